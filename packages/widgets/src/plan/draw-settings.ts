import { sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { shown } from '../internal/shown.ts';
import type { Acts } from './acts.ts';
import { daysIn } from '../internal/days.ts';
import type { Drawing } from './standing.ts';

/** What the person decides before anything is counted: when, how large, how many. */
export function drawSettings({ template, quiz, plan, voice, words }: Drawing, acts: Acts): TemplateResult {
  const weak = quiz?.dimensions.filter(({ id }) => plan.weak?.includes(id)) ?? [];
  const title = sayText(template.title, voice);
  const names = weak.map(({ title }) => sayText(title, voice)).join(', ');
  return html`<fieldset class="settings" part="settings">
    <legend>${words.settings}</legend>
    <div>
      <label class="wide">
        ${words.name}
        <input
          maxlength="200"
          .value=${shown(plan.title || title)}
          @change=${({ target }: Event) => {
            const name = (target as HTMLInputElement).value.trim();
            // The template's own title goes on changing with the language.
            acts.decide({ title: name === title ? '' : name });
          }}
        />
      </label>
      <label>
        ${words.startsOn}
        <input
          type="date"
          min="2000-01-01"
          max="2099-12-31"
          data-day=${plan.startsOn}
          @change=${({ target }: Event) => {
            const { value, validity } = target as HTMLInputElement;
            if (value && validity.valid && value !== plan.startsOn) acts.decide({ startsOn: value });
          }}
        />
        <span class="printed" aria-hidden="true">${daysIn(voice.lang).long(plan.startsOn)}</span>
      </label>
      <label>
        ${words.size}
        <select @change=${({ target }: Event) => acts.decide({ size: (target as HTMLSelectElement).value })}>
          ${template.sizes.map(
            ({ id, title }) =>
              html`<option value=${id} .selected=${shown(id === plan.size)}>${sayText(title, voice)}</option>`,
          )}
        </select>
      </label>
      <label>
        ${words.methods}
        <select @change=${({ target }: Event) => acts.decide({ methods: Number((target as HTMLSelectElement).value) })}>
          ${[1, 2, 3].map(
            (count) => html`<option value=${count} .selected=${shown(count === plan.methods)}>${count}</option>`,
          )}
        </select>
      </label>
      <label>
        ${words.respondents}
        <input
          type="number"
          inputmode="numeric"
          min="1"
          max="10000"
          step="1"
          .value=${shown(String(plan.respondents))}
          @change=${({ target }: Event) => acts.decide({ respondents: within(target as HTMLInputElement, plan.respondents) })}
        />
      </label>
      ${
        template.steps.some(({ asks }) => asks)
          ? html`<label class="tick">
              <input
                type="checkbox"
                .checked=${shown(plan.school ?? false)}
                @change=${({ target }: Event) => acts.decide({ school: (target as HTMLInputElement).checked })}
              />
              <span>${words.school}</span>
            </label>`
          : nothing
      }
    </div>
    ${names ? html`<p class="weakest">${words.weakest(names)}</p>` : nothing}
  </fieldset>`;
}

/** A whole number from 1 to 10 000; what is none leaves things as they are. */
function within({ valueAsNumber }: HTMLInputElement, otherwise: number): number {
  return Number.isNaN(valueAsNumber) ? otherwise : Math.min(10_000, Math.max(1, Math.round(valueAsNumber)));
}
