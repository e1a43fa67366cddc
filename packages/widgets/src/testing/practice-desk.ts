import type { Practice } from '@otklik/schema/engine';
import { practice as full } from '@otklik/schema/testing';
import { createRecordsClient, type RecordsClient, type RecordWithTag } from '@otklik/sdk/records';

// The real API over SQLite, started by testing/api-plugin.mjs, at the origin of the tests.
const { KEY } = (await import('/api-address.js' as string)) as { KEY: string };

/** Practices that nobody else has: the database lives as long as the browser does. */
let practices = 0;

/** A practice that is full and clean, as somebody would send it. */
export const readyPractice = (more: Partial<Practice> = {}): Practice => ({
  ...full(),
  id: `phone-lessons-${Date.now()}-${++practices}`,
  facets: { theme: ['older-people'], region: ['57'] },
  ...more,
});

/** A person who writes a practice, over a network that a test can cut and with a session that it can end. */
export class PracticeDesk {
  /** Cut, or not signed in any more, until it is taken away. */
  trouble: 'offline' | 'signed-out' | undefined;
  /** How often a text was sent to be saved. */
  saves = 0;
  readonly practice: Practice;
  /** What the form speaks by. */
  readonly client: RecordsClient = createRecordsClient({
    endpoint: location.origin,
    fetch: (input, init) => this.#send(input, init),
  });
  /** Somebody else of the organisation, whose network is never cut. */
  readonly colleague: RecordsClient = createRecordsClient({ endpoint: location.origin, fetch: byKey });

  constructor(practice = readyPractice()) {
    this.practice = practice;
  }

  /** With that practice on the server. */
  static async open(practice?: Practice, options?: { onBehalf?: boolean }): Promise<PracticeDesk> {
    const desk = new PracticeDesk(practice);
    await desk.colleague.save(desk.practice, 'new', options);
    return desk;
  }

  /** What the attributes and properties of the form are for this practice. */
  get place(): { client: RecordsClient; practice: string } {
    return { client: this.client, practice: this.practice.id };
  }

  /** What the server has. */
  record = (): Promise<RecordWithTag> => this.colleague.read(this.practice.id);

  /** Whether that is the title on the server. */
  has = async (title: string): Promise<boolean> => (await this.record()).practice.title?.text === title;

  /** Somebody else saves another text. */
  async overtake(change: Partial<Practice>): Promise<void> {
    const record = await this.record();
    await this.colleague.save({ ...record.practice, ...change }, record);
  }

  /** Somebody else hands it over to the bank. */
  async hand(): Promise<RecordWithTag> {
    return this.colleague.move(await this.record(), { to: 'submitted' });
  }

  /** The organisation opens the link that it was given, and confirms what it reads. */
  async confirmBy(link: string): Promise<void> {
    const token = new URL(link).hash.slice(1);
    const { hash } = (await post('confirmations/lookup', { token }).then((reply) => reply.json())) as { hash: string };
    await post('confirmations', { token, hash });
  }

  #send(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
    if (this.trouble === 'offline') return Promise.reject(new TypeError('The network is cut'));
    if (init?.method === 'PUT') this.saves++;
    return this.trouble === 'signed-out' ? fetch(input, init) : byKey(input, init);
  }
}

/** A browser has a session for it; a key is as good, and needs no cookie, which WebKit keeps none of here. */
const byKey: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('authorization', `Bearer ${KEY}`);
  return fetch(input, { ...init, headers });
};

const post = (path: string, body: object): Promise<Response> =>
  fetch(`/v1/${path}`, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json' },
  });
