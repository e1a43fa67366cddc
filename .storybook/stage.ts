import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** Puts a story into a page that speaks the language, runs in the direction and has the theme of the toolbar. */
export const stage: Decorator = (story, { globals }) => {
  const { lang, dir, theme } = globals as Record<'lang' | 'dir' | 'theme', string>;

  // The stage is drawn before what stands on it.
  const dress = (element?: Element) =>
    queueMicrotask(() => {
      for (const each of element?.querySelectorAll('*') ?? []) {
        if (each.localName.startsWith('otklik-')) each.setAttribute('theme', theme);
      }
    });

  return html`<div class="stage" data-theme=${theme} lang=${lang} dir=${dir} ${ref(dress)}>${story()}</div>`;
};
