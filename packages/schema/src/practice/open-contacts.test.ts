import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withOpenContacts } from './open-contacts.ts';
import type { PublishedPractice } from './published-practice.ts';
import { publicContent } from './public-content.ts';
import { practice } from './testing.ts';

const published = (more: Partial<PublishedPractice> = {}): PublishedPractice => ({
  ...{ practice: practice(), version: 1, hash: 'a'.repeat(64), state: 'published', publishedOn: '2026-09-01' },
  ...{ verifiedOn: '2026-09-01', evidence: { level: 'E2', feedback: true, noEffect: false }, adoptions: 0 },
  ...more,
});

describe('contacts that anybody may see', () => {
  it('are those that are ticked', () =>
    assert.deepEqual(withOpenContacts(published()).practice.contacts, {
      ...{ email: 'hello@example.org', website: 'https://example.org' },
      publish: { email: true, website: true },
    }));

  it('are none where nothing is ticked, or what is ticked is not there', () => {
    const hidden = practice({ contacts: { phone: '+7 342 200-00-00', publish: { email: true, phone: false } } });
    assert.equal('contacts' in withOpenContacts(published({ practice: hidden })).practice, false);
  });

  it('are none in the archive', () =>
    assert.equal('contacts' in withOpenContacts(published({ state: 'archived' })).practice, false));

  it('leave the hash true', () =>
    assert.equal(publicContent(withOpenContacts(published()).practice), publicContent(practice())));
});
