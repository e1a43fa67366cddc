import { remember } from '../remember.ts';
import { signerOf } from '../signing.ts';
import type { Storage } from '../storage/storage.ts';
import type { Accounts } from './accounts.ts';

/**
 * Accounts in that storage. better-auth is larger than all the rest of the
 * server, so it is loaded when somebody of the staff comes, and for nobody else.
 * Passkeys belong to that origin.
 */
export const accountsOver = (
  storage: Pick<Storage, 'secret' | 'kysely'>,
  originOf: () => string,
): (() => Promise<Accounts>) => {
  const signer = signerOf(storage);
  return remember(async () => {
    const { openAccounts } = await import('./better-auth.ts');
    return openAccounts(storage.kysely(), (await signer()).sessionSecret, originOf());
  });
};
