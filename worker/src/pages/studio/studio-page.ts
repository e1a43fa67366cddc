import { html } from 'hono/html';
import { layout } from '../layout.ts';
import type { PageLang } from '../page-words.ts';
import type { Loader } from '../snippet.ts';
import { STUDIO, type StudioFiles } from './read-studio.ts';

/** What the page says before the studio is there, or in its place. */
export const STUDIO_WORDS: Readonly<Record<PageLang, { title: string; needsScript: string; notBuilt: string }>> = {
  ru: {
    title: 'Кабинет «Отклика»',
    needsScript:
      'Кабинету нужен JavaScript: включите его в настройках браузера и обновите страницу. Анкеты работают и без него.',
    notBuilt:
      'Файлы кабинета не собраны, поэтому он не открывается. Выполните «npm run build» и запустите сервер снова.',
  },
  en: {
    title: 'Otklik studio',
    needsScript:
      'The studio needs JavaScript: allow it in the settings of the browser and reload the page. Forms work without it.',
    notBuilt: 'The studio is not built, so it does not open. Run “npm run build” and start the server again.',
  },
};

/** The page of the studio, the same for each of its addresses: what is there, its script finds out. */
export const studioPage = ({ lang, origin, loader, studio }: StudioPage) =>
  layout({
    lang,
    title: STUDIO_WORDS[lang].title,
    styles: ['studio.css'],
    head: html`<script type="module" src="/studio/assets/${STUDIO}" integrity="${studio.integrity}"></script>\n`,
    body: html`<body>
<otklik-studio site="${origin}" version="${loader?.version ?? ''}" loader="${loader?.integrity ?? ''}" alone="${studio.alone}"></otklik-studio>
<noscript><main class="message"><h1>${STUDIO_WORDS[lang].title}</h1><p>${STUDIO_WORDS[lang].needsScript}</p></main></noscript>
</body>`,
  });

interface StudioPage {
  lang: PageLang;
  origin: string;
  loader: Loader | undefined;
  studio: StudioFiles;
}
