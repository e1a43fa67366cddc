const CURSOR = /^(\d{1,7})\.([a-z0-9][a-z0-9_-]{0,63})$/;

/** Where a page of a bank ended: how many were shown, and which was the last. */
export interface BankPlace {
  shown: number;
  id: string;
}

/** The `next` of a page that ended so. */
export const cursorAfter = (shown: number, id: string): string => `${shown}.${id}`;

/** What a cursor says. Nothing, where there is none or it was made elsewhere. */
export function readCursor(cursor: string | undefined): BankPlace | undefined {
  const [, shown, id] = CURSOR.exec(cursor ?? '') ?? [];
  return id === undefined || Number(shown) === 0 ? undefined : { shown: Number(shown), id };
}

/** Whether a cursor is one of a bank. */
export const isBankCursor = (cursor: string): boolean => readCursor(cursor) !== undefined;
