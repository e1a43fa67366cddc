import { type NextStep, nextSteps, proofOf, strengths } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { workdayAfter } from '../internal/day.ts';
import { isSafeAddress } from '../internal/safe-address.ts';
import type { QuizView } from './view.ts';

const SHOWN_AT_ONCE = 3;

/** Strengths before gaps, then what to do next, by whom and when. */
export function drawAdvice(view: QuizView): TemplateResult {
  const { sitting, outcome, words, say } = view;
  const { quiz } = sitting;
  const good = strengths(quiz, outcome);
  const steps = nextSteps(quiz, outcome);
  const titleOf = (id: string) => say(quiz.dimensions.find((each) => each.id === id)!.title);
  const top = quiz.levels.length - 1;

  return html`<section part="strengths">
      <h3>${words.advice.strengths}</h3>
      ${
        good.length > 0
          ? html`<ul>${good.map(({ id, level }) => html`<li><b>${titleOf(id)}</b>: ${say(quiz.levels[level!]!.title)}</li>`)}</ul>`
          : html`<p>${words.advice.noStrengths}</p>`
      }
    </section>
    <section part="steps">
      <h3>${words.advice.steps(steps.length)}</h3>
      ${
        steps.length > 0
          ? html`<ol class="tasks">${steps.slice(0, SHOWN_AT_ONCE).map((step) => drawStep(view, step))}</ol>
              ${drawMore(view, steps.slice(SHOWN_AT_ONCE))}`
          : html`<p>${outcome.level === top ? words.advice.allAtTop : nothing}</p>
              <ul>${outcome.level === top ? quiz.dimensions.map(({ id, recommendations }) => html`<li><b>${titleOf(id)}</b>: ${say(recommendations[top]!.action)}</li>`) : nothing}</ul>`
      }
    </section>
    ${drawProofs(view)}`;
}

const drawMore = (view: QuizView, steps: readonly NextStep[]): TemplateResult | typeof nothing =>
  steps.length === 0
    ? nothing
    : html`<details class="more">
        <summary>${view.words.advice.more(steps.length)}</summary>
        <ol class="tasks" start=${SHOWN_AT_ONCE + 1}>${steps.map((step) => drawStep(view, step))}</ol>
      </details>`;

function drawStep(view: QuizView, { dimension: id, recommendation, holds }: NextStep): TemplateResult {
  const { sitting, words, say, conduct } = view;
  const { action, why, tool, link, effort, days } = recommendation;
  const dimension = sitting.quiz.dimensions.find((each) => each.id === id)!;
  const task = sitting.tasks[id] ?? { owner: '', due: workdayAfter(sitting.on, days) };
  const set = (name: 'owner' | 'due') => (event: Event) => {
    event.stopPropagation();
    conduct.setTask(id, { ...task, [name]: (event.target as HTMLInputElement).value });
  };
  return html`<li>
    <p class="of">${say(dimension.title)}</p>
    <p class="action"><b>${say(action)}</b></p>
    ${holds ? html`<p class="holds">${words.advice.holds}</p>` : nothing}
    <dl>
      <dt>${words.advice.why}</dt>
      <dd>${say(why)}</dd>
      ${
        tool
          ? html`<dt>${words.advice.tool}</dt>
              <dd>${isSafeAddress(link) ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${say(tool)}</a>` : say(tool)}</dd>`
          : nothing
      }
      <dt>${words.advice.effort}</dt>
      <dd>${say(effort)}</dd>
    </dl>
    <div class="inputs">
      <label>${words.advice.owner} <input maxlength="200" autocomplete="off" .value=${task.owner} @change=${set('owner')} /></label>
      <label>${words.advice.due} <input type="date" .value=${task.due} @change=${set('due')} /></label>
    </div>
  </li>`;
}

/** High answers, and what was named to prove them. */
function drawProofs({ sitting, words, say, plain, conduct }: QuizView): TemplateResult | typeof nothing {
  const { quiz, answers, strict } = sitting;
  const { proof } = quiz.scale;
  if (!proof) return nothing;
  const high = quiz.dimensions
    .flatMap(({ statements }) => statements)
    .filter(({ id }) => Number(answers[id]) >= proof.from && typeof answers[id] === 'number');
  if (high.length === 0) return nothing;
  return html`<details class="proofs" part="proofs">
    <summary>${words.advice.proofs} (${high.length})</summary>
    <p class="hint">${words.advice.proofsHint}</p>
    <label class="check">
      <input type="checkbox" .checked=${strict} @change=${(event: Event) => conduct.setStrict((event.target as HTMLInputElement).checked)} />
      <span>${words.result.strict}. <small>${words.result.strictHint(plain(quiz.scale.steps[proof.without]!))}</small></span>
    </label>
    <dl>
      ${high.map(({ id, title }) => {
        const note = answers[proofOf(id)];
        return html`<dt>${say(title)}</dt>
          <dd>${typeof note === 'string' && note.trim() ? note : html`<i>${words.advice.noProof}</i>`}</dd>`;
      })}
    </dl>
  </details>`;
}
