import { sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../internal/format-day.ts';
import { drawAlbum } from './draw-album.ts';
import { type Obstacle, obstaclesOf } from './outlook.ts';
import type { PracticeFormView } from './view.ts';

/** Draws the last page: photos, what is missing, the consent, and sending. */
export function drawSending(view: PracticeFormView): TemplateResult {
  const { authoring, form, words, voice } = view;
  const { practice, answers, hinting } = authoring;
  const { check } = words;
  const standing = { form, practice, hints: hinting.hints, judged: true };
  const obstacles = obstaclesOf(standing, answers, words, voice);
  const advice = hinting.hints.filter(({ severity }) => severity !== 'block').length;
  return html`<div class="sending" part="sending">
    <h3 id="check" tabindex="-1">${check.title}</h3>
    <p>${check.lead}</p>
    ${drawAlbum(view)}
    <section aria-labelledby="missing">
      <h3 id="missing">${obstacles.length > 0 ? check.missing(obstacles.length) : check.ready}</h3>
      <ol class="obstacles">
        ${obstacles.map(
          ({ text, at }) =>
            html`<li><button type="button" class="quiet" @click=${() => view.show(at)}>${text}</button></li>`,
        )}
      </ol>
      ${advice > 0 ? html`<p class="hint">${check.advice(advice)} ${words.remarks({ ...view.outlook.counts, block: 0 })}.</p>` : nothing}
    </section>
    <label class="consent">
      <input
        id="consent"
        type="checkbox"
        aria-describedby="consent-hint"
        .checked=${practice.authorsConsent === true}
        @change=${({ target }: Event) => authoring.change({ authorsConsent: (target as HTMLInputElement).checked || undefined })}
      />
      <span>${check.consent}</span>
    </label>
    <p class="hint" id="consent-hint">${check.consentHint}</p>
    ${view.handing.isOnBehalf ? drawBehalf(view) : nothing}
    ${authoring.desk.client ? drawSend(view, obstacles) : html`<p class="note">${check.local}</p>`}
    <p><button type="button" class="quiet" @click=${() => view.show({ page: form.items[0]!.id })}>${check.back}</button></p>
  </div>`;
}

/** The button says what is missing, and leads there. */
function drawSend(view: PracticeFormView, obstacles: readonly Obstacle[]): TemplateResult {
  const { handing, words } = view;
  const { check } = words;
  const [first] = obstacles;
  const isWaiting = handing.isOnBehalf && !handing.isConfirmed;
  const onClick = () => {
    if (first) view.show(first.at);
    else if (isWaiting) view.show({ id: 'behalf' });
    else void handing.send();
  };
  const label = first ? check.sendBlocked(first.text) : isWaiting ? check.sendBlocked(check.unconfirmed) : check.send;
  return html`<p class="actions">
      <button type="button" class=${first || isWaiting ? '' : 'primary'} part="submit" ?disabled=${handing.state === 'sending'} @click=${onClick}>
        ${handing.state === 'sending' ? check.sendingNow : label}
      </button>
    </p>
    <div id="outcome" tabindex="-1" role="alert">${handing.state === 'failed' ? drawFailure(view) : nothing}</div>`;
}

function drawFailure({ handing: { problem }, words, voice }: PracticeFormView): TemplateResult {
  const errors = (problem?.errors ?? []).flatMap(({ message }) => (message ? [sayText(message, voice)] : []));
  return html`<div class="note urgent">
    <p>${words.check.failed}</p>
    ${problem?.detail ? html`<p>${problem.detail}</p>` : nothing}
    ${errors.length > 0 ? html`<ul>${errors.map((error) => html`<li>${error}</li>`)}</ul>` : nothing}
  </div>`;
}

function drawBehalf({ handing, authoring, words, voice }: PracticeFormView): TemplateResult {
  const { check } = words;
  const { link } = handing;
  return html`<section class="note" id="behalf" tabindex="-1" aria-labelledby="behalf-title">
    <h3 id="behalf-title">${check.behalf}</h3>
    <p>${check.behalfHint}</p>
    <p><strong>${handing.isConfirmed ? check.confirmed : check.unconfirmed}</strong></p>
    ${
      authoring.desk.client && !handing.isConfirmed
        ? html`<button type="button" @click=${() => void handing.makeLink()}>${check.makeLink}</button>`
        : nothing
    }
    ${
      link
        ? html`<label for="link">${check.link}</label>
            <input id="link" readonly .value=${link.url} />
            <p class="actions"><button type="button" @click=${() => void handing.copyLink()}>${check.copy}</button></p>
            <p role="status">${handing.isCopied ? check.copied : nothing}</p>
            <p class="hint">${check.linkHint(formatDay(link.expiresOn, voice.lang))}</p>`
        : nothing
    }
  </section>`;
}

/** Draws that it was sent, or that its text stands still for now. */
export function drawSent({ authoring, handing, words }: PracticeFormView): TemplateResult {
  const { state = 'draft', number } = authoring.saving?.record ?? {};
  return html`<section class="sent" part="sent">
    <h3 id="sent" tabindex="-1">${handing.state === 'sent' ? words.sent(number) : words.locked(words.stateNames[state])}</h3>
    <p>${handing.state === 'sent' ? words.sentHint : nothing}</p>
  </section>`;
}
