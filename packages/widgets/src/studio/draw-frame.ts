import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nameOfLanguage } from '../internal/name-of-language.ts';
import type { Desk } from './desk.ts';
import { callOf, isDoor, listOf, MENU, pathTo, type PlaceName, ROOT } from './places.ts';
import { RIGHTS } from './rights.ts';
import type { View } from './view.ts';

/** The menu, as far as it is not a list of links. */
export interface Menu {
  /** On a phone. */
  isOpen: boolean;
  toggle(): void;
  speak(lang: string): void;
}

/** The title of the page: first what is on it. */
export const titleOf = (desk: Desk): string => `${headingOf(desk)} — ${desk.words.studio}`;

/** Everything around a view, and the view. */
export function drawFrame(desk: Desk, menu: Menu): TemplateResult {
  return html`<div class=${isInside(desk) ? 'frame inside' : 'frame'}>
      ${drawSide(desk, menu)}
      <main class="main">
        <h1 id="heading" tabindex="-1">${headingOf(desk)}</h1>
        <p class="said" role="status">${desk.said}</p>
        ${drawMain(desk)}
      </main>
    </div>
    ${drawWindows(desk)}`;
}

/** Whether somebody is inside, not at the door. */
const isInside = ({ session, place }: Desk): boolean => session !== undefined && !isDoor(place.name);

function headingOf({ words, session, isOpen, isAllowed, view, door, place, failure }: Desk): string {
  if (!isOpen || failure) return words.studio;
  if (!session && !isDoor(place.name)) return door.title;
  if (session && !isAllowed) return words.notAllowedTitle;
  return view?.title ?? words.loading;
}

function drawMain(desk: Desk): TemplateResult {
  const { words, failure, view } = desk;
  if (failure)
    return html`<div class="summary" id="failure" tabindex="-1" role="alert"><p>${failure}</p></div>
      <div class="actions"><button type="button" @click=${() => retry(desk)}>${words.tryAgain}</button></div>`;
  if (!desk.isOpen) return html`<p role="status">${words.loading}</p>`;
  if (!desk.session && !isDoor(desk.place.name)) return desk.door.render();
  if (desk.session && !desk.isAllowed) return drawNotAllowed(desk);
  if (!view) return html`<p role="status">${words.loading}</p>`;
  return html`${
    view.failure
      ? html`<div class="summary" id="failure" tabindex="-1" role="alert">
          <p>${view.failure}</p>
          <button type="button" @click=${() => reload(desk, view)}>${words.reload}</button>
        </div>`
      : nothing
  }
  ${view.render()}`;
}

/** The button that asks for it goes away, so the focus goes where the view begins. */
function retry(desk: Desk): void {
  desk.focus('heading');
  void desk.open();
}

/** The same for what a view shows. */
function reload(desk: Desk, view: View): void {
  desk.focus('heading');
  void view.start();
}

function drawNotAllowed({ words, place }: Desk): TemplateResult {
  const call = callOf(place.name);
  const roles = call ? RIGHTS[call].map((role) => words.roles[role].title) : [];
  return html`<p>${words.notAllowed(roles)}</p>
    <p><a href=${ROOT} data-place>${words.toStart}</a></p>`;
}

function drawSide(desk: Desk, menu: Menu): TemplateResult {
  const { words, session } = desk;
  return html`<header class="side">
    <div class="top">
      <p class="brand"><span class="mark" aria-hidden="true"></span>${words.studio}</p>
      ${
        isInside(desk)
          ? html`<button
              class="menu"
              type="button"
              aria-expanded=${menu.isOpen ? 'true' : 'false'}
              aria-controls="menu"
              @click=${menu.toggle}
            >
              ${words.menu}
            </button>`
          : drawLanguages(desk, menu)
      }
    </div>
    ${
      session && isInside(desk)
        ? html`<div class=${menu.isOpen ? 'rest open' : 'rest'} id="menu">
            ${drawOrganisation(desk)} ${drawLinks(desk)}
            <div class="who">
              <a href=${pathTo({ name: 'account' })} data-place aria-current=${current(desk, 'account')}>
                ${session.person.name}<span class="unseen">: ${words.account.title}</span>
              </a>
              <button class="quiet" type="button" @click=${() => void signOut(desk)}>${words.signOut}</button>
              ${drawLanguages(desk, menu)}
            </div>
          </div>`
        : nothing
    }
  </header>`;
}

function drawLinks(desk: Desk): TemplateResult {
  const links = MENU.filter(({ name, call }) => desk.can(call) && (name !== 'centre' || desk.organisation?.isCentre));
  return html`<nav aria-label=${desk.words.menu}>
    <ul>
      ${links.map(
        ({ name }) =>
          html`<li>
            <a href=${pathTo({ name })} data-place aria-current=${current(desk, name)}>${desk.words.menuItems[name]}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

const current = ({ place: { name } }: Desk, link: PlaceName) => {
  if (name === link) return 'page';
  return listOf(name) === link ? 'true' : nothing;
};

function drawOrganisation(desk: Desk): TemplateResult | typeof nothing {
  const { memberships = [], current } = desk.session ?? {};
  const name = desk.organisation?.name ?? current?.name;
  if (memberships.length < 2) return name ? html`<p class="organisation">${name}</p>` : nothing;
  const onChange = ({ target }: Event) => void choose(desk, (target as HTMLSelectElement).value);
  return html`<label class="organisation">
    <span class="unseen">${desk.words.organisationNow}</span>
    <select @change=${onChange}>
      ${memberships.map(
        (each) =>
          html`<option value=${each.organisation} ?selected=${each.organisation === current?.organisation}>
            ${each.organisation === current?.organisation ? name : each.name}
          </option>`,
      )}
    </select>
  </label>`;
}

function drawLanguages(desk: Desk, { speak }: Menu): TemplateResult {
  const other = desk.lang.startsWith('en') ? 'ru' : 'en';
  return html`<button class="quiet" type="button" lang=${other} @click=${() => speak(other)}>
    ${nameOfLanguage(other)}
  </button>`;
}

/** One over the other: who has to sign in again finds their window as it was. */
const drawWindows = (desk: Desk) =>
  repeat(
    desk.shown,
    (shown) => shown,
    (shown, at) =>
      html`<dialog aria-labelledby=${`window-${at}`} @close=${() => desk.shown.includes(shown) && desk.close()}>
        <h2 id=${`window-${at}`}>${shown.title}</h2>
        ${shown.draw()}
      </dialog>`,
  );

async function choose(desk: Desk, organisation: string): Promise<void> {
  try {
    desk.turn(await desk.call(() => desk.client.session.choose(organisation)));
  } catch (cause) {
    desk.say(desk.explain(cause));
  }
}

async function signOut(desk: Desk): Promise<void> {
  try {
    await desk.client.session.end();
    desk.leave();
  } catch (cause) {
    desk.say(desk.explain(cause));
  }
}
