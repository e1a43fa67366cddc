import { randomBytes } from 'node:crypto';

/** A tag that nothing has had before, so that what was changed there and back is not taken for untouched. */
export const newTag = (): string => randomBytes(16).toString('hex');
