import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import bank from '@otklik/content/packs/practices/bank.json' with { type: 'json' };
import {
  BankFile,
  type Book,
  type BookBlock,
  bookOf,
  type Collection,
  type OutlineSpan,
  type PublishedPractice,
} from '@otklik/schema';
import { HEADERS } from '../headers.ts';
import { BOOK_LISTS } from './book-lists.ts';
import { type BookSize, htmlOf } from './html.ts';

const POLICY = HEADERS['GET /v1/collections/:collection/book.html']!['content-security-policy']!;
const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

/** The twelve practices with which we show what a bank is. */
export const EXAMPLES: readonly PublishedPractice[] = BankFile.parse(bank).practices;

/** Practices as a book, with all that a book can have around them. */
export function bookWith(practices: readonly PublishedPractice[], more: Partial<Collection> = {}): Book {
  const collection: Collection = {
    ...{ id: 'best', locale: 'ru', title: 'Пример: лучшие социальные практики года', issuedOn: '2026-11-27' },
    ...{ subtitle: 'Сборник для тех, кто хочет повторить', publisher: 'Ресурсный центр (пример)', copies: 500 },
    ...{ url: 'https://example.org/c/best', preface: 'Первый абзац предисловия.\n\nВторой абзац предисловия.' },
    ...{ method: 'Каждую практику читали двое.', experts: ['Анна Образцова (пример)', 'Иван Образцов (пример)'] },
    practices: practices.map(({ practice: { id }, version, hash }) => ({ id, version, hash })),
    form: 'full',
    ...more,
  };
  return bookOf(collection, practices, BOOK_LISTS, { origin: 'https://example.org' });
}

/** Serves a book as the server does: with its policy, styles and scripts. `?size=` picks the paper. */
export async function serveBook(bookFor: (query: URLSearchParams) => Book) {
  const server = createServer(async (request, reply) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asset = /^\/assets\/([\w.-]+)$/.exec(url.pathname)?.[1];
    if (asset) {
      const type = TYPES[asset.slice(asset.lastIndexOf('.') + 1)]!;
      reply.setHeader('content-type', type).end(readFileSync(new URL(`../pages/files/${asset}`, import.meta.url)));
      return;
    }
    const size = (url.searchParams.get('size') ?? 'a4') as BookSize;
    const page = await htmlOf(bookFor(url.searchParams), { size, address: '/book' });
    reply.setHeader('content-security-policy', POLICY).setHeader('content-type', 'text/html; charset=utf-8');
    reply.end(String(page));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Everything that a reader of a book has to find in it: each title, paragraph, item, fact and cell. */
export const piecesOf = ({ parts }: Book): string[] =>
  parts.flatMap(({ blocks }) => blocks.flatMap(piecesOfBlock)).filter((piece) => piece !== '');

function piecesOfBlock(block: BookBlock): string[] {
  const text = (span: OutlineSpan) => (typeof span === 'string' ? span : span.text);
  switch (block.kind) {
    case 'list':
      return block.items.map(text);
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, text(value)]);
    case 'table':
      return [block.caption, ...block.columns, ...block.rows.flat().map(text)];
    case 'figure':
      return [block.caption ?? ''];
    case 'content':
      return [block.place.text];
    case 'entry':
      return [block.text, ...block.places.map((place) => place.text)];
    case 'code':
      return [];
    default:
      return [block.text];
  }
}

/** Those of some texts that do not stand in another. Spaces do not count: lines are broken where they have to be. */
export function missingFrom(text: string, pieces: readonly string[]): string[] {
  const shown = unspaced(text);
  return pieces.filter((piece) => !shown.includes(unspaced(piece)));
}

const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** What is to be seen of a book that is laid out. */
export interface PagesSeen {
  count: number;
  /** Pages over whose edge something goes. */
  over: number[];
  /** Places where another number stands than that of the page. */
  wrong: string[];
  /** Of each practice, by its anchor: the first and the last of its pages. */
  practices: { anchor: string; from: number; to: number }[];
  text: string;
}

/** Runs in a browser, so it knows nothing of this file. */
export function seePages(): PagesSeen {
  const pages = [...document.querySelectorAll('.page')];
  const flows = [...document.querySelectorAll('.flow')];
  const numberOf = (id: string) => pages.findIndex((each) => each.querySelector(`[id="${id}"]`)) + 1;
  const begins = [...document.querySelectorAll('h3.title')].map(({ id }) => ({ id, from: numberOf(id) }));
  return {
    count: pages.length,
    over: flows.flatMap((flow, at) =>
      flow.scrollHeight > flow.clientHeight || flow.scrollWidth > flow.clientWidth ? [at + 1] : [],
    ),
    wrong: [...document.querySelectorAll<HTMLElement>('[data-page-of]')]
      .filter((place) => place.textContent?.replace(/\D/g, '') !== String(numberOf(place.dataset['pageOf']!)))
      .map((place) => place.dataset['pageOf']!),
    practices: begins.map(({ id, from }) => {
      let to = from;
      const goesOn = (page: Element | undefined) => page?.classList.contains('practice') && !page.querySelector('h3');
      while (goesOn(pages[to])) to++;
      return { anchor: id, from, to };
    }),
    text: flows.map((flow) => flow.textContent).join(' '),
  };
}
