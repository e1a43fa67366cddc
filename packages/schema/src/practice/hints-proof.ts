import { RESOURCE_KINDS, type ResourceKind } from './codes.ts';
import { evidenceOf } from './evidence.ts';
import { type Hint, hint, hintWith } from './hint.ts';
import { PROVEN } from './wording-words.ts';
import { list } from './hints-problem.ts';
import { findPhrases } from './lexicon.ts';
import type { Contacts, Practice } from './practice.ts';
import { wordsOf } from './russian.ts';
import { isEmail, isPhone, isWritten, lettersIn } from './written.ts';

const PROSPECT_LETTERS = 50;

const KIND_NAMES: Readonly<Record<ResourceKind, { ru: string; en: string }>> = {
  information: { ru: 'информационные', en: 'information' },
  material: { ru: 'материальные', en: 'material' },
  financial: { ru: 'финансовые', en: 'financial' },
  human: { ru: 'кадровые', en: 'human' },
  social: { ru: 'партнёрские', en: 'partners' },
};

/** What stands where nothing went wrong. */
const NONE = new Set([
  ...['', 'нет', 'не было', 'трудностей нет', 'трудностей не было', 'нет трудностей', 'не возникло', 'не возникало'],
  ...[
    'отсутствуют',
    'трудности отсутствуют',
    'проблем нет',
    'проблем не было',
    'все хорошо',
    'none',
    'no',
    'no difficulties',
  ],
]);

/** H32 to H39 and H46: resources, evaluation, difficulties, prospects, contacts, what is claimed. */
export const proofHints = (practice: Practice): Hint[] => [
  ...resourceHints(practice),
  ...evaluationHints(practice),
  ...difficultyHints(practice),
  ...(lettersIn(practice.prospects) < PROSPECT_LETTERS ? [hint('H38', '/prospects')] : []),
  ...contactHints(practice.contacts ?? {}),
  ...claimHints(practice),
];

function resourceHints({ resources = [] }: Practice): Hint[] {
  const absent = RESOURCE_KINDS.filter((kind) => !resources.some((resource) => resource.kind === kind));
  return [
    ...(absent.length > 0 ? [hintWith('H32', '/resources', list(absent.map((kind) => KIND_NAMES[kind])))] : []),
    ...(resources.length > 0 && !resources.some(({ essential }) => essential === true)
      ? [hint('H33', '/resources')]
      : []),
  ];
}

function evaluationHints({ evaluation = [], results }: Practice): Hint[] {
  const isOnlyTestimonials = evaluation.every(({ methodKey }) => methodKey === 'testimonials');
  const isHeard = evaluation.some(({ who }) => who === 'beneficiaries' || who === 'representatives');
  const isOnlyAfter = evaluation.length > 0 && evaluation.every(({ when = [] }) => when.join() === 'post');
  const claimsChange =
    (results?.qualitative ?? []).some(({ change }) => isWritten(change)) ||
    (results?.quantitative ?? []).some(({ kind }) => kind === 'outcome');
  return [
    ...(isOnlyTestimonials ? [hint('H34', '/evaluation')] : []),
    ...(isHeard ? [] : [hint('H35', '/evaluation')]),
    ...(isOnlyAfter && claimsChange ? [hint('H36', '/evaluation')] : []),
  ];
}

const difficultyHints = ({ difficulties = [] }: Practice): Hint[] =>
  difficulties.every(({ problem = '' }) =>
    NONE.has(
      wordsOf(problem)
        .map(({ word }) => word)
        .join(' '),
    ),
  )
    ? [hint('H37', '/difficulties')]
    : [];

function contactHints({ email, phone, messenger, website, publish = {} }: Contacts): Hint[] {
  if (isWritten(email) && !isEmail(email)) return [hint('H39', '/contacts/email')];
  if (isWritten(phone) && !isPhone(phone)) return [hint('H39', '/contacts/phone')];
  const isReachable =
    (publish.email === true && isWritten(email)) ||
    (publish.phone === true && isWritten(phone)) ||
    (publish.messenger === true && isWritten(messenger)) ||
    (publish.website === true && isWritten(website));
  return isReachable ? [] : [hint('H39', '/contacts')];
}

/** «Доказано» in the summary of a practice whose answers show no change. */
function claimHints(practice: Practice): Hint[] {
  const { level } = evidenceOf(practice);
  if (level !== 'E0' && level !== 'E1') return [];
  const words = wordsOf(practice.summary ?? '');
  const claims = findPhrases(words, PROVEN).filter(({ at }) => words[at - 1]?.word !== 'не');
  return claims.length > 0 ? [hint('H46', '/summary')] : [];
}
