import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkForm, checkPlanTemplate, checkQuiz, expressOf, Quiz, quizForm, scoreQuiz } from '@otklik/schema';
import { checkTexts } from './wording.ts';

interface Pack {
  id: string;
  languages: string[];
  /** Its readers are people of the trade. */
  trade?: boolean;
  quizzes: string[];
}

const root = new URL('packs/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const load = (pack: string, quiz: string): Quiz => Quiz.parse(read(`${pack}/quizzes/${quiz}.json`));
const folders = readdirSync(root).filter((name) => existsSync(new URL(`${name}/quizzes/`, root)));

/** Where a text lacks one of the languages: paths such as `levels/0/about`. */
function untranslated(value: unknown, languages: string[], path: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ru' in value) return languages.every((lang) => lang in value) ? [] : [path.join('/')];
  return Object.entries(value).flatMap(([key, each]) => untranslated(each, languages, [...path, key]));
}

/** Texts that are no more than a string, and so are in one language. */
function bare(value: unknown, path: string[] = []): string[] {
  const key = path.at(-1) ?? '';
  if (typeof value === 'string')
    return /^(title|about|hint|action|why|tool|effort|because|text)$/.test(key) ? [path.join('/')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => bare(each, [...path, name]));
}

const ANSWERS: Readonly<Record<string, 'na' | 'dk'>> = { n: 'na', k: 'dk' };
const round = (score: number): number => Math.round(score * 10) / 10;
const repeated = (ids: string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at);

for (const folder of folders) {
  const pack = read(`${folder}/pack.json`) as Pack;

  describe(`the pack ${folder}`, () => {
    it('is called as its folder is', () => assert.equal(pack.id, folder));

    it('lists every quiz that lies in it', () => {
      const files = readdirSync(new URL(`${folder}/quizzes/`, root)).sort();
      assert.deepEqual(pack.quizzes.map((id) => `${id}.json`).sort(), files);
    });

    it('is described in words that read well', () => assert.deepEqual(checkTexts(pack, { trade: !!pack.trade }), []));
  });

  for (const id of pack.quizzes) {
    describe(`the quiz ${id}`, () => {
      const quiz = load(folder, id);
      const statements = quiz.dimensions.flatMap((dimension) => dimension.statements);

      it('is called as its file is', () => assert.equal(quiz.id, id));

      it('could be published as it is', () => {
        const dimensions = quiz.dimensions.map((dimension) => dimension.id);
        assert.deepEqual(checkQuiz(quiz), []);
        assert.deepEqual(quiz.plan ? checkPlanTemplate(quiz.plan, dimensions) : [], []);
      });

      it('can be asked as a form, and so can its express version', () => {
        assert.deepEqual(checkForm(quizForm(quiz)), []);
        assert.deepEqual(quiz.express ? checkForm(quizForm(expressOf(quiz))) : [], []);
      });

      it('has every text in every language of its pack', () => {
        assert.deepEqual(['ru', ...(quiz.languages ?? [])], pack.languages);
        assert.deepEqual(untranslated(quiz, pack.languages), []);
        assert.deepEqual(bare(quiz), []);
      });

      it('reads well', () => assert.deepEqual(checkTexts(quiz, { trade: !!pack.trade }), []));

      it('gives each id once', () => {
        assert.deepEqual(repeated([...quiz.dimensions, ...statements].map((each) => each.id)), []);
        assert.deepEqual(repeated(quiz.plan?.steps.map((step) => step.id) ?? []), []);
      });

      it('describes each level of each dimension, and says what to do next', () => {
        for (const { anchors, recommendations } of quiz.dimensions) {
          assert.equal(anchors.length, quiz.levels.length);
          assert.equal(recommendations.length, quiz.levels.length);
        }
      });

      it('recommends nothing twice', () => {
        const all = quiz.dimensions.flatMap(({ recommendations }) => recommendations);
        assert.deepEqual(repeated(all.map(({ action }) => JSON.stringify(action))), []);
      });
    });
  }
}

describe('«Зрелость обратной связи»', () => {
  const quiz = load('maturity', 'maturity');

  it('has eight dimensions of four statements, and weighs the reply to people most', () => {
    assert.deepEqual(
      quiz.dimensions.map(({ id, weight, statements }) => [id, weight ?? 1, statements.length]),
      [
        ['culture', 1, 4],
        ['design', 1, 4],
        ['collect', 1, 4],
        ['inclusion', 1, 4],
        ['ethics', 1.25, 4],
        ['analysis', 1, 4],
        ['dialogue', 1.25, 4],
        ['closeloop', 1.5, 4],
      ],
    );
  });

  it('counts its statements from s1 to s32', () => {
    const ids = quiz.dimensions.flatMap(({ statements }) => statements.map(({ id }) => id));
    assert.deepEqual(
      ids,
      Array.from({ length: 32 }, (_, at) => `s${at + 1}`),
    );
  });

  it('has one core statement in each dimension, the first', () => {
    for (const { statements } of quiz.dimensions) {
      assert.deepEqual(
        statements.map(({ core }) => !!core),
        [true, false, false, false],
      );
    }
  });

  it('lets only the statement about children be not applicable', () => {
    const all = quiz.dimensions.flatMap(({ statements }) => statements);
    assert.deepEqual(
      all.filter(({ notApplicable }) => notApplicable).map(({ id }) => id),
      ['s15'],
    );
  });

  it('says that it copies nobody', () => {
    assert.match(JSON.stringify(quiz.sources), /не\u00a0копировали/);
    assert.match(JSON.stringify(quiz.sources), /neither copied nor adapted/);
  });

  it('leads to the reply to people, which nobody can take out of the plan', () => {
    assert.equal(quiz.plan?.goal, 'close');
    assert.deepEqual(
      quiz.plan?.steps.filter(({ fixed }) => fixed).map(({ id }) => id),
      ['close'],
    );
  });

  // Each answer in its order; `n` is «не применимо», `k` «не знаю», `-` none.
  for (const [answers, score, rawLevel, level] of [
    ['2222 2222 2222 2222 2222 2222 2222 2222', 50, 2, 2],
    ['3332 4333 4434 32n3 3343 3334 2322 1101', 65.7, 3, 1],
    ['4444 4444 4444 4444 0444 4444 4444 4444', 96.5, 4, 1],
    ['2222 2222 2222 2222 2222 2k-2 2222 2222', 50, 2, 2],
  ] as const) {
    it(`gives ${score} and level ${level} for ${answers}`, () => {
      const given = [...answers.replaceAll(' ', '')].map((each, at) => [`s${at + 1}`, ANSWERS[each] ?? Number(each)]);
      const outcome = scoreQuiz(quiz, Object.fromEntries(given.filter(([, each]) => !Number.isNaN(each))));
      assert.deepEqual([round(outcome.score!), outcome.rawLevel, outcome.level], [score, rawLevel, level]);
    });
  }
});
