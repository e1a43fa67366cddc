import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { type BankFile, publicContent } from '@otklik/schema';
import type { Page } from 'playwright-core';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import { hashOf } from '../../worker/src/signing.ts';
import { findBarriers, openBrowser, press } from '../testing.ts';
import { accept, goTo, heading, newcomers } from './testing/studio-people.ts';

const file = { after };
const browser = await openBrowser(file);
const server = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file) } });
const { newcomer, complaints } = newcomers(browser);
const { page: anna } = await newcomer({ width: 390, height: 800 });
const firstLink = /http\S+\/studio\/invitation#\S+/.exec(server.said())![0];
const { origin } = new URL(firstLink);

/** What is searched for, by another form of its words, and what is found. */
const SEARCHES = [
  ['Пример: Уроки телефона для пожилых соседей', 'телефоны', '6 практик'],
  ['Пример: Кому сказать — уроки безопасности для младших школьников', 'безопасность', '4 практики'],
] as const;

const said = (page: Page, words: string): Promise<void> => page.locator('.said', { hasText: words }).waitFor();

/** A long bank: one of our examples under many names. */
async function longBank(length: number): Promise<BankFile> {
  const pack = new URL('../../packages/content/packs/practices/bank.json', import.meta.url);
  const bank = JSON.parse(await readFile(pack, 'utf8')) as BankFile;
  const practices = Array.from({ length }, (_, at) => {
    const { practice, ...told } = bank.practices[0]!;
    const title = { ...practice.title!, text: `Пример: Копия ${at + 1}` };
    const copy = { ...practice, id: `example-copy-${at + 1}`, title };
    return { ...told, practice: copy, hash: hashOf(publicContent(copy)) };
  });
  return { ...bank, practices };
}

describe('a moderator in the studio, on a phone', () => {
  before(async () => {
    await accept(anna, firstLink, 'Анна Петрова', 'anna@example.org');
    await heading(anna, 'Анкеты');
  });

  const open = async (name: string) => {
    await press(anna, 'Меню');
    await goTo(anna, name);
    await heading(anna, name);
  };

  it('makes a collection out of what the bank holds', async () => {
    await open('Сборники');
    await anna.getByText('Сборников пока нет.').waitFor();
    await anna.getByRole('link', { name: 'Собрать сборник' }).click();
    await heading(anna, 'Новый сборник');
    for (const [title, word, count] of SEARCHES) {
      await anna.getByLabel('Слова из описания').fill(word);
      await press(anna, 'Найти');
      await anna.getByText(`Нашлось: ${count}`, { exact: true }).waitFor();
      await anna
        .getByRole('listitem')
        .filter({ hasText: title })
        .getByRole('button', { name: /Добавить/ })
        .click();
      await said(anna, `Добавлена «${title}»`);
    }
    await anna
      .getByRole('listitem')
      .filter({ hasText: `2. ${SEARCHES[1][0]}` })
      .getByRole('button', { name: /Выше/ })
      .click();
    await said(anna, '1-я из');
    assert.deepEqual(await findBarriers(anna), []);
    assert.equal(await anna.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);

    await anna.getByLabel('Имя в адресе').fill('dlya-sosedey');
    await anna.getByLabel('Название', { exact: true }).fill('Пример: Сборник для соседей');
    await anna.getByLabel(/Сборник может прочитать любой/).check();
    await press(anna, 'Сохранить сборник');
    await said(anna, 'Сборник сохранён.');
    await heading(anna, 'Пример: Сборник для соседей');
    assert.deepEqual(await findBarriers(anna), []);
  });

  it('gets the book in every format, and a page of its own', async () => {
    const book = anna.getByRole('region', { name: 'Скачать книгу' }).getByRole('link');
    const types: string[] = [];
    for (const link of await book.all()) {
      const reply = await anna.request.get(new URL((await link.getAttribute('href'))!, origin).href);
      types.push(`${reply.status()} ${reply.headers()['content-type']!.split(';')[0]}`);
    }
    assert.deepEqual(types, [
      '200 text/html',
      '200 text/html',
      '200 application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      '200 text/markdown',
      '200 application/json',
    ]);
    const read = await (await fetch(`${origin}/c/dlya-sosedey`)).text();
    for (const [title] of SEARCHES)
      assert.match(read, new RegExp(title.slice('Пример: '.length).replace(/\s/g, '\\s')));
  });

  it('copies code whose link opens where scripts do not work', async () => {
    await open('Банк практик');
    assert.deepEqual(await findBarriers(anna), []);
    for (const name of ['Весь банк с поиском', 'Одна практика']) {
      const code = await anna.getByLabel(name, { exact: true }).inputValue();
      const [, address] = /<a href="([^"]+)"/.exec(code)!;
      assert.equal((await fetch(address!)).status, 200, address);
    }
  });

  it('takes a long bank over from a file, and then searches for the practice of a card', async () => {
    const bank = await longBank(420);
    assert.ok(Buffer.byteLength(JSON.stringify(bank)) > 4 * 1024 * 1024, 'more than one call takes');
    await anna.getByLabel('Файл bank.json').setInputFiles({
      name: 'bank.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(bank)),
    });
    await anna.getByLabel('Адрес банка').fill('https://bank.example.org');
    await press(anna, 'Взять практики');
    await anna.getByText('Взято: 420 практик. Уже было таких же: 0.').waitFor();

    await anna.getByLabel('Слова из описания').fill('копия 117');
    await press(anna, 'Найти');
    const card = anna.getByLabel('Какая практика');
    await card.locator('option', { hasText: /^Пример: Копия 117$/ }).waitFor({ state: 'attached' });
    await card.selectOption('Пример: Копия 117');
    assert.match(
      await anna.getByLabel('Одна практика', { exact: true }).inputValue(),
      /practice="example-copy-117"><a href="[^"]+\/p\/example-copy-117"/,
    );
    assert.deepEqual(await findBarriers(anna), []);
  });

  it('has met no policy and no error on the way', () => assert.deepEqual(complaints, []));
});
