import {
  checkAnswers,
  checkPractice,
  checkSending,
  completenessOf,
  type Form,
  type Hint,
  type HintSeverity,
  indexForm,
  normalizeAnswers,
  placeInForm,
  type Practice,
  type RawAnswers,
  sayText,
  SECTIONS,
  type Voice,
} from '@otklik/schema/engine';
import { today } from '../internal/day.ts';
import type { FormNote } from '../internal/form-note.ts';
import type { PracticeFormWords } from '../words/practice-form-words.ts';

/** The page behind the last one of the form: photos, checking, sending. */
export const SENDING = 'sending';

/** One line of the list of sections. */
export interface SectionLine {
  page: string;
  title: string;
  /** The number that the standard gives it. */
  number?: number;
  /** Nothing for pages that count for no points. */
  filled?: 0 | 0.5 | 1;
  /** What it still has to have, by the names of the questions. */
  needs: readonly string[];
  counts: Readonly<Record<HintSeverity, number>>;
}

/** One thing that keeps a practice from being sent, and where it is put right. */
export interface Obstacle {
  text: string;
  /** A pointer into the answers, or the id of something on the last page. */
  at: { pointer: string } | { id: string };
}

/** How a description stands, for the drawings. Made anew when something has changed, never kept. */
export interface Outlook {
  readonly score: number;
  readonly lines: readonly SectionLine[];
  readonly notes: readonly FormNote[];
  readonly counts: Readonly<Record<HintSeverity, number>>;
}

interface Standing {
  form: Form;
  practice: Practice;
  hints: readonly Hint[];
  /** Whether what is still empty is spoken of too. */
  judged: boolean;
}

/** What a reader of the description would say, in the words of this person. */
export function outlookOf(standing: Standing, words: PracticeFormWords, voice: Voice): Outlook {
  const { form, practice, judged } = standing;
  const { score, sections } = completenessOf(practice);
  const begun = new Set(sections.filter(({ filled }) => filled > 0).map(({ section }) => pageOf(section)));
  const remarks = remarksOf(standing).filter(({ page }) => judged || page === undefined || begun.has(page));
  const lines = form.items.map((item, at): SectionLine => {
    const state = at < SECTIONS.length ? sections[at] : undefined;
    return {
      page: item.id,
      title: titleOf(form, item.id, voice),
      ...(state && { number: at + 1, filled: state.filled }),
      needs: [...new Set((state?.needs ?? []).map((pointer) => nameAt(form, pointer, words, voice)))],
      counts: countOf(remarks.filter(({ page }) => page === item.id)),
    };
  });
  const notes = remarks.flatMap(({ severity, pointer, message }): FormNote[] =>
    pointer === undefined
      ? []
      : [
          {
            pointer,
            label: words.severities[severity],
            text: sayText({ ...message }, voice),
            urgent: severity === 'block',
          },
        ],
  );
  return { score, lines, notes, counts: countOf(remarks) };
}

type Remark = Pick<Hint, 'severity' | 'message'> & { page?: string | undefined; pointer?: string | undefined };

/** Hints, and what is wrong with what is written: both stand beside their questions. */
function remarksOf({ practice, hints, form }: Standing): Remark[] {
  const faults = checkPractice(practice, today(), form.lists ?? {});
  return [...faults.map((fault) => ({ ...fault, severity: 'block' as const })), ...hints].map(
    ({ severity, message, pointer }) => ({ severity, message, ...placeInForm(pointer) }),
  );
}

function countOf(remarks: readonly Remark[]): Record<HintSeverity, number> {
  const counts = { block: 0, warn: 0, tip: 0 };
  for (const { severity } of remarks) counts[severity]++;
  return counts;
}

/** Everything that keeps it from being sent, in the order in which it would be put right. */
export function obstaclesOf(
  { form, practice, hints }: Standing,
  answers: RawAnswers,
  words: PracticeFormWords,
  voice: Voice,
): Obstacle[] {
  const { sections } = completenessOf(practice);
  const at = (pointer: string): Obstacle['at'] => ({ pointer: placeInForm(pointer)?.pointer ?? '/title-text' });
  const typed = checkAnswers(form, normalizeAnswers(answers).answers).map(({ pointer }) => ({
    text: `${nameIn(form, pointer, words, voice)}: ${words.check.wrong}`,
    at: { pointer },
  }));
  const faults = checkSending(practice, today(), form.lists ?? {}).map(({ code, pointer, message }): Obstacle => {
    if (code === 'no-consent') return { text: sayText({ ...message }, voice), at: { id: 'consent' } };
    const gate = sections.find(({ section }) => pointer === `/${section}`);
    if (code === 'missing' && gate) {
      const names = [...new Set(gate.needs.map((need) => nameAt(form, need, words, voice)))].join(', ');
      const title = titleOf(form, pageOf(gate.section)!, voice);
      return { text: `${words.check.section(title)}: ${words.needs(names)}`, at: at(gate.needs[0]!) };
    }
    // The section that lacks most.
    const poorest = [...sections].sort((one, other) => one.filled - other.filled)[0];
    return { text: sayText({ ...message }, voice), at: at(pointer || (poorest?.needs[0] ?? '')) };
  });
  const blocks = hints
    .filter(({ severity }) => severity === 'block')
    .map(({ pointer, message }) => ({
      text: `${nameAt(form, pointer, words, voice)}: ${sayText({ ...message }, voice)}`,
      at: at(pointer),
    }));
  const blind = (practice.photos ?? []).some(({ alt }) => !alt?.trim());
  const photos = blind ? [{ text: words.check.altMissing, at: { id: 'photos' } }] : [];
  return [
    ...typed,
    ...faults.filter(isAboutText),
    ...blocks,
    ...photos,
    ...faults.filter((each) => !isAboutText(each)),
  ];
}

const isAboutText = ({ at }: Obstacle): boolean => 'pointer' in at;

const pageOf = (section: string): string | undefined => placeInForm(`/${section}`)?.page;

/** The title of a page without its number, which stands beside it. */
export function titleOf(form: Form, page: string, voice: Voice): string {
  const item = indexForm(form).get(page)?.item;
  return item && 'title' in item && item.title ? sayText(item.title, voice).replace(/^\d+\. /, '') : page;
}

/** What is asked for at a place of the practice. */
const nameAt = (form: Form, pointer: string, words: PracticeFormWords, voice: Voice): string => {
  const place = placeInForm(pointer);
  return place ? nameIn(form, place.pointer, words, voice) : words.title;
};

/** What is asked for at a place of the answers: the question, or «Группа 2». */
function nameIn(form: Form, pointer: string, words: PracticeFormWords, voice: Voice): string {
  const path = pointer.slice(1).split('/');
  const last = path.at(-1)!;
  const isFilling = /^\d+$/.test(last);
  const item = indexForm(form).get(isFilling ? path.at(-2)! : last)?.item;
  if (!item || !('title' in item) || !item.title) return words.title;
  if (!isFilling || item.kind !== 'repeat') return sayText(item.title, voice).replace(/[?:]$/, '');
  return words.filling(sayText(item.each ?? item.title, voice), Number(last) + 1);
}
