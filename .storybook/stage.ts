import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** Puts a story into a page that speaks the language, runs in the direction and has the theme of the toolbar. */
export const stage: Decorator = (story, { globals }) => {
  const { lang, dir, theme, profile } = globals as Record<'lang' | 'dir' | 'theme' | 'profile', string>;

  // The stage is drawn before what stands on it.
  const dress = (element?: Element) =>
    queueMicrotask(() => {
      for (const each of element?.querySelectorAll('*') ?? []) {
        if (!each.localName.startsWith('otklik-')) continue;
        each.setAttribute('theme', theme);
        // As usual, a form speaks to whom its author wrote it for.
        if (profile !== 'standard') each.setAttribute('profile', profile);
      }
    });

  return html`<div class="stage" data-theme=${theme} lang=${lang} dir=${dir} ${ref(dress)}>${story()}</div>`;
};
