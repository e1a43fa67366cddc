import { findUntranslated } from '../list-texts.ts';
import { checkPlanTemplate } from '../plan/check-plan-template.ts';
import type { PlanFault } from '../plan/plan-fault.ts';
import type { Cap, Dimension, Enough, Quiz } from './quiz.ts';
import { type QuizFault, quizFault } from './quiz-fault.ts';

/**
 * Everything that keeps a quiz from being used: references that lead nowhere,
 * levels that do not rise, caps that cannot hold, words that are missing. Takes a
 * quiz of the right shape (see `Quiz`); never throws on one.
 */
export function checkQuiz(quiz: Quiz): (QuizFault | PlanFault)[] {
  return [
    ...checkIds(quiz),
    ...checkScale(quiz),
    ...checkLevels(quiz),
    ...quiz.dimensions.flatMap((dimension, at) => checkDimension(quiz, dimension, `/dimensions/${at}`)),
    ...checkCores(quiz),
    ...(quiz.caps ?? []).flatMap((cap, at) => checkCap(quiz, cap, `/caps/${at}`)),
    ...checkEnough(quiz),
    ...checkEarlier(quiz),
    ...findUntranslated({ ...quiz, plan: undefined }, quiz.languages).map(({ pointer, lang }) =>
      lang === 'ru' ? quizFault(pointer, 'missing-russian') : quizFault(pointer, 'missing-translation', lang),
    ),
    ...checkPlan(quiz),
  ];
}

function checkIds({ dimensions, segments = [] }: Quiz): QuizFault[] {
  const statements = dimensions.flatMap((dimension, at) =>
    dimension.statements.map(({ id }, each) => ({ id, pointer: `/dimensions/${at}/statements/${each}/id` })),
  );
  return [
    ...findRepeated(dimensions.map(({ id }, at) => ({ id, pointer: `/dimensions/${at}/id` }))),
    ...findRepeated(statements),
    ...findRepeated(segments.map(({ id }, at) => ({ id, pointer: `/segments/${at}/id` }))),
    ...segments.flatMap(({ choices }, at) =>
      findRepeated(choices.map(({ id }, each) => ({ id, pointer: `/segments/${at}/choices/${each}/id` }))),
    ),
  ];
}

function findRepeated(list: readonly { id: string; pointer: string }[]): QuizFault[] {
  const seen = new Set<string>();
  return list.flatMap(({ id, pointer }) => {
    if (seen.has(id)) return [quizFault(pointer, 'duplicate-id', id)];
    seen.add(id);
    return [];
  });
}

function checkScale({ scale: { steps, proof, notApplicable }, dimensions }: Quiz): QuizFault[] {
  const top = steps.length - 1;
  const wordless = notApplicable
    ? []
    : dimensions.flatMap(({ statements }, at) =>
        statements.flatMap((statement, each) =>
          statement.notApplicable ? [`/dimensions/${at}/statements/${each}/notApplicable`] : [],
        ),
      );
  return [
    ...(proof && proof.from > top ? [quizFault('/scale/proof/from', 'no-such-step', String(top))] : []),
    ...(proof && proof.without >= proof.from ? [quizFault('/scale/proof/without', 'proof-backwards')] : []),
    ...wordless.map((pointer) => quizFault(pointer, 'no-aside-words')),
  ];
}

const checkLevels = ({ levels }: Quiz): QuizFault[] =>
  levels.flatMap(({ from }, at) => {
    const rises = at === 0 ? from === 0 : from > levels[at - 1]!.from;
    return rises ? [] : [quizFault(`/levels/${at}/from`, 'not-rising')];
  });

function checkDimension(
  { levels }: Quiz,
  { weight = 1, anchors, recommendations, statements }: Dimension,
  pointer: string,
): QuizFault[] {
  const count = String(levels.length);
  return [
    ...(weight > 0 && weight <= 10 ? [] : [quizFault(`${pointer}/weight`, 'no-weight')]),
    ...(anchors.length === levels.length ? [] : [quizFault(`${pointer}/anchors`, 'not-every-level', count)]),
    ...(recommendations.length === levels.length
      ? []
      : [quizFault(`${pointer}/recommendations`, 'not-every-level', count)]),
    ...(statements.filter(({ core }) => core).length > 1 ? [quizFault(`${pointer}/statements`, 'several-cores')] : []),
  ];
}

/** The cap by core statements and the express version both rest on there being one in every dimension. */
function checkCores({ core, express, scale, levels, dimensions }: Quiz): QuizFault[] {
  if (!core && !express) return [];
  const lacking = dimensions.flatMap(({ statements }, at) =>
    statements.some((statement) => statement.core) ? [] : [quizFault(`/dimensions/${at}/statements`, 'no-core')],
  );
  const uneven = core && scale.steps.length !== levels.length ? [quizFault('/core', 'core-needs-steps')] : [];
  return [...uneven, ...lacking];
}

function checkCap({ dimensions, levels, scale }: Quiz, cap: Cap, pointer: string): QuizFault[] {
  const [top, steps] = [levels.length - 1, scale.steps.length - 1];
  const known = (id: string, at: string): QuizFault[] =>
    dimensions.some((dimension) => dimension.id === id) ? [] : [quizFault(at, 'unknown-dimension', id)];
  const level = (value: number, at: string): QuizFault[] =>
    value <= top ? [] : [quizFault(at, 'no-such-level', String(top))];
  switch (cap.kind) {
    case 'dimension':
      return [...known(cap.dimension, `${pointer}/dimension`), ...level(cap.plus, `${pointer}/plus`)];
    case 'insufficient':
      return [
        ...cap.dimensions.flatMap((id, at) => known(id, `${pointer}/dimensions/${at}`)),
        ...level(cap.level, `${pointer}/level`),
      ];
    case 'answer': {
      const { statement } = cap;
      const found = dimensions.some(({ statements }) => statements.some(({ id }) => id === statement));
      return [
        ...(found ? [] : [quizFault(`${pointer}/statement`, 'unknown-statement', statement)]),
        ...(cap.atMost <= steps ? [] : [quizFault(`${pointer}/atMost`, 'no-such-step', String(steps))]),
        ...level(cap.level, `${pointer}/level`),
      ];
    }
  }
}

function checkEnough({ enough, express, dimensions }: Quiz): QuizFault[] {
  const check = ({ answers, dimensions: least }: Enough, most: number, pointer: string): QuizFault[] => [
    ...(answers <= most ? [] : [quizFault(`${pointer}/answers`, 'never-enough')]),
    ...(least <= dimensions.length ? [] : [quizFault(`${pointer}/dimensions`, 'never-enough')]),
  ];
  const largest = Math.max(...dimensions.map(({ statements }) => statements.length));
  return [...check(enough, largest, '/enough'), ...(express ? check(express.enough, 1, '/express/enough') : [])];
}

const checkEarlier = ({ earlier = [], version }: Quiz): QuizFault[] =>
  earlier.flatMap((each, at) =>
    each.version < version && earlier.findIndex((other) => other.version === each.version) === at
      ? []
      : [quizFault(`/earlier/${at}/version`, 'not-earlier')],
  );

const checkPlan = ({ plan, dimensions }: Quiz): PlanFault[] =>
  plan
    ? checkPlanTemplate(
        plan,
        dimensions.map(({ id }) => id),
      ).map((fault) => ({ ...fault, pointer: `/plan${fault.pointer}` }))
    : [];
