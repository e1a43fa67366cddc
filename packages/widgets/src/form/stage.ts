import type { Voice } from '@otklik/schema/engine';
import type { ReactiveControllerHost } from 'lit';
import type { Session } from './session.ts';
import type { Address } from './source.ts';

/** The element as its later part sees it. */
export interface Stage {
  readonly host: ReactiveControllerHost;
  look(): {
    session: Session | undefined;
    /** The revision of a published form. A form from a file has none. */
    revision: string | undefined;
    voice: Voice;
    address: Address;
  };
  /** Shows another session, and moves the focus to what has that id. */
  turn(session: Session, focus?: string): void;
  /** From now on answers are to that revision of the form. */
  takeRevision(revision: string | undefined): void;
  /** Moves the focus after the next drawing. */
  focusOn(id: string): void;
  /** What stands in the input that no person sees. */
  readTrap(): string | undefined;
  /** Dispatches an event; `false` when the page said no. */
  tell(event: Event): boolean;
}
