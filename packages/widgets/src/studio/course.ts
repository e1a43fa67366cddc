import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isDoor, type Place, pathTo, placeOf } from './places.ts';

/** Where somebody is, and how they come to another place: links, back, forward. */
export class Course implements ReactiveController {
  place: Place = { name: 'home' };

  /** The secret of an invitation, a letter or a practice to confirm, out of the address. It stands there no longer. */
  token = '';

  readonly #come: () => void;
  /** Told where to begin, it leaves the address of the page alone. */
  #isAlone = true;

  constructor(host: ReactiveControllerHost, come: () => void) {
    this.#come = come;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPop);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPop);
  }

  begin(path: string | undefined): void {
    this.#isAlone = path !== undefined;
    this.#read(new URL(path ?? location.href, location.href));
  }

  go(place: Place): void {
    this.place = place;
    if (!this.#isAlone) history.pushState(null, '', pathTo(place));
    this.#come();
  }

  /** Puts the place on the screen into the address, without a step to go back by. */
  settle(place: Place): void {
    this.place = place;
    if (!this.#isAlone) history.replaceState(null, '', pathTo(place));
  }

  /** The title of the page, where the page is all ours. */
  name(title: string): void {
    if (!this.#isAlone) document.title = title;
  }

  #read({ pathname, search, hash }: URL): void {
    this.place = placeOf(pathname);
    if (!isDoor(this.place.name)) return;
    this.token = hash.slice(1);
    // Whoever looks at the screen or through the history later finds no way in.
    if (hash && !this.#isAlone) history.replaceState(null, '', pathname + search);
  }

  readonly #onPop = (): void => {
    if (this.#isAlone) return;
    this.#read(new URL(location.href));
    this.#come();
  };
}
