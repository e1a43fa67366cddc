import type { Sentence } from '../form-fault.ts';
import type { Collection } from '../practice/collection.ts';

/** What is known of a version that a collection names. */
export interface FoundPractice {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  /** Nobody may see it for now. */
  readonly isOnHold: boolean;
}

/** One thing that keeps a collection from being kept, or from becoming a book: where, what, and what to do. */
export interface CollectionFault {
  /** JSON Pointer (RFC 6901) into the collection. */
  pointer: string;
  code: CollectionFaultCode;
  message: Sentence;
}

const sentences = {
  'unknown-practice': {
    ru: 'В\u00a0банке нет такой опубликованной версии практики. Уберите её\u00a0или\u00a0выберите другую версию.',
    en: 'The bank has no such published version of a practice. Remove it or pick another version.',
  },
  'other-content': {
    ru: 'У\u00a0этой версии другое содержание. Выберите практику заново.',
    en: 'This version has another content. Pick the practice anew.',
  },
  'on-hold': {
    ru: 'Практика приостановлена, её\u00a0сейчас нельзя печатать. Уберите её\u00a0из\u00a0сборника или\u00a0дождитесь решения редактора.',
    en: 'The practice is on hold and cannot be printed now. Take it out of the collection or wait for the moderator.',
  },
  'named-twice': {
    ru: 'Практика уже есть в\u00a0сборнике выше. Оставьте одну.',
    en: 'The practice is already in the collection above. Keep one.',
  },
} satisfies Record<string, Sentence>;

export type CollectionFaultCode = keyof typeof sentences;

/** Everything that is wrong with the practices of a collection, by what was found of them. */
export function checkCollection({ practices }: Collection, found: readonly FoundPractice[]): CollectionFault[] {
  const known = new Map(found.map((one) => [`${one.id}/${one.version}`, one]));
  const seen = new Set<string>();
  return practices.flatMap(({ id, version, hash }, at) => {
    const one = known.get(`${id}/${version}`);
    const isTwice = seen.has(id);
    seen.add(id);
    if (isTwice) return [fault(at, 'named-twice')];
    if (!one) return [fault(at, 'unknown-practice')];
    if (one.hash !== hash) return [fault(at, 'other-content')];
    return one.isOnHold ? [fault(at, 'on-hold')] : [];
  });
}

const fault = (at: number, code: CollectionFaultCode): CollectionFault => ({
  ...{ pointer: `/practices/${at}`, code },
  message: sentences[code],
});
