import { randomInt } from 'node:crypto';

/** Two rows draw the same number once in millions of years; then what comes second is sent again. */
const MOST_NUMBER = 2 ** 48 - 1;

/** The number of a new row: random, so that the order of rows tells nothing of the order in which people came. */
export const randomNumber = (): number => randomInt(MOST_NUMBER);
