import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Book, BookBlock, BookLists } from './book.ts';
import { bookOf } from './book-of.ts';
import { compareTexts } from './book-order.ts';
import { bookWords } from './book-words.ts';
import { checkCollection } from './check-collection.ts';
import { collectionJson } from './collection-json.ts';
import { markdownOf } from './markdown.ts';
import { collection, published } from './testing.ts';

const folder = new URL('../../../content/lists/', import.meta.url);
const lists = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown,
  ]),
) as BookLists;

const older = published('older', { title: { text: 'Уроки телефона' } });
const sport = published('sport', {
  title: { text: 'Ёлочный кросс' },
  facets: { theme: ['sport'], region: ['22', '57'], targetGroup: ['youth'] },
  organisation: { name: '«Бег»', regionCode: '22' },
});
const gone = published('gone', { title: { text: 'Бывшее дело' } }, { state: 'archived' });
const all = [older, sport, gone];

const book = (more: Parameters<typeof collection>[1] = {}): Book => bookOf(collection(all, more), all, lists);
const titles = ({ parts }: Book): string[] =>
  parts.map(({ kind, blocks: [first] }) => `${kind}: ${first && 'text' in first ? first.text : ''}`);
const blocksOf = ({ parts }: Book, kind: string): BookBlock[] =>
  parts.filter((part) => part.kind === kind).flatMap(({ blocks }) => blocks);
const textOf = (blocks: readonly BookBlock[]): string => JSON.stringify(blocks);

