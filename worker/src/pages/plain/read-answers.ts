import {
  type AskedItem,
  type AskedQuestion,
  choicesOf,
  cleanText,
  flatten,
  type Form,
  isAnswered,
  type Picked,
  putAnswer,
  type Question,
  type QuestionKind,
  type QuestionOf,
  type RawAnswers,
} from '@otklik/schema';
import { parseNumber } from '@otklik/widgets/plain.js';
import { asideValue, insideName, partName } from './names.ts';

/** What a browser sends of a page: names and values. */
export type Fields = Pick<URLSearchParams, 'get' | 'getAll'>;

/** The places of an order that a page asks for. */
export const placesOf = (form: Form, question: QuestionOf<'rank'>): number => {
  const { length } = choicesOf(form, question);
  return Math.min(question.top ?? length, length);
};

/** The answers with those of the drawn questions read anew: the inverse of drawing. */
export function readAnswers(form: Form, answers: RawAnswers, drawn: readonly AskedItem[], fields: Fields): RawAnswers {
  return flatten(drawn).reduce((sofar, asked) => {
    const answer = readAnswer(form, asked, fields);
    // Nothing is put where nothing was, so that an untouched filling of a repeat stays none.
    const changes = answer !== NOT_ON_PAGE && (answer !== undefined || isAnswered(asked.answer));
    return changes ? putAnswer(sofar, asked.pointer, answer) : sofar;
  }, answers);
}

const NOT_ON_PAGE = Symbol('not on the page');

function readAnswer(form: Form, { question, pointer }: AskedQuestion, fields: Fields): unknown {
  const read = Object.hasOwn(READERS, question.kind) ? (READERS[question.kind] as Read) : undefined;
  return read ? read({ form, question, pointer, fields }) : NOT_ON_PAGE;
}

interface Reading<Of extends Question> {
  form: Form;
  question: Of;
  pointer: string;
  fields: Fields;
}
type Read<Of extends Question = Question> = (reading: Reading<Of>) => unknown;

/** Of every kind that has controls how they are read. */
const READERS: { readonly [Kind in QuestionKind]?: Read<QuestionOf<Kind>> } = {
  text: readLine,
  longtext: readLine,
  email: readLine,
  phone: readLine,
  url: readLine,
  number: ({ fields, pointer }) => parseNumber(fields.get(pointer) ?? ''),
  date: readDate,
  time: readTime,
  single: readPicked,
  dropdown: readPicked,
  region: readPicked,
  multi: readSeveral,
  yesno: ({ fields, pointer }) => fields.get(pointer) || undefined,
  scale: readStep,
  faces: readStep,
  recommend: readStep,
  ladder: readStep,
  retro: (reading) => readParts(reading, ['before', 'now'], stepOf),
  matrix: (reading) =>
    readParts(
      reading,
      reading.question.rows.map(({ id }) => id),
      String,
    ),
  rank: readOrder,
  consent: ({ fields, pointer }) => fields.get(pointer) === 'yes' || undefined,
};

type Anywhere = { fields: Fields; pointer: string };

/** A line of text as it was typed, without what no database keeps. */
const textIn = (fields: Fields, name: string): string => cleanText((fields.get(name) ?? '').replace(/\r\n?/g, '\n'));

function readLine({ fields, pointer }: Anywhere): string | undefined {
  return textIn(fields, pointer) || undefined;
}

/** Three lines make a day. A part that is missing leaves its place empty, which the check then asks for. */
function readDate({ fields, pointer }: Anywhere): string | undefined {
  const part = (name: string, letters: number) => {
    const text = textIn(fields, partName(pointer, name)).replace(/[\s-]/g, '');
    return /^\d+$/.test(text) ? text.padStart(letters, '0') : text;
  };
  const parts = [part('year', 1), part('month', 2), part('day', 2)];
  return parts.some(Boolean) ? parts.join('-') : undefined;
}

/** «9:30», «9.30», «930»: half past nine, however it is written. */
function readTime({ fields, pointer }: Anywhere): string | undefined {
  const text = textIn(fields, pointer).trim();
  const [, hours, minutes] = /^(\d{1,2})\s?[:.\-\s]?\s?(\d{2})$/.exec(text) ?? [];
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : text || undefined;
}

function readPicked({
  form,
  question,
  pointer,
  fields,
}: Reading<QuestionOf<'single' | 'dropdown' | 'region'>>): unknown {
  const picked = fields.get(pointer) || undefined;
  const choices = choicesOf(form, question);
  const choice = picked
    ? choices.find(({ id }) => id === picked)
    : // Who has written own words and picked nothing has picked the line beside which they stand.
      choices.find(({ id, write }) => write && textIn(fields, partName(pointer, id)));
  return choice?.write ? withWords(fields, pointer, choice.id) : (choice?.id ?? picked);
}

function readSeveral({ form, question, pointer, fields }: Reading<QuestionOf<'multi'>>): unknown {
  const picked = new Set(fields.getAll(pointer).filter(Boolean));
  const offered = choicesOf(form, question).flatMap(({ id, write }): Picked[] => {
    const isPicked = picked.delete(id) || (write === true && textIn(fields, partName(pointer, id)) !== '');
    return isPicked ? [write ? withWords(fields, pointer, id) : id] : [];
  });
  // What was not offered is left for the check to refuse.
  const all = [...offered, ...picked];
  return all.length > 0 ? all : undefined;
}

const withWords = (fields: Fields, pointer: string, choice: string): Picked => ({
  choice,
  text: textIn(fields, partName(pointer, choice)),
});

const stepOf = (value: string): number | string =>
  /^-?\d+$/.test(value) ? Number(value) : value.startsWith(asideValue('')) ? value.slice(1) : value;

function readStep({ fields, pointer }: Anywhere): unknown {
  const value = fields.get(pointer);
  return value ? stepOf(value) : undefined;
}

/** Several radio groups that make one answer. */
function readParts({ fields, pointer }: Anywhere, parts: readonly string[], read: (value: string) => unknown): unknown {
  const given = parts.flatMap((part) => {
    const value = fields.get(insideName(pointer, part));
    return value ? [[part, read(value)] as const] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

function readOrder({ form, question, pointer, fields }: Reading<QuestionOf<'rank'>>): unknown {
  const order = Array.from(
    { length: placesOf(form, question) },
    (_, at) => fields.get(partName(pointer, at + 1)) || '',
  );
  return order.some(Boolean) ? order.filter(Boolean) : undefined;
}
