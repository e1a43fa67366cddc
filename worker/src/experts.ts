import type { Expert } from '@otklik/schema';
import type { KeptPractice } from './storage/practice-storage.ts';
import type { Storage } from './storage/storage.ts';

/** Everybody who can review for the bank of a practice, and what speaks against it. */
export async function listExperts(
  { members, reviews }: Pick<Storage, 'members' | 'reviews'>,
  { organisation, bank, authors }: Pick<KeptPractice, 'organisation' | 'bank' | 'authors'>,
): Promise<Expert[]> {
  const open = await reviews.countOpen(bank.id);
  // In a bank of one organisation everybody works where the practice was written.
  const colleagues = organisation.id === bank.id ? [] : await members.list(organisation.id);
  return (await members.list(bank.id))
    .filter(({ roles }) => roles.includes('expert'))
    .map(({ person: id, name }) => ({
      ...{ id, name, open: open.get(id) ?? 0 },
      conflicts: [
        ...(authors.includes(id) ? ['own-practice' as const] : []),
        ...(colleagues.some(({ person }) => person === id) ? ['same-organisation' as const] : []),
      ],
    }));
}
