import type { CSSResultOrNative } from 'lit';
import { drawMatrix } from './draw-matrix.ts';
import { drawRank } from './draw-rank.ts';
import { drawRetro, drawScale } from './draw-scale.ts';
import type { LaterDrawings } from './drawings.ts';
import matrix from './matrix.styles.ts';
import rank from './rank.styles.ts';
import scale from './scale.styles.ts';

/** Kinds that take more to draw, and are not the first question of most forms. */
export const DRAWINGS: LaterDrawings = {
  scale: drawScale,
  faces: drawScale,
  recommend: drawScale,
  ladder: drawScale,
  matrix: drawMatrix,
  rank: drawRank,
  retro: drawRetro,
};

export const styles: CSSResultOrNative[] = [scale, matrix, rank];
