import { photoPath, type PublishedPractice } from '@otklik/schema';
import { html, raw } from 'hono/html';
import type { Html } from '../layout.ts';
import type { PageLang } from '../page-words.ts';
import { PRACTICE_WORDS } from './practice-words.ts';
import { structuredOf } from './structured.ts';

/** So much of a summary is shown where a link to it is shared. */
const MOST_DESCRIPTION = 200;

const property = (name: string, content: string | undefined): Html =>
  content === undefined || content === '' ? html`` : html`<meta property="${name}" content="${content}">\n`;

/** The feeds of what is published. */
export const feedLinks = (lang: PageLang): Html => {
  const { feeds } = PRACTICE_WORDS[lang];
  return html`<link rel="alternate" type="application/rss+xml" title="${feeds}" href="/v1/practices.feed.xml">
<link rel="alternate" type="application/feed+json" title="${feeds}" href="/v1/practices.feed.json">
`;
};

/** What others are told of the page of a practice: search engines, and whoever shows a link to it. */
export function practiceHead(published: PublishedPractice, address: string, lang: PageLang): Html {
  const { practice } = published;
  const { title, summary = '', photos = [], locale, id } = practice;
  const [photo] = photos;
  const origin = new URL(address).origin;
  return html`<link rel="canonical" href="${address}">
<link rel="alternate" hreflang="ru" href="${address}?lang=ru">
<link rel="alternate" hreflang="en" href="${address}?lang=en">
<meta name="description" content="${shortened(summary)}">
${property('og:type', 'article')}${property('og:title', title?.text)}${property('og:description', shortened(summary))}${property('og:url', address)}${property('og:locale', locale.startsWith('ru') ? 'ru_RU' : 'en_GB')}${property('og:site_name', PRACTICE_WORDS[lang].bank)}${
    photo
      ? html`${property('og:image', origin + photoPath(id, photo.id))}${property('og:image:width', photo.width?.toString())}${property('og:image:height', photo.height?.toString())}${property('og:image:alt', photo.alt)}`
      : ''
  }${feedLinks(lang)}<script type="application/ld+json">${raw(structuredOf(published, address))}</script>
`;
}

/** A text on one line, cut between words. */
export function shortened(text: string, most: number = MOST_DESCRIPTION): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:–—]+$/, '')}…`;
}
