import { idOf, isAnswered, own } from './evaluate.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { Form } from './form.ts';
import { choicesOf } from './items.ts';
import { escapePointer } from './normalize.ts';
import type { Choice, Question, QuestionKind, QuestionOf } from './question.ts';
import { scaleOf } from './scales.ts';

/** Default limits, where the author sets none. */
export const MOST_LETTERS: Readonly<Partial<Record<QuestionKind, number>>> = {
  text: 300,
  longtext: 4000,
  email: 254,
  phone: 40,
  url: 2000,
};

const MOST_WRITTEN = 300;

interface Asked<Of extends Question = Question> {
  form: Form;
  question: Of;
  answer: unknown;
  refuse(code: FaultCode, limit?: number | string, inside?: string): void;
}

/** What is wrong with one answer that was given. Whether it had to be given is `checkAnswers`' question. */
export function checkAnswer(form: Form, question: Question, answer: unknown, pointer: string): Fault[] {
  const faults: Fault[] = [];
  const refuse: Asked['refuse'] = (code, limit, inside) =>
    void faults.push({
      pointer: inside === undefined ? pointer : `${pointer}/${escapePointer(inside)}`,
      code,
      ...(limit !== undefined && { limit }),
    });
  // The table has one entry for each kind; TypeScript cannot follow a union through it.
  (checks[question.kind] as ((asked: Asked) => void) | undefined)?.({ form, question, answer, refuse });
  return faults;
}

const checks: { [Kind in QuestionKind]?: (asked: Asked<QuestionOf<Kind>>) => void } = {
  text: (asked) => {
    if (checkText(asked)) checkPattern(asked);
  },
  longtext: (asked) => void checkText(asked),
  email: (asked) => matches(asked, /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, 'not-an-email'),
  phone: (asked) =>
    matches(asked, /^\+?[\d\s()-]*$/, 'not-a-phone', (text) => /^\d{5,15}$/.test(text.replace(/\D/g, ''))),
  url: (asked) => matches(asked, /^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i, 'not-a-url'),
  number: ({ question, answer, refuse }) => {
    if (typeof answer !== 'number') return refuse('wrong-type');
    if (question.whole && !Number.isInteger(answer)) return refuse('not-whole');
    checkRange(answer, question, refuse);
  },
  date: ({ question, answer, refuse }) => {
    if (typeof answer !== 'string') return refuse('wrong-type');
    if (!isDay(answer)) return refuse('not-a-date');
    checkRange(answer, question, refuse);
  },
  time: ({ question, answer, refuse }) => {
    if (typeof answer !== 'string') return refuse('wrong-type');
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(answer)) return refuse('not-a-time');
    checkRange(answer, question, refuse);
  },
  single: checkPicked,
  dropdown: checkPicked,
  region: checkPicked,
  multi: checkMulti,
  yesno: ({ answer, refuse }) => {
    if (answer !== 'yes' && answer !== 'no') refuse(typeof answer === 'string' ? 'not-a-choice' : 'wrong-type');
  },
  scale: ({ question, answer, refuse }) => checkStep(question, answer, refuse),
  faces: ({ question, answer, refuse }) => checkStep(question, answer, refuse),
  recommend: ({ question, answer, refuse }) => checkStep(question, answer, refuse),
  ladder: ({ question, answer, refuse }) => checkStep(question, answer, refuse),
  retro: ({ question, answer, refuse }) => {
    if (!isObject(answer)) return refuse('wrong-type');
    for (const part of Object.keys(answer)) {
      if (part !== 'before' && part !== 'now') refuse('unknown-question', undefined, part);
      else checkStep(question, own(answer, part), (code, limit) => refuse(code, limit, part));
    }
    if (question.required) {
      for (const part of ['before', 'now']) if (!isAnswered(own(answer, part))) refuse('missing', undefined, part);
    }
  },
  matrix: checkMatrix,
  rank: ({ form, question, answer, refuse }) => {
    if (!Array.isArray(answer)) return refuse('wrong-type');
    const choices = choicesOf(form, question);
    const wanted = Math.min(question.top ?? choices.length, choices.length);
    if (answer.some((id) => !choices.some((choice) => choice.id === id))) return refuse('not-a-choice');
    if (new Set(answer).size < answer.length) return refuse('repeated');
    if (answer.length < wanted) refuse('too-few', wanted);
    if (answer.length > wanted) refuse('too-many', wanted);
  },
  consent: ({ question, answer, refuse }) => {
    if (typeof answer !== 'boolean') return refuse('wrong-type');
    if (question.required && !answer) refuse('missing');
  },
  hidden: ({ question, answer, refuse }) => {
    if (typeof answer !== 'string') return refuse('wrong-type');
    if (!question.values.includes(answer)) refuse('not-a-choice');
  },
};

