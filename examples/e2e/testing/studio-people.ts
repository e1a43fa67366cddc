import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { press } from '../../testing.ts';

const PASSWORD = 'верная лошадь скрепка';

/** People who come to the studio, each with a browser of their own, and everything that their browsers complain of. */
export function newcomers(browser: Browser) {
  const complaints: string[] = [];
  const newcomer = async (
    viewport = { width: 1280, height: 800 },
  ): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({
      locale: 'ru-RU',
      viewport,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    // What a policy refuses is told to the page, and need not come to the console.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, sample }) =>
        console.error(`policy: ${violatedDirective} ${sourceFile} ${sample}`),
      );
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => {
      // What the API refuses, such as a link that was used, has a status that browsers note by themselves.
      const isStatus = /status of (40[1349]|412|422)/.test(message.text()) && message.location().url.includes('/v1/');
      if (['error', 'warning'].includes(message.type()) && !isStatus) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    return { context, page };
  };
  return { newcomer, complaints };
}

export const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

export const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** Takes an invitation up under a new account. What is shown then is up to the roles. */
export async function accept(page: Page, link: string, name: string, email: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Как вас зовут').fill(name);
  assert.equal(new URL(page.url()).hash, '', 'the secret has left the address');
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Новый пароль', { exact: true }).fill(PASSWORD);
  await press(page, 'Принять приглашение');
}

/** Invites somebody with these roles, and gives the link. */
export async function invite(page: Page, roles: readonly string[], note: string): Promise<string> {
  await goTo(page, 'Люди и роли');
  for (const role of roles) await page.getByRole('checkbox', { name: role, exact: true }).check();
  await page.getByLabel('Кого приглашаете').fill(note);
  await press(page, 'Создать приглашение');
  await page.getByRole('img', { name: 'QR-код с приглашением' }).waitFor();
  return page.getByLabel('Ссылка-приглашение').inputValue();
}
