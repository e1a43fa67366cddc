import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSqlite } from './storage/sqlite.ts';
import { AppUnderTest, JSON_TYPE, OUR_KEY, bearer, problemOf } from './testing/app-under-test.ts';
import { openNodeApp } from './testing/node-app.ts';
import { FROM_OUR_PAGE, invite, join } from './testing/visitor.ts';

describe('a call whose body comes slowly', () => {
  let opened: Awaited<ReturnType<typeof openNodeApp>>;
  let app: AppUnderTest;
  before(async () => {
    opened = await openNodeApp(openSqlite(':memory:'));
    app = new AppUnderTest({ ...opened, run: async () => [] });
  });
  after(() => opened.close());

  /** Begins to invite an administrator, and gives what ends it. */
  const begin = async (headers: Record<string, string>) => {
    let end!: () => void;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (text: string) => controller.enqueue(new TextEncoder().encode(text));
        write('{"roles":');
        end = () => {
          write('["admin"]}');
          controller.close();
        };
      },
    });
    const lines = opened.lines.length;
    const reply = opened.fetch('/v1/invitations', {
      method: 'POST',
      headers: { ...JSON_TYPE, ...headers },
      body,
      duplex: 'half',
    } as RequestInit);
    // Others come and go meanwhile, so this one has begun.
    while (opened.lines.length < lines + 5) await (await opened.fetch('/livez')).text();
    return { reply, end };
  };

  it('is made by nobody who was removed before its end', async () => {
    await join(app, ['admin']);
    const { visitor, session } = await join(app, ['admin']);
    const call = await begin({ ...FROM_OUR_PAGE, cookie: visitor.cookie });
    const removed = await app.staff(`/v1/members/${session.person.id}`, {
      method: 'DELETE',
      headers: { 'if-match': '*' },
    });
    assert.equal(removed.status, 204);
    call.end();
    assert.equal((await problemOf(await call.reply)).code, 'unauthorised');
  });

  it('is made by nobody who lost the role before its end, and by no key that was revoked', async () => {
    const { visitor, session } = await join(app, ['admin']);
    const expiresOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const make = { method: 'POST', headers: JSON_TYPE };
    const made = await app.staff('/v1/keys', {
      ...make,
      body: JSON.stringify({ name: 'x', roles: ['admin'], expiresOn }),
    });
    const { id, key } = (await made.json()) as { id: string; key: string };
    const calls = [await begin({ ...FROM_OUR_PAGE, cookie: visitor.cookie }), await begin(bearer(key))];
    const init = { method: 'PATCH', headers: { ...JSON_TYPE, 'if-match': '*' } };
    const body = JSON.stringify({ roles: ['editor'] });
    assert.equal((await app.staff(`/v1/members/${session.person.id}`, { ...init, body })).status, 200);
    assert.equal((await app.staff(`/v1/keys/${id}`, { method: 'DELETE' })).status, 204);
    const codes: string[] = [];
    for (const call of calls) {
      call.end();
      codes.push((await problemOf(await call.reply)).code);
    }
    assert.deepEqual(codes, ['forbidden', 'unauthorised']);
  });

  it('is made by whoever still may', async () => {
    const call = await begin(bearer(OUR_KEY));
    await invite(app, { roles: ['author'] });
    call.end();
    assert.equal((await call.reply).status, 201);
  });
});
