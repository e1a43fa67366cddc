import { cleanText, isDay, MOST_LETTERS, type QuestionOf } from '@otklik/schema/engine';
import { html, nothing } from 'lit';
import { shown } from '../internal/shown.ts';
import type { Draw, Drawing } from './drawing.ts';
import { EXPLAINED_BY } from './frame.ts';
import { drawLabelled } from './labelled.ts';
import { moreWords } from './more-words.ts';
import { localNumber, parseNumber, textOf } from './number.ts';

/** How a line of text is offered to the browser: its keyboard, its memory, its checks. */
interface Line {
  type?: string;
  inputmode?: string;
  autocomplete?: string;
  size: 'short' | 'long';
}

type Lettered = QuestionOf<'text' | 'longtext' | 'email' | 'phone' | 'url'>;

export const drawText: Draw<QuestionOf<'text'>> = (drawing) =>
  drawLine(drawing, {
    size: 'long',
    ...(drawing.question.autocomplete && { autocomplete: drawing.question.autocomplete }),
  });

export const drawEmail: Draw<QuestionOf<'email'>> = (drawing) =>
  drawLine(drawing, { type: 'email', inputmode: 'email', autocomplete: 'email', size: 'long' });

export const drawPhone: Draw<QuestionOf<'phone'>> = (drawing) =>
  drawLine(drawing, { type: 'tel', inputmode: 'tel', autocomplete: 'tel', size: 'short' });

export const drawUrl: Draw<QuestionOf<'url'>> = (drawing) =>
  drawLine(drawing, { type: 'url', inputmode: 'url', autocomplete: 'url', size: 'long' });

const drawLine = (drawing: Drawing<Lettered>, { type = 'text', inputmode, autocomplete, size }: Line) =>
  drawLabelled(
    drawing,
    html`<input
        id="control"
        class=${size}
        type=${type}
        inputmode=${inputmode ?? nothing}
        autocomplete=${autocomplete ?? nothing}
        ?disabled=${drawing.disabled}
        aria-describedby=${EXPLAINED_BY}
        aria-invalid=${isInvalid(drawing)}
        .value=${shown(textOf(drawing.answer))}
        @input=${typing(drawing)}
        @change=${typed(drawing)}
      />${drawLettersLeft(drawing)}`,
  );

export const drawLongText: Draw<QuestionOf<'longtext'>> = (drawing) =>
  drawLabelled(
    drawing,
    html`<textarea
        id="control"
        rows="3"
        ?disabled=${drawing.disabled}
        aria-describedby=${EXPLAINED_BY}
        aria-invalid=${isInvalid(drawing)}
        .value=${shown(textOf(drawing.answer))}
        @input=${typing(drawing)}
        @change=${typed(drawing)}
      ></textarea
      >${drawLettersLeft(drawing)}`,
  );

const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value;
const isInvalid = ({ error }: Drawing) => (error === nothing ? nothing : 'true');

const typing =
  ({ write }: Drawing) =>
  (event: InputEvent): void => {
    const text = valueOf(event);
    // What is pasted may bring characters that no database keeps; what is typed does not.
    write((event.inputType?.startsWith('insertFrom') ? cleanText(text) : text) || undefined);
  };

const typed =
  ({ reply }: Drawing) =>
  (event: Event): void =>
    reply(cleanText(valueOf(event)) || undefined);

/** The letters that are left, once they are few. Said aloud only when another mark is passed, not at each letter. */
function drawLettersLeft({ question, answer, voice }: Drawing<Lettered>) {
  const words = moreWords({ voice });
  const most = ('maxLength' in question && question.maxLength) || MOST_LETTERS[question.kind]!;
  const left = most - [...textOf(answer).trim()].length;
  const near = left <= Math.min(100, Math.max(10, most / 10));
  const passed = [0, 5, 10, 20, 50, 100].find((mark) => left <= mark);
  const aloud = left < 0 ? words.lettersOver(-left) : words.fewLettersLeft(passed ?? left);
  return html`<p class="letters" aria-hidden="true">${(near && (left < 0 ? words.lettersOver(-left) : words.lettersLeft(left))) || nothing}</p>
    <p class="unseen" role="status">${near ? aloud : nothing}</p>`;
}

export const drawNumber: Draw<QuestionOf<'number'>> = (drawing) => {
  const { question, answer, voice, typed, disabled, say, write, reply } = drawing;
  const line = typed.get('number') ?? localNumber(answer, voice.lang);
  const read = (event: Event): unknown => {
    typed.set('number', valueOf(event));
    return parseNumber(valueOf(event));
  };
  // A phone's keyboard of digits has no minus.
  const inputmode = (question.min ?? 0) < 0 ? 'text' : question.whole ? 'numeric' : 'decimal';
  return drawLabelled(
    drawing,
    html`<span class="measure">
      <input
        id="control"
        class="short"
        inputmode=${inputmode}
        autocomplete="off"
        ?disabled=${disabled}
        aria-describedby=${question.unit ? `unit ${EXPLAINED_BY}` : EXPLAINED_BY}
        aria-invalid=${isInvalid(drawing)}
        .value=${shown(line)}
        @input=${(event: Event) => write(read(event))}
        @change=${(event: Event) => reply(read(event))}
      />
      ${question.unit ? html`<span id="unit">${say(question.unit)}</span>` : nothing}
    </span>`,
  );
};

export const drawDate: Draw<QuestionOf<'date'>> = (drawing) => drawMoment(drawing, 'date', isDay);

export const drawTime: Draw<QuestionOf<'time'>> = (drawing) =>
  drawMoment(drawing, 'time', (text) => /^\d\d:\d\d$/.test(text));

function drawMoment(
  drawing: Drawing<QuestionOf<'date' | 'time'>>,
  type: 'date' | 'time',
  fits: (text: string) => boolean,
) {
  const { question, answer, disabled, reply } = drawing;
  const line = fits(textOf(answer)) ? textOf(answer) : '';
  const onChange = ({ target }: Event) => {
    const { value, validity } = target as HTMLInputElement;
    // Half a date is no date to the browser, but neither is it nothing: the check then asks for the rest.
    const given = value || (validity.badInput ? HALF : undefined);
    if (given !== answer) reply(given);
  };
  return drawLabelled(
    drawing,
    html`<input
      id="control"
      class="short"
      type=${type}
      min=${question.min ?? nothing}
      max=${question.max ?? nothing}
      ?disabled=${disabled}
      aria-describedby=${EXPLAINED_BY}
      aria-invalid=${isInvalid(drawing)}
      .value=${shown(line)}
      @change=${onChange}
      @blur=${onChange}
    />`,
  );
}

/** The answer while a date or a time is only partly given. Never accepted by `checkAnswers`. */
const HALF = '?';
