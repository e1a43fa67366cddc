import { randomBytes } from 'node:crypto';
import { type LifeFault, lifeFault, type NewConfirmationLink } from '@otklik/schema';
import { dayOf, daysAfter } from './day.ts';
import type { Services } from './env.ts';
import { cannotMove, movePractice, type MovingServices } from './move-practice.ts';
import type { Asker } from './practice-access.ts';
import { entryAfter } from './practice-entry.ts';
import { confirmationLetter, stillTrueLetter } from './practice-letters.ts';
import { hashOf } from './signing.ts';
import type { Deed } from './storage/people.ts';
import type { KeptLink, KeptPractice, KeptVersion } from './storage/practice-storage.ts';
import { newTag } from './tag.ts';

/** How long a link is good. */
const DAYS = 30;

/** What is confirmed of a version in that state: its text, or that all of it is still so. Nothing where it is up to others. */
export const purposeOf = ({ state }: Pick<KeptVersion, 'state'>): KeptLink['purpose'] | undefined => {
  if (state === 'draft' || state === 'revision' || state === 'accepted') return 'text';
  return state === 'published' || state === 'needs-update' ? 'still-true' : undefined;
};

/** Somebody’s word for one version, by its hash. */
export interface TextConfirmation {
  kept: KeptPractice;
  version: KeptVersion;
  hash: string;
  /** Its author, or whoever holds the link. */
  by: Asker | 'link';
  deed: Deed;
  /** The hash of the link by which it comes. */
  link?: string;
}

/** Keeps that a text is confirmed. Gives false when it is another text by now, or the link was used. */
export async function confirmText(services: MovingServices, confirmation: TextConfirmation): Promise<boolean> {
  const { storage, now } = services;
  const { kept, version, hash, by, deed, link } = confirmation;
  const purpose = purposeOf(version);
  if (purpose === undefined) throw cannotMove(FROZEN);
  if (hash !== version.hash) return false;
  if (version.state === 'needs-update') {
    // Its author says that all is still so, whoever holds the link in their stead.
    const as =
      by === 'link' ? { actor: deed.actor, organisation: kept.organisation.id, roles: ['author' as const] } : by;
    const draft = { to: 'published' as const };
    return movePractice(services, {
      ...{ kept, version, by: as, draft, deed: { ...deed, action: 'practice-moved' } },
      ...(link !== undefined && { link }),
    });
  }
  const on = dayOf(now());
  const isShown = kept.publicVersion === version.version;
  const renews =
    purpose === 'still-true'
      ? {
          ...{ on, seen: kept.versions.map(({ tag }) => tag), tag: newTag() },
          entry: isShown ? await entryAfter(storage, kept, version.version, { verifiedOn: on }) : undefined,
        }
      : undefined;
  const place = { practice: kept.id, version: version.version };
  return storage.practices.confirm({ ...place, hash, link, renews }, deed);
}

const FROZEN: LifeFault = lifeFault('no-such-move');

/** Makes a link for whoever has no account, and sends it to the contact of the practice where letters go. */
export async function makeConfirmationLink(
  services: Pick<Services, 'storage' | 'now' | 'mailer'>,
  { kept, version, origin, deed }: { kept: KeptPractice; version: KeptVersion; origin: string; deed: Deed },
): Promise<NewConfirmationLink> {
  const purpose = purposeOf(version);
  if (purpose === undefined) throw cannotMove(FROZEN);
  const token = randomBytes(32).toString('base64url');
  const expiresOn = daysAfter(dayOf(services.now()), DAYS);
  const place = { practice: kept.id, version: version.version };
  await services.storage.confirmations.add({ ...place, hash: hashOf(token), purpose, expiresOn }, deed);
  const url = `${origin}/studio/confirmation#${token}`;
  const { practice } = version;
  const to = practice.contacts?.email?.trim();
  if (!services.mailer || !to) return { url, expiresOn };
  const write = purpose === 'text' ? confirmationLetter : stillTrueLetter;
  const isSent = await services.mailer.send(write({ to, practice }, url, expiresOn)).then(
    () => true,
    // Said in the reply: whoever made the link passes it on by another way.
    () => false,
  );
  return { url, expiresOn, ...(isSent && { sentTo: to }) };
}
