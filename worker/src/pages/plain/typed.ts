import { choicesOf, findQuestion, type Form, sayText, type Voice } from '@otklik/schema';
import { ACT, STATE, TRAP } from './names.ts';

const OURS = new Set([STATE, TRAP, 'paging', 'profile']);

/**
 * Everything that was typed or picked on a page that cannot be trusted, under
 * the titles that its questions have now: for a person to copy, and for nothing else.
 */
export function typedAsText(form: Form, voice: Voice, fields: URLSearchParams): string {
  return [...fields]
    .filter(([name, value]) => !OURS.has(name) && !name.startsWith(`${ACT}.`) && value !== '')
    .map(([name, value]) => {
      const question = name.split(/[/.]/).flatMap((id) => findQuestion(form, id) ?? [])[0];
      const title = question && 'title' in question && question.title ? sayText(question.title, voice) : name;
      const choice = question && choicesOf(form, question).find(({ id }) => id === value);
      return `${title}\n${choice ? sayText(choice.title, voice) : value}`;
    })
    .join('\n\n');
}
