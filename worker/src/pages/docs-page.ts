import { html } from 'hono/html';
import { layout } from './layout.ts';
import { PAGE_WORDS, type PageLang } from './page-words.ts';

const OPENAPI = '/v1/openapi.json';

/** The description of the API, drawn by Swagger UI from our own files. */
export function docsPage(lang: PageLang) {
  const words = PAGE_WORDS[lang];
  return layout({
    lang,
    title: words.docsTitle,
    styles: ['swagger-ui.css', 'docs.css'],
    head: html`<script src="/assets/swagger-ui-bundle.js" defer></script>
<script src="/assets/docs.js" defer></script>`,
    body: html`<body>
<main id="docs" data-openapi="${OPENAPI}">
<p>${words.docsNeedScript} <a href="${OPENAPI}">${OPENAPI}</a>.</p>
</main>
</body>`,
  });
}
