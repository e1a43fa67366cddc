import { readFileSync } from 'node:fs';
import type { Quiz } from '@otklik/schema';
import type { Locator, Page } from 'playwright-core';

/** The quiz that is taken on hostile pages: the shorter one of ours that leads to a plan. */
export const QUIZ = JSON.parse(
  readFileSync(new URL('../../content/packs/start/quizzes/start-ngo.json', import.meta.url), 'utf8'),
) as Quiz;

const statements = QUIZ.dimensions.flatMap((dimension) => dimension.statements);

/** A level for each statement, the same on every page. */
const ANSWERS = Object.fromEntries(statements.map(({ id }, at) => [id, at % 3]));
const STEPS = ['0 Нет', '1 Отчасти', '2 Да'];

/** Our packs say everything by language. */
const inRussian = (text: Quiz['title']): string => (text as Record<string, string>)['ru']!;

export const quizOn = (page: Page): Locator => page.locator('otklik-quiz');

/** Waits until a quiz asks. */
export const asksFirst = (quiz: Locator): Promise<void> =>
  quiz.getByText(inRussian(statements[0]!.title), { exact: true }).waitFor();

/** Weighs every statement with the mouse, as a person does, and asks for the result. */
export async function answerAll(quiz: Locator): Promise<void> {
  let at = 0;
  for (const dimension of QUIZ.dimensions) {
    await quiz.getByText(inRussian(dimension.statements[0]!.title), { exact: true }).waitFor();
    for (const { title } of dimension.statements) {
      const field = quiz.locator('otklik-field').filter({ hasText: inRussian(title) });
      await field.getByRole('radio', { name: STEPS[at++ % 3]!, exact: true }).check();
    }
    await quiz.getByRole('button', { name: /^(Далее|Показать результат)$/ }).click();
  }
  await tells(quiz);
}

/** Answers as a page does that has kept the answers itself. */
export async function answerByPage(quiz: Locator): Promise<void> {
  await quiz.evaluate(async (element, answers) => {
    const own = element as HTMLElement & { value: object; submit(): Promise<void>; updateComplete: Promise<unknown> };
    own.value = answers;
    await own.updateComplete;
    await own.submit();
  }, ANSWERS);
  await tells(quiz);
}

/** Waits for a result with all that belongs to it: the picture, and the code that brings it back. */
async function tells(quiz: Locator): Promise<void> {
  await quiz.getByRole('heading', { name: 'Ваш результат' }).waitFor();
  await quiz.getByRole('img', { name: /^Диаграмма/ }).waitFor();
  await quiz.getByText(/^[\w-]{20,}$/).waitFor();
}

/** Opens the plan that a result leads to. */
export async function openPlan(quiz: Locator): Promise<void> {
  await quiz.getByText('Составить план-график').click();
  await plans(quiz.locator('otklik-plan'));
}

/** Waits until a plan is on the screen, as a picture and as a table. */
export async function plans(plan: Locator): Promise<void> {
  await plan.getByRole('heading', { name: inRussian(QUIZ.plan!.title) }).waitFor();
  await plan.getByRole('img', { name: /^План по неделям/ }).waitFor();
  await plan.getByRole('table').waitFor();
}

/** From the first statement to the plan. */
export async function takeQuiz(page: Page): Promise<void> {
  const quiz = quizOn(page);
  await asksFirst(quiz);
  await answerAll(quiz);
  await openPlan(quiz);
}
