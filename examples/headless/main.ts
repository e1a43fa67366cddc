import { askedQuestions, checkAnswers, keepAsked, type RawAnswers, sayText } from '@otklik/schema';
import { createClient } from '@otklik/sdk';

const client = createClient({ endpoint: process.argv[2] ?? 'http://localhost:8787' });
const { form, revision } = await client.forms.read('after-lesson');

// What is asked depends on what was answered: a parent is asked for the child's age.
const answers: RawAnswers = { who: 'child', overall: 9, experience: { clarity: 'yes' } };
for (const { question, scope } of askedQuestions(form, answers)) {
  if ('title' in question && question.title) {
    console.log('?', sayText(question.title, { lang: 'en', profile: 'standard', group: 'child' }, scope));
  }
}

// The rules that the server will hold us to: `overall` has five steps.
console.log('faults', checkAnswers(form, answers));
answers['overall'] = 4;
console.log('faults', checkAnswers(form, answers));

// The id is drawn once. Sent again after a lost reply, the answers are still kept once.
const id = crypto.randomUUID();
const { receipt } = await client.submissions.send(form.id, id, { revision, answers: keepAsked(form, answers) });
console.log('kept, receipt of', receipt.length, 'digits');

await client.submissions.erase(form.id, id, receipt);
console.log('erased');
