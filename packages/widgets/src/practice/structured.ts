import type { PublishedPractice } from '@otklik/schema/engine';

/** What search engines understand of a practice, as JSON-LD. No contacts. */
export function structureOf({ practice, publishedOn, verifiedOn }: PublishedPractice): string {
  const { title, organisation, summary, locale, licence = 'CC-BY-4.0' } = practice;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title?.text,
    description: summary,
    inLanguage: locale,
    datePublished: publishedOn,
    dateModified: verifiedOn,
    ...(organisation?.name && { author: { '@type': 'Organization', name: organisation.name } }),
    license: licence === 'CC-BY-4.0' ? 'https://creativecommons.org/licenses/by/4.0/' : licence,
  };
  // What closes the element must not stand in it.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
