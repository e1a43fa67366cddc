import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import regions from '@otklik/content/lists/regions-ru.json' with { type: 'json' };
import pack from '@otklik/content/packs/demo/pack.json' with { type: 'json' };
import { askedQuestions, checkAnswers, checkForm, completeForm, Form, listPlaces, Question } from '@otklik/schema';
import { answerSets } from './answers.ts';
import { checkWording } from './wording.ts';

const folder = new URL('packs/demo/forms/', import.meta.url);
const files = readdirSync(folder).sort();

const load = async (id: string): Promise<unknown> => {
  const module = (await import(`@otklik/content/packs/demo/forms/${id}.json`, { with: { type: 'json' } })) as {
    default: unknown;
  };
  return module.default;
};

const russian = (title: { ru: string }): string => title.ru.replace(/^Республика\s/, '');

describe('the list of regions', () => {
  it('has 89 regions, each once', () => {
    assert.equal(new Set(regions.map(({ id }) => id)).size, 89);
    assert.equal(new Set(regions.map(({ title }) => title.ru)).size, 89);
    assert.equal(new Set(regions.map(({ title }) => title.en)).size, 89);
  });

  it('stands in alphabetical order of the word that a person looks for, not of «Республика»', () => {
    const names = regions.map(({ title }) => russian(title));
    assert.deepEqual(names, [...names].sort(new Intl.Collator('ru').compare));
  });
});

describe('the demo pack', () => {
  it('lists every form that lies in its folder', () => {
    assert.deepEqual(pack.forms.map((id) => `${id}.json`).sort(), files);
  });

  it('says that it is an example, in both languages', () => {
    assert.equal(pack.example, true);
    assert.match(pack.title.ru, /Пример/);
    assert.match(pack.title.en, /Example/);
  });
});

for (const id of pack.forms) {
  describe(`the form ${id}`, async () => {
    const form = Form.parse(await load(id));
    // As people are asked it: the words and steps of known scales are written in when it is published.
    const published = completeForm(form, { 'regions-ru': regions });

    it('is called as its file is', () => assert.equal(form.id, id));

    it('could be published as it is', () => assert.deepEqual(checkForm(form), []));

    it('is written in Russian and English', () => assert.deepEqual(form.languages, ['en']));

    it('reads well', () => assert.deepEqual(checkWording(form), []));

    it('says who asks and thanks the person', () => assert.ok(form.asks && form.lead && form.thanks));

    it('accepts full answers of the people it is for', () => {
      for (const answers of answerSets[id] ?? assert.fail(`no answers for ${id}`)) {
        assert.deepEqual(checkAnswers(published, answers), []);
      }
    });

    it('has no question that none of these people is asked', () => {
      const asked = new Set(
        answerSets[id]!.flatMap((answers) => askedQuestions(form, answers).map(({ question }) => question.id)),
      );
      const questions = listPlaces(form).filter(({ item }) => !('items' in item));
      assert.deepEqual(
        questions.map(({ item }) => item.id).filter((question) => !asked.has(question)),
        [],
      );
    });
  });
}

describe('the form for adults', async () => {
  const form = Form.parse(await load('after-lesson'));
  const questions = listPlaces(form).filter(({ item }) => !('items' in item));

  it('insists on the two questions that its lead speaks of', () => {
    const required = questions.filter(({ item }) => 'required' in item && item.required);
    assert.deepEqual(
      required.map(({ item }) => item.id),
      ['who', 'overall'],
    );
  });

  it('has about twelve questions, four of background at most', () => {
    assert.ok(questions.length >= 11 && questions.length <= 13, `${questions.length}`);
    const background = questions.filter(({ containers }) => containers.some(({ id }) => id === 'background'));
    assert.ok(background.length <= 4);
  });

  it('asks what went wrong only of those who are not content', () => {
    const asked = (overall: number) => askedQuestions(form, { who: 'me', overall }).map(({ question }) => question.id);
    assert.ok(asked(2).includes('upset'));
    assert.ok(!asked(3).includes('upset'));
  });
});

describe('the form for children of 7-10', async () => {
  const form = Form.parse(await load('after-lesson-child'));

  it('has the six questions that its lead speaks of', () => assert.equal(form.items.length, 6));

  it('lets a child skip everything', () => assert.deepEqual(checkAnswers(form, {}), []));

  it('offers no more than three answers and «не знаю»', () => {
    for (const list of Object.values(form.lists ?? {})) assert.ok(list.length <= 4);
  });

  it('shows one question at a time, with a number to call and a person responsible', () => {
    assert.equal(form.profile, 'child');
    assert.equal(form.paging, 'question');
    assert.equal(form.help?.[0]?.phone, '8-800-2000-122');
    assert.ok(form.safeguarding);
  });
});

describe('the form with every kind', async () => {
  const form = Form.parse(await load('every-kind'));

  it('has every kind of question and container', () => {
    const kinds = new Set(listPlaces(form).map(({ item }) => item.kind));
    const all = Question.options.map((option) => option.shape.kind.value);
    assert.deepEqual([...kinds].sort(), [...all, 'page', 'group', 'repeat'].sort());
  });

  it('carries the list of regions as it is', () => assert.deepEqual(form.lists?.['regions-ru'], regions));
});

describe('checkWording', () => {
  const say = (title: string, more: Partial<Form> = {}) =>
    checkWording({
      id: 'probe',
      title: 'Проба',
      items: [{ id: 'q', kind: 'text', title: { ru: title } }],
      ...more,
    }).map(({ rule }) => rule);

  for (const [title, rule] of [
    ['Насколько вам понравились место и\u00a0время?', 'two questions in one'],
    ['Вы всегда довольны?', '“always” or “never”'],
    ['Согласитесь, было интересно?', 'it suggests the answer'],
    ['Что ты узнал?', 'it supposes a gender'],
    ['Какие компетенции вы получили?', 'jargon'],
    ['Что такое "польза"?', 'quotes or dashes of a typewriter'],
    ['Что было в начале?', 'a preposition that may be left alone at the end of a line'],
    [
      'раз два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать',
      'longer than twelve words, or eight for a child',
    ],
  ] as const) {
    it(`notices ${rule}`, () => assert.deepEqual(say(title), [rule]));
  }

  it('notices a negation where children are asked', () => {
    assert.deepEqual(say('Тебе тут не\u00a0страшно?', { profile: 'child' }), ['a negation in a question for a child']);
    assert.deepEqual(say('Вам тут не\u00a0страшно?'), []);
  });
});
