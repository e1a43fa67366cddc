import {
  answersOf,
  canonicalJson,
  checkAnswers,
  type Form,
  normalizeAnswers,
  type Practice,
  practiceOf,
  type RawAnswers,
} from '@otklik/schema/engine';
import { Draft } from '@otklik/sdk/device';
import type { OtklikFailure, RecordsClient, RecordWithTag } from '@otklik/sdk/records';
import { drawId } from '../internal/draw-id.ts';
import { Hinting } from './hinting.ts';
import { SENDING } from './outlook.ts';
import { isStale, Saving } from './saving.ts';
import { slugOf } from '../internal/slug.ts';

/** Where a description is kept: on the device alone, or on a server too. */
export interface Desk {
  form: Form;
  /** Nothing where there is no server. */
  client: RecordsClient | undefined;
  /** Where that is; part of the name under which the device keeps the draft. */
  endpoint: string;
  /** The record that is written on; nothing for a new one. */
  practice: string | undefined;
  onBehalf: boolean;
  lang: string;
}

/** Under this name the practice lies in a draft beside the answers: no question is called so. */
const RECORD = '_practice';
/** After so long without a key the text is read over. */
const PAUSE = 450;

/** The way of one person through one description. What is typed is on the device at once and on the server soon. */
export class Authoring {
  readonly desk: Desk;
  readonly hinting: Hinting;
  readonly saving: Saving | undefined;
  answers: RawAnswers = {};
  practice: Practice;
  /** How many texts there have been: one that is typed stays the same. */
  texts = 0;
  /** The page on the screen: one of the form's, or the last one. */
  page = 'title';
  /** Whether the author has asked what is missing: what is empty is then spoken of too. */
  judged = false;
  /** A text of the author that another one has taken the place of. */
  aside: Practice | undefined;
  readonly #draft: Draft;
  readonly #onTurn: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk, onTurn: () => void, onRead: () => void) {
    this.desk = desk;
    this.#onTurn = onTurn;
    this.practice = { id: desk.practice ?? 'practice', locale: desk.lang };
    this.hinting = new Hinting(onRead);
    this.saving = desk.client && new Saving(desk.client, desk.onBehalf, onTurn);
    this.#draft = new Draft(`practice ${desk.endpoint}/${desk.practice ?? ''}`, drawId);
  }

  /** Whether the text may be changed now: a bank that has it keeps it still. */
  get isWritable(): boolean {
    const { state = 'draft' } = this.saving?.record ?? {};
    return state === 'draft' || state === 'revision';
  }

  /** Takes up what the server has and what the device has. Throws what the client throws when the record cannot be had. */
  async begin(): Promise<void> {
    const { practice: id, client } = this.desk;
    let record = client && id !== undefined ? await client.read(id) : undefined;
    const found = await this.#draft.restore();
    const { [RECORD]: base, ...answers } = found?.answers ?? {};
    const kept = base as Practice | undefined;
    // Begun here as a new one, and saved since: the server may know more of it by now.
    if (!record && client && found?.revision && kept) record = await client.read(kept.id).catch(() => undefined);
    if (record) this.saving!.taken(record);
    if (!kept) {
      if (record) this.#show(record.practice);
      return;
    }
    this.#show(practiceOf(answers, kept), answers);
    if (found?.at) this.page = found.at;
    if (!record) return this.#keep();
    if (canonicalJson(record.practice) === canonicalJson(this.practice)) return;
    if (found?.revision !== record.etag) this.saving!.meet(record);
    else this.#keep();
  }

  /** The author is typing. */
  note(answers: RawAnswers): void {
    this.answers = answers;
    this.#keepHere();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), PAUSE);
  }

  /** Makes a practice of what is typed, and looks at it. */
  settle(): void {
    clearTimeout(this.#timer);
    const before = this.practice;
    this.practice = practiceOf(this.answers, before);
    if (canonicalJson(before) !== canonicalJson(this.practice)) this.#keep();
    void this.hinting.read(this.practice);
    this.#onTurn();
  }

  /** Changes what no question asks for: the consent, the photos. */
  change(part: Partial<Practice>): void {
    this.practice = { ...practiceOf(this.answers, this.practice), ...part };
    this.#keep();
    this.#onTurn();
  }

  turn(page: string): void {
    this.page = page;
    if (page === SENDING) {
      this.judged = true;
      this.settle();
    }
    this.#keepHere();
    void this.saving?.flush();
    this.#onTurn();
  }

  /** Puts another text in the place of this one, which is not lost. */
  replace(practice: Practice): void {
    this.settle();
    this.aside = isWritten(this.practice) ? this.practice : undefined;
    const { id } = this.practice;
    this.#show(this.saving?.record ? { ...practice, id } : practice);
    this.#keep();
    this.#onTurn();
  }

  bringBack(): void {
    const { aside } = this;
    if (!aside) return;
    this.aside = this.practice;
    this.#show(aside);
    this.#keep();
    this.#onTurn();
  }

  takeTheirs(): void {
    const mine = this.practice;
    const theirs = this.saving?.takeTheirs();
    if (!theirs) return;
    this.aside = mine;
    this.#show(theirs.practice);
    this.#keepHere();
    this.#onTurn();
  }

  async keepMine(): Promise<void> {
    this.settle();
    await this.saving?.keepMine(this.practice);
  }

  /** Sends it to the bank. Nothing comes of it where something is in the way that the page shows. Throws what the client throws. */
  async send(): Promise<RecordWithTag | undefined> {
    this.settle();
    const { client } = this.desk;
    const { saving } = this;
    if (!client || !saving || !(await saving.flush()) || !saving.record) return undefined;
    const record = await client.move(saving.record, { to: 'submitted' }).catch(async (error: OtklikFailure) => {
      if (!isStale(error)) throw error;
      // Somebody else was quicker, with another text or with sending this one.
      await saving.lookAgain(this.practice);
      return undefined;
    });
    if (!record) return undefined;
    saving.taken(record);
    await this.#draft.forget();
    return record;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.hinting.stop();
    this.#keepHere();
    this.#draft.leave();
    // Whoever leaves right behind the last key has not lost it.
    void this.saving?.flush();
  }

  /** Saves at once what has been typed. Resolves to whether the server has it all; without one, nobody has. */
  async save(): Promise<boolean> {
    this.settle();
    return (await this.saving?.flush()) ?? false;
  }

  /** What was typed is on the device before the page goes. */
  flush(): void {
    void this.#draft.flush();
  }

  #show(practice: Practice, answers = answersOf(practice)): void {
    this.practice = practice;
    this.answers = answers;
    this.texts++;
    void this.hinting.read(practice);
  }

  #keepHere(): void {
    const at = this.page;
    this.#draft.save({
      revision: this.saving?.record?.etag,
      answers: { ...this.answers, [RECORD]: this.practice },
      at,
    });
  }

  #keep(): void {
    const { saving } = this;
    if (saving && !saving.record && this.practice.id === 'practice' && isTitled(this.practice))
      this.practice = { ...this.practice, id: slugOf(this.practice.title!.text!, drawId()) };
    this.#keepHere();
    if (!saving) return;
    if (!saving.record && !isTitled(this.practice)) saving.hold('untitled');
    else if (this.#isTooLong()) saving.hold('too-long');
    else saving.note(this.practice);
  }

  /** Whether the server would refuse what is typed: a practice has limits that an unfinished answer may break. */
  #isTooLong(): boolean {
    const { answers } = normalizeAnswers(this.answers);
    return checkAnswers(this.desk.form, answers).some(({ code }) => BREAKS.has(code));
  }
}

const BREAKS = new Set(['too-long', 'too-many', 'above-max', 'below-min', 'not-whole']);

const isTitled = ({ title }: Practice): boolean => (title?.text ?? '').trim().length >= 5;

const isWritten = ({ id: _id, locale: _locale, ...rest }: Practice): boolean => Object.keys(rest).length > 0;
