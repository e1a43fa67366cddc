import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findPhrases, hasPhrase, lexicon } from './lexicon.ts';
import { countSentences, plain, sentencesOf, wordsOf } from './russian.ts';
import { isSameWord, likeness } from './similarity.ts';

describe('countSentences', () => {
  for (const [text, count] of [
    ['Практика работает с 2019 г. в Перми. В ней 45 чел. и др. специалисты.', 2],
    ['По данным Росстата (2023 г.), 12,4 % детей. ул. Ленина, д. 5. Конец?', 3],
    ['Помогаем семьям, т.е. родителям и детям. Это важно!', 2],
    ['', 0],
    ['   …  ', 0],
    ['Без точки', 1],
    ['Работаем с 2019 г. Мы помогаем детям.', 2],
    ['Центр стоит в г. Пермь. Он открыт.', 2],
    ['Школа им. А. С. Пушкина. В ней учатся.', 2],
    ['Это сделала Анна А. Петрова. Она врач.', 2],
    ['Собрали 3 тыс. руб. и 5 млн. рублей.', 1],
    ['Что?! Да… Конечно.', 3],
    ['Он сказал: «Иду!» И ушёл.', 2],
    ['Рост в 2.5 раза. Вот так.', 2],
    ['Занятия, игры и т. д. Потом чай.', 2],
    ['Занятия, игры и т. д. для детей.', 1],
    ['Первый абзац без точки\n\nВторой абзац', 2],
    ['Зам. директора и зав. отделом. Они вместе.', 2],
    ['Сайт example.org работает. Адрес верный.', 2],
    ['One sentence. And another one.', 2],
  ] as const) {
    it(`counts ${count} in «${text.trim()}»`, () => assert.equal(countSentences(text), count));
  }

  it('loses no letter, whatever is written', () => {
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'аБг. !?…«»)1\n -'), maxLength: 60 }), (text) =>
        assert.equal(bare(sentencesOf(text).join('')), bare(text)),
      ),
    );
  });
});

describe('wordsOf', () => {
  it('knows Cyrillic words, their places and hyphens', () => {
    assert.deepEqual(
      wordsOf('Ёжик, 8-летний друг').map(({ word, raw, start, end }) => [word, raw, start, end]),
      [
        ['ежик', 'Ёжик', 0, 4],
        ['8-летний', '8-летний', 6, 14],
        ['друг', 'друг', 15, 19],
      ],
    );
  });

  it('keeps places when it makes letters plain', () => assert.equal(plain('Ё\u00a0Я').length, 3));
});

describe('a lexicon', () => {
  const words = wordsOf('Метод не имеет аналогов и неимеет.');

  it('finds phrases by whole words, with any ending where one is left open', () => {
    assert.deepEqual(findPhrases(words, lexicon('не имеет аналог*', 'метод')), [
      { at: 0, length: 1 },
      { at: 1, length: 3 },
    ]);
    assert.ok(!hasPhrase(words, lexicon('мет', 'имеет не', 'аналог')));
  });
});

describe('likeness', () => {
  it('is 1 for the same words, whatever stands between them, and 0 for none', () => {
    assert.ok(likeness('Учим детей читать', 'учим  детей — читать!') > 0.999);
    assert.equal(likeness('', ''), 0);
    assert.equal(likeness('…', '…'), 0);
    assert.ok(likeness('Учим детей читать', 'Кормим бездомных собак') < 0.2);
  });
});

describe('isSameWord', () => {
  for (const [one, other] of [
    ['дети', 'детям'],
    ['семья', 'семей'],
    ['подростки', 'подросткам'],
    ['ребёнок', 'детей'],
    ['пожилые', 'пожилых'],
    ['родители', 'родителей'],
  ] as const)
    it(`takes «${one}» and «${other}» for one`, () => assert.ok(isSameWord(one, other)));

  for (const [one, other] of [
    ['дети', 'детство-сад'],
    ['мать', 'дочь'],
    ['дом', 'домохозяйка'],
    ['женщины', 'мужчины'],
  ] as const)
    it(`tells «${one}» from «${other}»`, () => assert.ok(!isSameWord(one, other)));
});
