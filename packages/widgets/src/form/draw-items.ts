import {
  type AskedGroup,
  type AskedItem,
  type AskedQuestion,
  type AskedRepeat,
  type Group,
  indexForm,
  type Repeat,
  type Scope,
  type Voice,
} from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { later } from '../internal/bring-later.ts';
import { spoken } from '../internal/spoken.ts';
import type { Asking } from './asking.ts';
import { isWithin } from './session.ts';

/**
 * Draws a part of an interview. Every item has a place of its own, empty while
 * it is not asked, so that a question that opens takes no other one's field.
 */
export function drawItems(asking: Asking, items: readonly AskedItem[], container?: Group | Repeat): unknown[] {
  const index = indexForm(asking.session.form);
  const orderOf = ({ id }: { id: string }) => index.get(id)?.order ?? 0;
  const first = container ? orderOf(container) + 1 : 0;
  const places: unknown[] = [];
  for (const item of items) {
    const at = Math.max(0, orderOf(originOf(item)) - first);
    // A form from elsewhere may use one id twice.
    places[at in places ? places.length : at] = drawItem(asking, item);
  }
  return places;
}

const originOf = (item: AskedItem): { id: string } => {
  if (item.kind === 'group') return item.group;
  return item.kind === 'repeat' ? item.repeat : item.question;
};

function drawItem(asking: Asking, item: AskedItem): TemplateResult | typeof nothing {
  if (item.kind === 'group') return drawGroup(asking, item);
  return item.kind === 'repeat' ? drawRepeat(asking, item) : drawQuestion(asking, item);
}

function drawQuestion(asking: Asking, asked: AskedQuestion): TemplateResult | typeof nothing {
  if (asked.question.kind === 'hidden') return nothing;
  const { session, faults, voice, locked } = asking;
  return html`<otklik-field
    part="field"
    exportparts="title: field-title, mark: field-mark, hint: field-hint, error: field-error, choice: field-choice, control: field-control"
    id=${idAt(asked.pointer)}
    .form=${session.form}
    .asked=${asked}
    .voice=${voice}
    .faults=${faults.filter(({ pointer }) => isWithin(pointer, asked.pointer))}
    .disabled=${locked}
  ></otklik-field>${later?.drawNotes(asking, asked.pointer)}`;
}

function drawGroup(asking: Asking, { group, items, scope, pointer }: AskedGroup): TemplateResult {
  return html`<div class="group" role=${group.title ? 'group' : nothing} aria-labelledby=${group.title ? idAt(pointer) : nothing}>
    ${drawHeading(group, pointer, asking.voice, scope)}
    ${drawItems(asking, items, group)}
  </div>`;
}

const drawHeading = (
  { title, hint }: Group | Repeat,
  pointer: string,
  voice: Voice,
  scope: Scope,
): TemplateResult => html`
  ${title ? html`<h3 id=${idAt(pointer)} part="group-title">${spoken(title, voice, scope)}</h3>` : nothing}
  ${hint ? html`<p class="hint">${spoken(hint, voice, scope)}</p>` : nothing}
`;

/** Its fillings come with what is later; the heading keeps their place. */
function drawRepeat(asking: Asking, asked: AskedRepeat): TemplateResult {
  const { repeat: of, scope, pointer } = asked;
  const { voice, course } = asking;
  return html`<div class="group" role="group" aria-labelledby=${idAt(pointer)} id=${`${idAt(pointer)}-place`} tabindex="-1">
    ${drawHeading(of, pointer, voice, scope)}
    ${later?.drawNotes(asking, pointer)} ${course && later?.drawRepeat(asking, asked, course)}
  </div>`;
}

/** The id of what is drawn for a pointer, for moving the focus to it. */
export const idAt = (pointer: string): string => `at${pointer.replaceAll('/', '-')}`;
