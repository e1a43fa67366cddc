import { type Choice, choicesOf, idOf, type QuestionOf, say, sayText } from '@otklik/schema/engine';
import { html, nothing } from 'lit';
import { shown } from '../internal/shown.ts';
import { pickedAs } from './draw-choice.ts';
import type { Draw, Drawing } from './drawing.ts';
import { drawGroup, EXPLAINED_BY } from './frame.ts';
import { drawLabelled } from './labelled.ts';
import { moreWords } from './more-words.ts';
import { drawOwnWords } from './own-words.ts';

export const drawMulti: Draw<QuestionOf<'multi'>> = (drawing) => {
  const { form, question, answer, notice, error, say } = drawing;
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const choices = choicesOf(form, question).map((choice) => {
    const mine = given.find((each) => idOf(each) === choice.id);
    return html`
      <label class="choice" part="choice">
        <input
          type="checkbox"
          aria-invalid=${error === nothing ? nothing : 'true'}
          .checked=${shown(mine !== undefined)}
          @change=${() => toggle(drawing, given, choice)}
        />
        <span>${say(choice.title)}</span>
      </label>
      ${
        mine === undefined
          ? nothing
          : drawOwnWords(drawing, choice, mine, (words, how) => drawing[how](withPicked(drawing, given, choice, words)))
      }
    `;
  });
  return drawGroup(
    drawing,
    html`<div class="choices">${choices}</div>
      <p class="unseen" role="status">${notice}</p>`,
    { radios: false, hint: moreWords(drawing).pick(question.min, question.max) },
  );
};

/** Picks or unpicks one of several. What cannot stand beside it is unpicked, and that is said. */
function toggle(drawing: Drawing<QuestionOf<'multi'>>, given: readonly unknown[], choice: Choice): void {
  const { form, question, voice, scope, reply } = drawing;
  if (given.some((each) => idOf(each) === choice.id)) return reply(withPicked(drawing, given, choice, undefined));

  const clashing = choicesOf(form, question).filter(
    ({ id, exclusive }) => (exclusive || choice.exclusive) && given.some((each) => idOf(each) === id),
  );
  const left = given.filter((each) => !clashing.some(({ id }) => id === idOf(each)));
  const names = clashing.map(({ title }) => sayText(title, voice, scope)).join(', ');
  reply(withPicked(drawing, left, choice, pickedAs(drawing, choice)), names && moreWords(drawing).unpicked(names));
}

/** The picked choices with one of them changed, in the order in which they are offered. */
function withPicked(
  { form, question }: Drawing<QuestionOf<'multi'>>,
  given: readonly unknown[],
  choice: Choice,
  picked: unknown,
): unknown[] | undefined {
  const all = choicesOf(form, question)
    .map(({ id }) => (id === choice.id ? picked : given.find((each) => idOf(each) === id)))
    .filter((each) => each !== undefined);
  return all.length > 0 ? all : undefined;
}

export const drawDropdown: Draw<QuestionOf<'dropdown' | 'region'>> = (drawing) => {
  const { form, question, answer, voice, scope, disabled, error, reply } = drawing;
  const choices = choicesOf(form, question);
  const chosen = choices.find(({ id }) => id === idOf(answer));
  const onChange = ({ target }: Event) => {
    const choice = choices[(target as HTMLSelectElement).selectedIndex - 1];
    reply(choice && pickedAs(drawing, choice));
  };
  return drawLabelled(
    drawing,
    html`<select
        id="control"
        ?disabled=${disabled}
        aria-describedby=${EXPLAINED_BY}
        aria-invalid=${error === nothing ? nothing : 'true'}
        @change=${onChange}
      >
        <option .selected=${shown(!chosen)}>${moreWords(drawing).notChosen}</option>
        ${choices.map((choice) => {
          const { text, lang } = say(choice.title, voice, scope);
          return html`<option lang=${lang} .selected=${shown(choice === chosen)}>${text}</option>`;
        })}
      </select>
      ${chosen ? drawOwnWords(drawing, chosen, answer, (mine, how) => drawing[how](mine)) : nothing}`,
  );
};
