import maturityFile from '@otklik/content/packs/maturity/quizzes/maturity.json';
import startFile from '@otklik/content/packs/start/quizzes/start-ngo.json';
import competenceFile from '@otklik/content/packs/team/quizzes/team-competence.json';
import { type Benchmark, countTeam, encodeResult, type Quiz, type Team } from '@otklik/schema';
import { OtklikNetworkError, OtklikProblemError } from '@otklik/sdk/respondent';
import type { QuizClient } from '@otklik/sdk/quizzes';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { answersOf, type Canvas, loaded, press, type Saying, take, until } from '../testing/quiz-stories.ts';
import type { OtklikQuiz } from './quiz.ts';
import './otklik-quiz.ts';

const maturity = maturityFile as Quiz;
const start = startFile as Quiz;
const competence = competenceFile as Quiz;

interface Args {
  definition?: Quiz;
  express?: boolean;
  src?: string;
  lang?: string;
}

export default {
  title: 'Quiz',
  component: 'otklik-quiz',
  args: { definition: maturity },
  argTypes: { definition: { control: 'object' }, express: { control: 'boolean' } },
  parameters: { actions: { handles: ['otklik-loaded', 'otklik-answered', 'otklik-scored', 'otklik-failed'] } },
  render: ({ definition, express, src, lang }: Args) => html`
    <otklik-quiz
      .definition=${definition}
      ?express=${express}
      src=${ifDefined(src)}
      lang=${ifDefined(lang)}
    ></otklik-quiz>
  `,
};

const taken = (answers: OtklikQuiz['value']) => async (canvas: Canvas) => take(await loaded(canvas), answers);

/** Хорошая работа, о результатах которой людям не рассказывают. */
const SILENT = answersOf(maturity, 3, { dialogue: '2322', closeloop: '1101' });

/** 32 утверждения, по направлению на страницу. */
export const Asking = {};

/** Только главное: восемь утверждений. */
export const Short = { args: { express: true } };

/** Другой тест тем же кодом: готова ли группа основать НКО. */
export const StartNgo = { args: { definition: start }, play: taken(answersOf(start, 1)) };

/** И ещё один: что умеет команда проекта. */
export const TeamCompetence = { args: { definition: competence }, play: taken(answersOf(competence, 2)) };

/** Результат целиком: уровень, направления, что получается, три шага. */
export const Result = { play: taken({ ...answersOf(maturity, 2, { collect: '3333' }), s9_proof: 'График на год' }) };

/** Уровень ниже баллов, и сказано почему. */
export const ResultCapped = { play: taken(SILENT) };

/** Отказ здесь имеет последствия: предупреждение стоит первым. */
export const ResultWithAlarm = { play: taken(answersOf(maturity, 4, { ethics: '0444' })) };

/** Краткая версия: результат предварительный. */
export const ResultShort = { args: { express: true }, play: taken(answersOf(maturity, 3)) };

/** Половина без ответа: сказано, что уже видно, и куда вернуться. */
export const HalfAnswered = {
  play: taken(
    Object.fromEntries(
      ['culture', 'design', 'collect'].flatMap((id) =>
        maturity.dimensions.find((each) => each.id === id)!.statements.map((each) => [each.id, 2]),
      ),
    ),
  ),
};

/** Выше некуда: вместо шагов сказано, как удержать уровень. */
export const TopResult = { play: taken(answersOf(maturity, 4)) };

/** Везде ноль: без упрёка, с первым шагом. */
export const EverythingAtZero = { play: taken(answersOf(maturity, 0)) };

/** Второй раз: что изменилось, прежний контур на диаграмме. */
export const Retake = {
  play: async (canvas: Canvas) => {
    const element = await loaded(canvas);
    await take(element, answersOf(maturity, 1));
    await press(element, ({ result }) => result.retake);
    await take(element, answersOf(maturity, 2, { culture: '4444', ethics: '0111' }));
  },
};

/** Код, который человек ввёл. */
const bring = (code: string) => async (canvas: Canvas) => {
  const element = await loaded(canvas);
  const form = element.shadowRoot!.querySelector<HTMLFormElement>('.bring form')!;
  form.querySelector('input')!.value = code;
  form.requestSubmit();
  await until(
    () => element.matches(':state(result)') || element.shadowRoot!.querySelector('.bring .error')?.textContent,
  );
};

const CODE = encodeResult(maturity, { on: '2026-09-15', express: false, answers: SILENT, proven: ['s1', 's9'] });

/** Результат, который вернул код. */
export const BroughtByCode = { play: bring(CODE) };

/** В коде опечатка. */
export const MistypedCode = { play: bring(CODE.replace(/.$/, (last) => (last === '7' ? '8' : '7'))) };

const never = () => new Promise<never>(() => {});

const published = (quiz: Quiz) => ({ quiz, version: quiz.version, versions: [quiz.version], revision: '0'.repeat(64) });

const TEAM: Team = { quiz: 'maturity', version: 1, state: 'open', people: 0, least: 3 };
const FEW: Benchmark = { quiz: 'maturity', version: 1, segment: {}, state: 'few', least: 10 };
const RECEIPT = { id: '3f0c1f6e-7f5a-4a6e-9d59-1f2f3c4d5e6f', receipt: '4821093377164052' };

