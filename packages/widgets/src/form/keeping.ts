import { Draft, type Entry, type Parcel } from '@otklik/sdk/device';
import { createRespondent } from '@otklik/sdk/respondent';
import type { ReactiveController } from 'lit';
import { endpointOf } from '../internal/home.ts';
import { drawId } from '../internal/draw-id.ts';
import { goTo } from './acts.ts';
import { deliver, type Destination } from './delivery.ts';
import { readForm, respondentOf } from './respondent.ts';
import { outbox } from './sending.ts';
import { begin, pointersOf, standingOf } from './session.ts';
import { type Address } from './source.ts';
import type { Stage } from './stage.ts';

/** What the form on the screen has on the device: what was typed and not sent, and what earlier pages left in the outbox. */
export class Keeping implements ReactiveController {
  /** How many of the answers on the screen were given on an earlier page. */
  restored = 0;
  readonly #stage: Stage;
  #draft: Draft | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    stage.host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#flush);
    window.addEventListener('pagehide', this.#flush);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#flush);
    window.removeEventListener('pagehide', this.#flush);
    this.#draft?.leave();
  }

  /** Whether anything of this form may be put on the device. Not what is dangerous to be found, and no previews. */
  get isAllowed(): boolean {
    const { session, address } = this.#stage.look();
    return session !== undefined && !session.form.sensitive && !address.definition;
  }

  /** Takes up what was begun, and sends what was left. Called when a form has been loaded. */
  async begin(): Promise<void> {
    const { session, address } = this.#stage.look();
    this.#draft?.leave();
    this.restored = 0;
    this.#draft = session && this.isAllowed ? new Draft(placeOf(address, session.form.id), drawId) : undefined;
    await Promise.all([this.#restore(), outbox.resume((parcel) => deliver(parcel, this.#destinationOf(parcel)))]);
  }

  /** Keeps the answers as they are now. */
  note(): void {
    const { session, revision } = this.#stage.look();
    if (!session) return;
    const [at] = pointersOf(standingOf(session).step.items);
    this.#draft?.save({ revision, answers: session.answers, at });
  }

  async forget(): Promise<void> {
    this.restored = 0;
    await this.#draft?.forget();
  }

  /** Answers to this form that are on their way. */
  get entries(): Entry[] {
    const { session, address } = this.#stage.look();
    const to = address.form ? endpointOf(address) : undefined;
    return outbox.entries.filter(({ parcel }) => parcel.form === session?.form.id && (!to || parcel.to === to));
  }

  async #restore(): Promise<void> {
    const draft = this.#draft;
    const found = await draft?.restore();
    const { session, revision, address } = this.#stage.look();
    if (!found || !session || draft !== this.#draft) return;
    let { form } = session;
    if (found.revision !== revision && address.form) {
      // Who has begun on one revision finishes on it.
      const signal = new AbortController().signal;
      const loaded = await readForm(address, address.form, signal, undefined, found.revision);
      if ('form' in loaded) {
        ({ form } = loaded);
        this.#stage.takeRevision(loaded.revision);
      }
    }
    const now = this.#stage.look().session;
    if (!now || draft !== this.#draft) return;
    const answers = { ...found.answers, ...now.answers };
    const next = begin(form, now.paging, answers);
    this.restored = Object.keys(found.answers).length;
    this.#stage.turn(found.at === undefined ? next : goTo(next, found.at));
  }

  #destinationOf({ api, to }: Parcel): Destination {
    const { address } = this.#stage.look();
    if (!api) return { to };
    return { to, api: to === endpointOf(address) ? respondentOf(address) : createRespondent({ endpoint: to }) };
  }

  readonly #flush = (): void => void this.#draft?.flush();
}

/** Drafts of one form are not those of another one under the same name elsewhere. */
const placeOf = (address: Address, form: string): string =>
  address.form ? `${endpointOf(address)}/${form}` : `${address.src}#${form}`;
