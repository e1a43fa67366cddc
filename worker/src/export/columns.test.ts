import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '@otklik/schema';
import { choices, form, question } from '@otklik/schema/testing';
import { countFillings, listColumns, listRepeats } from './columns.ts';

describe('the columns of an export', () => {
  const names = (columns: { name: string }[]) => columns.map(({ name }) => name);

  it('follow the newest revision, and after it what only earlier ones asked', () => {
    const earlier = form([question('text', 'old'), question('text', 'both')]);
    const newest = form([question('text', 'both'), question('text', 'new')]);
    assert.deepEqual(names(listColumns([newest, earlier], new Map())), ['both', 'new', 'old']);
  });

  it('number the fillings of repeats inside repeats', () => {
    const lessons = { id: 'lessons', kind: 'repeat' as const, title: 'Занятия', items: [question('number', 'mark')] };
    const children = { id: 'children', kind: 'repeat' as const, title: 'Дети', each: 'Ребёнок', items: [lessons] };
    const nested = form([children]);
    const answers: Answers = { children: [{ lessons: [{ mark: 4 }] }, { lessons: [{ mark: 3 }, { mark: 5 }] }] };
    const fillings = new Map<string, number>();
    countFillings(listRepeats([nested]), answers, fillings);
    const columns = listColumns([nested], fillings);
    const cells = columns.map((column) => [column.name, column.read(answers, nested, 'codes')]);
    assert.deepEqual(cells, [
      ['children.1.lessons.1.mark', 4],
      ['children.1.lessons.2.mark', undefined],
      ['children.2.lessons.1.mark', 3],
      ['children.2.lessons.2.mark', 5],
    ]);
    assert.equal(columns[2]?.title, 'Ребёнок 2: Занятия 1: mark');
  });

  it('say an answer in the words of the revision on which it was given', () => {
    const ask = (title: string) => form([question('single', 'mood', { choices: [{ id: 'good', title }] })]);
    const [newest, earlier] = [ask('Прекрасно'), ask('Хорошо')];
    const [column] = listColumns([newest, earlier], new Map());
    assert.equal(column?.read({ mood: 'good' }, earlier, 'words'), 'Хорошо');
    assert.equal(column?.read({ mood: 'good' }, earlier, 'codes'), 'good');
  });

  it('part what is answered in parts', () => {
    const parted = form([
      question('retro', 'calm', { scale: 'likert5', before: 'До', now: 'После' }),
      question('scale', 'trust', { scale: 'likert5' }),
      question('rank', 'order', { choices: choices('a', 'b') }),
      question('consent', 'agree'),
    ]);
    const answers: Answers = { calm: { before: 1, now: 'cannot-say' }, trust: 5, order: ['b', 'a'], agree: true };
    const read = (as: 'codes' | 'words') =>
      listColumns([parted], new Map()).map((column) => column.read(answers, parted, as));
    assert.deepEqual(read('codes'), [1, 'cannot-say', 5, 'b a', true]);
    assert.deepEqual(read('words'), [
      'Совсем не согласны',
      'Не могу оценить',
      'Полностью согласны',
      '1. b, 2. a',
      'Да',
    ]);
  });
});
