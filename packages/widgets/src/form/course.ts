import {
  type Answers,
  type AskedRepeat,
  groupOf,
  type Paging,
  type RawAnswers,
  suspicionOf,
} from '@otklik/schema/engine';
import type { Entry, Parcel } from '@otklik/sdk/device';
import { endpointOf } from '../internal/home.ts';
import { copy } from '../internal/copy.ts';
import { describeFault } from '../internal/fault-words.ts';
import { laterWordsFor } from '../words/later.ts';
import type { LaterWords } from '../words/words.ts';
import { addFilling, goBack, goOn, goTo, judgeAll, questionAt, removeFilling, repage } from './acts.ts';
import { answersAsText } from './answers-as-text.ts';
import { idAt } from './draw-items.ts';
import { OtklikAnsweredEvent, OtklikFailedEvent } from './events.ts';
import { OtklikBeforeSubmitEvent, OtklikKeptEvent, OtklikSubmittedEvent, OtklikTurnedEvent } from './events-later.ts';
import { answersToSend, judge } from './judge.ts';
import { Keeping } from './keeping.ts';
import { Sending, type SendingState } from './sending.ts';
import { begin, isWithin, type Session, standingOf } from './session.ts';
import { destinationOf } from './destination.ts';

import type { Stage } from './stage.ts';

/** The way of one person through one form: from step to step, past mistakes, to the end. */
export class Course {
  readonly sending: Sending;
  readonly keeping: Keeping;
  /** Whether the person has copied the answers after a failure. */
  copied = false;
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.sending = new Sending(stage.host, (state, before) => this.#onTurn(state, before));
    this.keeping = new Keeping(stage);
    if (stage.look().session) void this.keeping.begin();
  }

  get words(): LaterWords {
    const { lang, profile } = this.#stage.look().voice;
    return laterWordsFor(lang, profile);
  }

  /** Answers to this form that an earlier page or person has left here. */
  get others(): Entry[] {
    return this.keeping.entries.filter((entry) => this.sending.isPast(entry));
  }

  /** Where the receipt is of use when this page is closed. */
  get erasePage(): string {
    const { address, session, voice } = this.#stage.look();
    return `${endpointOf(address)}/f/${session?.form.id}/erase?lang=${voice.lang.startsWith('en') ? 'en' : 'ru'}`;
  }

  /** Goes on to the next step, or sends at the last one. */
  goOn(): void {
    const { session } = this.#stage.look();
    if (!session) return;
    const { at, steps } = standingOf(session);
    if (at >= steps.length - 1) void this.submit();
    else {
      const next = this.rejudge(goOn(session, judge(session.form, session.answers)));
      this.#turn(session, next, standingOf(next).at === at ? 'summary' : 'step');
      this.keeping.note();
    }
  }

