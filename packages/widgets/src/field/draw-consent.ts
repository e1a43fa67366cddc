import type { QuestionOf } from '@otklik/schema/engine';
import { html, nothing } from 'lit';
import { shown } from '../internal/shown.ts';
import type { Draw } from './drawing.ts';
import { drawNotes, drawTitle, EXPLAINED_BY } from './frame.ts';
import { moreWords } from './more-words.ts';

export const drawComputed: Draw<QuestionOf<'computed'>> = ({ question, answer, voice, say }) => {
  if (!question.title) return nothing;
  const value =
    typeof answer === 'number' ? new Intl.NumberFormat(voice.lang).format(answer) : moreWords({ voice }).notKnown;
  return html`<p class="computed">
    <span class="title" part="title">${say(question.title)}</span>
    <output>${value} ${typeof answer === 'number' && question.unit ? say(question.unit) : nothing}</output>
  </p>`;
};

/** A statement and a box to tick. Unticked it is as if it had never been touched. */
export const drawConsent: Draw<QuestionOf<'consent'>> = (drawing) => {
  const { question, answer, disabled, error, reply } = drawing;
  const words = moreWords(drawing);
  return html`
    ${drawNotes(drawing)}
    <label class="choice" part="choice">
      <input
        type="checkbox"
        ?disabled=${disabled}
        aria-describedby=${EXPLAINED_BY}
        aria-invalid=${error === nothing ? nothing : 'true'}
        .checked=${shown(answer === true)}
        @change=${({ target }: Event) => reply((target as HTMLInputElement).checked || undefined)}
      />
      <span>${drawTitle(drawing)}</span>
    </label>
    ${
      question.document && /^https:/.test(question.document)
        ? html`<p class="document">
            <a href=${question.document} target="_blank" rel="noopener noreferrer">${words.document}</a>
            (${words.opensInNewTab})
          </p>`
        : nothing
    }
  `;
};
