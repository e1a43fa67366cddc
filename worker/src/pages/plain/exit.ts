import type { Form } from '@otklik/schema';
import { html } from 'hono/html';
import type { Drawn, Speech } from './drawing.ts';

/** Where people go who must leave at once, unless the form says otherwise. */
const ELSEWHERE = 'https://ya.ru/';

/** The way out. Nothing of where one comes from goes along. */
export const drawExit = ({ leaveTo = ELSEWHERE }: Form, { words }: Pick<Speech, 'words'>): Drawn =>
  html`<p class="exit"><a href="${leaveTo}" target="_self" rel="noreferrer">${words.form.leave}</a></p>\n`;
