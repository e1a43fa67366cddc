import { type Form, type Help, Paging, sayText } from '@otklik/schema';
import { formatDay, languagesOf, nameOfLanguage, profilesOf } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import { addressOf } from '../form-address.ts';
import { layout } from '../layout.ts';
import { PAGE_WORDS, pageLang } from '../page-words.ts';
import type { Drawn, Speech } from './drawing.ts';
import { drawExit } from './exit.ts';
import { drawButton } from './frame.ts';
import { HERE } from './names.ts';
import { spoken } from './rich.ts';
import { type Successor, takenOver, takeOverHead } from './take-over.ts';

/** A page of a form, around what it asks or says. */
export interface PageOfForm extends Speech {
  form: Form;
  /** What comes before the title of the form in that of the page: a step, what has happened. */
  title?: string;
  /** Something is to be corrected, which the title says first. */
  isWrong?: boolean;
  main: Drawn;
  successor?: Successor;
}

/** Draws it: the way out first where the topic is dangerous, then the numbers to call there, else at the end. */
export function pageOfForm({ form, title, isWrong, main, successor, ...speech }: PageOfForm): Drawn {
  const { voice } = speech;
  const lang = pageLang(voice.lang);
  const words = PAGE_WORDS[lang];
  const help = drawHelp(form, speech);
  const inside = form.sensitive ? html`${help}${main}` : html`${main}${help}`;
  return layout({
    lang: voice.lang,
    title: `${isWrong ? `${speech.plain.error}: ` : ''}${title ? `${title} — ` : ''}${titleOf(form, speech)}`,
    styles: ['page.css', 'form.css'],
    head: html`${successor ? takeOverHead(successor) : ''}`,
    body: html`<body class="asking ${voice.profile}">
${form.sensitive ? drawExit(form, speech) : ''}<main class="form">
${successor ? takenOver(successor, inside) : inside}</main>
<footer class="below">
<p>${words.eraseAnswersLater} <a href="${addressOf(form.id, '/erase', lang)}">${words.eraseAnswers}</a></p>
</footer>
</body>`,
  });
}

/** What stands in the title of the window and in its history: the topic, unless it is dangerous. */
export const titleOf = (form: Form, { voice, plain }: Pick<Speech, 'voice' | 'plain'>): string => {
  if (form.sensitive) return plain.form;
  const title = sayText(form.title, voice);
  return form.asks ? `${title} — ${sayText(form.asks, voice)}` : title;
};

/** Numbers to call, with the day on which somebody checked that they answer. */
function drawHelp({ help = [] }: Form, { voice, words, later }: Speech): Drawn {
  if (help.length === 0) return '';
  const line = ({ title, phone, note, checkedOn }: Help) =>
    html`<li>${spoken(title, voice)}: <a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>${
      note ? html`<br><small>${spoken(note, voice)}</small>` : ''
    }<br><small>${later.form.checkedOn(formatDay(checkedOn, voice.lang))}</small></li>\n`;
  return html`<aside class="help"><p>${words.form.help}</p>\n<ul>\n${help.map(line)}</ul></aside>\n`;
}

/** Who asks, and what. */
export const drawHeader = (form: Form, { voice }: Speech, more: Drawn = ''): Drawn => html`<header>
${form.asks ? html`<p class="asks">${spoken(form.asks, voice)}</p>\n` : ''}<h1>${spoken(form.title, voice)}</h1>
${more}</header>\n`;

/** The form that carries everything to the next page; Enter presses its first button, which goes on. */
export const drawCarrier = (form: Form, { voice }: Speech, inside: Drawn): Drawn =>
  html`<form method="post" action="${addressOf(form.id, '', voice.lang)}#${HERE}" accept-charset="utf-8" autocomplete="off" novalidate>
${inside}</form>\n`;

/** How the person wants to be asked. Only what makes a difference to this form is offered. */
export function drawSettings(form: Form, paging: Paging, { voice, later, plain }: Speech): Drawn {
  const languages = languagesOf(form).filter((lang) => lang !== voice.lang);
  const profiles = profilesOf(form);
  const say = later.form;
  return html`<div class="settings">
${languages.map((lang) => drawButton({ act: `speak.${lang}`, words: nameOfLanguage(lang), look: 'quiet', lang }))}<details><summary>${say.settings}</summary>
<div>
${drawChoice('paging', say.paging, paging, Paging.options, (each) => say.pagings[each])}${
    profiles.length > 1 ? drawChoice('profile', say.profile, voice.profile, profiles, (each) => say.profiles[each]) : ''
  }${drawButton({ act: 'set', words: plain.apply })}
</div></details>
</div>\n`;
}

const drawChoice = <Value extends string>(
  name: string,
  label: string,
  value: Value,
  options: readonly Value[],
  nameOf: (value: Value) => string,
): Drawn => html`<label>${label} <select name="${name}">
${options.map((each) => html`<option value="${each}"${each === value ? html` selected` : ''}>${nameOf(each)}</option>\n`)}</select></label>\n`;
