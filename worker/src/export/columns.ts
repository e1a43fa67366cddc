import {
  type Answers,
  choicesOf,
  describeAnswer,
  findQuestion,
  type Form,
  isAnswered,
  isContainer,
  type Item,
  listPlaces,
  own,
  type Question,
  type QuestionOf,
  sayText,
  type Text,
} from '@otklik/schema';
import type { Cell } from './cell.ts';

/** One column of an export: a question, a row of a matrix, a part of a pair, in one filling of a repeat. */
export interface Column {
  /** Ids with dots between them, `children.2.age`: for programs, the same in every export. */
  name: string;
  title: string;
  /** The answer in that place, by the revision on which it was given. */
  read(answers: Answers, form: Form, as: 'codes' | 'words'): Cell;
}

/** How often each repeat was filled at most, by its id. */
export type Fillings = Map<string, number>;

const VOICE = { lang: 'ru', profile: 'standard' } as const;
const words = (text: Text): string => sayText(text, VOICE);

/**
 * The columns of a form in the order of its newest revision, and after them
 * what only earlier ones asked.
 */
export function listColumns(newestFirst: readonly Form[], fillings: Fillings): Column[] {
  const columns = new Map<string, Column>();
  for (const form of newestFirst) {
    for (const column of form.items.flatMap((item) => columnsOf(form, item, [], fillings))) {
      if (!columns.has(column.name)) columns.set(column.name, column);
    }
  }
  return [...columns.values()];
}

/** Notes how often the repeats of these answers are filled. */
export function countFillings(repeats: ReadonlySet<string>, answers: Answers, fillings: Fillings): void {
  for (const [id, answer] of Object.entries(answers)) {
    if (!repeats.has(id) || !Array.isArray(answer)) continue;
    fillings.set(id, Math.max(fillings.get(id) ?? 0, answer.length));
    for (const filling of answer) countFillings(repeats, filling as Answers, fillings);
  }
}

/** Every id that is a repeat in some revision. */
export const listRepeats = (forms: readonly Form[]): Set<string> =>
  new Set(forms.flatMap(listPlaces).flatMap(({ item }) => (item.kind === 'repeat' ? [item.id] : [])));

/** Where an answer is: ids of repeats and the number of the filling, from the outside in. */
type Path = readonly { repeat: string; at: number; title: Text }[];

function columnsOf(form: Form, item: Item, path: Path, fillings: Fillings): Column[] {
  if (item.kind === 'repeat') {
    const { each, title } = item;
    return Array.from({ length: fillings.get(item.id) ?? 0 }, (_, at) =>
      item.items.flatMap((it) =>
        columnsOf(form, it, [...path, { repeat: item.id, at, title: each ?? title }], fillings),
      ),
    ).flat();
  }
  if (isContainer(item)) return item.items.flatMap((it) => columnsOf(form, it, path, fillings));
  if (item.kind === 'note') return [];
  return partsOf(form, item).map(({ suffix, title, read }): Column => {
    const places = path.map(({ repeat, at }) => `${repeat}.${at + 1}`);
    const ownTitle = 'title' in item && item.title ? words(item.title) : item.id;
    return {
      name: [...places, item.id, ...(suffix ? [suffix] : [])].join('.'),
      title: [...path.map((it) => `${words(it.title)} ${it.at + 1}`), ownTitle, ...(title ? [title] : [])].join(': '),
      read: (answers, revision, as) => {
        const answer = find(answers, path, item.id);
        const question = findQuestion(revision, item.id);
        return question && isAnswered(answer) ? read(answer, question, revision, as) : undefined;
      },
    };
  });
}

interface Part {
  suffix?: string;
  title?: string;
  read(answer: unknown, question: Question, form: Form, as: 'codes' | 'words'): Cell;
}

/** The columns of one question. Most have one; own words beside a choice have another. */
function partsOf(form: Form, question: Question): Part[] {
  switch (question.kind) {
    case 'matrix':
      return question.rows.map(({ id, title }) => ({
        suffix: id,
        title: words(title),
        read: (...it) => readRow(id, ...it),
      }));
    case 'retro':
      return [
        { suffix: 'before', title: words(question.before ?? 'Было'), read: (...it) => readHalf('before', ...it) },
        { suffix: 'now', title: words(question.now ?? 'Сейчас'), read: (...it) => readHalf('now', ...it) },
      ];
    default: {
      const writes = choicesOf(form, question).some(({ write }) => write);
      const text: Part = { suffix: 'text', title: 'своими словами', read: (answer) => ownWords(answer) };
      return [{ read: readWhole }, ...(writes ? [text] : [])];
    }
  }
}

function readWhole(answer: unknown, question: Question, form: Form, as: 'codes' | 'words'): Cell {
  if (as === 'words') {
    const said = describeAnswer(form, question, answer, VOICE);
    // A number without a word of its own stays a number.
    return said === String(answer) && typeof answer === 'number' ? answer : said;
  }
  if (typeof answer === 'number') return answer;
  if (Array.isArray(answer)) return answer.map(codeOf).join(' ');
  return typeof answer === 'boolean' ? answer : codeOf(answer);
}

function readRow(row: string, answer: unknown, question: Question, form: Form, as: 'codes' | 'words'): Cell {
  const picked = own(answer, row);
  if (typeof picked !== 'string' || as === 'codes') return picked as Cell;
  const column = choicesOf(form, question).find(({ id }) => id === picked);
  return column ? words(column.title) : picked;
}

function readHalf(
  half: 'before' | 'now',
  answer: unknown,
  question: Question,
  form: Form,
  as: 'codes' | 'words',
): Cell {
  const picked = own(answer, half) as Cell;
  // One half of a pair is answered as a scale is.
  const scale = { ...(question as QuestionOf<'retro'>), kind: 'scale' } as QuestionOf<'scale'>;
  return as === 'codes' || picked === undefined ? picked : describeAnswer(form, scale, picked, VOICE);
}

const ownWords = (answer: unknown): Cell => {
  const all = (Array.isArray(answer) ? answer : [answer]).map((picked) => own(picked, 'text'));
  return all.filter((text) => typeof text === 'string').join('\n') || undefined;
};

const codeOf = (answer: unknown): string => String(own(answer, 'choice') ?? answer);

const find = (answers: Answers, path: Path, id: string): unknown =>
  own(
    path.reduce<unknown>((inside, { repeat, at }) => own(own(inside, repeat), String(at)), answers),
    id,
  );
