import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import formFile from '@otklik/content/packs/practice/forms/practice.json' with { type: 'json' };
import pack from '@otklik/content/packs/practice/pack.json' with { type: 'json' };
import sections from '@otklik/content/lists/practice-sections.json' with { type: 'json' };
import {
  type Asked,
  ASKED,
  checkAnswers,
  checkForm,
  type Choice,
  choicesOf,
  Form,
  isContainer,
  type Item,
  listPlaces,
  MOST_LETTERS,
  Practice,
  practiceOf,
  type Question,
} from '@otklik/schema';
import { checkTexts } from './wording.ts';

const form = Form.parse(formFile);
const places = listPlaces(form);
const questions = places.flatMap(({ item }) => (isContainer(item) ? [] : [item]));
const pages = form.items.filter((item) => item.kind === 'page');

const titlesOf = (name: string) =>
  (JSON.parse(readFileSync(new URL(`lists/${name}.json`, import.meta.url), 'utf8')) as Choice[]).map(
    ({ id, title }) => ({ id, title }),
  );

describe('the pack of the practice form', () => {
  it('names its form', () => assert.deepEqual(pack.forms, [form.id]));
  it('is in Russian and English', () => assert.deepEqual(pack.languages, ['ru', 'en']));
});

describe('the practice form', () => {
  it('could be published as it is', () => assert.deepEqual(checkForm(form), []));

  it('reads well, for people of the trade', () => assert.deepEqual(checkTexts([form, pack], { trade: true }), []));

  it('asks short questions', () => {
    const titles = questions.flatMap((question) =>
      'title' in question ? [(question.title as { ru: string }).ru] : [],
    );
    for (const title of titles) assert.ok(title.split(/\s/).length <= 12, title);
  });

  it('has the sixteen sections of the standard with their numbers and help, a page each, and one for the search', () => {
    const wanted = sections.map(({ number, title, hint }) => ({
      title: { ru: `${number}. ${title.ru}`, en: `${number}. ${title.en}` },
      hint,
    }));
    assert.deepEqual(
      pages.slice(0, 16).map(({ title, hint }) => ({ title, hint })),
      wanted,
    );
    assert.deepEqual(
      pages.map(({ id }) => id),
      Object.keys(ASKED),
    );
  });

  it('offers what the lists offer', () => {
    for (const [name, choices] of Object.entries(form.lists ?? {})) assert.deepEqual(choices, titlesOf(name), name);
  });

  it('asks on each page what the mapping of answers to a practice says, and nothing else', () => {
    const shapeOf = (item: Item): unknown => (isContainer(item) ? [item.id, item.items.map(shapeOf)] : item.id);
    const mapped = (asked: Asked): unknown => ('of' in asked ? [asked.id, asked.of.map(mapped)] : asked.id);
    assert.deepEqual(
      pages.map(({ items }) => items.map(shapeOf)),
      Object.values(ASKED).map((asked) => asked.map(mapped)),
    );
  });

  it('has the boxes that the mapping has, in its order', () => {
    const flags = (asked: readonly Asked[]): Extract<Asked, { flags: unknown }>[] =>
      asked.flatMap((each) => ('flags' in each ? [each] : 'of' in each ? flags(each.of) : []));
    for (const { id, flags: boxes } of flags(Object.values(ASKED).flat())) {
      const question = questions.find((each) => each.id === id)!;
      assert.deepEqual(
        choicesOf(form, question).map((choice) => choice.id),
        Object.keys(boxes),
        id,
      );
    }
  });

  it('lets everything be left for later', () => assert.deepEqual(checkAnswers(form, {}), []));
});

/** Answers with one question answered, wherever it stands. */
function answering(question: Question, answer: unknown): Record<string, unknown> {
  const { repeats } = places.find(({ item }) => item === question)!;
  const seen = question.id === 'title-finished' ? { 'title-state': 'finished' } : {};
  return { ...seen, ...repeats.reduceRight((inside, repeat) => ({ [repeat]: [inside] }), { [question.id]: answer }) };
}

const isPractice = (answers: Record<string, unknown>): boolean =>
  Practice.safeParse(practiceOf(answers, { id: 'phone-lessons', locale: 'ru' })).success;

describe('the limits of the practice form', () => {
  for (const question of questions) {
    if (question.kind === 'text' || question.kind === 'longtext') {
      if ('pattern' in question && question.pattern) continue;
      const most = question.maxLength ?? MOST_LETTERS[question.kind]!;
      it(`are those of a practice for the letters of ${question.id}`, () => {
        const [within, over] = ['x'.repeat(most), 'x'.repeat(most + 1)];
        assert.deepEqual(checkAnswers(form, answering(question, within)), []);
        assert.ok(isPractice(answering(question, within)));
        // The code of a number of the state is longer than it is allowed to be, never shorter.
        assert.equal(isPractice(answering(question, over)), false);
      });
    }
    if (question.kind === 'number') {
      it(`let nothing into ${question.id} that a practice cannot hold`, () => {
        for (const answer of [-2e9, -1, 0, 0.5, 1, 600, 999, 9999, 2e9].filter(
          (each) => checkAnswers(form, answering(question, each)).length === 0,
        ))
          assert.ok(isPractice(answering(question, answer)), String(answer));
      });
    }
  }

  it('take a month as people write it', () => {
    const months = questions.filter((question) => question.kind === 'text' && question.pattern);
    assert.equal(months.length, 4);
    for (const question of months) {
      for (const typed of ['09.2023', '9.2023', '12/2025', '1-2024'])
        assert.deepEqual(checkAnswers(form, answering(question, typed)), []);
      for (const typed of ['2023', '13.2023', 'сентябрь'])
        assert.equal(checkAnswers(form, answering(question, typed)).length, 1, typed);
    }
  });
});
