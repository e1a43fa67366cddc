import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { FormSummary, Revision, Submission } from '@otklik/schema';
import { form, question } from '@otklik/schema/testing';
import { type AppUnderTest, faceOf, JSON_TYPE, problemOf, THEIR_KEY } from './app-under-test.ts';
import { everyShape } from './forms.ts';

/** What the staff of an organisation meets. */
export function staffSuite(open: () => AppUnderTest) {
  describe('staff', () => {
    let app: AppUnderTest;
    before(() => (app = open()));

    it('is let in by a key and by nothing else', async () => {
      for (const authorization of [undefined, 'Bearer wrong', 'Basic b3Vy', 'Bearer ', `Bearer ${'x'.repeat(600)}`]) {
        const reply = await app.fetch('/v1/forms', authorization ? { headers: { authorization } } : {});
        assert.equal(reply.headers.get('www-authenticate'), 'Bearer realm="otklik"');
        assert.equal((await problemOf(reply)).code, 'unauthorised');
      }
    });

    it('meets another’s form as one that does not exist', async () => {
      const revision = await app.publish(everyShape('private'));
      await app.keep('private', { revision, answers: { mood: 'good' } });
      const calls: [path: string, init: RequestInit][] = [
        ['', { method: 'PATCH', headers: JSON_TYPE, body: '{}' }],
        ['/draft', {}],
        ['/draft', { method: 'PUT', headers: { ...JSON_TYPE, 'if-match': '"x"' }, body: '{}' }],
        ['/revisions', {}],
        ['/revisions', { method: 'POST', headers: { 'if-match': '"x"' } }],
        ['/submissions', {}],
        [`/submissions?ids=${randomUUID()}`, {}],
        ['/submissions.csv', {}],
        ['/submissions.xlsx', {}],
      ];
      for (const [path, init] of calls) {
        const foreign = await app.staff(`/v1/forms/private${path}`, { ...init, key: THEIR_KEY });
        const unknown = await app.staff(`/v1/forms/no-such-form${path}`, { ...init, key: THEIR_KEY });
        assert.equal(foreign.status, 404, path);
        assert.equal(await faceOf(foreign), await faceOf(unknown), path);
      }
      const list = (await (await app.staff('/v1/forms?limit=200', { key: THEIR_KEY })).json()) as {
        forms: FormSummary[];
      };
      assert.deepEqual(list.forms, []);
    });

    describe('writing a form', () => {
      it('has to say what it replaces', async () => {
        assert.equal((await problemOf(await app.saveDraft('blind', {}, {}))).code, 'condition-required');
        const reply = await app.staff('/v1/forms/blind/revisions', { method: 'POST' });
        assert.equal((await problemOf(reply)).code, 'condition-required');
      });

      it('never overwrites what somebody else has saved meanwhile', async () => {
        const first = await app.saveDraft('shared', { title: 'Раз' }, { 'if-none-match': '*' });
        assert.equal(first.status, 201);
        const seen = first.headers.get('etag')!;
        const second = await app.saveDraft('shared', { title: 'Два' }, { 'if-match': seen });
        assert.equal(second.status, 200);

        const late = await app.saveDraft('shared', { title: 'Три' }, { 'if-match': seen });
        assert.equal(late.headers.get('etag'), second.headers.get('etag'));
        assert.equal((await problemOf(late)).code, 'stale');
        const again = await app.saveDraft('shared', { title: 'Три' }, { 'if-none-match': '*' });
        assert.equal((await problemOf(again)).code, 'stale');
        assert.deepEqual(await (await app.staff('/v1/forms/shared/draft')).json(), { title: 'Два' });
      });

      it('may leave it unfinished, but not under another id', async () => {
        const unfinished = {
          id: 'unfinished',
          items: [{ kind: 'no-such-kind' }],
          title: { sr: 'x' },
          note: '\ud800\u0000',
        };
        assert.equal((await app.saveDraft('unfinished', unfinished, { 'if-none-match': '*' })).status, 201);
        assert.deepEqual(await (await app.staff('/v1/forms/unfinished/draft')).json(), unfinished);
        const reply = await app.saveDraft('unfinished', { id: 'other' }, { 'if-none-match': '*' });
        assert.deepEqual((await problemOf(reply)).errors, [{ pointer: '/id', code: 'not-in-address' }]);
      });
    });

    describe('publishing', () => {
      const publish = (id: string, tag: string) =>
        app.staff(`/v1/forms/${id}/revisions`, { method: 'POST', headers: { 'if-match': tag } });

      it('is refused for a draft of the wrong shape, with the places', async () => {
        const saved = await app.saveDraft(
          'wrong',
          { id: 'wrong', title: 'Т', items: [{ kind: 'text', id: 'A B', title: 'x' }] },
          { 'if-none-match': '*' },
        );
        const { code, errors } = await problemOf(await publish('wrong', saved.headers.get('etag')!));
        assert.equal(code, 'invalid-form');
        assert.equal(errors?.[0]?.pointer, '/items/0/id');
        assert.ok(errors[0].message?.ru);
      });

      it('is refused for a form that contradicts itself, in words for its author', async () => {
        const bad = form([question('text', 'one', { when: { question: 'two', answered: true } })], { id: 'looking' });
        const saved = await app.saveDraft('looking', bad, { 'if-none-match': '*' });
        const { errors } = await problemOf(await publish('looking', saved.headers.get('etag')!));
        assert.equal(errors?.[0]?.code, 'unknown-id');
        assert.match(errors[0].message!.ru, /Проверьте имя/);
      });

      it('is refused when a question would change its meaning', async () => {
        await app.publish(form([question('number', 'age')], { id: 'meaning' }));
        const tag = (await app.staff('/v1/forms/meaning/draft')).headers.get('etag')!;
        const saved = await app.saveDraft('meaning', form([question('text', 'age')], { id: 'meaning' }), {
          'if-match': tag,
        });
        const { errors } = await problemOf(await publish('meaning', saved.headers.get('etag')!));
        assert.deepEqual(
          errors?.map(({ pointer, code }) => [pointer, code]),
          [['/items/0/id', 'changed-meaning']],
        );
      });

      it('is refused when the draft was changed meanwhile', async () => {
        const saved = await app.saveDraft('quick', everyShape('quick'), { 'if-none-match': '*' });
        await app.saveDraft('quick', everyShape('quick', { title: 'Другая' }), {
          'if-match': saved.headers.get('etag')!,
        });
        const reply = await publish('quick', saved.headers.get('etag')!);
        assert.equal(reply.status, 412);
      });

      it('gives the same content the same revision, and numbers what is new', async () => {
        const first = await app.publish(everyShape('history'));
        const second = await app.publish(everyShape('history', { title: 'Вторая' }));
        assert.equal(await app.publish(everyShape('history')), first);
        const { revisions } = (await (await app.staff('/v1/forms/history/revisions')).json()) as {
          revisions: Revision[];
        };
        assert.deepEqual(
          revisions.map((each) => [each.number, each.revision]),
          [
            [2, second],
            [1, first],
          ],
        );
      });

      it('makes what no SQL can change', async () => {
        await assert.rejects(app.run(`update revision set body = '{}' where form = 'history'`));
        await assert.rejects(app.run(`delete from revision where form = 'history'`));
      });
    });

    describe('the list of forms', () => {
      const find = async (q: string) => {
        const reply = await app.staff(`/v1/forms?q=${encodeURIComponent(q)}`);
        return ((await reply.json()) as { forms: FormSummary[] }).forms.map(({ id }) => id);
      };

      it('is searched without regard to case and ё, by 60 bytes of Cyrillic too', async () => {
        const title = 'ПОДРОСТКИ и Ёжики: после занятия с психологом';
        await app.publish(everyShape('hedgehog', { title }));
        assert.deepEqual(await find('ежики'), ['hedgehog']);
        assert.deepEqual(await find('ёжики: ПОСЛЕ занятия с психологом'), ['hedgehog']);
        assert.deepEqual(await find('100%'), []);
        assert.deepEqual(await find('\u0000'), await find(''));
      });

      it('comes page by page', async () => {
        const ids: string[] = [];
        for (let cursor = ''; ;) {
          const page = (await (await app.staff(`/v1/forms?limit=4${cursor}`)).json()) as {
            forms: FormSummary[];
            next?: string;
          };
          ids.push(...page.forms.map(({ id }) => id));
          if (page.next === undefined) break;
          cursor = `&cursor=${page.next}`;
        }
        assert.deepEqual(ids, [...new Set(ids)].sort());
        assert.ok(ids.length > 8);
      });

      it('refuses a page that is too long, and a day of closing before that of opening', async () => {
        const { code, errors } = await problemOf(await app.staff('/v1/forms?limit=201'));
        assert.deepEqual([code, errors?.[0]?.pointer], ['malformed-request', '/limit']);
        const body = JSON.stringify({ opensOn: '2026-12-02', closesOn: '2026-12-01' });
        const reply = await app.staff('/v1/forms/hedgehog', { method: 'PATCH', headers: JSON_TYPE, body });
        assert.equal((await problemOf(reply)).errors?.[0]?.pointer, '/closesOn');
      });
    });

    describe('changing when a form takes answers', () => {
      it('is refused over what somebody else has changed meanwhile', async () => {
        await app.publish(everyShape('timed'));
        const seen = async () => {
          const { forms } = (await (await app.staff('/v1/forms?q=timed')).json()) as { forms: FormSummary[] };
          return `"${forms.find(({ id }) => id === 'timed')!.etag}"`;
        };
        const change = (settings: object, tag: string) =>
          app.staff('/v1/forms/timed', {
            method: 'PATCH',
            headers: { ...JSON_TYPE, 'if-match': tag },
            body: JSON.stringify(settings),
          });
        const first = await seen();
        assert.equal((await change({ closesOn: '2999-01-01' }, first)).status, 200);
        const late = await change({ closesOn: '2998-01-01' }, first);
        assert.equal(late.headers.get('etag'), await seen());
        assert.equal((await problemOf(late)).code, 'stale');
        const now = await seen();
        const both = await Promise.all([change({ closed: true }, now), change({ opensOn: '2990-01-01' }, now)]);
        assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412]);
      });
    });

    describe('reading answers', () => {
      let revision: string;
      const ids = Array.from({ length: 101 }, () => randomUUID()).sort();
      before(async () => {
        revision = await app.publish(everyShape('many'));
        await Promise.all(ids.map((id, at) => app.keep('many', { revision, answers: { mood: 'good', age: at } }, id)));
      });

      it('gets 101 by their ids, and is not cached', async () => {
        const reply = await app.staff(`/v1/forms/many/submissions?ids=${ids.join(',')}`);
        assert.equal(reply.headers.get('cache-control'), 'no-store');
        const { submissions } = (await reply.json()) as { submissions: Submission[] };
        assert.deepEqual(
          submissions.map(({ id }) => id),
          ids,
        );
      });

      it('gets them page by page in the order of ids', async () => {
        const first = (await (await app.staff('/v1/forms/many/submissions?limit=100')).json()) as {
          submissions: Submission[];
          next?: string;
        };
        const rest = (await (
          await app.staff(`/v1/forms/many/submissions?limit=100&cursor=${first.next}`)
        ).json()) as typeof first;
        assert.deepEqual(
          [...first.submissions, ...rest.submissions].map(({ id }) => id),
          ids,
        );
        assert.equal(rest.next, undefined);
      });

      it('takes them as a table that no spreadsheet runs', async () => {
        const table = await app.publish(everyShape('table'));
        const answers = {
          mood: 'bad',
          said: '=cmd|calc\n+7 900',
          age: -3,
          helped: ['talk', { choice: 'other', text: '"чай"' }],
          people: { tutor: 'yes' },
          children: [{ 'name-of-club': 'шахматы' }, { years: 9 }],
        };
        const { id } = await app.keep('table', { revision: table, lang: 'ru', answers });
        const csv = async (query: string) => (await app.staff(`/v1/forms/table/submissions.csv${query}`)).arrayBuffer();
        const lines = Buffer.from(await csv(''))
          .toString('utf8')
          .split('\r\n');
        assert.equal(
          lines[0],
          '\ufeff"id","revision","received_on","lang","profile","mood","said","age","helped","helped.text","people.tutor","people.group","children.1.name-of-club","children.1.years","children.2.name-of-club","children.2.years","double"',
        );
        assert.equal(
          lines[2],
          `"${id}",1,"${new Date().toISOString().slice(0, 10)}","ru",,"bad","'=cmd|calc\n'+7 900",-3,"talk other","""чай""","yes",,"шахматы",,,9,-6`,
        );
        assert.match(Buffer.from(await csv('?words=1')).toString('utf8'), /"talk, Другое: ""чай"""/);
        const xlsx = Buffer.from(await (await app.staff('/v1/forms/table/submissions.xlsx')).arrayBuffer());
        assert.equal(xlsx.subarray(0, 2).toString(), 'PK');
      });
    });
  });
}
