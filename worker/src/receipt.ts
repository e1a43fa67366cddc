/** However a person groups the digits: with spaces, dashes of any length, or not at all. */
const BETWEEN = /[\s\p{Dash}\p{Cf}]/gu;

/** The sixteen digits of a receipt as a person wrote them down, or nothing for what cannot be one. */
export function readReceipt(given = ''): string | undefined {
  const digits = given.normalize('NFKC').replaceAll(BETWEEN, '');
  return /^\d{16}$/.test(digits) ? digits : undefined;
}
