import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { alternativesOf, stemOf, stemsOf } from './stem.ts';

describe('stemOf', () => {
  for (const forms of [
    'наставник наставника наставнику наставником наставники наставников наставникам наставниках',
    'семья семьи семье семью семьёй семьями семьях',
    'доброволец добровольца добровольцы добровольцев добровольцам',
    'подросток подростка подростку подростком подростки подростков подросткам',
    'пожилой пожилая пожилые пожилых пожилым пожилого пожилому пожилыми',
    'инклюзия инклюзии инклюзию инклюзией',
    'инклюзивный инклюзивная инклюзивного инклюзивных инклюзивную',
    'волонтёр волонтера волонтёры волонтёров волонтерам',
    'школа школы школе школу школой школ школам школах',
    'учить учил учила учили учит',
    'помогать помогал помогала помогают помогает помогаем',
    'деревня деревни деревне деревню деревней деревням',
    'инвалидность инвалидности инвалидностью',
    'область области областью областей областям',
  ]) {
    const [first, ...others] = forms.split(' ');
    it(`has one for the forms of «${first}»`, () =>
      assert.deepEqual([...new Set([first!, ...others].map(stemOf))], [stemOf(first!)]));
  }

  it('tells words apart that only begin alike', () => {
    for (const [one, other] of [
      ['школа', 'школьник'],
      ['дом', 'дума'],
      ['лес', 'лечение'],
      ['мать', 'матрас'],
    ] as const)
      assert.notEqual(stemOf(one), stemOf(other));
  });

  for (const [word, stem] of [
    ['важнейшие', 'важн'],
    ['вавиловка', 'вавиловк'],
    ['великолепный', 'великолепн'],
    ['верность', 'верност'],
    ['поддержанный', 'поддержа'],
    ['ёлка', 'елк'],
    ['NGO', 'ngo'],
    ['2026', '2026'],
    ['нет', 'нет'],
    ['', ''],
  ] as const)
    it(`makes «${stem}» of «${word}»`, () => assert.equal(stemOf(word), stem));

  it('never gives more letters than there were, and never none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'абвеийнностьюяшщыл'), minLength: 1, maxLength: 15 }),
        (word) => {
          const stem = stemOf(word);
          assert.ok(stem.length > 0 && word.startsWith(stem.slice(0, 1)) && stem.length <= word.length);
        },
      ),
    );
  });
});

describe('stemsOf', () => {
  it('leaves out what nobody looks for, and takes both halves of a word with a hyphen', () =>
    assert.deepEqual(stemsOf('Помощь для детей-сирот и их семей'), [...['помощ', 'дет', 'сирот', 'их', 'сем']]));
});

describe('alternativesOf', () => {
  const synonyms = [{ words: ['пожилой', 'пенсионер', 'бабушка'] }, { words: ['волонтёр', 'доброволец'] }];

  it('finds what is called otherwise, in whatever form', () => {
    assert.deepEqual(alternativesOf('пенсионеров', synonyms), [['пенсионер', 'пожил', 'бабушк']]);
    assert.deepEqual(alternativesOf('волонтеры в школе', synonyms), [['волонтер', 'доброволц'], ['школ']]);
    assert.deepEqual(alternativesOf('', synonyms), []);
  });
});

describe('an English stem', () => {
  for (const [many, one] of [
    ['families', 'family'],
    ['Schools', 'school'],
    ['classes', 'class'],
    ['churches', 'church'],
    ['services', 'service'],
  ] as const)
    it(`is the same for «${many}» and «${one}»`, () => assert.equal(stemOf(many), stemOf(one)));

  it('leaves words alone that only end so', () => {
    for (const word of ['class', 'campus', 'ngo', 'bus', 'help']) assert.equal(stemOf(word), word);
  });
});
