import { describeAnswer, flatten, isAnswered, sayText, type Voice } from '@otklik/schema/engine';
import { type Session, standingOf } from './session.ts';

/** Questions and answers as plain text, for a person who wants to keep them when sending fails. */
export function answersAsText(session: Session, voice: Voice): string {
  const { form } = session;
  const lines = standingOf(session)
    .interview.pages.flatMap(({ items }) => flatten(items))
    .filter(({ answer, question }) => isAnswered(answer) && 'title' in question && question.title)
    .map(({ answer, question, scope }) => {
      const title = 'title' in question && question.title ? sayText(question.title, voice, scope) : '';
      return `${title}\n${describeAnswer(form, question, answer, voice)}`;
    });
  return [sayText(form.title, voice), ...lines].join('\n\n');
}
