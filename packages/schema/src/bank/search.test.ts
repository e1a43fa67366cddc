import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { BankQuery } from '../practice/bank.ts';
import type { Synonyms } from '../practice/stem.ts';
import { TODAY } from '../practice/testing.ts';
import { type Bank, createBank } from './create-bank.ts';
import { entry, titled } from './testing.ts';

const synonyms = JSON.parse(
  readFileSync(new URL('../../../content/lists/search-synonyms-ru.json', import.meta.url), 'utf8'),
) as Synonyms;

const ids = (bank: Bank, q: string, more: BankQuery = {}): string[] =>
  bank.search({ q, ...more }, { today: TODAY, limit: 100 }).practices.map(({ id }) => id);

describe('what a bank is searched for', () => {
  const bank = createBank(
    [
      titled('mentors', 'Наставничество для выпускников детских домов'),
      titled('mentor', 'Значимый взрослый: наставник рядом'),
      titled('foster', 'Школа приёмных родителей'),
      titled('child', 'Ребёнок в больнице не один'),
      titled('children', 'Лето для детей'),
      titled('teens', 'Театр подростков'),
      titled('older', 'Серебряные волонтёры: пожилые помогают пожилым'),
      titled('english', 'Families and their schools', { locale: 'en' }),
    ],
    { synonyms },
  );

  for (const [q, found, because] of [
    ['ребёнка', ['child', 'children'], 'a form of the word, and another word for it'],
    ['детям', ['children', 'child'], 'forms that share only their stem'],
    ['дети', ['children', 'child'], 'the first form'],
    ['приемная', ['foster'], 'е for ё'],
    ['ПРИЁМНЫЕ родители', ['foster'], 'capital letters'],
    ['родитель приёмный', ['foster'], 'words in whatever order'],
    ['подросток', ['teens'], 'a vowel that comes and goes'],
    ['доброволец', ['older'], 'another word for it'],
    [
      'для',
      ['child', 'children', 'english', 'foster', 'mentor', 'mentors', 'older', 'teens'],
      'nobody looks for «для»',
    ],
    ['семья', [], 'stems of two languages are two words'],
    ['school', ['english'], 'an English plural'],
    ['family', ['english'], 'an English plural with another ending'],
  ] as const)
    it(`«${q}» finds ${found.join(', ') || 'nothing'}: ${because}`, () => assert.deepEqual(ids(bank, q), found));

  it('«наставник» finds «наставничество»: their stems differ, so the list of synonyms says it', () =>
    assert.deepEqual(ids(bank, 'наставник'), ['mentor', 'mentors']));

  it('finds what begins as it is typed, as soon as no word is what was typed', () => {
    assert.deepEqual(ids(bank, 'подр'), ['teens']);
    assert.deepEqual(ids(bank, 'приё'), ['foster']);
    assert.deepEqual(ids(bank, 'школа приёмн'), ['foster']);
    assert.deepEqual(ids(bank, 'пенсион'), ['older'], 'the beginning of another word for it');
  });

  it('takes a mistyped word for the nearest that practices have, and says which', () => {
    const { practices, found, corrected } = bank.search({ q: 'наставничесто' }, { today: TODAY });
    assert.deepEqual([found, corrected], ['corrected', [{ from: 'наставничесто', to: 'наставничество' }]]);
    assert.equal(practices[0]!.id, 'mentors');
    assert.deepEqual(ids(bank, 'пордостки'), ['teens'], 'two letters that changed places');
    assert.deepEqual(ids(bank, 'валантеры'), ['older'], 'two slips in a long word');
    assert.deepEqual(ids(bank, 'пинсионер'), ['older'], 'another word for it, mistyped');
    assert.deepEqual(ids(bank, 'лето'), ['children']);
    assert.deepEqual(ids(bank, 'лита'), [], 'a short word is never corrected');
  });

  it('shows those with some of the words where nothing has all, and says so', () => {
    const { practices, found } = bank.search({ q: 'приёмные родители на Луне' }, { today: TODAY });
    assert.deepEqual([found, practices.map(({ id }) => id)], ['some', ['foster']]);
    const nothing = bank.search({ q: 'синхрофазотрон' }, { today: TODAY });
    assert.deepEqual([nothing.found, nothing.total, nothing.practices], ['some', 0, []]);
  });

  it('has everything where nothing is looked for, what was published last first', () => {
    const two = createBank([titled('old', 'А'), titled('new', 'Б', { publishedOn: '2026-05-01' })]);
    assert.deepEqual(ids(two, ' '), ['new', 'old']);
    assert.equal(two.search({}, { today: TODAY }).found, 'all');
  });
});

describe('the order of what is found', () => {
  it('a word of the title before one of the summary, and that before one of the text', () => {
    const bank = createBank([
      entry('told', { title: { text: 'Клуб' }, prospects: 'Откроем театр.' }),
      entry('summed-up', { title: { text: 'Клуб' }, summary: 'Играем театр.' }),
      titled('named', 'Театр'),
    ]);
    assert.deepEqual(ids(bank, 'театр'), ['named', 'summed-up', 'told']);
  });

  it('the rarer of two words decides', () => {
    const bank = createBank([
      entry('rare-told', { title: { text: 'Помощь рядом' }, summary: 'Ипподром.' }),
      entry('rare-named', { title: { text: 'Ипподром' }, summary: 'Помощь.' }),
      ...Array.from({ length: 20 }, (_, at) => titled(`help-${at}`, 'Помощь')),
    ]);
    assert.deepEqual(ids(bank, 'помощь ипподром'), ['rare-named', 'rare-told']);
  });

  it('the word itself before another word for it', () => {
    const bank = createBank([titled('a-other', 'Добровольцы'), titled('b-itself', 'Волонтёры')], { synonyms });
    assert.deepEqual(ids(bank, 'волонтёр'), ['b-itself', 'a-other']);
  });

  it('where some words are found, more of them come first', () => {
    const bank = createBank([
      titled('one', 'Ипподром'),
      entry('two', { title: { text: 'Клуб' }, prospects: 'Лошади и дети.' }),
    ]);
    assert.deepEqual(ids(bank, 'ипподром лошади дети'), ['two', 'one']);
  });

  it('between equals: better known to work, then confirmed later, then by id', () => {
    const of = (level: 'E1' | 'E3') => ({ evidence: { level, feedback: false, noEffect: false } });
    const bank = createBank([
      titled('c', 'Клуб', of('E1')),
      titled('b', 'Клуб', of('E1')),
      titled('d', 'Клуб', { ...of('E1'), verifiedOn: '2026-06-01' }),
      titled('e', 'Клуб', of('E3')),
    ]);
    assert.deepEqual(ids(bank, 'клуб'), ['e', 'd', 'b', 'c']);
    assert.deepEqual(ids(bank, '', { sort: 'evidence' }), ['e', 'd', 'b', 'c']);
  });

  it('by adoptions, and by the letters of titles without their signs, small and «ё» as «е»', () => {
    const bank = createBank([
      titled('quoted', '«Яблоко»', { adoptions: 2 }),
      titled('small', 'ёлка', { adoptions: 12 }),
      titled('capital', 'Ель'),
    ]);
    assert.deepEqual(ids(bank, '', { sort: 'adoptions' }), ['small', 'quoted', 'capital']);
    assert.deepEqual(ids(bank, '', { sort: 'title' }), ['small', 'capital', 'quoted']);
  });
});
