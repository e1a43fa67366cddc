import { isDuplicate, likeness, type Practice } from '@otklik/schema';
import type { Services } from './env.ts';
import { deedOfServer, movePractice, type MovingServices } from './move-practice.ts';

/** Titles that are less alike are not of one practice, whatever the organisation. */
const LEAST_LIKENESS = 0.5;
const MOST_COMPARED = 50;

/** Practices of the bank that seem to be the same: by their titles first, which are short, and then by their organisations. */
export async function findAlike(
  { storage }: Pick<Services, 'storage'>,
  bank: string,
  practice: Practice,
): Promise<string[]> {
  const title = practice.title?.text ?? '';
  const near = (await storage.practices.listTitles({ bank }))
    .filter(({ id }) => id !== practice.id)
    .map((each) => ({ id: each.id, likeness: likeness(title, each.title) }))
    .filter((each) => each.likeness > LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_COMPARED);
  const texts = await storage.practices.listTexts(near.map(({ id }) => id));
  return texts.filter((text) => isDuplicate(practice, text)).map(({ id }) => id);
}

/** What the server does with a text that has just been sent: looks for its like, and gives it to the moderators. */
export async function screenPractice(services: MovingServices, practice: string, number: number): Promise<void> {
  const { storage, now } = services;
  const kept = await storage.practices.find(practice);
  const version = kept?.versions.find((each) => each.version === number);
  if (!kept || version?.state !== 'submitted') return;
  const alike = await findAlike(services, kept.bank.id, version.practice);
  const deed = deedOfServer(kept.bank.id, practice, now());
  await movePractice(services, { kept, version, by: 'server', draft: { to: 'screening' }, deed, alike });
}
