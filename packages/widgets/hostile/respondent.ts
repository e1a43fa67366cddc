import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** The first form of a page, wherever in it. */
export const formOn = (page: Page): Locator => page.locator('otklik-form').first();

/** Waits until a form asks. */
export const asks = (form: Locator): Promise<void> => form.getByRole('heading', { name: 'О занятии' }).waitFor();

/** Answers the first step and goes on. */
export async function answerFirstStep(form: Locator): Promise<void> {
  await form.getByRole('radio', { name: 'Мой ребёнок' }).check();
  await form.getByRole('radio', { name: 'Скорее да' }).check();
  await form.getByRole('checkbox', { name: 'Позвали друзья' }).check();
  await form.getByRole('button', { name: 'Далее' }).click();
  await form.getByRole('textbox', { name: 'Что было самым ценным?' }).waitFor();
}

/** Answers the second step with words that tell this answer from all others, and sends. */
export async function answerAndSend(form: Locator, words: string): Promise<void> {
  await answerSecondStep(form, words);
  await send(form);
}

export async function answerSecondStep(form: Locator, words: string): Promise<void> {
  await form.getByRole('textbox', { name: 'Что было самым ценным?' }).fill(words);
  await form.getByRole('combobox', { name: 'Когда придёте снова?' }).selectOption('Через месяц');
}

export async function send(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Отправить' }).click();
  await form.getByText('Ответы отправлены и сохранены.', { exact: true }).waitFor();
}

/** What is kept of a person who answers like this. */
export const answersWith = (words: string) => ({
  who: 'child',
  overall: 3,
  why: ['friends'],
  best: words,
  next: 'month',
});

/** The whole way on a page: it asks, is answered, is sent, and is kept once. */
export async function respond(page: Page, kept: () => unknown[], words: string, form = formOn(page)): Promise<void> {
  await asks(form);
  await answerFirstStep(form);
  await answerAndSend(form, words);
  assert.deepEqual(keptWith(kept(), words), [answersWith(words)]);
}

/** The kept answers that have these words. */
export const keptWith = (kept: readonly unknown[], words: string): unknown[] =>
  kept.filter((answers) => (answers as { best?: string } | null)?.best === words);
