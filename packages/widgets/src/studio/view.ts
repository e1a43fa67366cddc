import type { Organisation, Session } from '@otklik/schema';
import type { StaffClient } from '@otklik/sdk/staff';
import type { TemplateResult } from 'lit';
import type { StudioWords } from '../words/studio-words.ts';
import type { Place } from './places.ts';
import type { Call } from './rights.ts';

/** What a site needs to show a form of this server. */
export interface Embed {
  /** Where the server is for everybody: `https://otklik.example.org`. */
  origin: string;
  version: string;
  /** The `integrity` of the loader. Nothing when the widgets are not built. */
  loader: string;
  /** That of the form in one file. */
  alone: string;
}

/** A question in a window of its own, before something that cannot be undone. */
export interface Question {
  title: string;
  /** What will happen. */
  text: string;
  /** What the button says that does it. */
  action: string;
}

/** The studio as its views know it. */
export interface Studio {
  readonly client: StaffClient;
  readonly session: Session | undefined;
  readonly organisation: Organisation | undefined;
  readonly words: StudioWords;
  readonly lang: string;
  readonly place: Place;
  readonly embed: Embed;
  /** Where the API is. */
  readonly endpoint: string;
  /** The secret of an invitation or a letter, where somebody came by one. */
  readonly token: string;
  /** Whether somebody is signed in whose roles allow it. */
  can(call: Call): boolean;
  go(place: Place): void;
  /** Somebody has come in. */
  enter(session: Session): void;
  /** Nobody is signed in any more. */
  leave(): void;
  /** Reads again who is signed in, and as what. */
  refresh(): Promise<void>;
  /** Makes a call. Where the session is over, one signs in in place, and then it is made. */
  call<Given>(make: () => Promise<Given>): Promise<Given>;
  /** What a failure means for the reader. */
  explain(cause: unknown): string;
  ask(question: Question): Promise<boolean>;
  /** Shows something in a window until it is closed. */
  show(window: { title: string; draw: () => TemplateResult; closed?: () => void }): void;
  close(): void;
  /** Says what was done. */
  say(words: string): void;
  focus(id: string): void;
  /** Brings the element in which a practice is described. */
  bringPracticeForm(): Promise<unknown>;
  requestUpdate(): void;
}

/** One view: what is on the screen, and what can be done there. A new one is made whenever somebody comes to its place. */
export abstract class View {
  readonly studio: Studio;

  /** What did not come, in the reader's words. */
  failure = '';

  /** Whether what it shows is still on its way. */
  isLoading = false;

  constructor(studio: Studio) {
    this.studio = studio;
  }

  get words(): StudioWords {
    return this.studio.words;
  }

  /** Its heading, and the title of the page. */
  abstract get title(): string;

  abstract render(): unknown;

  /** Brings what it shows. Asked once it is on the screen, and again when that has failed. */
  async load(): Promise<void> {
    // Most views have something to bring.
  }

  /** Loads, and says so meanwhile. */
  async start(): Promise<void> {
    this.isLoading = true;
    this.failure = '';
    this.studio.requestUpdate();
    try {
      await this.load();
    } catch (cause) {
      this.failure = this.studio.explain(cause);
    }
    this.isLoading = false;
    this.studio.requestUpdate();
  }

  /** Makes a call whose failure is told above the view. Gives nothing then. */
  protected async attempt<Given>(make: () => Promise<Given>): Promise<{ given: Given } | undefined> {
    this.failure = '';
    try {
      return { given: await this.studio.call(make) };
    } catch (cause) {
      this.failure = this.studio.explain(cause);
      this.studio.focus('failure');
      return undefined;
    } finally {
      this.studio.requestUpdate();
    }
  }
}
