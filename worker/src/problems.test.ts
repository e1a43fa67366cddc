import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Problem, ProblemCode } from '@otklik/schema';
import { createApp } from './app.ts';
import { PROBLEMS } from './problem-words.ts';
import { openSqlite } from './storage/sqlite.ts';
import { type Storage, StorageUnavailable } from './storage/storage.ts';

/** An app whose forms cannot be read, for that reason. */
const failing = (error: Error, lines: string[] = []) => {
  const storage = openSqlite(':memory:');
  const find: Storage['forms']['find'] = () => Promise.reject(error);
  return createApp({ storage: { ...storage, forms: { ...storage.forms, find } }, log: (line) => lines.push(line) });
};

describe('a refusal', () => {
  it('has words in both languages for every code', () => {
    assert.deepEqual(Object.keys(PROBLEMS).sort(), [...ProblemCode.options].sort());
    for (const { title, detail } of Object.values(PROBLEMS)) {
      assert.match(title, /^[A-Z]/);
      assert.match(detail.ru, /[а-яё].*\.$/);
      assert.match(detail.en, /\.$/);
    }
  });

  it('speaks Russian unless English is asked for first', async () => {
    const detail = async (lang?: string) => {
      const reply = await failing(new Error()).request(
        '/nowhere',
        lang ? { headers: { 'accept-language': lang } } : {},
      );
      return [reply.headers.get('content-language'), ((await reply.json()) as Problem).detail.slice(0, 5)];
    };
    assert.deepEqual(await detail(), ['ru', 'По эт']);
    assert.deepEqual(await detail('*'), ['ru', 'По эт']);
    assert.deepEqual(await detail('en-GB, ru;q=0.5'), ['en', 'There']);
    assert.deepEqual(await detail('de, ru;q=0.8, en;q=0.5'), ['ru', 'По эт']);
  });

  it('of a database that cannot take it now asks to come again', async () => {
    const reply = await failing(new StorageUnavailable('disk full')).request('/v1/forms/any');
    assert.equal(reply.status, 503);
    assert.equal(reply.headers.get('retry-after'), '5');
    assert.deepEqual(Problem.parse(await reply.json()).retryable, true);
  });

  it('of what nobody foresaw tells no content, neither to the sender nor to the log', async () => {
    const lines: string[] = [];
    const error = new SyntaxError('Unexpected token in "секрет"', { cause: new TypeError('секрет\nв двух строках') });
    const reply = await failing(error, lines).request('/v1/forms/any');
    const text = await reply.text();
    assert.equal(reply.status, 500);
    assert.equal((JSON.parse(text) as Problem).code, 'internal');
    assert.doesNotMatch(text + lines.join(), /секрет|Unexpected|строках/);
    assert.match(lines[0]!, /SyntaxError \| TypeError \| at /);
  });
});
