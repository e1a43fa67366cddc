import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { otklik } from '../operation/testing/command-line.ts';
import { temporaryFolder } from '../operation/testing/running-server.ts';
import { COMMANDS } from './run.ts';

describe('otklik', () => {
  it('lists its commands in both languages, and ends with 2 when it was asked for nothing', async () => {
    const [alone, help] = await Promise.all([otklik([]), otklik(['help'])]);
    assert.deepEqual([alone.code, help.code], [2, 0]);
    for (const { name, summary } of COMMANDS) {
      const lines = help.out.split('\n').map((line) => line.trim());
      assert.ok(lines.some((line) => line.startsWith(`${name} `) && line.endsWith(` ${summary.ru}`)));
      assert.ok(lines.includes(summary.en));
    }
    assert.equal(alone.out, help.out);
  });

  for (const { name, usage } of COMMANDS) {
    it(`explains ${name} in both languages`, async () => {
      const { code, out } = await otklik(['help', name]);
      assert.equal(code, 0);
      for (const call of usage) assert.ok(out.includes(`  otklik ${call}\n`));
      assert.match(out, /^[а-яё][^\n]*\n[a-z]/);
      assert.match(out, /[А-ЯЁ][^\n]*\.\n\n?[^]*[A-Z][^\n]*\.\n$/);
      assert.equal((await otklik([name, '--help'])).out, out);
    });
  }

  it('ends with 2 and the right call when it does not understand, in both languages', async () => {
    for (const [words, ru, en] of [
      [['bakup'], /Команды "bakup" нет\. Может быть, backup\?/, /Perhaps backup\?/],
      [['backup'], /не хватает слов/, /otklik backup FILE/],
      [['backup', 'a', 'b'], /Слово "b" здесь лишнее/, /"b" is one too many/],
      [['erase', 'a', '--recipt', '1'], /Ключ "--recipt" этой команде неизвестен/, /option "--recipt"/],
      [['erase', 'a'], /либо номер ответа, либо --receipt/, /either the id/],
      [['erase', 'a', '--receipt', '12'], /шестнадцать цифр/, /sixteen digits/],
      [['keys', 'toString'], /create, list, rotate/, /otklik keys rotate/],
    ] as const) {
      const { code, out, complaints } = await otklik(words);
      assert.equal(code, 2, complaints);
      assert.equal(out, '');
      assert.match(complaints, ru);
      assert.match(complaints, en);
      assert.doesNotMatch(complaints, /^\s+at /m);
    }
  });

  it('ends with 1 and a sentence when it cannot', async (t) => {
    const folder = temporaryFolder(t);
    for (const words of [
      ['backup', `${folder}/copy`],
      ['erase', 'mood', 'x'],
    ]) {
      const { code, complaints } = await otklik(words, { OTKLIK_DATA: folder });
      assert.equal(code, 1);
      assert.match(complaints, /^Базы .*otklik\.db нет.*\nThere is no database/);
    }
    const { code, complaints } = await otklik(['backup', 'copy'], { PORT: 'x' });
    assert.equal(code, 1);
    assert.match(complaints, /^PORT="x"/);
  });
});
