import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedQuestions } from './interview.ts';
import { describeAnswer, groupOf, say, sayText, type Voice } from './say.ts';
import { choices, form, question } from './testing.ts';

const voice = (more: Partial<Voice> = {}): Voice => ({ lang: 'ru', profile: 'standard', ...more });

describe('say', () => {
  it('speaks the language of the reader and says which one it was', () => {
    const text = { ru: 'Да', en: 'Yes' };
    assert.deepEqual(say(text, voice({ lang: 'en-GB' })), { text: 'Yes', lang: 'en' });
    assert.deepEqual(say(text, voice({ lang: 'tt' })), { text: 'Да', lang: 'ru' });
    assert.deepEqual(say('Да', voice({ lang: 'en' })), { text: 'Да', lang: 'ru' });
  });

  it('prefers the words for the group, then for the profile', () => {
    const text = {
      text: 'Вам понравилось?',
      variants: [
        { profile: 'child' as const, text: 'Тебе понравилось?' },
        { group: 'mentor', text: 'Вам понравилось быть наставником?' },
      ],
    };
    assert.equal(sayText(text, voice({ profile: 'child' })), 'Тебе понравилось?');
    assert.equal(sayText(text, voice({ profile: 'child', group: 'mentor' })), 'Вам понравилось быть наставником?');
    assert.equal(sayText(text, voice({ profile: 'plain' })), 'Вам понравилось?');
  });

  it('puts earlier answers into texts as plain characters', () => {
    const piped = form([
      question('text', 'name'),
      {
        id: 'kids',
        kind: 'repeat',
        title: 'Дети',
        items: [question('text', 'kid'), question('text', 'note', { title: '{{kid}}, {{name}}, {{unknown}}!' })],
      },
    ]);
    const note = askedQuestions(piped, { name: '<b>Оля</b>', kids: [{ kid: '{{name}}' }] }).find(
      ({ question: { id } }) => id === 'note',
    )!;
    assert.equal(
      sayText('title' in note.question ? note.question.title! : '', voice(), note.scope),
      '{{name}}, <b>Оля</b>, !',
    );
  });
});

describe('describeAnswer', () => {
  it('says each answer in the reader’s words', () => {
    const abc = choices('a', 'b');
    const said = (asked: Parameters<typeof describeAnswer>[1], answer: unknown, lang = 'ru') =>
      describeAnswer(form([asked]), asked, answer, voice({ lang }));
    assert.equal(
      said(question('single', 'q', { choices: [{ id: 'o', title: 'Другое', write: true }] }), {
        choice: 'o',
        text: 'сад',
      }),
      'Другое: сад',
    );
    assert.equal(said(question('multi', 'q', { choices: abc }), ['a', 'b']), 'a, b');
    assert.equal(said(question('rank', 'q', { choices: abc }), ['b', 'a']), '1. b, 2. a');
    assert.equal(said(question('scale', 'q', { scale: 'likert5' }), 5), 'Полностью согласны');
    assert.equal(said(question('scale', 'q', { scale: 'likert5' }), 'cannot-say', 'en'), 'I cannot say');
    assert.equal(said(question('retro', 'q', {}), { before: 1, now: 4 }), '1 → 4');
    assert.equal(said(question('matrix', 'q', { rows: choices('r'), columns: abc }), { r: 'a' }), 'r: a');
    assert.equal(said(question('yesno', 'q'), 'no'), 'Нет');
  });
});

describe('groupOf', () => {
  it('tells the group from the answer to the question that divides people', () => {
    const grouped = form([question('single', 'who', { choices: choices('mentor', 'parent') })], { groupBy: 'who' });
    assert.equal(groupOf(grouped, { who: 'mentor' }), 'mentor');
    assert.equal(groupOf(grouped, {}), undefined);
  });
});
