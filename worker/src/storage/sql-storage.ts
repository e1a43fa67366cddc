import { signerOf } from '../signing.ts';
import { NO_VAULT, type Vault } from '../vault/vault.ts';
import { sqlArchive } from './archive.ts';
import { sqlAudit } from './audit.ts';
import { sqlBank } from './bank.ts';
import { sqlCollections } from './collections.ts';
import { sqlForms } from './forms.ts';
import { sqlInvitations } from './invitations.ts';
import { sqlKeys } from './keys.ts';
import { kyselyOver } from './kysely-over.ts';
import { sqlMembers } from './members.ts';
import { createLedger } from './ledger.ts';
import { listApplied, migrate, type Migration } from './migrations.ts';
import { sqlOrganisations } from './organisations.ts';
import { sqlOutcomes } from './outcomes.ts';
import { sqlPhotos } from './photos.ts';
import { sqlPracticeLinks } from './practice-links.ts';
import { sqlPracticeReviews } from './practice-reviews.ts';
import { sqlPractices } from './practices.ts';
import { sqlProofs } from './proofs.ts';
import { sqlQuizzes } from './quizzes.ts';
import { sqlSeals } from './seals.ts';
import { sqlSecret } from './secret.ts';
import type { SqlDatabase } from './sql.ts';
import type { Storage } from './storage.ts';
import { sqlSubmissions } from './submissions.ts';
import { sqlTeams } from './teams.ts';
import { sqlTries } from './tries.ts';

/** The whole storage over any of the three databases. With a vault answers and the secret are sealed in it. */
export function sqlStorage(database: SqlDatabase, migrations: readonly Migration[], vault: Vault = NO_VAULT): Storage {
  const secret = sqlSecret(database, vault);
  const signer = signerOf({ secret });
  const ledger = createLedger(database, signer);
  const members = sqlMembers(database, ledger);
  return {
    organisations: sqlOrganisations(database, ledger),
    members,
    invitations: sqlInvitations(database, ledger, members),
    keys: sqlKeys(database, ledger),
    audit: sqlAudit(database, ledger, signer),
    forms: sqlForms(database, ledger),
    submissions: sqlSubmissions(database, ledger, vault),
    proofs: sqlProofs(database),
    quizzes: sqlQuizzes(database, ledger),
    collections: sqlCollections(database, ledger),
    outcomes: sqlOutcomes(database),
    teams: sqlTeams(database, vault),
    bank: sqlBank(database, ledger),
    practices: sqlPractices(database, ledger),
    reviews: sqlPracticeReviews(database, ledger),
    confirmations: sqlPracticeLinks(database, ledger),
    seals: sqlSeals(database, vault),
    archive: sqlArchive(database, vault),
    secret,
    tries: sqlTries(database),
    photos: sqlPhotos(database),
    kysely: () => kyselyOver(database),

    migrate: () => migrate(database, migrations),

    async isReady() {
      try {
        const applied = await listApplied(database);
        return migrations.every(({ name }) => applied.has(name));
      } catch {
        // Whatever the reason, the answer to the question is no; what fails next says why.
        return false;
      }
    },

    close: () => database.close(),
  };
}
