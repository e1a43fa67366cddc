import type { Profile } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { nameOfLanguage } from '../internal/name-of-language.ts';
import type { Asking } from './asking.ts';
import type { Course } from './course.ts';
import { languagesOf, profilesOf } from './voices.ts';

/** The element, as far as the person may decide about it. How much is shown at once is the course's. */
export interface Settings {
  profile?: Profile;
  lang: string;
}

/** How the person wants to be asked. Only what makes a difference to this form is offered. */
export function drawSettings({ session, voice }: Asking, course: Course, settings: Settings): TemplateResult {
  const { form, paging } = session;
  const say = course.words.form;
  const profiles = profilesOf(form);
  const languages = languagesOf(form);
  const lang = languages.find((each) => each === voice.lang.split('-')[0]) ?? 'ru';

  return html`${drawTrap()}<details class="settings" part="settings">
    <summary>${say.settings}</summary>
    <div>
      ${drawSelect(
        say.paging,
        paging,
        ['page', 'question', 'all'],
        (each) => say.pagings[each],
        (each) => course.setPaging(each),
      )}
      ${
        profiles.length > 1
          ? drawSelect(
              say.profile,
              voice.profile,
              profiles,
              (each) => say.profiles[each],
              (each) => (settings.profile = each),
            )
          : nothing
      }
      ${languages.length > 1 ? drawSelect(say.language, lang, languages, nameOfLanguage, (each) => (settings.lang = each)) : nothing}
    </div>
  </details>`;
}

/** Programs fill in whatever they find. A person neither sees it nor comes to it, also one who listens. */
const drawTrap = (): TemplateResult =>
  html`<label class="trap" aria-hidden="true">Company site<input name="company-site" tabindex="-1" autocomplete="off" /></label>`;

function drawSelect<Value extends string>(
  label: string,
  value: Value,
  options: readonly Value[],
  name: (value: Value) => string,
  choose: (value: Value) => void,
): TemplateResult {
  const onChange = (event: Event) => {
    event.stopPropagation();
    choose((event.target as HTMLSelectElement).value as Value);
  };
  return html`<label
    >${label}
    <select @change=${onChange}>
      ${options.map((each) => html`<option value=${each} ?selected=${each === value}>${name(each)}</option>`)}
    </select>
  </label>`;
}
