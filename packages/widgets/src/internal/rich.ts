import type { Rich, Scope, Span, Voice } from '@otklik/schema/engine';
import { html, type TemplateResult } from 'lit';
import { isSafeAddress } from './safe-address.ts';
import { spoken } from './spoken.ts';

/** Draws paragraphs, lists, bold words and links. Only text nodes: there is no markup in a form to trust. */
export function drawRich(rich: Rich, voice: Voice, scope?: Scope): TemplateResult | TemplateResult[] {
  if (!Array.isArray(rich)) return html`<p>${spoken(rich, voice, scope)}</p>`;
  const line = (spans: readonly Span[]) => spans.map((span) => drawSpan(span, voice, scope));
  return rich.map((block) =>
    'list' in block
      ? html`<ul>${block.list.map((spans) => html`<li>${line(spans)}</li>`)}</ul>`
      : html`<p>${line(block.paragraph)}</p>`,
  );
}

function drawSpan({ text, bold, href }: Span, voice: Voice, scope?: Scope) {
  const words = spoken(text, voice, scope);
  const strong = bold ? html`<strong>${words}</strong>` : words;
  return isSafeAddress(href) ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${strong}</a>` : strong;
}