  /** Checks everything and sends it. Resolves when it is known what became of it. */
  async submit(): Promise<void> {
    const { session, address, revision, voice } = this.#stage.look();
    if (!session || this.sending.isLocked) return;
    const faults = judge(session.form, session.answers);
    this.#turn(session, this.rejudge(judgeAll(session, faults)), faults.length > 0 ? 'summary' : '');
    if (faults.length > 0) return;

    const answers = answersToSend(session.form, session.answers);
    if (!this.#stage.tell(new OtklikBeforeSubmitEvent(answers as Answers)) || address.local) return;
    const suspicion = suspicionOf({
      hiddenField: this.#stage.readTrap(),
      seconds: (performance.now() - session.since) / 1000,
      questions: Object.keys(answers).length - this.keeping.restored,
    });
    const draft = {
      ...(revision !== undefined && { revision }),
      answers,
      ...(suspicion && revision !== undefined && { suspicion }),
      ...languageOf(voice.lang),
      profile: voice.profile,
    };
    const destination = destinationOf(address, revision !== undefined);
    const keep = this.keeping.isAllowed && destination !== 'download';
    await this.sending.send(session.form.id, draft, destination, keep);
  }

  /** The session with what is wrong now, of what has been judged. */
  rejudge(session: Session): Session {
    const { form, answers, judged } = session;
    if (judged.length === 0) return session;
    const voice = { ...this.#stage.look().voice, group: groupOf(form, answers) };
    const shown = judge(form, answers).filter(({ pointer }) => judged.some((each) => isWithin(pointer, each)));
    const faults = shown.map((fault) => {
      const asked = questionAt(session, fault.pointer);
      const sentence = describeFault(fault, asked?.question ?? { kind: 'repeat' }, this.words, voice, asked?.scope);
      return { ...fault, sentence };
    });
    return { ...session, faults };
  }

  goBack(): void {
    this.#act(goBack, 'step');
  }

  /** Moves to a question: its step, then the focus. */
  show(pointer: string): void {
    this.#act((session) => goTo(session, pointer), idAt(pointer));
  }

  setPaging(paging: Paging): void {
    this.#act((session) => repage(session, paging));
  }

  addFilling({ repeat, pointer, fillings }: AskedRepeat): void {
    this.#act((session) => addFilling(session, pointer, fillings.length), idAt(`${pointer}/${fillings.length}`));
    this.#stage.tell(new OtklikAnsweredEvent(repeat.id));
  }

  removeFilling(asked: AskedRepeat, at: number): void {
    const { pointer, fillings } = asked;
    const next = fillings.length > 1 ? idAt(`${pointer}/${Math.max(0, at - 1)}`) : `${idAt(pointer)}-place`;
    this.#act((session) => this.rejudge(removeFilling(session, asked, at)), next);
    this.#stage.tell(new OtklikAnsweredEvent(asked.repeat.id));
  }

  /** Leaves the answers on their way and begins anew, for the next person. */
  beginAnew(focus = 'step'): void {
    this.copied = false;
    void this.keeping.forget();
    this.sending.reset();
    const { session } = this.#stage.look();
    if (session) this.#stage.turn(begin(session.form, session.paging, {}), focus);
  }

  async copyAnswers(answers = this.#stage.look().session?.answers): Promise<void> {
    const { session, voice } = this.#stage.look();
    if (!session || !answers) return;
    await copy(answersAsText({ ...session, answers }, voice));
    this.copied = true;
    this.#stage.host.requestUpdate();
  }

  /** Answers that an earlier page left, for the clipboard. */
  copyLeft({ body }: Parcel): Promise<void> {
    return this.copyAnswers((JSON.parse(body) as { answers: RawAnswers }).answers);
  }

  #act(act: (session: Session) => Session, focus?: string): void {
    const { session } = this.#stage.look();
    if (!session) return;
    this.#turn(session, act(session), focus);
    this.keeping.note();
  }

  #turn(before: Session, next: Session, focus?: string): void {
    this.#stage.turn(next, focus);
    const page = standingOf(next).step.page?.id;
    if (page !== standingOf(before).step.page?.id) this.#stage.tell(new OtklikTurnedEvent(page));
  }

  #onTurn(state: SendingState, before: SendingState): void {
    const isStored = 'stored' in state && state.stored;
    if (isStored || (state.name === 'sent' && before.name !== 'sent')) void this.keeping.forget();
    if (state.name === 'offline' || state.name === 'failed') {
      const passes = state.name === 'offline' || state.passes;
      if (isStored && passes) this.#stage.tell(new OtklikKeptEvent(this.#stage.look().session!.form.id));
      this.#stage.tell(new OtklikFailedEvent(state.name === 'failed' ? state.code : state.name));
    }
    if (state.name !== 'sent') return;
    if (before.name !== 'sent') this.#stage.tell(new OtklikSubmittedEvent(this.#stage.look().session!.form.id));
    if (before.name !== 'sent' || state.erasure === 'done') this.#stage.focusOn('end');
    else if (state.erasure === 'asked') this.#stage.focusOn('confirm');
    else if (before.erasure === 'asked') this.#stage.focusOn('erase');
  }
}

/** The language in which the form was read; what a page writes in `lang` may be anything. */
const languageOf = (lang: string): { lang?: string } => {
  const [base = ''] = lang.toLowerCase().split(/[-_]/);
  return /^[a-z]{2,3}$/.test(base) ? { lang: base } : {};
};
