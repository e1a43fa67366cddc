import { expect } from '@open-wc/testing';
import { form, question } from '@otklik/schema/testing';
import { Source } from './source.ts';

const published = { form: form([question('text', 'a')]), revision: 'r', state: 'open' };
const problem = (status: number, code: string) => ({ status, code, title: code });
const page = globalThis.fetch;

/** Replies to the requests of one test in turn: what happens between us and the API cannot be had from a real one. */
function answering(...replies: (() => Response | Promise<Response>)[]): string[] {
  const asked: string[] = [];
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    return replies[asked.length - 1]!();
  };
  return asked;
}

const json =
  (body: unknown, status = 200, headers: HeadersInit = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers });
const load = (form = 'mood') => new Source().load({ form, api: 'https://otklik.test/' });

describe('loading a published form', () => {
  afterEach(() => void (globalThis.fetch = page));

  it('takes one request', async () => {
    const asked = answering(json(published));
    expect(await load('a b')).to.deep.equal({ form: published.form, revision: 'r' });
    expect(asked).to.deep.equal(['https://otklik.test/v1/forms/a%20b']);
  });

  it('takes one request as well to learn that there is none', async () => {
    const asked = answering(json(problem(404, 'no-form'), 404));
    expect(await load()).to.deep.equal({ reason: 'not-found' });
    expect(asked).to.have.length(1);
  });

  it('waits as long as a busy API asks before it asks again', async () => {
    const began = performance.now();
    const asked = answering(json(problem(503, 'busy'), 503, { 'retry-after': '1' }), json(published));
    expect(await load()).to.have.property('revision', 'r');
    expect(asked).to.have.length(2);
    expect(performance.now() - began).to.be.above(1000);
  });

  it('asks again where the connection breaks, with the reply or within it', async () => {
    const asked = answering(
      () => Promise.reject(new TypeError('reset')),
      () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError('cut')) })),
      json(published),
    );
    expect(await load()).to.have.property('revision', 'r');
    expect(asked).to.have.length(3);
  });

  it('takes what is no reply of the API for no form', async () => {
    answering(() => new Response('<h1>Sign in to the network</h1>'));
    expect(await load()).to.deep.equal({ reason: 'unreachable' });
  });

  it('is given up when another form is wanted', async () => {
    answering(json(published), json({ ...published, revision: 'other' }));
    const source = new Source();
    const loads = ['one', 'other'].map((form) => source.load({ form, api: 'https://otklik.test' }));
    expect((await Promise.all(loads)).map((loaded) => loaded && 'revision' in loaded && loaded.revision)).to.deep.equal(
      [undefined, 'other'],
    );
  });
});
