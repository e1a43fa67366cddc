import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { BankFile, BankPage, type Practice, PublishedPractice, Takeover } from '@otklik/schema';
import { type AppUnderTest, JSON_TYPE, problemOf, THEIR_KEY } from './app-under-test.ts';
import { fileOf, publishedElsewhere } from './published.ts';

const FROM = 'https://elsewhere.example.org';

/** Published practices, as anybody finds, reads and takes them along. */
export function bankSuite(open: () => AppUnderTest) {
  const take = (file: unknown, { from = FROM, key }: { from?: string; key?: string } = {}): Promise<Response> =>
    open().staff(`/v1/bank?from=${encodeURIComponent(from)}`, {
      ...{ method: 'POST', headers: JSON_TYPE, body: JSON.stringify(file) },
      ...(key !== undefined && { key }),
    });
  const taken = async (...args: Parameters<typeof take>): Promise<Takeover> => {
    const reply = await take(...args);
    assert.equal(reply.status, 200, await reply.clone().text());
    return Takeover.parse(await reply.json());
  };
  const search = async (query: string): Promise<BankPage> => {
    const reply = await open().fetch(`/v1/practices${query}`);
    assert.equal(reply.status, 200, await reply.clone().text());
    return BankPage.parse(await reply.json());
  };
  const idsOf = (page: BankPage): string[] => page.practices.map(({ id }) => id);
  const described = (id: string, text: string, more: Partial<Practice> = {}) =>
    publishedElsewhere({ id, title: { text }, ...more });
  const contacts = {
    ...{ person: 'Анна', email: 'hello@example.org', phone: '+7 342 200-00-00' },
    publish: { email: true, phone: false },
  };

  describe('the public bank', () => {
    before(async () => {
      await taken(
        fileOf(
          described('bank-mentors', 'Наставничество для сирот', {
            facets: { theme: ['mentoring'], region: ['59'] },
            contacts,
          }),
          described('bank-theatre', 'Театр приёмных подростков', { facets: { theme: ['culture'], region: ['59'] } }),
          publishedElsewhere({ id: 'bank-old', title: { text: 'Старый театр' }, contacts }, { state: 'archived' }),
        ),
      );
    });

    it('is searched by forms of words, with counts of facets', async () => {
      const page = await search('?q=' + encodeURIComponent('приемный подросток'));
      assert.deepEqual([idsOf(page), page.total, page.found], [['bank-theatre'], 1, 'all']);
      assert.deepEqual(page.facets.theme, { culture: 1 });
      assert.deepEqual(idsOf(await search('?q=' + encodeURIComponent('наставникам'))), ['bank-mentors']);
    });

    it('shows at once what was published a moment ago', async () => {
      assert.deepEqual(idsOf(await search('?q=' + encodeURIComponent('ипподром'))), []);
      await taken(fileOf(described('bank-horses', 'Ипподром')));
      assert.deepEqual(idsOf(await search('?q=' + encodeURIComponent('ипподром'))), ['bank-horses']);
    });

    it('leaves out what is in the archive, unless asked', async () => {
      const theatre = encodeURIComponent('театр');
      assert.deepEqual(idsOf(await search(`?q=${theatre}`)), ['bank-theatre']);
      assert.deepEqual(idsOf(await search(`?q=${theatre}&archived=1`)).sort(), ['bank-old', 'bank-theatre']);
    });

    it('takes facets with commas or repeated, and counts each without its own filter', async () => {
      const both = await search('?theme=mentoring,culture&region=59');
      assert.deepEqual(both, await search('?theme=mentoring&theme=culture&region=59'));
      assert.deepEqual(idsOf(both).sort(), ['bank-mentors', 'bank-theatre']);
      assert.deepEqual((await search('?theme=mentoring&region=59')).facets.theme, { culture: 1, mentoring: 1 });
    });

    it('names the parameter that is wrong', async () => {
      for (const [query, pointer] of [
        ['?theme=nobody-has-this', '/theme'],
        ['?evidence=E9', '/evidence'],
        ['?region=1', '/region'],
        ['?sort=price', '/sort'],
        ['?limit=101', '/limit'],
        ['?cursor=what', '/cursor'],
        ['?q=' + 'a'.repeat(201), '/q'],
      ]) {
        const reply = await open().fetch(`/v1/practices${query}`);
        assert.equal(reply.status, 400, query);
        const { code, errors } = await problemOf(reply);
        assert.deepEqual([code, errors?.[0]?.pointer], ['malformed-request', pointer]);
      }
    });

    it('comes page by page', async () => {
      const all = idsOf(await search('?archived=1&limit=100'));
      const paged: string[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const page: BankPage = await search(`?archived=1&limit=2${cursor && `&cursor=${cursor}`}`);
        paged.push(...idsOf(page));
        cursor = page.next;
      }
      assert.deepEqual(paged, all);
    });

    it('is not sent again to who has it, and is for pages of any site', async () => {
      for (const path of [
        'practices?region=59',
        'practices/bank-mentors',
        'bank.json',
        'practices.feed.json',
        'practices.feed.xml',
      ]) {
        const first = await open().fetch(`/v1/${path}`);
        assert.equal(first.headers.get('access-control-allow-origin'), '*', path);
        await first.text();
        const headers = { 'if-none-match': first.headers.get('etag')! };
        assert.equal((await open().fetch(`/v1/${path}`, { headers })).status, 304, path);
      }
    });

    it('shows of contacts what is ticked, and in the archive none', async () => {
      const read = async (id: string) =>
        PublishedPractice.parse(await (await open().fetch(`/v1/practices/${id}`)).json());
      assert.deepEqual((await read('bank-mentors')).practice.contacts, {
        email: 'hello@example.org',
        publish: { email: true },
      });
      assert.equal((await read('bank-old')).practice.contacts, undefined);
      const file = await (await open().fetch('/v1/bank.json')).text();
      assert.ok(file.includes('hello@example.org') && !file.includes('200-00-00'));
    });

    it('has no practice that is hidden, in no version and no file', async () => {
      await taken(fileOf(described('bank-hidden', 'Спрятанное')));
      await open().run(`update practice set public_version = null where id = 'bank-hidden'`);
      await open().run(
        `update bank_entry set brief = null, words = null, change = (select max(change) + 1 from bank_entry as other) where practice = 'bank-hidden'`,
      );
      for (const path of ['bank-hidden', 'bank-hidden?version=1', 'nobody', '..%2Fx', 'bank-hidden?version=x'])
        assert.equal((await problemOf(await open().fetch(`/v1/practices/${path}`))).code, 'no-practice', path);
      assert.deepEqual(idsOf(await search('?q=' + encodeURIComponent('спрятанное'))), []);
      for (const path of ['bank.json', 'practices.feed.json', 'practices.feed.xml'])
        assert.ok(!(await (await open().fetch(`/v1/${path}`)).text()).includes('bank-hidden'), path);
    });

    it('has versions, and says which there is not', async () => {
      await taken(fileOf(described('bank-versions', 'Первая')));
      const second = publishedElsewhere({ id: 'bank-versions', title: { text: 'Вторая' } }, { version: 3 });
      assert.deepEqual(await taken(fileOf(second)), { taken: 1, known: 0, refused: [] });
      const title = async (query: string) =>
        PublishedPractice.parse(await (await open().fetch(`/v1/practices/bank-versions${query}`)).json()).practice.title
          ?.text;
      assert.deepEqual(
        [await title(''), await title('?version=1'), await title('?version=3')],
        ['Вторая', 'Первая', 'Вторая'],
      );
      for (const version of ['2', '0', 'x'])
        assert.equal(
          (await problemOf(await open().fetch(`/v1/practices/bank-versions?version=${version}`))).code,
          'no-version',
        );
    });

    it('is followed by feeds that stay whole, whatever a title holds', async () => {
      const title = `]]> <script>alert("1")</script> & 'кавычки' \u0001`;
      await taken(
        fileOf(
          publishedElsewhere(
            { id: 'bank-hostile', title: { text: title }, summary: title },
            { publishedOn: '2026-11-20' },
          ),
        ),
      );
      const json = await open().fetch('/v1/practices.feed.json');
      assert.match(json.headers.get('content-type')!, /^application\/feed\+json/);
      const feed = (await json.json()) as { version: string; items: { id: string; url: string; title: string }[] };
      assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
      const { id, url, ...first } = feed.items[0]!;
      assert.deepEqual([id, first.title], ['urn:otklik:practice:bank-hostile:1', title]);
      assert.ok(url.endsWith('/p/bank-hostile'));
      const reply = await open().fetch('/v1/practices.feed.xml');
      assert.match(reply.headers.get('content-type')!, /^application\/rss\+xml/);
      const rss = await reply.text();
      assertWellFormed(rss);
      assert.ok(
        rss.includes(
          '<title>]]&gt; &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;кавычки&#39; </title>',
        ),
      );
      assert.ok(!feed.items.some((item) => item.id.includes('bank-old')), 'nothing of the archive is new');
    });
  });

  describe('a bank that is taken over', () => {
    it('is the same when it was exported and taken over, and the second time changes nothing', async () => {
      const file = BankFile.parse(await (await open().fetch('/v1/bank.json')).json());
      const ids = file.practices.map(({ practice }) => practice.id);
      assert.deepEqual(ids, [...ids].sort());
      assert.deepEqual(await taken(file), { taken: 0, known: file.practices.length, refused: [] });
    });

    it('is refused as a whole where a text is not the one that its hash is of', async () => {
      const good = described('bank-good', 'Хорошая');
      const bad = { ...described('bank-bad', 'Изменённая'), hash: good.hash };
      const reply = await take(fileOf(good, bad));
      assert.equal(reply.status, 422);
      const { code, errors } = await problemOf(reply);
      assert.deepEqual([code, errors], ['invalid-bank', [{ pointer: '/practices/1/hash', code: 'other-content' }]]);
      assert.equal((await open().fetch('/v1/practices/bank-good')).status, 404);
      assert.deepEqual((await problemOf(await take(fileOf(good, good)))).errors, [
        { pointer: '/practices/1/practice/id', code: 'duplicate-id' },
      ]);
      assert.deepEqual((await problemOf(await take({ practices: [{ practice: {} }] }))).code, 'invalid-bank');
    });

    it('leaves alone what has its id here, and takes the rest', async () => {
      await taken(fileOf(described('bank-ours', 'Наша')));
      const file = fileOf(described('bank-ours', 'Чужая'), described('bank-theirs', 'Их'));
      const id = { pointer: '/practices/0/practice/id', code: 'id-in-use' };
      const other = 'https://other.example.org';
      assert.deepEqual(await taken(file, { from: other }), { taken: 1, known: 0, refused: [id] }, 'of another bank');
      assert.deepEqual((await taken(file, { key: THEIR_KEY })).refused.length, 2, 'of another organisation');
    });

    it('names where it comes from, and is in the log', async () => {
      await taken(fileOf(described('bank-origin', 'Откуда')));
      const { origin, version } = PublishedPractice.parse(
        await (await open().fetch('/v1/practices/bank-origin')).json(),
      );
      assert.deepEqual([origin?.url, version], [FROM, 1]);
      const rows = await open().run(
        `select target, details from audit where action = 'bank-imported' and target = 'bank-origin'`,
      );
      assert.equal(rows.length, 1);
    });

    it('asks from where, unless every practice says it', async () => {
      const without = (file: BankFile) =>
        open().staff('/v1/bank', { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(file) });
      const reply = await without(fileOf(described('bank-nowhere', 'Ниоткуда')));
      assert.deepEqual((await problemOf(reply)).errors, [{ pointer: '/from', code: 'required' }]);
    });
  });
}

/** Enough of a parser to know that every tag is closed, in its order, and that no sign is loose. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml[^?]*\?>/, '')
    .replace(
      /<(\/?)([a-z:]+)((?:\s[a-zA-Z:]+="[^"<]*")*)\s*(\/?)>/gi,
      (_, closes: string, name: string, __, empty: string) => {
        if (closes) assert.equal(open.pop(), name);
        else if (!empty) open.push(name);
        return '';
      },
    );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest.replace(/&(?:amp|lt|gt|quot|#39);/g, ''), /[<>&]/);
  // eslint-disable-next-line no-control-regex -- these are what no XML may have
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
}
