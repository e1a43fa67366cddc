import type { Quiz, StatementAnswers } from '@otklik/schema/engine';
import type { OtklikQuiz } from '../quiz/quiz.ts';
import { quizEn } from '../words/quiz-en.ts';
import { lineRu } from '../words/quiz-line-ru.ts';
import { quizRu } from '../words/quiz-ru.ts';
import { togetherRu } from '../words/quiz-together-ru.ts';
import type { QuizWords } from '../words/quiz-words.ts';

/** What stories of a quiz do before they are looked at. */
export type Canvas = { canvasElement: HTMLElement };

/** Which of the words of a quiz stand on a button, in whatever language the story is shown. */
export type Saying = (words: Required<QuizWords>) => string;

export const until = async (isSo: () => unknown): Promise<void> => {
  while (!isSo()) await new Promise(requestAnimationFrame);
};

/** The quiz, once it can be taken. */
export async function loaded({ canvasElement }: Canvas): Promise<OtklikQuiz> {
  const element = canvasElement.querySelector('otklik-quiz')!;
  await until(() => element.matches(':state(asking), :state(result)'));
  return element;
}

/** Answers, and asks what it comes to. */
export async function take(element: OtklikQuiz, answers: OtklikQuiz['value']): Promise<void> {
  element.value = answers;
  const form = () => element.shadowRoot!.querySelector('otklik-form');
  await until(() => form()?.shadowRoot?.querySelector('otklik-field'));
  await until(() => Object.keys(answers).every((id) => form()!.value[id] === answers[id]));
  await element.submit();
  await until(() => element.matches(':state(result)'));
  await element.updateComplete;
}

/** Presses a button, as soon as it is there and may be pressed. */
export async function press(element: OtklikQuiz, saying: Saying): Promise<void> {
  const words = saying(
    element.closest('[lang]')?.getAttribute('lang') === 'en' ? quizEn : { ...quizRu, ...lineRu, ...togetherRu },
  );
  const button = () =>
    [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button:enabled')].find(
      ({ textContent }) => textContent?.trim() === words,
    );
  await until(button);
  button()!.click();
  await element.updateComplete;
}

/** The same step everywhere, but for what is said by dimension: a digit for each statement, `-` for none. */
export const answersOf = (quiz: Quiz, otherwise: number, given: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    quiz.dimensions.flatMap(({ id, statements }) =>
      statements.flatMap((statement, at) => {
        const letter = given[id]?.[at];
        return letter === '-' ? [] : [[statement.id, letter ? Number(letter) : otherwise]];
      }),
    ),
  ) as StatementAnswers;
