import type { Paging, Profile } from '@otklik/schema/engine';
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { endpointOf } from '../internal/home.ts';
import type { Words } from '../words/words.ts';
import { ours } from './events.ts';
import { type Address } from './source.ts';

/** What the form in the frame tells this page: how high it is, and what happened, never what was answered. */
type Message = { otklik: 'height'; height: number } | { otklik: 'event'; type: string; detail: string };

/** What may happen in the frame and is said again here, with what each is about. */
const EVENTS: Readonly<Record<string, string>> = {
  'otklik-loaded': 'form',
  'otklik-submitted': 'form',
  'otklik-kept': 'form',
  'otklik-failed': 'code',
  'otklik-leave': 'to',
};

/** The element around the frame. */
type Host = LitElement & Address & { paging?: Paging; profile?: Profile };

/** Nothing that we draw is higher, and a page must not be blown up. */
const HIGHEST = 100_000;

/**
 * The form in a frame of the API's origin, where no script of the page around it
 * reads what is typed. The page learns the height and that something happened;
 * whatever else is said to it, or by somebody else, is ignored.
 */
export class Isolation implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('message', this.#hear);
  }

  hostDisconnected(): void {
    window.removeEventListener('message', this.#hear);
  }

  draw(lang: string, { form: { frame } }: Words): TemplateResult {
    const { form = '', paging, profile } = this.#host;
    const address = new URL(`${endpointOf(this.#host)}/f/${encodeURIComponent(form)}/frame`);
    for (const [name, value] of Object.entries({ lang, paging, profile }))
      if (value) address.searchParams.set(name, value);
    return html`<iframe
      part="frame"
      title=${frame}
      src=${address.href}
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
      referrerpolicy="no-referrer"
      allow="clipboard-write"
    ></iframe>`;
  }

  readonly #hear = ({ origin, source, data }: MessageEvent<Partial<Message> | null>): void => {
    const frame = this.#host.renderRoot.querySelector('iframe');
    if (!frame || source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.otklik === 'height') {
      const { height } = data;
      if (typeof height === 'number' && height > 0 && height <= HIGHEST) frame.style.blockSize = `${height}px`;
    } else if (data?.otklik === 'event') {
      const { type = '', detail } = data;
      if (typeof detail !== 'string' || !Object.hasOwn(EVENTS, type)) return;
      const event = new Event(type, { ...ours, cancelable: type === 'otklik-leave' });
      const goes = this.#host.dispatchEvent(Object.assign(event, { [EVENTS[type]!]: detail }));
      if (type === 'otklik-leave' && goes && detail.startsWith('https://')) location.replace(detail);
    }
  };
}
