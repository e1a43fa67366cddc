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
  /** Moves the focus after the next drawing. */
  focusOn(id: string): void;
  /** Dispatches an event; `false` when the page said no. */
  tell(event: Event): boolean;
}
