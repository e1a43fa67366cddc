import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { ProblemError } from '../problems.ts';
import { type Cell, safeText } from './cell.ts';
import type { Table } from './table.ts';

/** An .xlsx is made in memory as a whole. More rows than this are for .csv. */
export const MOST_ROWS = 20_000;

/** A table as .xlsx, its head in bold and always in sight. */
export async function writeXlsx({ head, pages }: Table): Promise<Uint8Array> {
  const rows: SheetData = head.map((line) =>
    line.map((value) => ({ value: safeText(value), type: String, fontWeight: 'bold' as const })),
  );
  for await (const page of pages()) {
    rows.push(...page.map((cells) => cells.map(toCell)));
    if (rows.length > MOST_ROWS)
      throw new ProblemError('too-large', { errors: [{ pointer: '', code: 'too-many-rows', limit: MOST_ROWS }] });
  }
  return await writeExcelFile(rows, { stickyRowsCount: 2 }).toBuffer();
}

function toCell(value: Cell): SheetData[number][number] {
  if (value === undefined) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: safeText(value), type: String };
}
