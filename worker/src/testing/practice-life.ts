import assert from 'node:assert/strict';
import type { MoveDraft, Practice, PracticeRecord, Problem, Review, ReviewSheet, Role } from '@otklik/schema';
import { practice } from '@otklik/schema/testing';
import type { AppUnderTest } from './app-under-test.ts';
import { addPlace } from './rights/place.ts';
import { join, type Visitor } from './visitor.ts';

/** A record as somebody has read it, with the tag that the next step asks for. */
export type Read = PracticeRecord & { etag: string };

type Joined = Awaited<ReturnType<typeof join>>;

/** A centre with its moderators and experts, and an organisation that has joined it, with somebody who writes. */
export interface Party {
  bank: string;
  organisation: string;
  keys: { bank: string; organisation: string };
  author: Joined;
  moderator: Joined;
  other: Joined;
  experts: [Joined, Joined, Joined, Joined];
}

let parties = 0;

/** Somebody new there, who is let in past nobody. */
export async function gatherParty(app: AppUnderTest): Promise<Party> {
  const name = `practices-${++parties}`;
  const [bank, organisation] = [`bank-of-${name}`, `ngo-of-${name}`];
  const keys = { bank: await addPlace(app, bank), organisation: await addPlace(app, organisation) };
  await app.run(`update organisation set is_centre = 1 where id = '${bank}'`);
  await app.run(`update organisation set centre = '${bank}' where id = '${organisation}'`);
  const inBank = (...roles: Role[]) => join(app, roles, keys.bank);
  return {
    ...{ bank, organisation, keys },
    author: await join(app, ['author'], keys.organisation),
    moderator: await inBank('moderator'),
    other: await inBank('moderator'),
    experts: [await inBank('expert'), await inBank('expert'), await inBank('expert'), await inBank('expert')],
  };
}

let practices = 0;

/** A text that can be sent, under an id that nothing has. */
export const newPractice = (more: Partial<Practice> = {}): Practice => {
  const number = ++practices;
  // Titles that are not alike, so that no other test finds them.
  const title = {
    text: `${'абвгдежзик'[number % 10]!.repeat(6)} ${number}`,
    scope: 'project',
    state: 'ongoing',
  } as const;
  return practice({ id: `life-${number}`, title: { ...title, startedOn: '2023-09' }, ...more });
};

const CRITERIA = [
  'problem',
  'target',
  'logic',
  'results',
  'evidence',
  'voice',
  'replication',
  'resources',
  'ethics',
  'clarity',
];

/** Scores in the order of the rubric, with the words that low ones need. */
export const reviewOf = (scores: string, more: Partial<Review> = {}): Review => {
  const given = CRITERIA.map((id, at) => [id, Number(scores[at])] as const);
  const advice = 'Расскажите подробнее, из чего это видно и как это проверить.';
  return {
    scores: Object.fromEntries(given),
    comments: Object.fromEntries(given.filter(([, score]) => score <= 2).map(([id]) => [id, advice])),
    evidence: 'E2',
    ...more,
  };
};

/** What an answer to an author has to be at least. */
export const ANSWER = 'Эксперты прочитали описание. Вот что они думают и что можно сделать дальше.';

/** The calls of the life of a practice, in the words of the domain. Each gives the reply; `read` and `done` what is in it. */
export const life = {
  async read(who: Joined, id: string, query = ''): Promise<Read> {
    return done(await who.visitor.ask('GET', `/v1/records/${id}${query}`));
  },

  save: (who: Joined, text: Practice, over?: { etag: string }, query = ''): Promise<Response> =>
    who.visitor.ask(
      'PUT',
      `/v1/records/${text.id}${query}`,
      text,
      over ? { 'if-match': over.etag } : { 'if-none-match': '*' },
    ),

  move: (who: Joined, record: Pick<Read, 'id' | 'version' | 'etag'>, draft: MoveDraft): Promise<Response> =>
    who.visitor.ask('POST', `/v1/records/${record.id}/moves?version=${record.version}`, draft, {
      'if-match': record.etag,
    }),

  /** Reads it as it is now, and moves it. */
  async moveNow(who: Joined, id: string, draft: MoveDraft): Promise<Read> {
    return done(await life.move(who, await life.read(who, id), draft));
  },

  async confirm(who: Joined, id: string): Promise<Read> {
    const { hash } = await life.read(who, id);
    return done(await who.visitor.ask('PUT', `/v1/records/${id}/confirmation`, { hash }));
  },

  async sheet(who: Joined, id: string): Promise<ReviewSheet & { etag: string }> {
    return done(await who.visitor.ask('GET', `/v1/assignments/${id}`));
  },

  async review(who: Joined, id: string, review: Review, handIn = true): Promise<Response> {
    const { etag } = await life.sheet(who, id);
    return who.visitor.ask('PUT', `/v1/assignments/${id}`, { review, handIn }, { 'if-match': etag });
  },

  /** Written and sent, so that it waits for a moderator. */
  async sent({ author }: Party, text: Practice = newPractice()): Promise<Read> {
    const saved = await done<Read>(await life.save(author, text));
    return done(await life.move(author, saved, { to: 'submitted' }));
  },

  /** With the first two experts. */
  async inReview(party: Party, text?: Practice): Promise<Read> {
    const { id } = await life.sent(party, text);
    const experts = party.experts.slice(0, 2).map(({ session }) => session.person.id);
    return life.moveNow(party.moderator, id, { to: 'review', themeFits: true, experts });
  },

  /** Reviewed by two who agree that it is good, and answered. */
  async accepted(party: Party, text?: Practice): Promise<Read> {
    const { id } = await life.inReview(party, text);
    for (const expert of party.experts.slice(0, 2)) await done(await life.review(expert, id, reviewOf('3333333333')));
    return life.moveNow(party.moderator, id, { to: 'accepted', reason: ANSWER });
  },

  async published(party: Party, text?: Practice): Promise<Read> {
    const { id } = await life.accepted(party, text);
    await life.confirm(party.author, id);
    return life.moveNow(party.moderator, id, { to: 'published' });
  },
};

/** What is in a reply that has to be a success. */
export async function done<Body extends object>(reply: Response): Promise<Body & { etag: string }> {
  assert.ok(reply.ok, `${reply.status} ${await reply.clone().text()}`);
  return { ...((await reply.json()) as Body), etag: reply.headers.get('etag') ?? '' };
}

/** A refusal by its code, and by the places and codes of what stands in the way. */
export async function refusalOf(reply: Response): Promise<[code: string, ...errors: string[]]> {
  const { code, errors = [] } = (await reply.json()) as Problem;
  return [code, ...errors.map((each) => `${each.pointer} ${each.code}`.trim())];
}

/** Everybody who can be asked here is somebody of the staff. */
export type Person = { visitor: Visitor };
