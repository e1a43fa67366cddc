import { before, describe, it } from 'node:test';
import { type AppUnderTest, JSON_TYPE } from './app-under-test.ts';
import { everyShape } from './forms.ts';

const FORM = 'parity';
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Requests that databases and runtimes are known to take differently. `…` stands for the revision. */
const BODIES: readonly [name: string, body: string, headers?: Record<string, string>][] = [
  [
    'an ordinary answer',
    `{"revision":"…","lang":"ru","profile":"child","answers":{"mood":"good","said":" é \\r\\n "}}`,
  ],
  ['NUL', `{"revision":"…","answers":{"mood":"good","said":"a\\u0000b"}}`],
  ['a lone surrogate', `{"revision":"…","answers":{"mood":"good","said":"\\ud83d"}}`],
  ['a lone surrogate in a key', `{"revision":"…","answers":{"mood":"good","\\ud83d":"x"}}`],
  ['5,000 emoji', `{"revision":"…","answers":{"mood":"good","said":"${'😀'.repeat(5000)}"}}`],
  ['decomposed letters', `{"revision":"…","answers":{"mood":"good","said":"и\\u0306 е\\u0308"}}`],
  ['prototype keys', `{"revision":"…","answers":{"mood":"good","__proto__":{"x":1},"constructor":"x","toString":"x"}}`],
  ['a prototype inside', `{"revision":"…","answers":{"mood":"good","people":{"__proto__":{"tutor":"yes"}}}}`],
  [
    'a nest 10,000 deep',
    `{"revision":"…","answers":{"mood":"good","said":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
  ],
  ['a nest 20 deep', `{"revision":"…","answers":{"mood":"good","said":${'['.repeat(20)}${']'.repeat(20)}}}`],
  ['1e400', `{"revision":"…","answers":{"mood":"good","age":1e400}}`],
  ['a number that is not safe', `{"revision":"…","answers":{"mood":"good","age":9007199254740993}}`],
  ['minus zero and a half', `{"revision":"…","answers":{"mood":"good","age":-0,"children":[{"years":0.1}]}}`],
  ['wrong types', `{"revision":"…","answers":{"mood":7,"said":{},"age":"1","helped":"talk","children":{}}}`],
  ['an unknown question', `{"revision":"…","answers":{"mood":"good","who":"me"}}`],
  ['answers that are a list', `{"revision":"…","answers":[]}`],
  ['no answers', `{"revision":"…"}`],
  ['an extra member', `{"revision":"…","answers":{"mood":"good"},"receivedOn":"2020-01-01"}`],
  ['an unknown revision', `{"revision":"${'0'.repeat(64)}","answers":{"mood":"good"}}`],
  ['a language too long to be one', `{"revision":"…","lang":"ru${'-abcdefgh'.repeat(5)}","answers":{"mood":"good"}}`],
  ['null', 'null'],
  ['half a body', `{"revision":"…","answers":{"mood":`],
  ['nothing', ''],
  ['the same key twice', `{"revision":"…","answers":{"mood":"bad","mood":"good"}}`],
  ['a wrong content type', `{"revision":"…","answers":{"mood":"good"}}`, { 'content-type': 'text/plain' }],
  ['a form’s content type', 'mood=good', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['257 KiB', `{"revision":"…","answers":{"mood":"good","said":"${'я'.repeat(257 * 512)}"}}`],
  ['3,000 answers', `{"revision":"…","answers":{${Array.from({ length: 3000 }, (_, at) => `"q${at}":1`).join()}}}`],
  ['20,000 answers', `{"revision":"…","answers":{${Array.from({ length: 20_000 }, (_, at) => `"q${at}":1`).join()}}}`],
  ['a suspicion', `{"revision":"…","suspicion":"too-fast","answers":{"mood":"good"}}`],
  ['a suspicion of another kind', `{"revision":"…","suspicion":"too-rich","answers":{"mood":"good"}}`],
  [
    'a suspicion with nonsense for a proof',
    `{"revision":"…","suspicion":"too-fast","answers":{"mood":"good"}}`,
    { ...JSON_TYPE, 'otklik-proof': 'nonsense' },
  ],
];

const HEADERS = [
  'allow',
  'cache-control',
  'content-language',
  'content-type',
  'etag',
  'access-control-allow-origin',
  'location',
  'retry-after',
];

/** The same requests give the same replies and the same rows: all databases are held to one transcript. */
export function paritySuite(open: () => AppUnderTest) {
  describe('word for word', () => {
    let app: AppUnderTest;
    let revision: string;
    const today = new Date().toISOString().slice(0, 10);
    before(async () => {
      app = open();
      revision = await app.publish(everyShape(FORM));
    });

    const describeReply = async (name: string, response: Response): Promise<string> => {
      const headers = HEADERS.flatMap((header) => {
        const value = response.headers.get(header);
        return value === null ? [] : [`  ${header}: ${value}`];
      });
      const text = (await response.text())
        .replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:…')
        .replace(/"receipt":"\d{16}"/, '"receipt":"…"')
        .replaceAll(today, 'today')
        .replaceAll('😀'.repeat(5000), '5,000 emoji');
      return [`${name}\n  ${response.status}`, ...headers, `  ${text}`].join('\n');
    };

    it('replies as every other database does, and keeps the same rows', async (t) => {
      const replies: string[] = [];
      for (const [at, [name, body, headers]] of BODIES.entries()) {
        const response = await app.send(FORM, idOf(at), body.replaceAll('…', revision), headers ?? JSON_TYPE);
        replies.push(await describeReply(name, response));
      }
      for (const [name, path, init] of CALLS) {
        const call = name.startsWith('staff') ? app.staff(path, init) : app.fetch(path, init);
        replies.push(await describeReply(name, await call));
      }
      const columns = 'id, revision, lang, profile, answers, erased_on';
      const rows = await app.run(`select ${columns} from submission where form = '${FORM}' order by id`);
      const kept = rows.map((row) =>
        JSON.stringify({ ...(row as object) }).replaceAll('😀'.repeat(5000), '5,000 emoji'),
      );
      const transcript = ['', ...replies, 'kept', ...kept.map((row) => `  ${row}`), ''].join('\n\n');
      t.assert.fileSnapshot(transcript, new URL('parity.transcript.txt', import.meta.url).pathname, {
        serializers: [String],
      });
    });
  });
}

const CALLS: readonly [name: string, path: string, init?: RequestInit][] = [
  ['the form', `/v1/forms/${FORM}`],
  ['its revision with NUL', `/v1/forms/${FORM}?revision=%00`],
  ['a form with NUL', '/v1/forms/a%00b'],
  ['a form with a broken percent', '/v1/forms/%E0%A4%A'],
  ['no such form', '/v1/forms/no-such-form'],
  ['a challenge of no form', '/v1/forms/no-such-form/challenge'],
  ['no such address', '/v2'],
  ['a wrong method', `/v1/forms/${FORM}`, { method: 'DELETE' }],
  ['an id that is not one', `/v1/forms/${FORM}/submissions/1`, { method: 'PUT', headers: JSON_TYPE, body: '{}' }],
  [
    'erasing by a receipt of nothing',
    `/v1/forms/${FORM}/submissions`,
    { method: 'DELETE', headers: { 'otklik-receipt': '0000-0000 0000-0000' } },
  ],
  ['erasing by no receipt', `/v1/forms/${FORM}/submissions`, { method: 'DELETE' }],
  ['erasing from a form with NUL', '/v1/forms/a%00b/submissions', { method: 'DELETE' }],
  // Behind those of other tests, which may be closed on the day of the test.
  ['staff: a list', `/v1/forms?limit=1&cursor=parit&q=${encodeURIComponent('ЁЛКА для')}`],
  ['staff: a search with NUL', '/v1/forms?q=%00%ff&limit=1'],
  ['staff: a cursor that is not one', `/v1/forms/${FORM}/submissions?cursor=%00`],
  ['staff: answers', `/v1/forms/${FORM}/submissions?limit=2`],
  ['staff: ids that are none', `/v1/forms/${FORM}/submissions?ids=1,2`],
  ['staff: settings', `/v1/forms/${FORM}`, { method: 'PATCH', headers: JSON_TYPE, body: '{"opensOn":"2026-02-30"}' }],
  [
    'staff: a draft with NUL',
    `/v1/forms/nul/draft`,
    {
      method: 'PUT',
      headers: { ...JSON_TYPE, 'if-none-match': '*' },
      body: '{"title":"a\\u0000\\ud800b","x":"\\u0000\\ud800"}',
    },
  ],
  ['staff: that draft', `/v1/forms/nul/draft`],
  ['nobody: a list', '/v1/forms'],
];
