import { type CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Ledger } from './ledger.ts';
import type { Deed } from './people.ts';
import type { BankEntry, PracticeStep, Practices, VersionPlace } from './practice-storage.ts';
import type { SqlDatabase } from './sql.ts';

/**
 * Locks all versions of a practice, so that whoever saves, decides or begins a version meanwhile waits: their logs are
 * not always the same.
 */
export const holdVersions = ({ build }: Pick<SqlDatabase, 'build'>, practice: string): CompiledQuery =>
  sql`update practice_version set tag = tag where practice = ${practice}`.compile(build);

/** Whether the versions of a practice are those with these tags, and there are no others. */
export const asSeen = (practice: string, tags: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(select count(*) from practice_version as v where v.practice = ${practice}) = ${tags.length}
    and (select count(*) from practice_version as v
      where v.practice = ${practice} and v.tag in (${sql.join(tags)})) = ${tags.length}`;

/** A line in the history of a version, which whoever reads the version reads too. */
export const addEvent = (
  { build }: Pick<SqlDatabase, 'build'>,
  { practice, version, from, to, reason }: Pick<PracticeStep, 'practice' | 'version' | 'from' | 'to' | 'reason'>,
  { actor, at }: Deed,
  logged: RawBuilder<boolean>,
): CompiledQuery =>
  sql`
    insert into practice_event
      (practice, version, number, at, actor_kind, actor, actor_name, state_from, state_to, reason)
    select id, ${version},
      (select coalesce(max(number), 0) + 1 from practice_event where practice = ${practice} and version = ${version}),
      ${at}, ${actor.kind}, ${actor.id}, ${actor.name}, ${from}, ${to}, ${reason ?? null}
    from practice where id = ${practice} and ${logged}`.compile(build);

/** Moves of practices, each in one batch with its line in the log, its event, and all that follows from it. */
export function sqlPracticeMoves(database: SqlDatabase, ledger: Ledger): Pick<Practices, 'move' | 'confirm'> {
  const { build } = database;

  const isOf = ({ practice, version }: VersionPlace) => sql<boolean>`practice = ${practice} and version = ${version}`;

  const isLinkThere = (link: string | undefined, place: VersionPlace, today: string) =>
    link === undefined
      ? sql<boolean>`1 = 1`
      : sql<boolean>`exists (select 1 from practice_link where hash = ${link} and ${isOf(place)} and expires_on >= ${today})`;

  const useLink = (link: string | undefined, logged: RawBuilder<boolean>) =>
    link === undefined ? [] : [sql`delete from practice_link where hash = ${link} and ${logged}`.compile(build)];

  /** Every change of what the bank shows takes the next number of all. */
  const putEntry = (practice: string, { brief, words }: BankEntry, logged: RawBuilder<boolean>) =>
    sql`
      insert into bank_entry (practice, change, bank, brief, words)
      select id, (select coalesce(max(change), 0) + 1 from bank_entry), bank, ${brief ? JSON.stringify(brief) : null},
        ${words ?? null}
      from practice where id = ${practice} and ${logged}
      on conflict (practice) do update
      set change = excluded.change, bank = excluded.bank, brief = excluded.brief, words = excluded.words`.compile(
      build,
    );

  const setState = (step: PracticeStep, logged: RawBuilder<boolean>) => {
    const { to, tag, on, heldFrom, dueOn, submittedOn, alike, endsReview } = step;
    return sql`
      update practice_version
      set state = ${to}, tag = ${tag}, changed_on = ${on}, held_from = ${heldFrom ?? null}, due_on = ${dueOn ?? null},
        submitted_on = coalesce(${submittedOn ?? null}, submitted_on),
        alike = coalesce(${alike ? JSON.stringify(alike) : null}, alike),
        reviewed = ${endsReview === 'decided' ? sql`hash` : sql`reviewed`},
        reviewed_content = ${endsReview === 'decided' ? sql`content` : sql`reviewed_content`}
      where ${isOf(step)} and ${logged}`.compile(build);
  };

  const changesOf = (step: PracticeStep, deed: Deed, logged: RawBuilder<boolean>): CompiledQuery[] => {
    const { practice, version, on, joins, endsReview, asks, publishes, publication, forgets, publicVersion } = step;
    const changes = [setState(step, logged), addEvent(database, step, deed, logged)];
    if (joins !== undefined)
      changes.push(
        sql`
          update practice
          set bank = ${joins}, number = (select coalesce(max(p.number), 0) + 1 from practice as p where p.bank = ${joins})
          where id = ${practice} and number is null and ${logged}`.compile(build),
      );
    if (endsReview)
      changes.push(
        sql`
          update practice_review set state = 'closed' where ${isOf(step)} and state = 'open' and ${logged}`.compile(
          build,
        ),
      );
    for (const expert of asks?.experts ?? [])
      changes.push(
        sql`
          insert into practice_review
            (practice, version, expert, round, state, reviewed, review, tag, assigned_on, due_on)
          select id, ${version}, ${expert}, ${asks!.round}, 'open', ${asks!.reviewed}, ${'{"scores":{}}'}, ${step.tag},
            ${on}, ${asks!.dueOn}
          from practice where id = ${practice} and ${logged}`.compile(build),
      );
    if (publishes) {
      const { content, contacts, hash, evidence, adoptions } = publishes;
      changes.push(
        sql`
          insert into practice_publication
            (practice, version, state, hash, content, contacts, published_on, verified_on, evidence, adoptions)
          select id, ${version}, 'published', ${hash}, ${JSON.stringify(content)},
            ${contacts ? JSON.stringify(contacts) : null}, ${on}, ${on}, ${JSON.stringify(evidence)}, ${adoptions}
          from practice where id = ${practice} and ${logged}`.compile(build),
      );
    }
    if (publication)
      changes.push(
        sql`
          update practice_publication
          set state = ${publication.state}, verified_on = coalesce(${publication.verifiedOn ?? null}, verified_on)
          where ${isOf(step)} and ${logged}`.compile(build),
      );
    if (forgets)
      changes.push(
        sql`
          update practice_publication set contacts = null
          where practice = ${practice} and version <= ${forgets === 'all' ? sql`version` : version - 1}
            and ${logged}`.compile(build),
      );
    if (publicVersion !== undefined)
      changes.push(
        sql`update practice set public_version = ${publicVersion} where id = ${practice} and ${logged}`.compile(build),
      );
    if (step.entry) changes.push(putEntry(practice, step.entry, logged));
    return [...changes, ...useLink(step.link, logged)];
  };

  return {
    move(step, deed) {
      const { practice, version, from, to, joins, seen, link, on } = step;
      const details = { from, to, version };
      return ledger.record({ ...deed, details: { ...details, ...deed.details } }, () => ({
        before: [
          holdVersions(database, practice),
          // Numbers of one bank are given in turn, whoever asks and in whose log it stands.
          ...(joins === undefined ? [] : [sql`update organisation set name = name where id = ${joins}`.compile(build)]),
        ],
        when: sql<boolean>`${asSeen(practice, seen)}
          and exists (select 1 from practice_version as v
            where v.practice = ${practice} and v.version = ${version} and v.state = ${from})
          and ${isLinkThere(link, step, on)}`,
        changes: (logged) => changesOf(step, deed, logged),
      }));
    },

    confirm({ practice, version, hash, link, renews }, deed) {
      const place = { practice, version };
      return ledger.record(deed, () => ({
        before: [holdVersions(database, practice)],
        when: sql<boolean>`exists (select 1 from practice_version as v
            where v.practice = ${practice} and v.version = ${version} and v.hash = ${hash})
          and ${renews ? asSeen(practice, renews.seen) : sql<boolean>`1 = 1`}
          and ${isLinkThere(link, place, deed.at.slice(0, 10))}`,
        changes: (logged) => [
          sql`update practice_version set confirmed = ${hash} where ${isOf(place)} and ${logged}`.compile(build),
          ...(renews
            ? [
                sql`update practice_version set tag = ${renews.tag} where ${isOf(place)} and ${logged}`.compile(build),
                sql`
                  update practice_publication set verified_on = ${renews.on} where ${isOf(place)} and ${logged}`.compile(
                  build,
                ),
                ...(renews.entry ? [putEntry(practice, renews.entry, logged)] : []),
              ]
            : []),
          ...useLink(link, logged),
        ],
      }));
    },
  };
}
