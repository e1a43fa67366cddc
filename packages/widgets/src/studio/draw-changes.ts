import {
  changedLines,
  type ChangedLine,
  type OutlineBlock,
  type OutlineSpan,
  outlineWords,
  type Practice,
  SECTIONS,
} from '@otklik/schema/engine';
import { html, type TemplateResult } from 'lit';
import { blocksOf } from './draw-practice.ts';
import type { Studio } from './view.ts';

/** What was changed between two texts of a practice, by section. What went is struck through, what came is underlined. */
export function drawChanges(studio: Studio, before: Practice, after: Practice): TemplateResult {
  const { words, lang } = studio;
  const [old, now] = [blocksOf(studio, before), blocksOf(studio, after)];
  const changed = SECTIONS.flatMap((section) => {
    const lines = changedLines(linesOf(old, section), linesOf(now, section));
    return lines.length > 0 ? [{ section, lines }] : [];
  });
  if (changed.length === 0) return html`<p class="empty">${words.record.noChanges}</p>`;
  return html`<div class="changes">
    ${changed.map(
      ({ section, lines }) =>
        html`<h3>${SECTIONS.indexOf(section) + 1}. ${outlineWords(lang).sections[section]}</h3>
          ${lines.map((line) => html`<p>${line.map((piece) => drawPiece(piece, words.record.piece))}</p>`)}`,
    )}
  </div>`;
}

/** Colour and lines are for the eye; whoever listens is told the words. */
function drawPiece({ kind, text }: ChangedLine[number], said: Record<typeof kind, string>): TemplateResult | string {
  if (kind === 'same') return text;
  const inside = html`<span class="unseen">${said[kind]}</span>${text}`;
  return kind === 'gone' ? html`<del>${inside}</del>` : html`<ins>${inside}</ins>`;
}

const linesOf = (blocks: readonly OutlineBlock[], section: OutlineBlock['section']): string[] =>
  blocks.filter((block) => block.section === section).flatMap(linesIn);

function linesIn(block: OutlineBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? [] : [block.text];
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map(textOf);
    case 'table':
      return block.rows.map((row) => row.map(textOf).filter(Boolean).join(' · '));
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${textOf(value)}`);
    case 'figure':
      return [block.caption ?? block.alt];
  }
}

const textOf = (span: OutlineSpan): string => (typeof span === 'string' ? span : span.text);
