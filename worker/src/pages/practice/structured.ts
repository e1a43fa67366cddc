import { photoPath, type PublishedPractice } from '@otklik/schema';

/** Where the licences that people know are explained. */
const LICENCES: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** The address that explains a licence, where it is one that has one. */
export const licenceAddress = (licence: string): string | undefined =>
  Object.hasOwn(LICENCES, licence) ? LICENCES[licence] : undefined;

/**
 * What search engines understand of a practice, as JSON-LD. No contacts. Nothing in it can close the element in which
 * it stands, or begin another.
 */
export function structuredOf(published: PublishedPractice, address: string): string {
  const { practice, publishedOn, verifiedOn, version } = published;
  const { title, organisation, summary, locale, licence = 'CC-BY-4.0', photos = [], id } = practice;
  const origin = new URL(address).origin;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': address,
    url: address,
    headline: title?.text,
    description: summary,
    inLanguage: locale,
    version: String(version),
    datePublished: publishedOn,
    dateModified: verifiedOn,
    license: licenceAddress(licence) ?? licence,
    ...(organisation?.name && { author: { '@type': 'Organization', name: organisation.name } }),
    ...(photos.length > 0 && { image: photos.map((photo) => origin + photoPath(id, photo.id)) }),
    ...(published.origin && { isBasedOn: published.origin.url }),
  };
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
