import { readFileSync } from 'node:fs';
import type { BankFile } from '@otklik/schema';
import type { Locator, Page } from 'playwright-core';

/** The bank that is shown on hostile pages: our examples. */
export const BANK = JSON.parse(
  readFileSync(new URL('../../content/packs/practices/bank.json', import.meta.url), 'utf8'),
) as BankFile;

/** The practice that a card and a whole page show: it has tables, steps to copy and contacts. */
export const PRACTICE = BANK.practices[0]!.practice;
const TITLE = PRACTICE.title!.text!;

export const bankOn = (page: Page): Locator => page.locator('otklik-practices');

/** Waits until something has been found. */
const found = (bank: Locator, words: RegExp): Promise<void> => bank.getByRole('heading', { name: words }).waitFor();

export const lists = (bank: Locator): Promise<void> => found(bank, /^Найдено\s11\s/);

/** Waits until a card is on the screen, or all of a practice. */
export const shows = (element: Locator): Promise<void> => element.getByRole('heading', { name: TITLE }).waitFor();

/** Searches, narrows, picks a region of the map, and takes all of it back. */
export async function search(page: Page): Promise<void> {
  const bank = bankOn(page);
  await lists(bank);
  await bank.getByRole('searchbox').fill('уроков пожилым');
  await bank.locator('.cards > li').first().getByRole('heading', { name: TITLE }).waitFor();
  await bank.getByRole('button', { name: 'Стереть поиск' }).click();
  await lists(bank);
  // Where there is little room, regions are a list alone.
  const map = bank.getByRole('button', { name: 'Карта регионов' });
  if (!(await map.isVisible())) return;
  await map.click();
  await bank.getByRole('button', { name: 'Пермский край: 1 практика' }).click();
  await found(bank, /^Найдена\s1\s/);
  await bank.getByRole('button', { name: 'Сбросить всё' }).click();
  await lists(bank);
}

/** Opens a practice in its bank and goes back. */
export async function openOne(page: Page): Promise<void> {
  const bank = bankOn(page);
  await bank.getByRole('heading', { name: TITLE }).locator('a, button').click();
  await bank.locator('otklik-practice').getByRole('heading', { name: 'Этапы реализации' }).waitFor();
  await bank.getByRole('button', { name: 'Назад к списку' }).click();
  await lists(bank);
}
