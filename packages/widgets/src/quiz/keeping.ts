import type { Taken } from '@otklik/schema/engine';
import { keep, putAway, recall } from '@otklik/sdk/device';

import { endpointOf } from '../internal/home.ts';
import type { Given } from './comparing.ts';
import { type KeptResult, readKept } from './sitting.ts';
import type { QuizAddress } from './source.ts';

/** What lies on the device. */
interface Shelf {
  result: KeptResult;
  given?: Given | undefined;
}

/** What the person has asked this device to remember. Without their word nothing is read or written. */
export class Keeping {
  agreed = false;
  /** They asked, and the browser does not let us. */
  isRefused = false;
  readonly #name: string;
  #own: KeptResult | undefined;

  constructor(address: QuizAddress, quiz: string) {
    this.#name = `quiz ${address.src ? new URL(address.src, document.baseURI).href : `${endpointOf(address)}/${quiz}`}`;
  }

  /** Every time that this device remembers, the last one too. */
  get remembered(): Taken[] {
    const { past = [], taken } = this.#own ?? {};
    return taken ? [...past, taken] : [...past];
  }

  /** What was kept the last time. That something is there is the person's word of then. */
  async recall(): Promise<Shelf | undefined> {
    const shelf = await recall<Shelf>(this.#name);
    const result = (this.#own = readKept(shelf?.result));
    // They may have said so while the browser was still looking.
    this.agreed ||= result !== undefined;
    return result && { ...shelf, result };
  }

  async agree(on: boolean, result: KeptResult, given: Given | undefined): Promise<void> {
    this.agreed = on;
    this.#own = undefined;
    if (on) await this.keep(result, given);
    else await putAway(this.#name);
  }

  async keep(result: KeptResult, given: Given | undefined): Promise<void> {
    if (!this.agreed) return;
    this.#own = result;
    this.isRefused = !(await keep(this.#name, { result, given } satisfies Shelf));
    if (this.isRefused) this.agreed = false;
  }
}

/** The right to take scores back, as a file says it. */
export function readGiven(data: unknown): Given | undefined {
  const { id, receipt } = (data as { given?: Partial<Given> | null }).given ?? {};
  return typeof id === 'string' && typeof receipt === 'string' ? { id, receipt } : undefined;
}
