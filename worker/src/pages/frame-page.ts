import { type Form, Paging, Profile } from '@otklik/schema';
import { html } from 'hono/html';
import { addressOf } from './form-address.ts';
import { layout } from './layout.ts';
import { PAGE_WORDS, pageLang } from './page-words.ts';
import { type Loader, loaderScript } from './snippet.ts';

/** How the page around the frame wants the form to be asked. What it says that we do not know is left out. */
export interface Wish {
  lang?: string | undefined;
  paging?: string | undefined;
  profile?: string | undefined;
}

/** A form alone, for the frame in which `<otklik-form isolated>` asks it. Its title says nothing of the topic. */
export function framePage({ id }: Form, wish: Wish, origin: string, loader: Loader) {
  const lang = pageLang(wish.lang);
  const words = PAGE_WORDS[lang];
  const { data: paging } = Paging.safeParse(wish.paging);
  const { data: profile } = Profile.safeParse(wish.profile);
  return layout({
    lang,
    title: words.frame,
    styles: ['frame.css'],
    head: html`${loaderScript(origin, loader)}
<script type="module" src="/assets/frame.js"></script>`,
    body: html`<body>
<otklik-form form="${id}"${paging ? html` paging="${paging}"` : ''}${profile ? html` profile="${profile}"` : ''}>
<a href="${addressOf(id, '', lang)}" target="_blank" rel="noopener">${words.openForm}</a>
</otklik-form>
</body>`,
  });
}
