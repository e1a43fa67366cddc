import { type Choice, choicesOf, type QuestionOf, sayText } from '@otklik/schema/engine';
import { html, nothing } from 'lit';
import type { Draw, Drawing } from './drawing.ts';
import { drawGroup } from './frame.ts';
import { moreWords } from './more-words.ts';

/**
 * Choices to be put in order with buttons or with Alt and an arrow. Until the
 * person has moved or confirmed something there is no answer: the order in which
 * choices stand by chance is nobody's opinion.
 */
export const drawRank: Draw<QuestionOf<'rank'>> = (drawing) => {
  const { question, answer, notice, disabled, say } = drawing;
  const words = moreWords(drawing);
  const order = orderOf(drawing);
  const top = Math.min(question.top ?? order.length, order.length);
  const ranked = Array.isArray(answer);
  const accept = () => drawing.reply(ids(order).slice(0, top), words.accepted);

  const items = order.map((choice, at) => {
    const name = sayText(choice.title, drawing.voice, drawing.scope);
    const button = (step: -1 | 1, label: string) => html`
      <button
        type="button"
        class="move"
        aria-label=${`${label}: ${name}`}
        aria-disabled=${order[at + step] ? nothing : 'true'}
        @click=${(event: Event) => move(drawing, order, at, step, event.currentTarget)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d=${step < 0 ? 'M10 4v13M4.5 9.5 10 4l5.5 5.5' : 'M10 3v13M4.5 10.5 10 16l5.5-5.5'} />
        </svg>
        <span>${label}</span>
      </button>
    `;
    const onKey = (event: KeyboardEvent) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || !step || disabled) return;
      event.preventDefault();
      move(drawing, order, at, step as -1 | 1, event.target);
    };
    return html`
      <li class=${at < top ? 'counts' : nothing} @keydown=${onKey}>
        <span class="place" aria-hidden="true">${ranked && at < top ? at + 1 : '·'}</span>
        <span class="name">${say(choice.title)}</span>
        <span class="moves">${button(-1, words.up)}${button(1, words.down)}</span>
      </li>
    `;
  });

  const hint = top < order.length ? `${words.rankHint} ${words.rankTop(top)}` : words.rankHint;
  return drawGroup(
    drawing,
    html`<ol class="rank">
        ${items}
      </ol>
      ${ranked ? nothing : html`<button type="button" class="accept" @click=${accept}>${words.rankAccept}</button>`}
      <p class="unseen" role="status">${notice}</p>`,
    { radios: false, clearable: true, hint },
  );
};

const ids = (choices: readonly Choice[]): string[] => choices.map(({ id }) => id);

/** All choices as they stand now: what is answered, then the rest as it was last left. */
function orderOf({ form, question, answer, typed }: Drawing<QuestionOf<'rank'>>): Choice[] {
  const choices = choicesOf(form, question);
  const placed: unknown[] = [
    ...(Array.isArray(answer) ? answer : []),
    ...(typed.get('order')?.split(' ') ?? []),
    ...ids(choices),
  ];
  return [...new Set(placed)].flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
}

function move(
  { question, voice, scope, typed, reply }: Drawing<QuestionOf<'rank'>>,
  order: readonly Choice[],
  at: number,
  step: -1 | 1,
  control: EventTarget | null,
): void {
  const choice = order[at]!;
  if (!order[at + step]) return;
  const next = [...order];
  [next[at], next[at + step]] = [order[at + step]!, choice];
  // An answer may hold only the first few; the rest keeps its order here.
  typed.set('order', ids(next).join(' '));
  // Lines stay and their words move, so the person's hand goes after the choice.
  const line = (control as Element).closest('li')!;
  const lines = [...line.parentElement!.children];
  const buttons = (of: Element) => [...of.querySelectorAll('button')];
  buttons(lines[at + step]!)[buttons(line).indexOf(control as HTMLButtonElement)]?.focus();
  reply(
    ids(next).slice(0, question.top ?? next.length),
    moreWords({ voice }).moved(sayText(choice.title, voice, scope), at + step + 1, order.length),
  );
}
