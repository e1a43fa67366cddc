import { groupOf } from '@otklik/schema';
import { allWordsFor, describeFault, questionAt, type Session, standingOf, underTitle } from '@otklik/widgets/plain.js';
import { sayText } from '@otklik/schema';
import { html } from 'hono/html';
import { drawItems } from './draw-items.ts';
import { drawButton } from './frame.ts';
import { controlOf } from './draw-question.ts';
import type { Drawn, Speech } from './drawing.ts';
import { ACT, HERE, idAt, STATE, TRAP } from './names.ts';
import { drawCarrier, drawHeader, drawSettings, pageOfForm } from './page-of-form.ts';
import { plainWordsFor } from './plain-words.ts';
import { drawRich, spoken } from './rich.ts';
import type { Successor } from './take-over.ts';
import type { Tongue, Turn } from './walk.ts';

/** To whom and in which words a page of this session speaks. */
export function speechOf({ form, answers }: Pick<Session, 'form' | 'answers'>, { lang, profile }: Tongue): Speech {
  const voice = { lang, profile, group: groupOf(form, answers) };
  return { voice, ...allWordsFor(lang, profile), plain: plainWordsFor(lang, profile) };
}

/** One step of a form, with what is to be corrected. */
export interface StepPage extends Omit<Turn, 'to'> {
  /** What the page carries, sealed. */
  state: string;
  /** What happened, where it is neither a mistake nor a new question. */
  notice?: string | undefined;
  /** The widget that takes the place of the page where scripts work. */
  successor?: Successor;
}

export function stepPage(page: StepPage): Drawn {
  const { session, tongue, state, hasNew, notice, successor } = page;
  const { form, paging } = session;
  const speech = speechOf(session, tongue);
  const { voice, words, plain } = speech;
  const { steps, step, at, interview } = standingOf(session);
  const scope = { form, answers: interview.answers as Record<string, unknown> };
  const faults = describeFaults(page, speech);
  const isFirst = at === 0;
  const onwards = at < steps.length - 1 ? words.form.next : form.send ? sayText(form.send, voice) : words.form.send;
  const news = notice ?? (hasNew && faults.length === 0 ? plain.revealed : undefined);
  const first = faults.length > 0 || news ? 'summary' : page.first;

  const progress = steps.length > 1 ? words.form.stepOf(at + 1, steps.length) : '';
  const heading = html`${progress}${step.page?.title ? html`${progress ? ': ' : ''}${spoken(step.page.title, voice, scope)}` : ''}`;
  const errors = new Map(faults.map(({ pointer, sentence }) => [pointer, sentence]));
  const isHere = first === 'step' ? html` id="${HERE}" tabindex="-1"` : '';

  const inside = html`<p class="unseen"><input type="submit" name="${ACT}.next" value="${onwards}" tabindex="-1" aria-hidden="true"></p>
${drawHeader(form, speech, drawSettings(form, paging, speech))}${isFirst ? drawLead(page, speech) : ''}${drawSummary(faults, speech)}${
    news ? drawNotice(hasNew && !notice ? plain.revealedTitle : undefined, news) : ''
  }${
    progress || step.page?.title
      ? html`<div class="progress"><h2 class="step"${isHere || html` id="step"`}>${heading}</h2>
${progress ? html`<progress max="${steps.length}" value="${at + 1}" aria-label="${progress}"></progress>\n` : ''}</div>\n`
      : ''
  }${step.page?.hint ? html`<p class="hint">${spoken(step.page.hint, voice, scope)}</p>\n` : ''}<div class="items">
${drawItems({ ...speech, form, errors, first }, step.items)}</div>
${drawTrap(speech)}<input type="hidden" name="${STATE}" value="${state}">
<p class="actions">${isFirst ? '' : drawButton({ act: 'back', words: words.form.back })}${drawButton({ act: 'next', words: onwards, look: 'primary' })}</p>
`;

  const isWrong = faults.length > 0;
  const main = drawCarrier(form, speech, inside);
  return pageOfForm({
    ...speech,
    form,
    main,
    isWrong,
    ...(progress && { title: progress }),
    ...(successor && { successor }),
  });
}

/** A fault in words, with the name of its question and where its control is. */
interface SaidFault {
  pointer: string;
  sentence: string;
  title: string;
  /** Nothing where it is not on this page. */
  control: string | undefined;
}

function describeFaults(
  { session, faults }: Pick<StepPage, 'session' | 'faults'>,
  { later, voice }: Speech,
): SaidFault[] {
  return faults.map((fault) => {
    const asked = questionAt(session, fault.pointer);
    const question = asked?.question;
    const sentence = describeFault(fault, question ?? { kind: 'repeat' }, later, voice, asked?.scope);
    const title = question && 'title' in question && question.title ? sayText(question.title, voice, asked.scope) : '';
    const control = asked ? controlOf(question, asked.pointer, fault.pointer) : fault.pointer;
    return { pointer: fault.pointer, sentence, title, control: control || undefined };
  });
}

/** What is to be corrected, each with a link to its place. */
function drawSummary(faults: readonly SaidFault[], { later }: Speech): Drawn {
  if (faults.length === 0) return '';
  return html`<div class="summary" id="${HERE}" tabindex="-1" role="alert" aria-labelledby="summary">
<h2 id="summary">${later.sending.errorSummary(faults.length)}</h2>
<ul>
${faults.map(({ title, sentence, control }) => {
  const words = underTitle(title, sentence);
  return html`<li>${control ? html`<a href="#${idAt(control)}">${words}</a>` : words}</li>\n`;
})}</ul></div>\n`;
}

const drawNotice = (title: string | undefined, text: string): Drawn =>
  html`<div class="news" id="${HERE}" tabindex="-1" role="status">${title ? html`<h2>${title}</h2>` : ''}<p>${text}</p></div>\n`;

function drawLead({ session: { form } }: Pick<StepPage, 'session'>, { voice, words, plain }: Speech): Drawn {
  return html`<div class="lead">
${form.lead ? drawRich(form.lead, voice) : ''}<p class="mode">${words.form.modes[form.mode ?? 'anonymous']}</p>
${form.sensitive ? html`<p class="mode">${plain.leaveLimits}</p>\n` : ''}</div>\n`;
}

/** A field that no person sees or reaches. What fills it in is a program. */
const drawTrap = ({ plain }: Speech): Drawn =>
  html`<p class="unseen" aria-hidden="true"><label>${plain.leaveEmpty} <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></p>\n`;
