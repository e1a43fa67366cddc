import { type Cell, safeText } from './cell.ts';
import type { Table } from './table.ts';

/** A table as CSV (RFC 4180), with the mark by which Excel knows UTF-8. Written while it is read. */
export function writeCsv(table: Table): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = writeParts(table);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

async function* writeParts({ head, pages }: Table): AsyncGenerator<string> {
  yield `\ufeff${head.map(toLine).join('')}`;
  for await (const rows of pages()) yield rows.map(toLine).join('');
}

const toLine = (cells: readonly Cell[]): string => `${cells.map(toCell).join(',')}\r\n`;

function toCell(cell: Cell): string {
  if (cell === undefined) return '';
  // A number is a number, also a negative one.
  return typeof cell === 'string' ? `"${safeText(cell).replaceAll('"', '""')}"` : String(cell);
}
