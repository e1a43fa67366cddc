import { addMonthsToDay, CONFIRMED_MONTHS, type PracticeState, RECENT_MONTHS } from '@otklik/schema';
import { makeConfirmationLink } from './confirm-practice.ts';
import { dayOf } from './day.ts';
import type { Services } from './env.ts';
import { deedOfServer, movePractice } from './move-practice.ts';
import { authorsOf, stillTrueLetter } from './practice-letters.ts';
import { screenPractice } from './screen-practice.ts';
import type { KeptPractice, KeptVersion, VersionPlace } from './storage/practice-storage.ts';

/** So many practices are read at a time. */
const MOST_AT_ONCE = 100;

/** What the clock needs: nobody has called, so it is told under which address people reach the server. */
export type AgingServices = Pick<Services, 'storage' | 'now' | 'lists' | 'mailer'> & { origin: string };

/**
 * What time does to a bank. Practices that nobody has confirmed for a year ask their authors whether all is still so;
 * after three years they go to the archive. What was sent and not looked at, because a server stopped in between, is
 * looked at. Done again, or by several servers at once, it does nothing twice: each step holds only for the state in
 * which it was seen, and who comes second has nothing to do.
 */
export async function ageBank(services: AgingServices): Promise<{ asked: number; archived: number }> {
  const today = dayOf(services.now());
  const before = (months: number) => addMonthsToDay(today, -months);
  // Those of three years first: whoever is asked today has at least until tomorrow.
  const archived = await moveAll(services, 'needs-update', before(RECENT_MONTHS), 'archived');
  const asked = await moveAll(services, 'published', before(CONFIRMED_MONTHS), 'needs-update', askAuthors);
  for (const { practice, version } of await services.storage.practices.listUnscreened(MOST_AT_ONCE))
    await screenPractice(services, practice, version);
  return { asked, archived };
}

async function moveAll(
  services: AgingServices,
  from: 'published' | 'needs-update',
  verifiedOn: string,
  to: PracticeState,
  then?: (services: AgingServices, kept: KeptPractice, version: KeptVersion) => Promise<void>,
): Promise<number> {
  const { storage } = services;
  let moved = 0;
  // What has moved is not in the next list. What could not is left for tomorrow, so a list without a move is the last.
  for (let isOver = false; !isOver;) {
    const aged = await storage.practices.listAged(from, verifiedOn, MOST_AT_ONCE);
    isOver = true;
    for (const place of aged) {
      if (!(await moveAged(services, place, from, to, then))) continue;
      moved++;
      isOver = aged.length < MOST_AT_ONCE;
    }
  }
  return moved;
}

async function moveAged(
  services: AgingServices,
  { practice, version: number }: VersionPlace,
  from: PracticeState,
  to: PracticeState,
  then?: (services: AgingServices, kept: KeptPractice, version: KeptVersion) => Promise<void>,
): Promise<boolean> {
  const { storage, now } = services;
  const kept = await storage.practices.find(practice);
  const version = kept?.versions.find((each) => each.version === number);
  if (!kept || version?.state !== from) return false;
  const deed = deedOfServer(kept.bank.id, practice, now());
  const isMoved = await movePractice(services, { kept, version, by: 'server', draft: { to }, deed, isDue: true });
  if (isMoved) await then?.(services, kept, { ...version, state: to });
  return isMoved;
}

/** A letter to its authors, with a link that confirms by one click. Without a mail server they find it in the studio. */
async function askAuthors(services: AgingServices, kept: KeptPractice, version: KeptVersion): Promise<void> {
  const { storage, mailer, now, origin } = services;
  if (!mailer) return;
  const { practice } = version;
  const to = await authorsOf(storage, { ...kept, onBehalf: true }, practice);
  for (const address of to) {
    const deed = deedOfServer(kept.bank.id, kept.id, now());
    // Each has a link of their own: one who uses it up takes it from nobody.
    const { url, expiresOn } = await makeConfirmationLink(
      { storage, now, mailer: undefined },
      {
        kept,
        version,
        origin,
        deed: { ...deed, action: 'confirmation-link-made', details: { version: version.version } },
      },
    );
    // One address that does not work keeps nobody else from being asked.
    await mailer.send(stillTrueLetter({ to: address, practice }, url, expiresOn)).catch(() => undefined);
  }
}
