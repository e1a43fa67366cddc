import type { QuestionOf } from '@otklik/schema/engine';
import { html } from 'lit';
import { drawRich } from '../internal/rich.ts';
import type { Draw } from './drawing.ts';

export const drawNote: Draw<QuestionOf<'note'>> = ({ question, voice, scope }) =>
  html`<div class="rich">${drawRich(question.body, voice, scope)}</div>`;
