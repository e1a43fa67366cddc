import { sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { underTitle } from '../internal/fault-words.ts';
import type { Asking } from './asking.ts';
import type { Course } from './course.ts';
import { idAt } from './draw-items.ts';
import { questionAt } from './acts.ts';

/** What is to be corrected, each with a link to its place. It takes the focus when the person could not go on. */
export function drawSummary({ session, faults, voice }: Asking, course: Course): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  return html`<div class="summary" id="summary" part="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <h3 id="summary-title">${course.words.sending.errorSummary(faults.length)}</h3>
    <ul>
      ${faults.map(({ pointer, sentence }) => {
        const asked = questionAt(session, pointer);
        const question = asked?.question;
        const title =
          question && 'title' in question && question.title ? sayText(question.title, voice, asked.scope) : '';
        const onClick = (event: Event) => {
          // The page's address stays as it is.
          event.preventDefault();
          course.show(asked?.pointer ?? pointer);
        };
        return html`<li><a href=${`#${idAt(pointer)}`} @click=${onClick}>${underTitle(title, sentence)}</a></li>`;
      })}
    </ul>
  </div>`;
}
