import { html, nothing } from 'lit';
import { drawId } from '../internal/draw-id.ts';
import { slugOf } from '../internal/slug.ts';
import { Entry } from './entry.ts';
import { judgePresent } from './judging.ts';
import type { Studio } from './view.ts';

/**
 * Asks what a new practice is called, keeps it, and goes to its text. The name comes first: it is in the address for
 * ever, and no list fills with drafts that nobody has named.
 */
export function beginPractice(studio: Studio, onBehalf: boolean): void {
  const { practices, cancel } = studio.words;
  const entry = new Entry(studio, 'begin');
  studio.show({
    title: onBehalf ? practices.beginOnBehalf : practices.begin,
    draw: () =>
      html`${onBehalf ? html`<p>${studio.words.writing.onBehalf}</p>` : nothing}
        ${entry.form(
          () =>
            entry.line({
              ...{ name: 'title', label: practices.beginTitle, hint: practices.beginHint, maxlength: 140 },
              ...{ autofocus: true, judge: judgePresent(practices.beginMissing) },
            }),
          practices.beginAction,
          async ({ title = '' }) => {
            const id = slugOf(title, drawId());
            const practice = { id, locale: studio.lang.startsWith('en') ? 'en' : 'ru', title: { text: title } };
            await studio.call(() => studio.client.records.save(practice, 'new', { onBehalf }));
            studio.close();
            studio.go({ name: 'practice', id });
          },
        )}
        <button class="quiet" type="button" @click=${() => studio.close()}>${cancel}</button>`,
  });
}
