/** Whether there is more than blanks. */
export const isWritten = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** How many letters a person has written, blanks around not counted. */
export const lettersIn = (text: string | undefined): number => (text ?? '').trim().length;

/** An address to which mail can be sent, as far as can be told by looking. */
export const isEmail = (text: string | undefined): boolean =>
  /^[^\s@]{1,64}@[^\s@.]{1,63}(\.[^\s@.]{1,63}){1,9}$/u.test(text?.trim() ?? '');

/** A number that can be called, as far as can be told by looking. */
export const isPhone = (text: string | undefined): boolean =>
  /^\+?[\d\s()-]{5,40}$/.test(text?.trim() ?? '') && /^\d{5,15}$/.test((text ?? '').replace(/\D/g, ''));
