import type { Form, MemberOrganisation } from '@otklik/schema';
import { sql } from 'kysely';
import { describeDraft } from '../draft.ts';
import type { Organisations } from './people.ts';
import type { SqlDatabase } from './sql.ts';
import { stateOf } from './storage.ts';

/** Below ten nobody is told how many answered, and above it no more than tens. */
const TENS = 10;
/** So many published forms are named of each. */
const MOST_FORMS = 100;

type Reading = Pick<SqlDatabase, 'build' | 'rows'>;

/** What a centre sees of the organisations that joined it: never a draft, never an answer, never an exact count of them. */
export async function listJoined(
  database: Reading,
  centre: string,
  { after = '', limit, today }: Parameters<Organisations['listJoined']>[1],
): Promise<MemberOrganisation[]> {
  const query = database.build
    .selectFrom('organisation')
    .innerJoin('organisation as its', 'its.id', 'organisation.centre')
    .select(['organisation.id', 'organisation.name'])
    .where('its.id', '=', centre)
    .where('its.is_centre', '=', 1)
    .where('organisation.id', '>', after)
    .orderBy('organisation.id')
    .limit(limit)
    .compile();
  const seen: MemberOrganisation[] = [];
  for (const { id, name } of await database.rows(query)) {
    const answers = Math.floor((await countAnswers(database, id)) / TENS) * TENS;
    const [forms, published] = [await countForms(database, id, today), await listPublished(database, id)];
    seen.push({ id, name, forms, published, ...(answers > 0 && { answers }) });
  }
  return seen;
}

async function countForms(
  database: Reading,
  organisation: string,
  today: string,
): Promise<MemberOrganisation['forms']> {
  const query = database.build
    .selectFrom('form')
    .select(['revision', 'opens_on', 'closes_on', 'closed_on'])
    .where('organisation', '=', organisation)
    .compile();
  const states = (await database.rows(query)).map(({ revision, opens_on, closes_on, closed_on }) => {
    const days = { opensOn: opens_on ?? undefined, closesOn: closes_on ?? undefined, closedOn: closed_on ?? undefined };
    if (revision === null) return 'draft';
    return stateOf(days, today) === 'open' ? 'open' : 'closed';
  });
  const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
  return { draft: count('draft'), open: count('open'), closed: count('closed') };
}

/** By the title that was published: the one of the draft is nobody else's business yet. */
async function listPublished(database: Reading, organisation: string): Promise<MemberOrganisation['published']> {
  const query = database.build
    .selectFrom('form')
    .innerJoin('revision', (join) =>
      join.onRef('revision.form', '=', 'form.id').onRef('revision.id', '=', 'form.revision'),
    )
    .select(['form.id', 'revision.body'])
    .where('form.organisation', '=', organisation)
    .orderBy('form.id')
    .limit(MOST_FORMS)
    .compile();
  return (await database.rows(query)).map(({ id, body }) => ({
    id,
    title: describeDraft(id, JSON.parse(body) as Form).title,
  }));
}

async function countAnswers(database: Reading, organisation: string): Promise<number> {
  const query = sql<{ answers: number }>`
    select count(*) as answers from submission
    inner join form on form.id = submission.form
    where form.organisation = ${organisation} and submission.erased_on is null`.compile(database.build);
  return (await database.rows(query))[0]!.answers;
}
