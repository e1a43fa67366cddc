import type { Practice, PublishedPractice } from '@otklik/schema/engine';
import { practice } from '@otklik/schema/testing';

export { practice };

/** Days in which it is fresh, whatever today is. */
const recent = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** A made-up practice as a bank publishes it: only the contacts that may be shown. */
export const published = (more: Partial<PublishedPractice> = {}, text: Partial<Practice> = {}): PublishedPractice => {
  const { contacts: { email, website, publish } = {}, ...rest } = practice(text);
  return {
    practice: { ...rest, contacts: { email, website, publish } } as Practice,
    version: 1,
    hash: 'a'.repeat(64),
    state: 'published',
    publishedOn: recent(200),
    verifiedOn: recent(100),
    evidence: { level: 'E2', feedback: true, noEffect: false, confirmedOn: recent(210) },
    adoptions: 3,
    ...more,
  };
};

/** Confirmed so many days ago. */
export const confirmed = (days: number): Partial<PublishedPractice> => ({ verifiedOn: recent(days) });

/** A small picture, so that a test or a story needs no server. */
export const PHOTO =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#86d3c5"/><circle cx="6" cy="5" r="2.4" fill="#1d6b62"/><circle cx="11" cy="5.4" r="1.8" fill="#f6f2ec"/></svg>',
  );

/** The one photo of a practice. */
export const photo = {
  ...{ id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', width: 1600, height: 900 },
  alt: 'Доброволец и пожилая соседка сидят рядом и смотрят в телефон',
};

const THEMES = ['mentoring', 'sport', 'early-help', 'education'];
const REGIONS = ['57', '45', '65'];

/** So many practices that differ in what they are found by. */
export const many = (count: number): PublishedPractice[] =>
  Array.from({ length: count }, (_, at) =>
    published(
      { publishedOn: `2026-0${1 + (at % 9)}-15` },
      {
        id: `sample-${at}`,
        title: { text: at % 4 === 0 ? `Наставники для подростков, ${at}` : `Занятия по вечерам, ${at}` },
        summary: 'Пример для проверки.',
        facets: {
          ...{
            theme: [THEMES[at % 4]!],
            targetGroup: ['youth'],
            region: [REGIONS[at % 3]!],
            settlementType: ['village'],
          },
          ...{ practiceStage: at % 2 ? 'pilot' : 'running', resourceBand: 'under-100k', format: 'onsite' },
          durationBand: 'permanent',
        },
      },
    ),
  );
