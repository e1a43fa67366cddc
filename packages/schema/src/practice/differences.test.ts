import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedLines, changedWords, type Piece } from './differences.ts';

/** `[-gone-]{+come+}`, as people write it in letters. */
const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('');

describe('what was changed in a text', () => {
  it('is shown word by word', () => {
    assert.equal(
      shown(changedWords('Мы учим подростков работать.', 'Мы учим подростков и взрослых работать.')),
      'Мы учим подростков {+и взрослых +}работать.',
    );
    assert.equal(shown(changedWords('Помогаем 40 семьям', 'Помогаем 45 семьям')), 'Помогаем [-40 -]{+45 +}семьям');
  });

  it('is nothing where nothing was changed', () => {
    assert.deepEqual(changedWords('Одно и то же', 'Одно и то же'), [{ kind: 'same', text: 'Одно и то же' }]);
    assert.deepEqual(changedLines(['а', 'б'], ['а', 'б']), []);
  });

  it('leaves lines that only moved on by one alone', () => {
    const before = ['Найти наставников', 'Обучить наставников', 'Свести пары'];
    assert.deepEqual(changedLines(before, before.slice(1)).map(shown), ['[-Найти наставников-]']);
  });

  it('shows an edited line within itself, and one that was replaced as two', () => {
    assert.deepEqual(
      changedLines(['Цель: помочь детям', 'Срок: год'], ['Цель: помочь детям и семьям', 'Партнёры: школа']).map(shown),
      ['Цель: помочь [-детям-]{+детям и семьям+}', '[-Срок: год-]', '{+Партнёры: школа+}'],
    );
  });

  it('does not keep anybody waiting over a text of the greatest length', () => {
    const words = (seed: string): string => Array.from({ length: 6000 }, (_, at) => `${seed}${at}`).join(' ');
    const started = process.hrtime.bigint();
    changedWords(words('а'), words('б'));
    assert.ok(process.hrtime.bigint() - started < 2_000_000_000n);
  });

  it('gives back both texts, whatever they are', () => {
    const texts = ['', ' ', 'а', 'а б', 'б а', 'а а а', '\n\nа\nб', 'а  б '];
    for (const before of texts)
      for (const after of texts) {
        const pieces = changedWords(before, after);
        const without = (kind: Piece['kind']) =>
          pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join('');
        assert.equal(without('come'), before);
        assert.equal(without('gone'), after);
      }
  });
});
