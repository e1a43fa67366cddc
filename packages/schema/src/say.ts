import type { RawAnswers } from './answers.ts';
import { idOf, isAnswered, own, type Scope } from './evaluate.ts';
import type { Form } from './form.ts';
import { choicesOf, findQuestion } from './items.ts';
import type { Question } from './question.ts';
import { scaleOf } from './scales.ts';
import type { Profile, Text, Wording } from './text.ts';

/** To whom a form speaks. */
export interface Voice {
  lang: string;
  profile: Profile;
  /** The respondent group, once it is known. */
  group?: string | undefined;
}

/** Words, and the language they turned out to be in: a missing translation falls back to Russian. */
export interface Said {
  text: string;
  lang: string;
}

const DEFAULT_LANG = 'ru';

/** The words of a text for this reader. With a scope, `{{id}}` becomes the answer to that question, or nothing. */
export function say(text: Text, voice: Voice, scope?: Scope): Said {
  const { text: words, lang } = inLanguage(wordingFor(text, voice), voice.lang);
  return { text: scope ? pipe(words, voice, scope) : words, lang };
}

export const sayText = (text: Text, voice: Voice, scope?: Scope): string => say(text, voice, scope).text;

/** The variant that says most about the reader: profile and group, then group, then profile. */
function wordingFor(text: Text, { profile, group }: Voice): Wording {
  if (typeof text === 'string' || !('variants' in text) || !Array.isArray(text.variants)) return text as Wording;
  const fits = text.variants
    .filter((variant) => (variant.profile ?? profile) === profile && (variant.group ?? group) === group)
    .map((variant) => ({ variant, weight: (variant.group ? 2 : 0) + (variant.profile ? 1 : 0) }))
    .sort((left, right) => right.weight - left.weight);
  return fits[0]?.variant.text ?? (text.text as Wording);
}

function inLanguage(wording: Wording, lang: string): Said {
  if (typeof wording === 'string') return { text: wording, lang: DEFAULT_LANG };
  const base = lang.split('-')[0]!;
  const found = [lang, base, DEFAULT_LANG, ...Object.keys(wording)].find((it) => Object.hasOwn(wording, it));
  return found === undefined ? { text: '', lang: DEFAULT_LANG } : { text: wording[found]!, lang: found };
}

/** The places where a text speaks of an answer. */
export const PIPES = /\{\{\s*([a-z0-9][a-z0-9_-]{0,63})\s*\}\}/g;

function pipe(words: string, voice: Voice, scope: Scope): string {
  if (!words.includes('{{')) return words;
  return words.replace(PIPES, (_, id: string) => {
    const question = findQuestion(scope.form, id);
    for (let at: Scope | undefined = scope; question && at; at = at.around) {
      const answer = own(at.answers, id);
      if (isAnswered(answer)) return describeAnswer(scope.form, question, answer, voice);
    }
    return '';
  });
}

/** An answer in words, for texts that speak of it, for a list of answers, for a table. One line. */
export function describeAnswer(form: Form, question: Question, answer: unknown, voice: Voice): string {
  const choice = (picked: unknown): string => {
    const title = choicesOf(form, question).find(({ id }) => id === idOf(picked))?.title;
    const written = own(picked, 'text');
    const words = title === undefined ? String(idOf(picked)) : sayText(title, voice);
    return typeof written === 'string' ? `${words}: ${written}` : words;
  };
  const step = (picked: unknown): string => {
    if (typeof picked !== 'number') return choice(picked);
    const { from, steps } = scaleOf(question as Parameters<typeof scaleOf>[0]);
    const words = steps[picked - from];
    return words === undefined ? String(picked) : sayText(words, voice);
  };
  const english = voice.lang.startsWith('en');

  switch (question.kind) {
    case 'single':
    case 'dropdown':
    case 'region':
      return choice(answer);
    case 'multi':
      return Array.isArray(answer) ? answer.map(choice).join(', ') : '';
    case 'rank':
      return Array.isArray(answer) ? answer.map((id, at) => `${at + 1}. ${choice(id)}`).join(', ') : '';
    case 'scale':
    case 'faces':
    case 'recommend':
    case 'ladder':
      return step(answer);
    case 'retro':
      return `${step(own(answer, 'before') ?? '')} → ${step(own(answer, 'now') ?? '')}`;
    case 'matrix':
      return question.rows
        .filter(({ id }) => isAnswered(own(answer, id)))
        .map(({ id, title }) => `${sayText(title, voice)}: ${choice(own(answer, id))}`)
        .join('; ');
    case 'yesno':
      if (answer === 'yes') return sayText(question.yes ?? { ru: 'Да', en: 'Yes' }, voice);
      return sayText(question.no ?? { ru: 'Нет', en: 'No' }, voice);
    case 'consent':
      return answer === true ? (english ? 'Yes' : 'Да') : english ? 'No' : 'Нет';
    default:
      return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  }
}

/** The group to which the person belongs, by their answer to the form's `groupBy`. */
export function groupOf(form: Form, answers: RawAnswers): string | undefined {
  const group = form.groupBy === undefined ? undefined : idOf(own(answers, form.groupBy));
  return typeof group === 'string' ? group : undefined;
}
