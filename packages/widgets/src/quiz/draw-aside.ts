import { html, nothing, type TemplateResult } from 'lit';
import { nameOfLanguage } from '../internal/name-of-language.ts';
import { drawAgreement } from './draw-saving.ts';
import type { QuizView } from './view.ts';

/** Before the statements: how long a version, and what was left from last time. */
export function drawBefore(view: QuizView): TemplateResult {
  const { sitting, latest, words, voice, conduct } = view;
  const { express } = latest;
  const say = words.asking;
  const choice = (isExpress: boolean, name: string) =>
    html`<label class="check">
      <input type="radio" name="length" .checked=${sitting.express === isExpress} @change=${(event: Event) => {
        event.stopPropagation();
        conduct.setExpress(isExpress);
      }} />
      <span>${name}</span>
    </label>`;
  return html`<div class="before" slot="lead">
    ${conduct.together?.drawInvitation(view)}
    ${
      conduct.last
        ? html`<p class="note">
            ${say.last(conduct.dayOf(conduct.last.on, voice.lang))}
            <button type="button" class="quiet" @click=${conduct.showLast}>${say.showLast}</button>
          </p>`
        : nothing
    }
    ${
      conduct.isContinued
        ? html`<p class="note">${say.continued} <button type="button" class="quiet" @click=${conduct.startOver}>${say.startOver}</button></p>`
        : nothing
    }
    ${
      express && !conduct.together?.teaming.place
        ? html`<fieldset class="length">
            <legend>${say.length}</legend>
            ${choice(false, say.full(latest.minutes))} ${choice(true, say.express(express.minutes))}
          </fieldset>`
        : nothing
    }
  </div>`;
}

/** Behind the statements: what becomes of the answers, bringing a result, a team, the language. */
export function drawBehind(view: QuizView, setLang: (lang: string) => void): TemplateResult {
  const { latest, words, voice, conduct, sitting } = view;
  const say = words.asking;
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const code = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('input')!.value;
    void conduct.openCode(code);
  };
  const onFile = (event: Event) => {
    event.stopPropagation();
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) void conduct.openFile(file);
  };
  const languages = ['ru', ...(latest.languages ?? [])];
  return html`<div class="behind">
    ${sitting.on ? html`<p class="actions"><button type="button" @click=${conduct.backToResult}>${say.back}</button></p>` : nothing}
    <p class="hint">${say.local}</p>
    ${drawAgreement(words, conduct)}
    <details class="bring" ?open=${conduct.fault !== undefined}>
      <summary>${say.bring}</summary>
      <p class="hint">${say.bringHint}</p>
      <form @submit=${onSubmit}>
        <label>${say.code} <input name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" /></label>
        <button type="submit">${say.open}</button>
      </form>
      <label>${say.file} <input type="file" accept="application/json,.json" @change=${onFile} /></label>
      <p class="error" role="alert">${conduct.fault ? words.codeFaults[conduct.fault] : nothing}</p>
    </details>
    ${sitting.stage === 'asking' && conduct.together?.teaming.place ? conduct.together.drawTeam(view) : nothing}
    ${
      languages.length > 1
        ? html`<label class="language">
            ${say.language}
            <select @change=${(event: Event) => setLang((event.target as HTMLSelectElement).value)}>
              ${languages.map((lang) => html`<option value=${lang} ?selected=${voice.lang.startsWith(lang)}>${nameOfLanguage(lang)}</option>`)}
            </select>
          </label>`
        : nothing
    }
    ${sitting.stage === 'asking' && latest.checked ? html`<p class="hint">${words.advice.checked(conduct.dayOf(latest.checked.on, voice.lang))} ${view.say(latest.checked.note)}</p>` : nothing}
  </div>`;
}