describe('a book of a collection', () => {
  it('has a cover, an imprint, contents, a preface, a legend, themes with practices, indexes, contacts and the method', () =>
    assert.deepEqual(titles(book()), [
      'cover: Лучшие практики',
      'imprint: Выходные данные',
      'contents: Содержание',
      'text: Предисловие',
      'text: Как читать',
      'section: Пожилые',
      'practice: Уроки телефона',
      'practice: Бывшее дело',
      'section: Спорт',
      'practice: Ёлочный кросс',
      'index: Указатель регионов',
      'index: Указатель групп людей',
      'index: Указатель организаций',
      'index: Контакты',
      'text: Как отбирали практики',
    ]));

  it('orders themes as the collection does, and the others as the list', () => {
    const sections = titles(book({ themes: ['sport'] })).filter((title) => title.startsWith('section'));
    assert.deepEqual(sections, ['section: Спорт', 'section: Пожилые']);
  });

  it('leaves out what the collection does not have', () => {
    const bare = bookOf(
      {
        id: 'bare',
        locale: 'en',
        title: 'Bare',
        issuedOn: '2026-11-27',
        form: 'short',
        practices: collection([older]).practices,
      },
      [older],
      {},
    );
    const kinds = titles(bare).map((title) => title.split(':')[1]);
    for (const title of [' Preface', ' How the practices were chosen', ' Experts']) assert.ok(!kinds.includes(title));
    assert.match(textOf(blocksOf(bare, 'imprint')), /CC-BY-4\.0/);
  });

  it('points from contents and indexes at titles that are there', () => {
    const { parts } = book();
    const all = parts.flatMap(({ blocks }) => blocks);
    const anchors = all.flatMap((block) => (block.kind === 'title' ? [block.anchor] : []));
    assert.equal(new Set(anchors).size, anchors.length);
    for (const block of all) {
      const places = block.kind === 'entry' ? block.places : block.kind === 'content' ? [block.place] : [];
      for (const { anchor } of places) assert.ok(anchors.includes(anchor), anchor);
    }
  });

  it('shows contacts that are ticked, and none of a practice in the archive', () => {
    const shown = textOf(blocksOf(book(), 'index'));
    assert.match(shown, /hello@example\.org/);
    assert.doesNotMatch(shown, /200-00-00|practice-gone"}\]},{"kind":"facts/);
    const archived = book().parts.find(({ practice }) => practice === 'gone')!;
    assert.doesNotMatch(textOf(archived.blocks), /hello@example/);
    assert.match(textOf(archived.blocks), /в\u00a0архиве/);
  });

  it('says the level of evidence, and when the author confirmed it', () => {
    const glance = textOf(
      book()
        .parts.find(({ practice }) => practice === 'older')!
        .blocks.slice(0, 3),
    );
    assert.match(glance, /E2: Есть изменения/);
    assert.match(glance, /1\u00a0октября 2026/);
  });

  it('gives a short form that says the title once', () => {
    const part = book({ form: 'short' }).parts.find(({ practice }) => practice === 'older')!;
    const numbers = part.blocks.flatMap((block) => (block.kind === 'heading' && block.number ? [block.number] : []));
    assert.deepEqual(numbers, [2, 3, 5, 10, 15]);
    assert.equal(textOf(part.blocks).split('Уроки телефона').length, 2);
  });

  it('cuts a short form down to a page, says so, and tells where the whole is', () => {
    const long = published('long', {
      title: { text: 'Длинное' },
      summary: `${'Помогаем соседям. '.repeat(80)}Конец.`,
      targetGroups: Array.from({ length: 7 }, (_, at) => ({ name: `Группа ${at + 1}` })),
    });
    const both = [long, older];
    const { parts } = bookOf(collection(both, { form: 'short' }), both, lists, { origin: 'https://bank.example' });
    const partOf = (id: string) => parts.find(({ practice }) => practice === id)!;
    assert.equal(partOf('long').onOnePage, true);
    const text = textOf(partOf('long').blocks);
    assert.match(text, /Помогаем\u00a0…"|соседям\u00a0…"/);
    assert.match(text, /"Группа 4"[^\]]*\],\["…\u00a0и\u00a0ещё\u00a03"/);
    assert.doesNotMatch(text, /Конец|Группа 5/);
    assert.match(text, /его сократили/);
    assert.match(text, /https:\/\/bank\.example\/p\/long/);
    const whole = textOf(partOf('older').blocks);
    assert.doesNotMatch(whole, /…|его сократили/);
    assert.match(whole, /https:\/\/bank\.example\/p\/older/);
  });

  it('never cuts an emoji or a full form in two', () => {
    const emoji = published('emoji', { title: { text: 'Смайлы' }, summary: '😀'.repeat(1000) });
    const shown = (form: 'short' | 'full') =>
      textOf(bookOf(collection([emoji], { form }), [emoji], lists).parts.flatMap(({ blocks }) => blocks));
    assert.doesNotMatch(shown('short'), /\\ud[89a-f]/, 'JSON would write half an emoji like that');
    assert.ok(shown('full').includes('😀'.repeat(1000)));
  });

  it('lets a theme of few practices and all indexes but the first begin where there is room', () => {
    const joined = ({ parts }: Book) =>
      parts.flatMap(({ runsIn, blocks: [first] }) => (runsIn && first && 'text' in first ? [first.text] : []));
    assert.deepEqual(joined(book()), [
      'Уроки телефона',
      'Ёлочный кросс',
      'Указатель групп людей',
      'Указатель организаций',
    ]);
    const three = ['one', 'two', 'three'].map((id) =>
      published(id, { title: { text: id }, facets: { theme: ['sport'] } }),
    );
    const opened = bookOf(collection(three), three, lists);
    const section = opened.parts.find(({ kind }) => kind === 'section')!;
    assert.equal(section.blocks.filter(({ kind }) => kind === 'content').length, 3);
    assert.deepEqual(
      joined(opened).filter((title) => title === 'one'),
      [],
    );
  });

  it('has the address of an open collection on its imprint, for a telephone too', () => {
    const imprintOf = (more: object, origin?: string) =>
      bookOf(collection(all, { url: undefined, ...more }), all, lists, { ...(origin !== undefined && { origin }) })
        .parts[1]!.blocks;
    const here = imprintOf({ isOpen: true }, 'https://bank.example');
    assert.match(textOf(here), /"kind":"code","address":"https:\/\/bank\.example\/c\/best"/);
    assert.doesNotMatch(textOf(imprintOf({}, 'https://bank.example')), /\/c\/best/);
    assert.match(textOf(imprintOf({ url: 'https://other.example' }, 'https://bank.example')), /other\.example/);
  });

  it('orders by letters without a locale, Ё beside Е', () =>
    assert.deepEqual(['Яма', '«Дом»', 'Ёлка', 'ежи', 'Авось'].sort(compareTexts), [
      ...['Авось', '«Дом»', 'ежи', 'Ёлка', 'Яма'],
    ]));

  it('has every word in both languages', () => {
    assert.deepEqual(Object.keys(bookWords('ru')).sort(), Object.keys(bookWords('en')).sort());
    assert.doesNotMatch(JSON.stringify(bookWords('en')), /\p{Script=Cyrillic}/u);
  });
});

