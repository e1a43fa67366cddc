import { expect } from '@open-wc/testing';
import type { Fault, Question } from '@otklik/schema/engine';
import { choices, question } from '@otklik/schema/testing';
import { enLater } from '../words/en.ts';
import { ruLater, ruLaterForChildren } from '../words/ru-later.ts';
import { describeFault } from './fault-words.ts';

const russian = { lang: 'ru', profile: 'standard' } as const;
const english = { lang: 'en', profile: 'standard' } as const;
const inRussian = (code: Fault['code'], asked?: Question | { kind: 'repeat' }, limit?: number | string) =>
  describeFault({ pointer: '/a', code, limit }, asked, ruLater, russian).replace(/\u00a0/g, ' ');

describe('describeFault', () => {
  it('has a sentence for every code, in every dictionary', () => {
    for (const words of [ruLater, ruLaterForChildren, enLater]) {
      for (const code of Object.keys(ruLater.faults) as Fault['code'][]) {
        const sentence = describeFault({ pointer: '/a', code, limit: 3 }, question('text', 'a'), words, russian);
        expect(sentence, code)
          .to.match(/^\p{Lu}.{10,}/u)
          .and.not.to.match(/undefined|NaN|\.$/);
      }
    }
  });

  it('counts as Russian does', () => {
    const multi = question('multi', 'a', { choices: choices('b') });
    expect([1, 2, 5, 21].map((limit) => inRussian('too-many', multi, limit))).to.deep.equal([
      'Выберите не больше 1 варианта',
      'Выберите не больше 2 вариантов',
      'Выберите не больше 5 вариантов',
      'Выберите не больше 21 варианта',
    ]);
  });

  it('says what kind of answer is missing', () => {
    expect(inRussian('missing', question('longtext', 'a'))).to.equal('Напишите ответ');
    expect(inRussian('missing', question('consent', 'a'))).to.equal('Поставьте отметку, чтобы продолжить');
    expect(inRussian('missing', question('yesno', 'a'))).to.equal('Выберите ответ');
    expect(inRussian('too-few', { kind: 'repeat' }, 2)).to.equal('Добавьте ещё: нужно не меньше 2');
  });

  it('writes limits as people do', () => {
    expect(inRussian('below-min', question('date', 'a'), '2026-09-01')).to.equal(
      'Укажите дату не раньше 1 сентября 2026 г.',
    );
    expect(inRussian('above-max', question('time', 'a'), '18:00')).to.equal('Укажите время не позже 18:00');
    expect(inRussian('above-max', question('number', 'a'), 1500.5)).to.equal('Напишите число не больше 1 500,5');
    const fault = { pointer: '/a', code: 'too-long', limit: 1 } as const;
    expect(describeFault(fault, question('text', 'a'), enLater, english)).to.equal('Shorten it to 1 character');
  });

  it('lets the author say what a pattern means', () => {
    const code = question('text', 'a', {
      pattern: { regex: '\\d{6}', message: { ru: 'Шесть цифр', en: 'Six digits' } },
    });
    expect(inRussian('pattern', code)).to.equal('Шесть цифр');
    expect(describeFault({ pointer: '/a', code: 'pattern' }, code, enLater, english)).to.equal('Six digits');
  });

  it('speaks to children as to a friend', () => {
    const multi = question('multi', 'a', { choices: choices('b') });
    const sentence = describeFault({ pointer: '/a', code: 'too-many', limit: 2 }, multi, ruLaterForChildren, russian);
    expect(sentence.replace(/\u00a0/g, ' ')).to.equal('Выбери не больше 2 вариантов');
  });

  it('has something to say of a code that came with a newer server', () => {
    expect(inRussian('new-code' as Fault['code'])).to.equal('Ответ не подходит к вопросу. Ответьте ещё раз');
  });
});
