import type { Practice } from '@otklik/schema';
import { sql } from 'kysely';
import { asSeen, holdVersions } from './practice-moves.ts';
import type { Practices } from './practice-storage.ts';
import type { SqlDatabase } from './sql.ts';

/** Texts of practices while somebody writes them, in SQL that all three databases understand. */
export function sqlPracticeDrafts(database: SqlDatabase): Pick<Practices, 'add' | 'save' | 'addVersion'> {
  const { build } = database;

  /** Whoever has written this text, which stands under a tag of its own, is an author. */
  const addAuthor = (practice: string, version: number, tag: string, person: string) =>
    sql`
      insert into practice_author (practice, person)
      select practice, ${person} from practice_version
      where practice = ${practice} and version = ${version} and tag = ${tag}
      on conflict do nothing`.compile(build);

  return {
    async add({ organisation, bank, onBehalf, practice, hash, tag, on, by }) {
      const { id } = practice;
      const [made] = await database.batch([
        sql<{ id: string }>`
          insert into practice (id, organisation, bank, on_behalf, made_on)
          values (${id}, ${organisation}, ${bank}, ${onBehalf ? 1 : 0}, ${on})
          on conflict do nothing returning id`.compile(build),
        // No practice is without a version, so it is the one that was just made.
        sql`
          insert into practice_version (practice, version, state, title, content, hash, tag, changed_on)
          select id, 1, 'draft', ${titleOf(practice)}, ${JSON.stringify(practice)}, ${hash}, ${tag}, ${on}
          from practice where id = ${id} and not exists (select 1 from practice_version where practice = ${id})
          on conflict do nothing`.compile(build),
        addAuthor(id, 1, tag, by),
      ]);
      return made.length > 0 ? 'saved' : 'stale';
    },

    async save({ version, practice, replaces, state, isEdit, hash, tag, on, by }) {
      const { id } = practice;
      const [saved] = await database.batch([
        sql<{ version: number }>`
          update practice_version
          set title = ${titleOf(practice)}, content = ${JSON.stringify(practice)}, hash = ${hash}, tag = ${tag},
            changed_on = ${on}
          where practice = ${id} and version = ${version} and state = ${state} and tag = ${replaces}
          returning version`.compile(build),
        ...(isEdit ? [] : [addAuthor(id, version, tag, by)]),
      ]);
      return saved.length > 0 ? 'saved' : 'stale';
    },

    async addVersion({ version, practice, seen, hash, tag, on, by }) {
      const { id } = practice;
      const [, added] = await database.batch([
        holdVersions(database, id),
        sql<{ version: number }>`
          insert into practice_version (practice, version, state, title, content, hash, tag, changed_on)
          select id, ${version}, 'draft', ${titleOf(practice)}, ${JSON.stringify(practice)}, ${hash}, ${tag}, ${on}
          from practice where id = ${id} and ${asSeen(id, seen)}
          on conflict do nothing returning version`.compile(build),
        addAuthor(id, version, tag, by),
      ]);
      return added.length > 0;
    },
  };
}

const titleOf = ({ title }: Practice): string => title?.text ?? '';
