import { html } from 'hono/html';
import { type Loader, loaderAddress } from '../snippet.ts';
import type { Drawn } from './drawing.ts';

/** What a page needs to let the widget take its place. */
export interface Successor {
  form: string;
  origin: string;
  loader: Loader;
  /** The `integrity` of the script that decides. */
  integrity: string;
}

/** The script that decides, in the head, and the loader on its way beside it. */
export const takeOverHead = ({ origin, loader, integrity }: Successor): Drawn =>
  html`<link rel="modulepreload" href="${loaderAddress(origin, loader)}" integrity="${loader.integrity}" crossorigin="anonymous">
<script type="module" src="/assets/take-over.js" integrity="${integrity}"></script>\n`;

/** What the widget takes the place of, unless somebody has begun to answer. */
export const takenOver = ({ form, origin, loader }: Successor, inside: Drawn): Drawn =>
  html`<div id="plain" data-form="${form}" data-loader="${loaderAddress(origin, loader)}" data-integrity="${loader.integrity}">
${inside}</div>\n`;
