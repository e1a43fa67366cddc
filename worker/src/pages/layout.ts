import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** What a template gives. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A whole page around its body. Styles are files: the pages' policy allows nothing inline. */
export const layout = (page: { lang: string; title: string; styles: readonly string[]; body: Html; head?: Html }) =>
  html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<link rel="icon" href="/assets/otklik.svg" type="image/svg+xml">
${page.styles.map((name) => html`<link rel="stylesheet" href="/assets/${name}">\n`)}${page.head ?? ''}
</head>
${page.body}
</html>
`;

/** A page of one heading, a few sentences and a way on. */
export const messagePage = (page: {
  lang: string;
  title: string;
  text: string;
  link?: { href: string; text: string };
}) =>
  layout({
    lang: page.lang,
    title: page.title,
    styles: ['page.css'],
    body: html`<body>
<main class="message">
<h1>${page.title}</h1>
<p>${page.text}</p>
${page.link ? html`<p><a href="${page.link.href}">${page.link.text}</a></p>` : ''}
</main>
</body>`,
  });
