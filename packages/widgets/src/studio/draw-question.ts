import { html, type TemplateResult } from 'lit';
import type { StudioWords } from '../words/studio-words.ts';
import type { Question } from './view.ts';

/** What will happen, and two buttons. The harmless one comes first, so that it has the focus. */
export const drawQuestion = (
  { text, action }: Question,
  { cancel }: StudioWords,
  answer: (isMeant: boolean) => void,
): TemplateResult =>
  html`<p>${text}</p>
    <div class="actions">
      <button type="button" @click=${() => answer(false)}>${cancel}</button>
      <button class="danger" type="button" @click=${() => answer(true)}>${action}</button>
    </div>`;
