import { type AskedItem, type Fault, flatten, Paging, Profile, putAnswer } from '@otklik/schema';
import {
  addFilling,
  goBack,
  goOn,
  goTo,
  isWithin,
  judge,
  judgeAll,
  languagesOf,
  pointersOf,
  profilesOf,
  removeFilling,
  repage,
  type Session,
  standingOf,
} from '@otklik/widgets/plain.js';
import { ACT } from './names.ts';
import { type Fields, readAnswers } from './read-answers.ts';

/** What a person does with a page: the value of the button that they press. */
export type Act =
  | { name: 'next' | 'back' | 'set' | 'send' | 'confirm' | 'send-as-new' | 'return' }
  | { name: 'add' | 'remove'; pointer: string }
  | { name: 'clear'; pointer: string }
  | { name: 'speak'; lang: string };

/** Acts of pages that have no questions on them. */
const AFTER_QUESTIONS = new Set(['send', 'confirm', 'send-as-new', 'return']);

/** Reads which button was pressed. One that we have not drawn does what Enter does. */
export function readAct(names: Iterable<string>): Act {
  const button = [...names].find((each) => each.startsWith(`${ACT}.`)) ?? '';
  const [, name = '', rest = ''] = button.split('.');
  if (name === 'add' || name === 'remove') return { name, pointer: rest };
  if (name === 'clear') return { name, pointer: rest };
  if (name === 'speak') return { name, lang: rest };
  if (name === 'back' || name === 'set' || AFTER_QUESTIONS.has(name)) return { name } as Act;
  return { name: 'next' };
}

/** How somebody is being spoken to. */
export interface Tongue {
  lang: string;
  profile: Profile;
}

/** What comes of an act: another page, or answers to send. */
export interface Turn {
  to: 'page' | 'send';
  session: Session;
  tongue: Tongue;
  /** What is to be corrected before the person can go on. */
  faults: readonly Fault[];
  /** Something on the page came up by the answers on it, and has not been seen yet. */
  hasNew: boolean;
  /** What the person should be shown first: a mistake, a new filling, or the next step. */
  first: string | 'summary' | 'step';
}

/** One act of a person on the page that was drawn for this session. */
export function takeTurn(before: Session, tongue: Tongue, act: Act, fields: Fields): Turn {
  const drawn = standingOf(before).step.items;
  const session = AFTER_QUESTIONS.has(act.name)
    ? before
    : standAt({ ...before, answers: readAnswers(before.form, before.answers, drawn, fields) }, drawn);
  const page = { to: 'page', session, tongue, faults: [], hasNew: false, first: 'step' } as const;

  switch (act.name) {
    case 'next':
      return { ...page, ...goFurther(session, drawn) };
    case 'send':
    case 'confirm':
    case 'send-as-new':
      return { ...page, ...finish(session) };
    case 'back':
      return { ...page, session: goBack(session) };
    case 'clear':
      return { ...page, session: clear(session, act.pointer), first: act.pointer };
    case 'add':
    case 'remove':
      return { ...page, ...changeFillings(session, act.name, act.pointer) };
    case 'speak':
      return { ...page, tongue: { ...tongue, lang: offered(languagesOf(session.form), act.lang, tongue.lang) } };
    case 'set':
      return { ...page, ...settle(session, tongue, fields) };
    case 'return':
      return page;
  }
}

/** The same step, wherever the answers have moved it. */
const standAt = (session: Session, drawn: readonly AskedItem[]): Session => {
  const [pointer] = pointersOf(drawn);
  return pointer === undefined ? session : goTo(session, pointer);
};

function goFurther(session: Session, drawn: readonly AskedItem[]): Partial<Turn> & Pick<Turn, 'session'> {
  const { steps, step, at } = standingOf(session);
  const seen = sightOf(drawn);
  const fresh = new Set([...sightOf(step.items)].filter((each) => !seen.has(each)));
  const asked = pointersOf(step.items);
  const faults = judge(session.form, session.answers).filter(
    ({ pointer }) => asked.some((each) => isWithin(pointer, each)) && !fresh.has(pointer),
  );
  const hasNew = fresh.size > 0;
  if (faults.length > 0 || hasNew) return { session, faults, hasNew, first: 'summary' };
  return at >= steps.length - 1 ? finish(session) : { session: goOn(session, []) };
}

/** What there is to see in a part of a form, by where it is asked; of what is worked out also its value. */
const sightOf = (items: readonly AskedItem[]): Set<string> =>
  new Set([
    ...repeatsIn(items).map(({ pointer }) => pointer),
    ...flatten(items).flatMap(({ question, pointer, answer }) => {
      if (question.kind === 'hidden') return [];
      if (question.kind !== 'computed') return [pointer];
      return question.title ? [`${pointer} ${String(answer)}`] : [];
    }),
  ]);

/** Everything is judged once more before it is sent; the person is taken to the first step with a mistake. */
function finish(session: Session): Partial<Turn> & Pick<Turn, 'session'> {
  const all = judge(session.form, session.answers);
  if (all.length === 0) return { to: 'send', session };
  const there = judgeAll(session, all);
  const asked = pointersOf(standingOf(there).step.items);
  const here = all.filter(({ pointer }) => asked.some((each) => isWithin(pointer, each)));
  return { session: there, faults: here.length > 0 ? here : all, first: 'summary' };
}

function clear(session: Session, pointer: string): Session {
  const asked = flatten(standingOf(session).step.items).find((each) => each.pointer === pointer);
  return asked ? { ...session, answers: putAnswer(session.answers, pointer, undefined) } : session;
}

function changeFillings(session: Session, name: 'add' | 'remove', pointer: string) {
  const of = name === 'add' ? pointer : pointer.slice(0, pointer.lastIndexOf('/'));
  const asked = repeatsIn(standingOf(session).step.items).find((each) => each.pointer === of);
  if (!asked) return { session };
  const { length } = asked.fillings;
  if (name === 'add') {
    if (length >= (asked.repeat.max ?? 10)) return { session };
    return { session: addFilling(session, of, length), first: `${of}/${length}` };
  }
  const at = Number(pointer.slice(of.length + 1));
  if (!(at >= 0 && at < length) || length <= (asked.repeat.min ?? 0)) return { session };
  const left = removeFilling(session, asked, at);
  return { session: left, first: length > 1 ? `${of}/${Math.max(0, at - 1)}` : of };
}

const repeatsIn = (items: readonly AskedItem[]): Extract<AskedItem, { kind: 'repeat' }>[] =>
  items.flatMap((item) => {
    if (item.kind === 'group') return repeatsIn(item.items);
    return item.kind === 'repeat' ? [item, ...item.fillings.flatMap((filling) => repeatsIn(filling.items))] : [];
  });

/** How the person wants to be asked. What is not offered changes nothing. */
function settle(session: Session, tongue: Tongue, fields: Fields): Pick<Turn, 'session' | 'tongue'> {
  const paging = offered(Paging.options, fields.get('paging'), session.paging);
  const profile = offered(profilesOf(session.form), fields.get('profile'), tongue.profile);
  return {
    session: paging === session.paging ? session : repage(session, paging),
    tongue: { ...tongue, profile },
  };
}

const offered = <Value extends string>(all: readonly Value[], wanted: string | null, otherwise: Value): Value =>
  all.find((each) => each === wanted) ?? otherwise;
