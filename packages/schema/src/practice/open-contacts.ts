import { CHANNELS } from './codes.ts';
import type { Contacts } from './practice.ts';
import type { PublishedPractice } from './published-practice.ts';

/** As anybody may have it: with the contacts that are ticked to be shown, and in the archive with none. The hash stays true. */
export function withOpenContacts(published: PublishedPractice): PublishedPractice {
  const { contacts, ...practice } = published.practice;
  const open = contacts === undefined || published.state === 'archived' ? undefined : tickedOf(contacts);
  return { ...published, practice: { ...practice, ...(open && { contacts: open }) } };
}

function tickedOf({ publish = {}, ...contacts }: Contacts): Contacts | undefined {
  const ticked = (['person', ...CHANNELS] as const).filter(
    (channel) => publish[channel] === true && contacts[channel] !== undefined,
  );
  if (ticked.length === 0) return undefined;
  return {
    ...Object.fromEntries(ticked.map((channel) => [channel, contacts[channel]])),
    publish: Object.fromEntries(ticked.map((channel) => [channel, true])),
  };
}
