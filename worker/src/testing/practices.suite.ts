import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { AppUnderTest } from './app-under-test.ts';
import { ANSWER, gatherParty, life, type Party } from './practice-life.ts';

/** The life of a practice from a draft to what everybody reads. */
export function practicesSuite(open: () => AppUnderTest) {
  describe('the life of a practice', () => {
    let app: AppUnderTest;
    let party: Party;
    before(async () => {
      app = open();
      party = await gatherParty(app);
    });

    it('goes from a draft to what everybody reads, step by step, each by the right person', async () => {
      const { id } = await life.published(party);
      const record = await life.read(party.author, id);
      assert.equal(record.state, 'published');
      assert.deepEqual(
        record.events.map(({ from, to, actor }) => [from, to, actor]),
        [
          ['draft', 'submitted', party.author.session.person.name],
          ['submitted', 'screening', 'server'],
          ['screening', 'review', party.moderator.session.person.name],
          ['review', 'accepted', party.moderator.session.person.name],
          ['accepted', 'published', party.moderator.session.person.name],
        ],
      );
      assert.equal(record.events[3]!.reason, ANSWER);
    });
  });
}
