import type { PracticeBrief } from './brief.ts';
import type { Practice } from './practice.ts';
import type { PublishedPractice } from './published-practice.ts';
import { isWritten } from './written.ts';

/** The brief of a published practice. Contacts never get into it. */
export function briefOf({ practice, ...published }: PublishedPractice): PracticeBrief {
  const { id, locale, title, organisation, summary = '', facets = {}, photos = [] } = practice;
  const own = organisation?.regionCode;
  const region = facets.region?.length ? facets.region : own === undefined ? [] : [own];
  return {
    ...published,
    ...{ id, locale, title: title?.text ?? '', organisation: organisation?.name ?? '', summary },
    facets: { ...facets, region },
    hasMaterials: hasMaterials(practice),
    blocks: (practice.stages ?? []).filter(({ reusable }) => reusable === true).length,
    ...(photos[0] && { photo: photos[0] }),
  };
}

const hasMaterials = ({ technologies = [] }: Practice): boolean =>
  technologies.some(({ materials = [] }) => materials.some(({ url }) => isWritten(url)));
