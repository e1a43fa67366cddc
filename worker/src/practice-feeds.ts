import type { PublishedPractice } from '@otklik/schema';

/** A feed of what was published last. */
export interface PracticeFeed {
  /** Where it is, and where its practices are shown. */
  address: string;
  origin: string;
  lang: 'ru' | 'en';
  practices: readonly PublishedPractice[];
}

const WORDS = {
  ru: { title: 'Банк социальных практик: новое', about: 'Описания социальных практик, опубликованные последними.' },
  en: { title: 'Bank of social practices: what is new', about: 'Descriptions of social practices, the newest first.' },
} as const;

/** The same practice in the same version has one id on every server, so that nobody is shown it twice. */
const idOf = ({ practice, version }: PublishedPractice): string => `urn:otklik:practice:${practice.id}:${version}`;

const pageOf = ({ practice }: PublishedPractice, origin: string): string => `${origin}/p/${practice.id}`;

/** As JSON Feed 1.1 has it. */
export const jsonFeed = ({ address, origin, lang, practices }: PracticeFeed): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  ...{ title: WORDS[lang].title, description: WORDS[lang].about, feed_url: address, home_page_url: origin },
  language: lang,
  items: practices.map((published) => ({
    ...{ id: idOf(published), url: pageOf(published, origin), title: published.practice.title?.text ?? '' },
    content_text: published.practice.summary ?? '',
    date_published: `${published.publishedOn}T00:00:00Z`,
    language: published.practice.locale,
    ...(published.practice.organisation?.name && { authors: [{ name: published.practice.organisation.name }] }),
  })),
});

/** As RSS 2.0 has it. */
export const rssFeed = ({ address, origin, lang, practices }: PracticeFeed): string => {
  const items = practices.map(
    (published) => `
    <item>
      <title>${xml(published.practice.title?.text ?? '')}</title>
      <link>${xml(pageOf(published, origin))}</link>
      <guid isPermaLink="false">${xml(idOf(published))}</guid>
      <pubDate>${new Date(`${published.publishedOn}T00:00:00Z`).toUTCString()}</pubDate>
      <dc:creator>${xml(published.practice.organisation?.name ?? '')}</dc:creator>
      <description>${xml(published.practice.summary ?? '')}</description>
    </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${xml(WORDS[lang].title)}</title>
    <link>${xml(origin)}</link>
    <description>${xml(WORDS[lang].about)}</description>
    <language>${lang}</language>
    <atom:link href="${xml(address)}" rel="self" type="application/rss+xml"/>${items.join('')}
  </channel>
</rss>
`;
};

/** Signs that no XML may have, not even written as numbers. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const xml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
