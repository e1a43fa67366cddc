import type { StudioWords } from '../words/studio-words.ts';

/** As long as the API asks for. */
export const LEAST_PASSWORD = 12;

type Judge = (value: string) => string | undefined;

/** Whether there is anything. */
export const judgePresent =
  (missing: string): Judge =>
  (value) =>
    value ? undefined : missing;

/** An answer to an author is no shorter than this, as the API asks. */
const LEAST_ANSWER = 40;

/** Whether an answer says why, and not only what. */
export const judgeAnswer =
  ({ moves }: StudioWords): Judge =>
  (value) => {
    if (!value) return moves.reasonMissing;
    return value.length < LEAST_ANSWER ? moves.answerShort(LEAST_ANSWER - value.length) : undefined;
  };

/** Whether it looks like an address: something, an @, something with a point. The API says the rest. */
export const judgeEmail =
  ({ emailMissing, emailWrong }: StudioWords): Judge =>
  (value) => {
    if (!value) return emailMissing;
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : emailWrong;
  };

/** The same, for an address that may be left out. */
export const judgeEmailIfAny =
  (words: StudioWords): Judge =>
  (value) =>
    value ? judgeEmail(words)(value) : undefined;

/** Whether a new password is long enough. */
export const judgeNewPassword =
  ({ passwordMissing, passwordShort }: StudioWords): Judge =>
  (value) => {
    if (!value) return passwordMissing;
    return value.length < LEAST_PASSWORD ? passwordShort(LEAST_PASSWORD) : undefined;
  };

/** A code as its app means it: apps show it in two halves, and people type what they see. */
export const withoutSpaces = (code: string): string => code.replace(/\s/g, '');
