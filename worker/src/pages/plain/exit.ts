import type { Form } from '@otklik/schema';
import { ELSEWHERE } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import type { Drawn, Speech } from './drawing.ts';

/** The way out. Nothing of where one comes from goes along. */
export const drawExit = ({ leaveTo = ELSEWHERE }: Form, { later }: Pick<Speech, 'later'>): Drawn =>
  html`<p class="exit"><a href="${leaveTo}" target="_self" rel="noreferrer">${later.form.leave}</a></p>\n`;
