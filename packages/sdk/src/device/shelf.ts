import { read, write } from './store.ts';

interface Kept {
  id: string;
  content: unknown;
}

/** What the person has asked to keep under that name, if it is there and the browser lets us. */
export const recall = async <Content>(name: string): Promise<Content | undefined> => {
  const found = await read((store) => store('shelf').get(name) as IDBRequest<Kept | undefined>).catch(() => undefined);
  return found?.content as Content | undefined;
};

/** Keeps something until the person takes it off again. Says whether the browser has let us. */
export const keep = (name: string, content: unknown): Promise<boolean> =>
  write((store) => store('shelf').put({ id: name, content } satisfies Kept)).then(
    () => true,
    () => false,
  );

/** Takes it off the device. */
export const putAway = async (name: string): Promise<void> => {
  if (await recall(name)) await write((store) => store('shelf').delete(name)).catch(() => {});
};
