import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { describe, it } from 'node:test';
import { currentOf, formatRingKey, type KeyRing, newRingKey, parseKeyRing } from './key-ring.ts';
import { HEADER_CHARACTERS, keyIdOf, type Place, rewrap, seal, SealBroken, unseal } from './seal.ts';

const PLACE: Place = ['submission', 'mood', 'a1', 'id'];
const [old, current] = [newRingKey('2026-11-01'), newRingKey('2026-11-26')];
const ring: KeyRing = [old, current];
const TEXT = '{"said":"да 😀"}';

describe('a seal', () => {
  it('is opened in its place, and was made by the last key', () => {
    const sealed = seal(ring, TEXT, PLACE);
    assert.equal(unseal(ring, sealed, PLACE), TEXT);
    assert.equal(keyIdOf(sealed), current.id);
    assert.notEqual(seal(ring, TEXT, PLACE), sealed);
  });

  it('is opened nowhere else', () => {
    const sealed = seal(ring, TEXT, PLACE);
    const others: Place[] = [
      ['submission', 'mood', 'a1', 'other'],
      ['submission', 'mood', 'a2', 'id'],
      ['submission', 'letter', 'a1', 'id'],
      ['team-answers', 'mood', 'a1', 'id'],
      ['submission', 'mood","a1', '', 'id'],
    ];
    for (const place of others) assert.throws(() => unseal(ring, sealed, place), SealBroken);
  });

  it('is broken by any other character in any place, by a cut and by an addition', () => {
    const sealed = seal(ring, TEXT, PLACE);
    for (let at = 0; at < sealed.length; at++) {
      const code = sealed.charCodeAt(at);
      for (let bit = 1; bit < 128; bit *= 2) {
        const changed = sealed.slice(0, at) + String.fromCharCode(code ^ bit) + sealed.slice(at + 1);
        // What does not begin as a seal is no seal; the columns hold none, since answers begin with a brace.
        if (at >= 'sealed1:'.length) assert.throws(() => unseal(ring, changed, PLACE), SealBroken, `${at} ${bit}`);
      }
      if (at >= 17) assert.throws(() => unseal(ring, sealed.slice(0, at), PLACE), SealBroken);
    }
    assert.throws(() => unseal(ring, `${sealed}A`, PLACE), SealBroken);
    assert.throws(() => unseal(ring, `${sealed}\n`, PLACE), SealBroken);
  });

  it('gets a new header under a new key, and its text stays as it was', () => {
    const sealed = seal([old], TEXT, PLACE);
    const renewed = rewrap(ring, sealed.slice(0, HEADER_CHARACTERS), PLACE) + sealed.slice(HEADER_CHARACTERS);
    assert.equal(unseal([current], renewed, PLACE), TEXT);
    assert.throws(() => unseal([old], renewed, PLACE), /key of a seal/);
    assert.throws(() => rewrap(ring, sealed.slice(0, HEADER_CHARACTERS), ['secret', 'signing']), SealBroken);
  });
});

describe('a key ring', () => {
  const line = formatRingKey(old);

  it('is read as it was written, with comments, and its last key is the current one', () => {
    const parsed = parseKeyRing(`# Ключи «Отклика»\n${line}\r\n\n${formatRingKey(current)}\n`);
    assert.ok(!('fault' in parsed));
    assert.deepEqual(parsed.map(formatRingKey), ring.map(formatRingKey));
    assert.equal(currentOf(parsed).id, current.id);
  });

  for (const [text, fault, at] of [
    ['', 'empty', 1],
    ['# nothing\n', 'empty', 1],
    [`${line}\nsecret`, 'malformed', 2],
    [line.replace(old.id, 'Old-Key1'), 'malformed', 1],
    [line.slice(0, -2), 'short', 1],
    [`${line}AAAA`, 'short', 1],
    [`${line}\n${line}`, 'doubled', 2],
    [`${line}\n${line.replace(old.id, 'another1')}`, 'doubled', 2],
  ] as const) {
    it(`is ${fault} in line ${at}: ${JSON.stringify(text.replaceAll(line.slice(20, 60), '…'))}`, () => {
      assert.deepEqual(parseKeyRing(text), { fault, line: at });
    });
  }

  it('shows no key to an inspector', () => {
    assert.ok(!inspect(ring, { depth: 9, showHidden: true }).includes(line.slice(-43)));
    assert.ok(!JSON.stringify(ring).includes(line.slice(-43)));
  });
});
