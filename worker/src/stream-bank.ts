import { withOpenContacts } from '@otklik/schema';
import type { Storage } from './storage/storage.ts';

/** So many practices are in memory at once. */
const PART = 50;

/** The file of a bank as it is read, in the order of ids, part by part. Each practice is as it is when its part is read. */
export function streamBank({ bank }: Pick<Storage, 'bank'>, of: string | undefined): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after: string | undefined;
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      const part = await bank.list({ bank: of, order: 'id', after, limit: PART });
      after = part.at(-1)?.practice.id;
      const text = part.map((published) => JSON.stringify(withOpenContacts(published))).join(',\n');
      controller.enqueue(encoder.encode((isFirst ? '{"practices":[\n' : part.length > 0 ? ',\n' : '') + text));
      isFirst = false;
      if (part.length === PART) return;
      controller.enqueue(encoder.encode('\n]}\n'));
      controller.close();
    },
  });
}
