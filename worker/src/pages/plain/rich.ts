import { type Rich, say, type Scope, type Span, type Text, type Voice } from '@otklik/schema';
import { isSafeAddress } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import type { Drawn } from './drawing.ts';

/** A text of the form; where it is not translated, marked with the language in which it was written. */
export function spoken(text: Text, voice: Voice, scope?: Scope): Drawn {
  const said = say(text, voice, scope);
  const base = (lang: string) => lang.split('-')[0];
  return base(said.lang) === base(voice.lang) ? said.text : html`<span lang="${said.lang}">${said.text}</span>`;
}

/** Paragraphs, lists, bold words and links. */
export function drawRich(rich: Rich, voice: Voice, scope?: Scope): Drawn | Drawn[] {
  if (!Array.isArray(rich)) return html`<p>${spoken(rich, voice, scope)}</p>\n`;
  const line = (spans: readonly Span[]) => spans.map((span) => drawSpan(span, voice, scope));
  return rich.map((block) =>
    'list' in block
      ? html`<ul>${block.list.map((spans) => html`<li>${line(spans)}</li>`)}</ul>\n`
      : html`<p>${line(block.paragraph)}</p>\n`,
  );
}

function drawSpan({ text, bold, href }: Span, voice: Voice, scope?: Scope): Drawn {
  const words = spoken(text, voice, scope);
  const strong = bold ? html`<strong>${words}</strong>` : words;
  return isSafeAddress(href) ? html`<a href="${href}" rel="noopener noreferrer">${strong}</a>` : strong;
}
