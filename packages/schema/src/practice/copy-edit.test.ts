import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCopyEdit } from './copy-edit.ts';
import type { Practice } from './practice.ts';
import { practice } from './testing.ts';

const given = practice();
const isWording = (more: Partial<Practice>): boolean => isCopyEdit(given, { ...given, ...more });

describe('an edit of the wording', () => {
  it('changes words, wherever they are read', () => {
    assert.ok(isWording({}));
    assert.ok(isWording({ summary: 'Добровольцы учат пожилых соседей телефону.' }));
    assert.ok(isWording({ tasks: ['Найти добровольцев', ...given.tasks!.slice(1)] }));
    assert.ok(isWording({ title: { ...given.title, text: 'Телефон для пожилых соседей' } }));
    assert.ok(isWording({ goal: 'Научить 120 пожилых соседей самим записываться к врачу до конца года.' }));
    assert.ok(isWording({ $schema: './practice.schema.json' }));
  });

  it('leaves every figure as it was', () => {
    assert.ok(!isWording({ goal: 'К концу года научить 210 пожилых соседей самим записываться к врачу.' }));
    assert.ok(!isWording({ summary: `${given.summary} Так уже 5 лет.` }));
  });

  it('touches no number, date, code or tick', () => {
    const [first, ...rest] = given.results!.quantitative!;
    assert.ok(!isWording({ results: { ...given.results, quantitative: [{ ...first, actual: 87 }, ...rest] } }));
    assert.ok(!isWording({ title: { ...given.title, startedOn: '2023-10' } }));
    assert.ok(!isWording({ organisation: { ...given.organisation, name: 'Другой двор' } }));
    assert.ok(!isWording({ facets: { ...given.facets, theme: ['ecology'] } }));
    assert.ok(!isWording({ contacts: { ...given.contacts, email: 'other@example.org' } }));
    assert.ok(!isWording({ contacts: { ...given.contacts, publish: { email: true } } }));
    assert.ok(!isWording({ authorsConsent: false }));
  });

  it('adds no section, takes none out, and moves none', () => {
    assert.ok(!isWording({ prospects: '' }));
    assert.ok(!isWording({ difficulties: [] }));
    assert.ok(!isWording({ orgInfo: { ...given.orgInfo, awards: 'Премия' } }));
    assert.ok(!isWording({ stages: [...given.stages!].reverse() }));
  });
});
