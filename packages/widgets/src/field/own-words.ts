import { type Choice, cleanText, own, type Picked, sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { shown } from '../internal/shown.ts';
import type { Drawing } from './drawing.ts';
import { EXPLAINED_BY } from './frame.ts';

/** The line for own words beside a picked choice, where it asks for them. */
export function drawOwnWords(
  { typed, words, voice, scope, error, disabled }: Drawing,
  choice: Choice,
  picked: unknown,
  tell: (picked: Picked, how: 'write' | 'reply') => void,
): TemplateResult | typeof nothing {
  if (!choice.write) return nothing;
  const text = own(picked, 'text');
  const read = ({ target }: Event): Picked => {
    const written = (target as HTMLInputElement).value;
    // Kept while another choice is tried out.
    typed.set(choice.id, written);
    return { choice: choice.id, text: cleanText(written) };
  };
  return html`<input
    class="own"
    aria-label=${words.field.ownWords(sayText(choice.title, voice, scope))}
    aria-describedby=${EXPLAINED_BY}
    aria-invalid=${error !== nothing && !text ? 'true' : nothing}
    ?disabled=${disabled}
    .value=${shown(typeof text === 'string' ? text : '')}
    @input=${(event: Event) => tell(read(event), 'write')}
    @change=${(event: Event) => tell(read(event), 'reply')}
  />`;
}
