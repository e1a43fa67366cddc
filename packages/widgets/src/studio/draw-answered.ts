import type { Submission } from '@otklik/schema';
import { describeAnswer, flatten, type Form, interview, isAnswered, sayText, type Voice } from '@otklik/schema/engine';
import { html, type TemplateResult } from 'lit';
import type { Studio } from './view.ts';

/** Questions and answers of one person, in the words of the revision that they saw. */
export function drawAnswered(
  { words, lang }: Studio,
  submission: Submission,
  form: Form | 'missing' | undefined,
): TemplateResult {
  if (!form) return html`<p role="status">${words.loading}</p>`;
  if (form === 'missing') return html`<p class="error">${words.answers.formMissing}</p>`;
  const voice: Voice = { lang, profile: submission.profile ?? form.profile ?? 'standard' };
  const asked = interview(form, submission.answers).pages.flatMap(({ items }) => flatten(items));
  const answered = asked.filter(({ answer }) => isAnswered(answer));
  if (answered.length === 0) return html`<p>${words.answers.empty}</p>`;
  return html`<dl class="answers">
    ${answered.map(({ question, answer, scope }) => {
      const title = 'title' in question && question.title ? sayText(question.title, voice, scope) : question.id;
      return html`<div>
        <dt>${title}</dt>
        <dd>${describeAnswer(form, question, answer, voice)}</dd>
      </div>`;
    })}
  </dl>`;
}