/** What the API would reply: a story has no API behind it. */
const replies = (reply: Partial<QuizClient> = {}): QuizClient => ({
  readQuiz: async () => published(maturity),
  sendOutcome: async () => RECEIPT,
  eraseOutcome: async () => {},
  benchmark: async () => FEW,
  openTeam: async () => TEAM,
  answerTeam: async () => ({ ...TEAM, people: 1 }),
  readTeam: async () => TEAM,
  countTeam: never,
  challenge: never,
  ...reply,
});

const served = (client: QuizClient, play?: (canvas: Canvas) => Promise<void>) => ({
  render: () => html`<otklik-quiz quiz="maturity" .client=${client}></otklik-quiz>`,
  ...(play && { play }),
});

/** Тест обновили, а код прежний: результат показан словами своей версии. */
export const OlderVersion = served(
  replies({
    readQuiz: async (_, { version } = {}) =>
      published(
        version === 1
          ? maturity
          : {
              ...maturity,
              version: 2,
              earlier: [
                { version: 1, comparable: true, changes: { ru: 'Стало короче.', en: 'It has become shorter.' } },
              ],
            },
      ),
  }),
  bring(CODE),
);

const steps =
  (...buttons: Saying[]) =>
  async (canvas: Canvas) => {
    const element = await loaded(canvas);
    await take(element, SILENT);
    for (const each of buttons) await press(element, each);
  };

const OPEN: Saying = ({ team }) => team.open;
const REFRESH: Saying = ({ team }) => team.refresh;

/** Ссылки для команды сделаны, ответили двое. */
export const TeamOpen = served(replies({ readTeam: async () => ({ ...TEAM, people: 2 }) }), steps(OPEN, REFRESH));

const people = [
  SILENT,
  answersOf(maturity, 2, { closeloop: '3333' }),
  answersOf(maturity, 2, { culture: '0222' }),
  answersOf(maturity, 3),
  answersOf(maturity, 2),
];

/** Итог команды: общий уровень и то, что видят по-разному. */
export const TeamResult = served(
  replies({
    readTeam: async () => ({ ...TEAM, people: people.length }),
    countTeam: async () => ({
      ...TEAM,
      state: 'closed',
      people: people.length,
      result: countTeam(maturity, people)!,
    }),
  }),
  steps(OPEN, REFRESH, ({ team }) => team.count),
);

const chosen =
  (...buttons: Saying[]) =>
  async (canvas: Canvas) => {
    const element = await loaded(canvas);
    await take(element, SILENT);
    const selects = () => [...element.shadowRoot!.querySelectorAll<HTMLSelectElement>('.comparing select')];
    await until(() => selects().length > 0);
    for (const select of selects()) {
      select.value = select.options[2]!.value;
      select.dispatchEvent(new Event('change'));
    }
    for (const each of buttons) await press(element, each);
    await until(() => !element.shadowRoot!.querySelector('.comparing button:disabled'));
  };

/** Похожих организаций пока мало. */
export const BenchmarkFew = served(
  replies(),
  chosen(({ comparing }) => comparing.show),
);

const scores = (low: number) => ({ low, median: low + 12, high: low + 25 });

/** В каких пределах баллы у похожих. */
export const BenchmarkReady = served(
  replies({
    benchmark: async (_, segment = {}) => ({
      ...FEW,
      segment: { ...segment },
      state: 'ready',
      organisations: 10,
      score: scores(40),
      dimensions: Object.fromEntries(maturity.dimensions.map(({ id }, at) => [id, scores(24 + 6 * at)])),
      refreshedOn: '2026-11-20',
    }),
  }),
  chosen(({ comparing }) => comparing.show),
);

/** Баллы добавлены: квитанция, по которой их можно забрать. */
export const PointsGiven = served(
  replies(),
  chosen(({ comparing }) => comparing.give),
);

/** Сервер недоступен, когда человек добавляет баллы. */
export const PointsNotGiven = served(
  replies({ sendOutcome: () => Promise.reject(new OtklikNetworkError('offline')) }),
  chosen(({ comparing }) => comparing.give),
);

export const Loading = served(replies({ readQuiz: never }));

export const NotFound = served(
  replies({
    readQuiz: () =>
      Promise.reject(
        new OtklikProblemError({ code: 'no-quiz', type: '', title: '', detail: '', status: 404, retryable: false }),
      ),
  }),
);

export const Unreachable = served(replies({ readQuiz: () => Promise.reject(new OtklikNetworkError('offline')) }));

const jsonAddress = (data: unknown) => `data:application/json,${encodeURIComponent(JSON.stringify(data))}`;

/** Файл теста с ошибками: места названы, страница цела. */
export const BrokenFile = {
  args: {
    definition: undefined,
    src: jsonAddress({
      ...maturity,
      levels: maturity.levels.map((level, at) => ({ ...level, from: at === 2 ? 10 : level.from })),
      caps: [{ kind: 'dimension', dimension: 'luck', plus: 1, because: 'x' }],
    }),
  },
};

/** In English. */
export const English = { args: { lang: 'en' }, play: taken(SILENT) };
