import { html, nothing, type TemplateResult } from 'lit';
import { drawRich } from '../internal/rich.ts';
import { spoken } from '../internal/spoken.ts';
import { type Acts, goalOf } from './acts.ts';
import { drawFiles, type FileActs, type FileNews } from './draw-files.ts';
import { drawGantt } from './draw-gantt.ts';
import { drawSettings } from './draw-settings.ts';
import { drawTable, drawTakenOut } from './draw-table.ts';
import { drawWarnings } from './draw-warnings.ts';
import type { Drawing } from './standing.ts';

/** What is said beside the plan itself. */
export interface Notes {
  kept: boolean;
  news: FileNews | undefined;
  said: string;
}

/** The whole plan: what was decided, when it ends, and every step. */
export function drawPlan(drawing: Drawing, acts: Acts, files: FileActs, { kept, news, said }: Notes): TemplateResult {
  const { template, plan, voice } = drawing;
  const { goal, takes } = goalOf(drawing);
  return html`<header>
      <h2 part="title">${plan.title || spoken(template.title, voice)}</h2>
      ${template.lead ? html`<div class="lead">${drawRich(template.lead, voice)}</div>` : nothing}
    </header>
    ${drawSettings(drawing, acts)}
    <div class="goal" part="goal">
      <p><strong>${goal}</strong></p>
      <p>${takes}</p>
    </div>
    <p class="unseen" role="status">${said}</p>
    ${drawWarnings(drawing)} ${drawGantt(drawing)}
    <div class="steps">${drawTable(drawing, acts)}</div>
    ${drawTakenOut(drawing, acts)}
    ${drawFiles(drawing, kept, news, files)}`;
}
