import { createHash } from 'node:crypto';

/** The hash of a file as `integrity` wants it. */
export const hash = (algorithm, code) => `${algorithm}-${createHash(algorithm).update(code).digest('base64')}`;

/** How a widget asks for what it imports later: by `loader/checked.ts`, with files by their names and hashes. */
export const LATE_IMPORT = 'globalThis[Symbol.for("otklik")](import.meta.url,';
