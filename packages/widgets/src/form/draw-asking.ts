import { type Form, type Help, type Profile, sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { describeFault } from '../internal/fault-words.ts';
import { drawRich } from '../internal/rich.ts';
import { spoken } from '../internal/spoken.ts';
import type { Asking } from './asking.ts';
import { drawItems, idAt } from './draw-items.ts';
import { questionAt } from './session.ts';

/** Draws the step on the screen with all that stands around it, but the buttons that send. */
export function drawAsking(asking: Asking): TemplateResult {
  const { session, standing, voice, words } = asking;
  const { form } = session;
  const { at, steps, step } = standing;
  const several = steps.length > 1;
  const scope = { form, answers: standing.interview.answers as Record<string, unknown> };

  return html`
    <header>
      ${form.asks ? html`<p class="asks">${spoken(form.asks, voice)}</p>` : nothing}
      <h2 part="title">${spoken(form.title, voice)}</h2>
      ${drawSettings(asking)}
    </header>
    ${
      at === 0
        ? html`<div class="lead">
          ${form.lead ? drawRich(form.lead, voice) : nothing}
          <p class="mode">${words.form.modes[form.mode ?? 'anonymous']}</p>
        </div>`
        : nothing
    }
    ${
      several
        ? html`<div class="progress" part="progress">
          <h3 id="step" tabindex="-1">
            ${words.form.stepOf(at + 1, steps.length)}${step.page?.title ? html`: ${spoken(step.page.title, voice, scope)}` : nothing}
          </h3>
          <progress max=${steps.length} .value=${at + 1} aria-labelledby="step"></progress>
        </div>`
        : nothing
    }
    ${step.page?.hint ? html`<p class="hint">${spoken(step.page.hint, voice, scope)}</p>` : nothing}
    ${drawSummary(asking)}
    <div class="items" part="step">${drawItems(asking, step.items)}</div>
  `;
}

/** What is to be corrected, each with a link to its place. It takes the focus when the person could not go on. */
function drawSummary(asking: Asking): TemplateResult | typeof nothing {
  const { session, shown, voice, words } = asking;
  if (shown.length === 0) return nothing;
  return html`<div class="summary" id="summary" part="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <h3 id="summary-title">${words.form.errorSummary(shown.length)}</h3>
    <ul>
      ${shown.map((fault) => {
        const asked = questionAt(session, fault.pointer);
        const question = asked?.question;
        const title =
          question && 'title' in question && question.title ? sayText(question.title, voice, asked.scope) : '';
        const onClick = (event: Event) => {
          // The page's address stays as it is.
          event.preventDefault();
          asking.show(asked?.pointer ?? fault.pointer);
        };
        const sentence = describeFault(fault, question ?? { kind: 'repeat' }, words, voice, asked?.scope);
        return html`<li>
          <a href=${`#${idAt(fault.pointer)}`} @click=${onClick}>${join(title, sentence)}</a>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** «Кто был на занятии? Выберите ответ»; a colon where the title has no end of its own. */
const join = (title: string, sentence: string): string =>
  title ? `${title}${/[?!.…:]$/.test(title) ? '' : ':'} ${sentence}` : sentence;

/** How the person wants to be asked. Only what makes a difference to this form is offered. */
function drawSettings(asking: Asking): TemplateResult | typeof nothing {
  const { session, voice, words, setPaging, setProfile, setLang } = asking;
  const { form, paging } = session;
  const profiles = profilesOf(form);
  const languages = ['ru', ...(form.languages ?? []).filter((lang) => lang !== 'ru')];
  const lang = languages.find((each) => each === voice.lang.split('-')[0]) ?? 'ru';

  return html`<details class="settings" part="settings">
    <summary>${words.form.settings}</summary>
    <div>
      ${drawSelect(
        words.form.paging,
        paging,
        (['page', 'question', 'all'] as const).map((each) => [each, words.form.pagings[each]]),
        setPaging,
      )}
      ${
        profiles.length > 1
          ? drawSelect(
              words.form.profile,
              voice.profile,
              profiles.map((each) => [each, words.form.profiles[each]]),
              setProfile,
            )
          : nothing
      }
      ${
        languages.length > 1
          ? drawSelect(
              words.form.language,
              lang,
              languages.map((each) => [each, nameOf(each)]),
              setLang,
            )
          : nothing
      }
    </div>
  </details>`;
}

function drawSelect<Value extends string>(
  label: string,
  value: Value,
  options: (readonly [Value, string])[],
  choose: (value: Value) => void,
): TemplateResult {
  return html`<label
    >${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Value)}>
      ${options.map(([each, name]) => html`<option value=${each} ?selected=${each === value}>${name}</option>`)}
    </select>
  </label>`;
}

const profilesByForm = new WeakMap<Form, Profile[]>();

/** The profiles for which a form has words of its own, and the one it is written for. */
function profilesOf(form: Form): Profile[] {
  let profiles = profilesByForm.get(form);
  if (!profiles) {
    const text = JSON.stringify(form.items);
    const has = (profile: Profile) =>
      profile === (form.profile ?? 'standard') || text.includes(`"profile":"${profile}"`);
    profiles = (['standard', 'child', 'plain'] as const).filter(has);
    profilesByForm.set(form, profiles);
  }
  return profiles;
}

/** A language in its own words: «русский», “English”. */
function nameOf(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  return name[0]!.toUpperCase() + name.slice(1);
}

/** Where to call when one feels bad. On every step and after sending. */
export function drawHelp(
  { help }: Form,
  { voice, words }: Pick<Asking, 'voice' | 'words'>,
): TemplateResult | typeof nothing {
  if (!help || help.length === 0) return nothing;
  return html`<aside class="help" part="help">
    <p>${words.form.help}</p>
    <ul>
      ${help.map(
        ({ title, phone, note }: Help) => html`<li>
          ${spoken(title, voice)}: <a href=${`tel:${phone.replace(/[^+\d]/g, '')}`}>${phone}</a>${note ? html`<br /><small>${spoken(note, voice)}</small>` : nothing}
        </li>`,
      )}
    </ul>
  </aside>`;
}
