import type { Fault } from '@otklik/schema/engine';

/** A fault with the sentence that says what to do about it. */
export interface DescribedFault extends Fault {
  sentence: string;
}
