import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { canonicalJson, type Form, type Problem, type Receipt, type Revision } from '@otklik/schema';
import { hashOf } from '../signing.ts';

/** An app over an empty database, and a way to look into the database past it. */
export interface OpenedApp {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  run(sql: string): Promise<unknown[]>;
  close(): Promise<void>;
}

/** The key of the organisation whose forms the tests use. */
export const OUR_KEY = 'our-key-our-key-our-key-our-key-';
/** The key of another organisation on the same server. */
export const THEIR_KEY = 'their-key-their-key-their-key-the';

export const JSON_TYPE = { 'content-type': 'application/json' };
export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

let networks = 0;

/** Headers as from another network than the last one, as each runtime learns of it: so nobody is asked for a proof. */
export const fromElsewhere = (): Record<string, string> => {
  const address = `203.${++networks % 250}.7.1`;
  return { 'x-forwarded-for': address, 'cf-connecting-ip': address };
};

/** The calls that the tests make, in the words of the domain. */
export class AppUnderTest {
  readonly fetch: OpenedApp['fetch'];
  readonly run: OpenedApp['run'];

  constructor({ fetch, run }: OpenedApp) {
    this.fetch = fetch;
    this.run = run;
  }

  async addOtherOrganisation(): Promise<void> {
    await this.run(`insert into organisation (id, number, name) values ('theirs', 2, 'Другие')`);
    await this.run(
      `insert into access_key (hash, organisation, name, id) values ('${hashOf(THEIR_KEY)}', 'theirs', 'test', 'theirs')`,
    );
  }

  /** A call of staff, with the key of our organisation unless told otherwise. */
  staff(path: string, init: RequestInit & { key?: string } = {}): Promise<Response> {
    const { key = OUR_KEY, headers, ...rest } = init;
    return this.fetch(path, { ...rest, headers: { ...bearer(key), ...(headers as Record<string, string>) } });
  }

  saveDraft(id: string, form: unknown, condition: Record<string, string>, key = OUR_KEY): Promise<Response> {
    const body = typeof form === 'string' ? form : JSON.stringify(form);
    return this.staff(`/v1/forms/${id}/draft`, { method: 'PUT', key, headers: { ...JSON_TYPE, ...condition }, body });
  }

  /** Saves and publishes a form, new or not, and gives its revision. */
  async publish(form: Form, key = OUR_KEY): Promise<string> {
    const path = `/v1/forms/${form.id}`;
    const current = await this.staff(`${path}/draft`, { key });
    const tag = current.headers.get('etag');
    const saved = await this.saveDraft(form.id, form, tag ? { 'if-match': tag } : { 'if-none-match': '*' }, key);
    assert.ok(saved.ok, await saved.clone().text());
    const headers = { 'if-match': saved.headers.get('etag')! };
    const published = await this.staff(`${path}/revisions`, { method: 'POST', key, headers });
    assert.ok(published.ok, await published.clone().text());
    return ((await published.json()) as Revision).revision;
  }

  async settle(form: string, settings: object): Promise<void> {
    const init = { method: 'PATCH', headers: JSON_TYPE, body: JSON.stringify(settings) };
    assert.equal((await this.staff(`/v1/forms/${form}`, init)).status, 200);
  }

  /** Sends a body as it is, or an object as JSON. */
  send(form: string, id: string, body: unknown, headers: Record<string, string> = JSON_TYPE): Promise<Response> {
    const init = { method: 'PUT', headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
    return this.fetch(`/v1/forms/${form}/submissions/${id}`, init);
  }

  async keep(form: string, draft: object, id: string = randomUUID()): Promise<Receipt> {
    const response = await this.send(form, id, draft);
    assert.equal(response.status, 201, await response.clone().text());
    return (await response.json()) as Receipt;
  }

  erase(form: string, id: string, receipt: string): Promise<Response> {
    return this.fetch(`/v1/forms/${form}/submissions/${id}`, {
      method: 'DELETE',
      headers: { 'otklik-receipt': receipt },
    });
  }

  eraseByReceipt(form: string, receipt: string): Promise<Response> {
    return this.fetch(`/v1/forms/${form}/submissions`, { method: 'DELETE', headers: { 'otklik-receipt': receipt } });
  }

  countRows(form: string): Promise<number> {
    return this.#count(`form = '${form}'`);
  }

  /** Those whose answers are there. */
  countKept(form: string): Promise<number> {
    return this.#count(`form = '${form}' and answers is not null`);
  }

  async #count(condition: string): Promise<number> {
    const rows = await this.run(`select count(*) as count from submission where ${condition}`);
    return Number((rows[0] as { count: number | string }).count);
  }
}

/** A refusal, checked to be of the one shape that all have. */
export async function problemOf(response: Response): Promise<Problem> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = (await response.json()) as Problem;
  assert.equal(problem.status, response.status);
  assert.match(problem.instance!, /^urn:uuid:[0-9a-f-]{36}$/);
  return problem;
}

/** What two refusals must have in common to tell nothing apart: all but the id of the request. */
export async function faceOf(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => !['date', 'content-length'].includes(name)).sort();
  const text = (await response.text()).replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:…');
  return canonicalJson({ status: response.status, headers, text });
}
