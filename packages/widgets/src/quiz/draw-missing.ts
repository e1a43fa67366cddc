import { html, nothing, type TemplateResult } from 'lit';
import type { QuizView } from './view.ts';

/** What was not answered, with a way back to each. */
export function drawMissing({
  sitting,
  outcome,
  words,
  say,
  plain,
  conduct,
}: QuizView): TemplateResult | typeof nothing {
  const { missing } = outcome;
  if (missing.length === 0) return nothing;
  const statements = new Map(sitting.quiz.dimensions.flatMap((each) => each.statements).map((each) => [each.id, each]));
  return html`<details class="missing" part="missing" ?open=${outcome.level === undefined}>
    <summary>${words.advice.missing(missing.length)}</summary>
    <ul>
      ${missing.map((id) => {
        const { title } = statements.get(id)!;
        return html`<li>
          ${say(title)}
          <button type="button" class="quiet" aria-label=${`${words.advice.answer}: ${plain(title)}`} @click=${() => conduct.correct(id)}>
            ${words.advice.answer}
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
}
