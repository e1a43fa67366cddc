import type { Choice, Role, WorkCalendar } from '@otklik/schema';
import type { Context } from 'hono';
import type { SearchedBank } from './bank.ts';
import type { Accounts, SignedInPerson } from './accounts/accounts.ts';
import type { Benchmarks } from './benchmarks.ts';
import type { Metrics } from './metrics.ts';
import type { Photos } from './photos/photos.ts';
import type { Pressure } from './pressure.ts';
import type { Mailer } from './mailer.ts';
import type { Signer } from './signing.ts';
import type { Actor } from './storage/people.ts';
import type { Storage } from './storage/storage.ts';
import type { Doorkeeper } from './tries.ts';
import type { WatchedEnv } from './watch.ts';

/** What the app is built over. Clock and ids come from here so that tests can hold them still. */
export interface Services {
  storage: Storage;
  now(): Date;
  newId(): string;
  /** Lists of choices that forms may name without having them: the regions of Russia. */
  lists: Readonly<Record<string, Choice[]>>;
  /** On which days countries work, by their codes in small letters. */
  calendars: Readonly<Record<string, WorkCalendar>>;
  version: string;
  /** Whether the server is about to stop and wants no new work. */
  draining(): boolean;
  /** Whether there is space on the disk to go on for a while. */
  hasRoom(): boolean;
  metrics: Metrics | undefined;
  /** Signs bodies, receipts and challenges. */
  signer(): Promise<Signer>;
  /** Watches how much comes. One for all ways in. */
  pressure: Pressure;
  benchmarks: Benchmarks;
  searchedBank: SearchedBank;
  /** Who people are. Loaded when it is first asked for. */
  accounts(): Promise<Accounts>;
  /** Whether passkeys belong to this origin: elsewhere the browser would not show them. */
  hasPasskeysAt(origin: string): boolean;
  doorkeeper: Doorkeeper;
  /** Goes on with work after the reply is on its way. */
  later(work: Promise<void>): void;
  /** Sends letters, where the operator has set that up. */
  mailer: Mailer | undefined;
  /** Photos of practices, where there is a place for them. */
  photos: Photos | undefined;
  /** The origin under which whoever asks has reached us. */
  originOf(c: Context): string;
  /** The address of the client, where the runtime knows one. Used in memory, and written nowhere. */
  addressOf(c: Context): string | undefined;
}

/** What every handler can reach. */
export interface AppEnv {
  Variables: WatchedEnv['Variables'] & {
    services: Services;
    /** For whom the call is made. Set where staff is let in. */
    organisation: string;
    /** Who makes it, for the log. Set where staff is let in. */
    actor: Actor;
    /** What they are there. Set where staff is let in. */
    roles: readonly Role[];
    /** Asks once more whether they may, when the body is there. Set where staff is let in. */
    admitAgain?: () => Promise<void>;
    /** Who is signed in. Set by `signedIn`. */
    session: SignedInPerson;
  };
}

export type AppContext = Context<AppEnv>;
