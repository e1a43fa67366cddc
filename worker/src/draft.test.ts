import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeDraft, fold, toRevision } from './draft.ts';
import { everyShape } from './testing/forms.ts';

describe('a draft', () => {
  const titled = (title: unknown) => describeDraft('some-id', { title });

  it('is listed by its Russian title, and found by all its words and its id', () => {
    const title = { text: { ru: 'Ёлка', en: 'Fir' }, variants: [{ profile: 'child', text: 'Ёлочка' }] };
    assert.deepEqual({ ...titled(title), etag: '' }, { etag: '', title: 'Ёлка', search: 'some-id\nелка\nfir\nелочка' });
  });

  it('is listed by its id while it has no title', () => {
    for (const title of [undefined, null, 7, '', '  ', {}, { text: 7 }, [], { ru: 1 }]) {
      assert.equal(titled(title).title, 'some-id');
    }
  });

  it('has a title that every database keeps alike', () => {
    const { title, search } = titled(`a\u0000\ud800${'😀'.repeat(500)}`);
    assert.ok(title.isWellFormed() && !title.includes('\0'));
    assert.ok(search.isWellFormed() && !search.includes('\0'));
    assert.equal([...title].length, 300);
  });

  it('has another tag when anything in it changes', () => {
    assert.notEqual(describeDraft('a', { x: 1 }).etag, describeDraft('a', { x: 2 }).etag);
    assert.equal(describeDraft('a', { x: 1 }).etag, describeDraft('a', { x: 1 }).etag);
  });
});

describe('fold', () => {
  it('forgets case and ё, composed or not', () => {
    assert.equal(fold('ЁЖ е\u0308ж'), 'еж еж');
  });
});

describe('a revision', () => {
  it('has the same address however the form was written down', () => {
    const form = everyShape('one');
    const turned = Object.fromEntries(Object.entries(form).reverse()) as typeof form;
    assert.equal(toRevision(turned).revision, toRevision(form).revision);
    assert.match(toRevision(form).revision, /^[0-9a-f]{64}$/);
  });
});
