/**
 * What the names of our cookies begin with. `__Host-`: only over https (or on
 * this machine), from this host alone and for all of its paths, so that neither
 * another host nor plain http can set one.
 */
export const COOKIE_PREFIX = '__Host-otklik';

/** Whoever has it is signed in. */
export const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`;

/** Not readable by scripts, and sent with nothing that another site has begun. */
export const COOKIE_ATTRIBUTES = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;
