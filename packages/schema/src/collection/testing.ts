import type { Collection } from '../practice/collection.ts';
import type { Practice } from '../practice/practice.ts';
import type { PublishedPractice } from '../practice/published-practice.ts';
import { practice } from '../practice/testing.ts';

/** A made-up practice as it was published. */
export const published = (
  id: string,
  more: Partial<Practice> = {},
  around: Partial<PublishedPractice> = {},
): PublishedPractice => ({
  practice: practice({ id, ...more }),
  ...{ version: 1, hash: 'a'.repeat(64), state: 'published', publishedOn: '2026-09-01', verifiedOn: '2026-10-01' },
  ...{ evidence: { level: 'E2', feedback: true, noEffect: false }, adoptions: 0 },
  ...around,
});

/** A made-up collection of those practices. */
export const collection = (practices: readonly PublishedPractice[], more: Partial<Collection> = {}): Collection => ({
  ...{ id: 'best', locale: 'ru', title: 'Лучшие практики', issuedOn: '2026-11-27', form: 'full' },
  ...{ subtitle: 'Пример сборника', publisher: 'Ресурсный центр (пример)', copies: 12_500 },
  ...{ url: 'https://example.org/c/best', preface: 'Первый абзац.\n\nВторой абзац.', method: 'Читали вдвоём.' },
  experts: ['Анна Образцова (пример)'],
  practices: practices.map(({ practice: { id }, version, hash }) => ({ id, version, hash })),
  ...more,
});
