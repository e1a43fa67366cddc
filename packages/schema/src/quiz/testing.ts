import type { Dimension, Quiz, Statement } from './quiz.ts';

/** Builders for tests: a quiz of the shape of the maturity model, with ids for words. */
export const MATURITY = {
  culture: { weight: 1 },
  design: { weight: 1 },
  collect: { weight: 1 },
  inclusion: { weight: 1 },
  ethics: { weight: 1.25 },
  analysis: { weight: 1 },
  dialogue: { weight: 1.25 },
  closeloop: { weight: 1.5 },
} as const;

const NAMES = Object.keys(MATURITY) as (keyof typeof MATURITY)[];

const statements = (from: number): Statement[] =>
  [0, 1, 2, 3].map((at) => ({
    id: `s${from + at}`,
    title: `Утверждение ${from + at}`,
    ...(at === 0 && { core: true }),
    ...(from + at === 15 && { notApplicable: true }),
  }));

const dimension = (id: keyof typeof MATURITY, at: number): Dimension => ({
  id,
  title: id,
  ...MATURITY[id],
  statements: statements(4 * at + 1),
  anchors: ['a0', 'a1', 'a2', 'a3', 'a4'],
  recommendations: [0, 1, 2, 3, 4].map((level) => ({
    action: `${id}: шаг с уровня ${level}`,
    why: 'потому что',
    effort: 'вечер',
    days: 14,
  })),
});

/** Eight dimensions of four statements, `s1` to `s32`, with the weights and caps of the maturity model. */
export const maturity = (more: Partial<Quiz> = {}): Quiz => ({
  id: 'maturity',
  version: 1,
  title: 'Проба',
  minutes: 15,
  scale: {
    steps: ['0', '1', '2', '3', '4'],
    unknown: 'Не знаю',
    notApplicable: 'Не применимо',
    proof: { from: 3, without: 2, ask: 'Чем подтвердите?' },
  },
  levels: [0, 20, 40, 60, 80].map((from) => ({ title: `L${from}`, about: 'о нём', from })),
  dimensions: NAMES.map(dimension),
  core: { plus: 1, because: 'главное утверждение' },
  caps: [
    { kind: 'dimension', dimension: 'closeloop', plus: 1, because: 'петля открыта' },
    { kind: 'dimension', dimension: 'ethics', plus: 1, because: 'небезопасно' },
    { kind: 'answer', statement: 's17', atMost: 0, level: 1, because: 'отказ наказуем', alarm: true },
    { kind: 'insufficient', dimensions: ['closeloop', 'ethics'], level: 2, because: 'о главном мало ответов' },
  ],
  enough: { answers: 3, whenFewApply: 2, dimensions: 6 },
  express: { title: 'Коротко', minutes: 3, enough: { answers: 1, dimensions: 6 }, note: 'предварительно' },
  team: true,
  segments: [
    {
      id: 'size',
      title: 'Размер',
      choices: [
        { id: 's', title: 'до 5' },
        { id: 'm', title: '6–20' },
      ],
    },
  ],
  ...more,
});

/** Answers by dimension, four letters each: a step, `-` for none, `n` for «не применимо», `d` for «не знаю». */
export function answersBy(
  given: Readonly<Record<string, string>>,
  otherwise: string,
): Record<string, number | 'na' | 'dk'> {
  const answers: Record<string, number | 'na' | 'dk'> = {};
  for (const [at, id] of NAMES.entries()) {
    for (const [each, letter] of [...(given[id] ?? otherwise)].entries()) {
      const statement = `s${4 * at + each + 1}`;
      if (letter === 'n') answers[statement] = 'na';
      else if (letter === 'd') answers[statement] = 'dk';
      else if (letter !== '-') answers[statement] = Number(letter);
    }
  }
  return answers;
}