describe('a book in Markdown', () => {
  it('is the same to the byte, in whatever order the practices come', () =>
    assert.equal(markdownOf(bookOf(collection(all), [gone, sport, older], lists)), markdownOf(book())));

  it('is the same on a machine with another clock, zone and language', () => {
    const script = `
      import { markdownOf } from ${JSON.stringify(new URL('./markdown.ts', import.meta.url).href)};
      import { bookOf } from ${JSON.stringify(new URL('./book-of.ts', import.meta.url).href)};
      let text = ''; process.stdin.setEncoding('utf8');
      for await (const part of process.stdin) text += part;
      const { collection, practices, lists } = JSON.parse(text);
      process.stdout.write(markdownOf(bookOf(collection, practices, lists)));`;
    const elsewhere = execFileSync(
      process.execPath,
      ['--conditions=@otklik/source', '--input-type=module', '--eval', script],
      {
        input: JSON.stringify({ collection: collection(all), practices: all, lists }),
        cwd: fileURLToPath(new URL('.', import.meta.url)),
        env: { ...process.env, TZ: 'Asia/Kamchatka', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        encoding: 'utf8',
      },
    );
    assert.equal(elsewhere, markdownOf(book()));
  });

  it('takes nothing that a person typed for markup', () => {
    const typed = published('typed', {
      title: { text: '# [Не ссылка](x) <b>*жирно*</b>' },
      goal: '1. Не список | не таблица\n- и не пункт `кода`',
    });
    const text = markdownOf(bookOf(collection([typed]), [typed], lists));
    assert.match(text, /\\# \\\[Не ссылка\\\]\(x\) \\<b\\>\\\*жирно\\\*\\<\/b\\>/);
    assert.match(text, /^1\\\. Не список \\\| не таблица$/m);
    assert.match(text, /^\\- и не пункт \\`кода\\`$/m);
    assert.doesNotMatch(text, /<b>/);
  });

  it('has tables, links and quotes', () => {
    const text = markdownOf(book());
    assert.match(text, /^\| Показатель \|.*\n\| --- \| ---: \|/m);
    assert.match(text, /\[Уроки телефона\]\(#practice-older\)/);
    assert.match(text, /<a id="practice-older"><\/a>\n\n### Уроки телефона/);
    assert.match(text, /^##### 1\\\. \p{L}/mu, 'a stage has its number once');
  });
});

describe('a collection as JSON', () => {
  it('is in the order of the collection, with open contacts only', () => {
    const json = collectionJson(collection(all), [gone, older, sport]);
    assert.equal(json, collectionJson(collection(all), all));
    const { practices } = JSON.parse(json) as { practices: { practice: { id: string } }[] };
    assert.deepEqual(
      practices.map(({ practice }) => practice.id),
      ['older', 'sport', 'gone'],
    );
    assert.doesNotMatch(json, /342 200/);
  });
});

describe('the check of a collection', () => {
  const hash = 'a'.repeat(64);
  const found = (id: string, isOnHold = false) => ({ id, version: 1, hash, isOnHold });
  const codes = (...practices: { id: string; version: number; hash: string }[]): string[] =>
    checkCollection(collection([], { practices }), [found('older'), found('held', true)]).map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );

  it('knows the versions that are there', () => assert.deepEqual(codes({ id: 'older', version: 1, hash }), []));

  it('says which is unknown, other, on hold or named twice, and where', () =>
    assert.deepEqual(
      codes(
        { id: 'older', version: 1, hash },
        { id: 'older', version: 1, hash },
        { id: 'nobody', version: 1, hash },
        { id: 'held', version: 1, hash },
        { id: 'sport', version: 2, hash },
      ),
      [
        'named-twice /practices/1',
        'unknown-practice /practices/2',
        'on-hold /practices/3',
        'unknown-practice /practices/4',
      ],
    ));

  it('says when a version has another content than was picked', () =>
    assert.deepEqual(codes({ id: 'older', version: 1, hash: 'b'.repeat(64) }), ['other-content /practices/0']));
});
