import type { Form } from '@otklik/schema';
import { answersAsText, groupsOf, type Session } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import { addressOf } from '../form-address.ts';
import { pageLang } from '../page-words.ts';
import type { Drawn, Speech } from './drawing.ts';
import { drawButton } from './frame.ts';
import { HERE, STATE } from './names.ts';
import { drawCarrier, drawHeader, pageOfForm } from './page-of-form.ts';
import { drawRich } from './rich.ts';
import { speechOf } from './step-page.ts';
import type { Act, Tongue } from './walk.ts';

/** Why answers are not there yet, and what can be done about it. */
export interface NotSent {
  title: string;
  sentence: string;
  /** The button that goes on, if anything does. */
  button?: { act: Act['name']; words: string } | undefined;
}

/** In place of the questions while the answers are ready and not sent. They are carried on, and can be copied. */
export function notSentPage(
  session: Session,
  tongue: Tongue,
  state: string,
  { title, sentence, button }: NotSent,
): Drawn {
  const { form } = session;
  const speech = speechOf(session, tongue);
  const { plain } = speech;
  const inside = html`<h2 id="${HERE}" tabindex="-1">${title}</h2>
<p>${sentence}</p>
<input type="hidden" name="${STATE}" value="${state}">
<p class="actions">${button ? drawButton({ ...button, look: 'primary' }) : ''}${drawButton({ act: 'return', words: plain.backToQuestions })}</p>
${drawText(answersAsText(session, speech.voice), speech)}`;
  return pageOfForm({
    ...speech,
    ...{
      form,
      title,
      main: html`${drawHeader(form, speech)}${drawCarrier(form, speech, html`<div class="state">${inside}</div>`)}`,
    },
  });
}

/** For a page that came back changed: everything that stood on it, so that nothing typed is lost. */
export function changedPage(form: Form, tongue: Tongue, typed: string): Drawn {
  const speech = speechOf({ form, answers: {} }, tongue);
  const { plain, voice } = speech;
  const main = html`${drawHeader(form, speech)}<div class="state">
<h2 id="${HERE}" tabindex="-1">${plain.changedTitle}</h2>
<p>${plain.changed}</p>
<p class="actions"><a href="${addressOf(form.id, '', voice.lang)}">${plain.startAgain}</a></p>
${typed ? drawText(typed, speech) : ''}</div>\n`;
  return pageOfForm({ ...speech, form, title: plain.changedTitle, main });
}

/** One sentence in place of a form: it is closed, or not open yet. */
export function closedPage(form: Form, tongue: Tongue, sentence: string): Drawn {
  const speech = speechOf({ form, answers: {} }, tongue);
  const main = html`${drawHeader(form, speech)}<div class="state"><p>${sentence}</p></div>\n`;
  return pageOfForm({ ...speech, form, main });
}

/** Answers as text that can be selected and copied: without scripts there is no button for it. */
const drawText = (text: string, { plain }: Speech): Drawn =>
  html`<p><label for="text">${plain.yourAnswers}</label></p>
<p class="hint" id="text.hint">${plain.yourAnswersHint}</p>
<textarea id="text" rows="10" readonly aria-describedby="text.hint">
${text}</textarea>\n`;

/** After sending: thanks, the receipt, and the way to erase what was sent. */
export function sentPage(session: Session, tongue: Tongue, receipt: string): Drawn {
  const { form, answers } = session;
  const speech = speechOf(session, tongue);
  const { voice, later } = speech;
  const say = later.sending;
  const erase = addressOf(form.id, '/erase', pageLang(voice.lang));
  const main = html`${drawHeader(form, speech)}<div class="state sent">
<h2 id="${HERE}" tabindex="-1">${say.sent}</h2>
${form.thanks ? drawRich(form.thanks, voice, { form, answers: { ...answers } }) : html`<p>${say.thanks}</p>\n`}<div class="receipt">
<p>${say.receipt}:</p>
<p><output>${groupsOf(receipt)}</output></p>
<p class="hint">${say.receiptWhy}</p>
<p><a href="${erase}">${say.eraseLater}</a></p>
</div></div>\n`;
  return pageOfForm({ ...speech, form, title: say.sent, main });
}
