import { checkShape } from '@otklik/schema/engine';
import { PUBLISHED_PRACTICE_SHAPE } from '@otklik/schema/published-practice-schema';
import { SHAPE_FAULTS } from '../words/shape-faults.ts';
import type { Unavailable } from './draw-absent.ts';

/** Where a published practice does not fit its shape. */
export function practiceFaults(data: unknown, within: string): PlacedFault[] {
  const faults = checkShape(PUBLISHED_PRACTICE_SHAPE, data).map(({ pointer, code }) => ({
    pointer: `${within}${pointer}`,
    what: SHAPE_FAULTS[code],
  }));
  for (const { pointer, what } of faults)
    console.error(`<otklik-practice> file: ${pointer || '/'} ${(what as { en: string }).en}`);
  return faults;
}

type PlacedFault = NonNullable<Unavailable['faults']>[number];