function checkText({
  question,
  answer,
  refuse,
}: Asked<QuestionOf<'text' | 'longtext' | 'email' | 'phone' | 'url'>>): boolean {
  if (typeof answer !== 'string') return (void refuse('wrong-type'), false);
  const most = ('maxLength' in question && question.maxLength) || MOST_LETTERS[question.kind]!;
  const least = ('minLength' in question && question.minLength) || 0;
  // Letters as people count them: an emoji is one.
  const letters = answer.length > most ? [...answer].length : answer.length;
  if (letters > most) return (void refuse('too-long', most), false);
  if ([...answer.slice(0, least * 2)].length < least) return (void refuse('too-short', least), false);
  return true;
}

function matches(
  asked: Asked<QuestionOf<'email' | 'phone' | 'url'>>,
  pattern: RegExp,
  code: FaultCode,
  more: (text: string) => boolean = () => true,
): void {
  if (checkText(asked) && !(pattern.test(asked.answer as string) && more(asked.answer as string))) asked.refuse(code);
}

function checkPattern({ question, answer, refuse }: Asked<QuestionOf<'text'>>): void {
  if (!question.pattern) return;
  try {
    if (!new RegExp(`^(?:${question.pattern.regex})$`, 'u').test(answer as string)) refuse('pattern');
  } catch {
    // A form from a file may carry a pattern that publishing would refuse; it then asks for nothing.
  }
}

function checkRange<Limit extends number | string>(
  answer: Limit,
  { min, max }: { min?: Limit | undefined; max?: Limit | undefined },
  refuse: Asked['refuse'],
): void {
  if (min !== undefined && answer < min) refuse('below-min', min);
  if (max !== undefined && answer > max) refuse('above-max', max);
}

function checkPicked({ form, question, answer, refuse }: Asked<QuestionOf<'single' | 'dropdown' | 'region'>>): void {
  checkChoice(choicesOf(form, question), answer, refuse);
}

/** Whether one picked choice is one of those offered, with own words where they are asked for. */
function checkChoice(choices: readonly Choice[], answer: unknown, refuse: Asked['refuse']): boolean {
  if (typeof answer !== 'string' && !isObject(answer)) return (void refuse('wrong-type'), false);
  const choice = choices.find(({ id }) => id === idOf(answer));
  if (!choice) return (void refuse('not-a-choice'), false);
  if (typeof answer === 'string') {
    if (choice.write) return (void refuse('text-missing'), false);
    return true;
  }
  const text = own(answer, 'text');
  const extra = Object.keys(answer).some((key) => key !== 'choice' && key !== 'text');
  if (extra || !choice.write || typeof text !== 'string') return (void refuse('wrong-type'), false);
  if (text === '') return (void refuse('text-missing'), false);
  if (text.length > MOST_WRITTEN && [...text].length > MOST_WRITTEN)
    return (void refuse('too-long', MOST_WRITTEN), false);
  return true;
}

function checkMulti({ form, question, answer, refuse }: Asked<QuestionOf<'multi'>>): void {
  if (!Array.isArray(answer)) return refuse('wrong-type');
  const choices = choicesOf(form, question);
  if (answer.length > choices.length) return refuse('repeated');
  if (!answer.every((each) => checkChoice(choices, each, refuse))) return;

  const ids = answer.map(idOf);
  if (new Set(ids).size < ids.length) return refuse('repeated');
  const alone = choices.some(({ id, exclusive }) => exclusive && ids.includes(id));
  if (alone && ids.length > 1) return refuse('exclusive');
  if (!alone && question.min !== undefined && ids.length < question.min) refuse('too-few', question.min);
  if (question.max !== undefined && ids.length > question.max) refuse('too-many', question.max);
}

function checkStep(question: Parameters<typeof scaleOf>[0], answer: unknown, refuse: Asked['refuse']): void {
  const { from, to, aside } = scaleOf(question);
  if (typeof answer === 'string') {
    if (!aside.some(({ id }) => id === answer)) refuse('not-a-choice');
  } else if (typeof answer !== 'number') refuse('wrong-type');
  else if (!Number.isInteger(answer)) refuse('not-whole');
  else checkRange(answer, { min: from, max: to }, refuse);
}

function checkMatrix({ form, question, answer, refuse }: Asked<QuestionOf<'matrix'>>): void {
  if (!isObject(answer)) return refuse('wrong-type');
  const columns = choicesOf(form, question);
  for (const [row, picked] of Object.entries(answer)) {
    if (!question.rows.some(({ id }) => id === row)) refuse('unknown-question', undefined, row);
    else if (typeof picked !== 'string') refuse('wrong-type', undefined, row);
    else if (!columns.some(({ id }) => id === picked)) refuse('not-a-choice', undefined, row);
  }
  if (question.required) {
    for (const { id } of question.rows) if (!isAnswered(own(answer, id))) refuse('missing', undefined, id);
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 1)
    return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
