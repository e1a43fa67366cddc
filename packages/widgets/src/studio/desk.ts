import type { Organisation, Session } from '@otklik/schema';
import { createStaffClient, type StaffClient } from '@otklik/sdk/staff';
import type { TemplateResult } from 'lit';
import type { StudioWords } from '../words/studio-words.ts';
import type { Course } from './course.ts';
import { drawQuestion } from './draw-question.ts';
import { explainFailure, isRefusal } from './explain.ts';
import { callOf, firstPlace, isDoor, type Place } from './places.ts';
import { type Call, may } from './rights.ts';
import { SignIn } from './sign-in.ts';
import type { Embed, Question, Studio, View } from './view.ts';
import { viewAt } from './views.ts';

/** What the element gives its desk. */
export interface Host {
  readonly words: StudioWords;
  readonly locale: { readonly lang: string };
  readonly endpoint: string;
  readonly request?: typeof globalThis.fetch;
  readonly embed: Embed;
  readonly course: Course;
  readonly focusing: { on(id: string): void };
  /** Closes the window of that number from below. */
  dismiss(at: number): void;
  bringPracticeForm(): Promise<unknown>;
  requestUpdate(): void;
}

/** A window over everything else. */
export interface Shown {
  title: string;
  draw: () => TemplateResult;
  closed?: () => void;
}

/** Who works here, at what, and what the views need for it. */
export class Desk implements Studio {
  session: Session | undefined;
  organisation: Organisation | undefined;
  view: View | undefined;
  /** Windows over the view, the last on top. */
  readonly shown: Shown[] = [];
  /** What was done last. */
  said = '';
  /** Why nothing could be shown at all. */
  failure = '';
  /** Whether it is known if somebody is signed in. */
  isOpen = false;
  readonly door: SignIn;

  readonly #host: Host;
  #client: { lang: string; client: StaffClient } | undefined;
  #again: Promise<Session | undefined> | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.door = new SignIn(this, (session) => this.enter(session));
  }

  get words(): StudioWords {
    return this.#host.words;
  }

  get lang(): string {
    return this.#host.locale.lang;
  }

  get endpoint(): string {
    return this.#host.endpoint;
  }

  get embed(): Embed {
    return this.#host.embed;
  }

  get place(): Place {
    return this.#host.course.place;
  }

  get token(): string {
    return this.#host.course.token;
  }

  /** Asks in the language of the reader, so that refusals are in it. */
  get client(): StaffClient {
    const { endpoint, request } = this.#host;
    const { lang } = this;
    if (this.#client?.lang !== lang)
      this.#client = { lang, client: createStaffClient({ endpoint, lang, ...(request && { fetch: request }) }) };
    return this.#client.client;
  }

  /** Looks who is signed in, and shows the place. */
  async open(): Promise<void> {
    this.failure = '';
    this.requestUpdate();
    try {
      await this.refresh();
      this.isOpen = true;
      await this.come();
    } catch (cause) {
      this.failure = this.explain(cause);
    }
    this.requestUpdate();
  }

  async refresh(): Promise<void> {
    this.session = await this.client.session.read();
    await this.#readOrganisation();
    this.requestUpdate();
  }

  /** Puts the view of the place on the screen. */
  async come(): Promise<void> {
    this.said = this.failure = '';
    while (this.shown.length > 0) this.close();
    if (this.session && this.place.name === 'home')
      this.#host.course.settle({ name: firstPlace(this.session.current?.roles ?? []) });
    const { place } = this;
    this.view = undefined;
    this.requestUpdate();
    if (!this.session && !isDoor(place.name)) {
      if (this.isOpen) await this.door.start();
      return;
    }
    if (this.session && !this.isAllowed) return;
    try {
      const view = await viewAt(place.name, this);
      if (this.place !== place) return;
      this.view = view;
      await view.start();
    } catch (cause) {
      console.error('<otklik-studio>', cause);
      this.failure = this.words.partMissing;
      this.requestUpdate();
    }
  }

  can(call: Call): boolean {
    return may(this.session?.current?.roles ?? [], call);
  }

  /** Whether the view of this place may be seen. */
  get isAllowed(): boolean {
    const call = callOf(this.place.name);
    return call === undefined || this.can(call);
  }

  go(place: Place): void {
    this.#host.course.go(place);
    this.focus('heading');
  }

  enter(session: Session): void {
    this.session = session;
    void this.#readOrganisation().then(() => this.requestUpdate());
    if (isDoor(this.place.name)) this.#host.course.settle({ name: 'home' });
    this.focus('heading');
    void this.come();
  }

  /** Goes on as a member of another organisation, from where its roles begin. */
  turn(session: Session): void {
    this.session = session;
    this.#host.course.settle({ name: 'home' });
    this.enter(session);
  }

  leave(): void {
    this.session = this.organisation = undefined;
    this.go({ name: 'home' });
  }

  async call<Given>(make: () => Promise<Given>): Promise<Given> {
    try {
      return await make();
    } catch (cause) {
      const before = this.session;
      if (!before || !isRefusal(cause, 'unauthorised')) throw cause;
      const now = (await this.client.session.read()) ?? (await (this.#again ??= this.#signInAgain(before)));
      this.#again = undefined;
      const isSame = now?.person.id === before.person.id && now.current?.organisation === before.current?.organisation;
      if (isSame) return make();
      if (now) this.enter(now);
      throw cause;
    }
  }

  explain(cause: unknown): string {
    return explainFailure(cause, this.words, this.lang);
  }

  ask(question: Question): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (isMeant: boolean) => {
        resolve(isMeant);
        this.close();
      };
      this.show({
        title: question.title,
        draw: () => drawQuestion(question, this.words, answer),
        closed: () => resolve(false),
      });
    });
  }

  show(shown: Shown): void {
    this.shown.push(shown);
    this.requestUpdate();
  }

  close(): void {
    this.shown.pop()?.closed?.();
    this.#host.dismiss(this.shown.length);
    this.requestUpdate();
  }

  /** What is said once more is a change all the same, or nobody would hear it. */
  say(words: string): void {
    this.said = this.said === words && words ? `${words}\u200b` : words;
    this.requestUpdate();
  }

  focus(id: string): void {
    this.#host.focusing.on(id);
    this.requestUpdate();
  }

  bringPracticeForm(): Promise<unknown> {
    return this.#host.bringPracticeForm();
  }

  requestUpdate(): void {
    this.#host.requestUpdate();
  }

  /** In a window, over what was being done, which stays as it is. */
  #signInAgain(before: Session): Promise<Session | undefined> {
    return new Promise((resolve) => {
      const again = new SignIn(this, async (session) => {
        const { current } = before;
        const isThere = session.memberships.some(({ organisation }) => organisation === current?.organisation);
        this.session =
          current && isThere && session.current?.organisation !== current.organisation
            ? await this.client.session.choose(current.organisation)
            : session;
        resolve(this.session);
        this.close();
      });
      again.email = before.person.email;
      this.show({
        title: this.words.signIn.againTitle,
        draw: () => again.renderAgain(),
        closed: () => resolve(undefined),
      });
      void again.start();
    });
  }

  async #readOrganisation(): Promise<void> {
    this.organisation = this.session?.current
      ? await this.client.organisation.read().catch(() => undefined)
      : undefined;
  }
}
