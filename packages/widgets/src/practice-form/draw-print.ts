import {
  type AskedItem,
  type AskedQuestion,
  describeAnswer,
  interview,
  isAnswered,
  sayText,
} from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { today } from '../internal/day.ts';
import { formatDay } from '../internal/format-day.ts';
import type { PracticeFormView } from './view.ts';

/** Draws the workbook for paper: every question of every section, with what is written and room for what is not. */
export function drawPrint(view: PracticeFormView): TemplateResult {
  const { form, authoring, words, voice } = view;
  const { practice, answers } = authoring;
  return html`<article class="paper">
    <h2>${practice.title?.text ?? sayText(form.title, voice)}</h2>
    <p>${words.printed(formatDay(today(), voice.lang))}</p>
    ${interview(form, answers).pages.map(
      ({ page, items }) => html`<section>
        <h3>${page?.title ? sayText(page.title, voice) : nothing}</h3>
        ${items.map((item) => drawItem(view, item))}
      </section>`,
    )}
  </article>`;
}

function drawItem(view: PracticeFormView, item: AskedItem): unknown {
  const { voice, words } = view;
  if (item.kind === 'question') return drawQuestion(view, item);
  if (item.kind === 'group') return item.items.map((each) => drawItem(view, each));
  const { repeat, fillings } = item;
  const name = sayText(repeat.each ?? repeat.title, voice);
  return html`<div class="many">
    <h4>${sayText(repeat.title, voice)}</h4>
    ${
      fillings.length === 0
        ? html`<p class="line">${words.empty}</p>`
        : fillings.map(
            ({ items }, at) => html`<div>
              <p><b>${words.filling(name, at + 1)}</b></p>
              ${items.map((each) => drawItem(view, each))}
            </div>`,
          )
    }
  </div>`;
}

function drawQuestion({ form, voice, words }: PracticeFormView, { question, answer }: AskedQuestion): unknown {
  if (!('title' in question) || !question.title) return nothing;
  const isThere = isAnswered(answer);
  return html`<dl>
    <dt>${sayText(question.title, voice)}</dt>
    <dd class=${isThere ? '' : 'line'}>${isThere ? describeAnswer(form, question, answer, voice) : words.empty}</dd>
  </dl>`;
}
