import { statfsSync } from 'node:fs';

/** The disk under a folder, in bytes. */
export interface DiskSpace {
  free: number;
  total: number;
}

/** Reads how full the disk is, as far as this user may fill it. */
export function readDiskSpace(folder: string): DiskSpace {
  const { bavail, blocks, bsize } = statfsSync(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}

const LEAST_FREE_BYTES = 100 * 1024 * 1024;
const LEAST_FREE_RATIO = 0.05;

/** Whether there is enough left to go on for a while: somebody should hear of it before the disk is full. */
export const hasRoom = ({ free, total }: DiskSpace): boolean =>
  free >= LEAST_FREE_BYTES && free >= total * LEAST_FREE_RATIO;
