import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { practice } from '../practice/testing.ts';
import { wordsOf } from './words-of.ts';

const weightOf = (words: string, stem: string): number | undefined => {
  const line = words.split('\n').find((each) => each.split(' ').slice(1).includes(stem));
  return line === undefined ? undefined : Number(line.split(' ')[0]);
};

describe('wordsOf', () => {
  const words = wordsOf(practice());

  it('has each stem once, with the sum of the places where it stands', () => {
    const stems = words.split('\n').flatMap((line) => line.split(' ').slice(1));
    assert.equal(new Set(stems).size, stems.length);
    assert.equal(weightOf(words, 'телефон'), 9 + 4 + 1);
    assert.equal(weightOf(words, 'пожил'), 9 + 4 + 1 + 1, 'and one more where the text comes back to it');
    assert.equal(weightOf(words, 'двор'), 4, 'the name of the organisation');
    assert.equal(weightOf(words, 'тетрад'), 1);
  });

  it('holds no contact and no name of a person', () => {
    for (const stem of ['иванов', 'петровн', 'hello', 'example', '342']) assert.equal(weightOf(words, stem), undefined);
  });

  it('is the same for the same text, in whatever order its keys came and however its letters are put together', () => {
    const turned = Object.fromEntries(Object.entries(practice()).reverse());
    assert.equal(wordsOf(turned as ReturnType<typeof practice>), words);
    const apart = JSON.parse(JSON.stringify(practice()).normalize('NFD')) as ReturnType<typeof practice>;
    assert.equal(wordsOf(apart), words);
  });

  it('is empty where nothing is written', () => assert.equal(wordsOf({ id: 'empty', locale: 'ru' }), ''));
});
