/** What stands in one cell of a table. Nothing is an empty cell. */
export type Cell = string | number | boolean | undefined;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe before `=`, `+`,
 * `-`, `@`, also behind spaces and in each further line, and in the place where
 * a Russian Excel, which expects `;`, would begin a new cell.
 */
export const safeText = (text: string): string =>
  text.replace(/(^|[\n\r\t;])([\s\u00a0]*)(?=[=+\-@＝＋－＠])/g, "$1$2'").replace(/^(?=[\t\r])/, "'");
