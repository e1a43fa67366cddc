import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../people/role.ts';
import { ROLES } from '../people/roles.ts';
import { checkMove, type Move, movesFrom, TRANSITIONS } from './life.ts';
import type { LifeNeed } from './life-fault.ts';
import { PRACTICE_STATES, type PracticeState } from './states.ts';

const author = { roles: ['author'] as Role[], isAuthor: true };
const moderator = { roles: ['moderator'] as Role[], isAuthor: false };
const both = { roles: ['author', 'moderator'] as Role[], isAuthor: true };
const expert = { roles: ['expert'] as Role[], isAuthor: false };
const ALL = [...new Set(TRANSITIONS.flatMap(({ needs }) => needs))] as LifeNeed[];

const move = (from: PracticeState, to: PracticeState, by: Move['by'], more: Partial<Move> = {}) =>
  checkMove({ from, to, by, met: ALL, ...more }).map(({ code }) => code);

describe('the life of a practice', () => {
  it('leads from draft to archive', () => {
    assert.deepEqual(move('draft', 'submitted', author), []);
    assert.deepEqual(move('submitted', 'screening', 'server'), []);
    assert.deepEqual(move('screening', 'review', moderator), []);
    assert.deepEqual(move('review', 'accepted', 'server', { verdict: 'publish' }), []);
    assert.deepEqual(move('accepted', 'published', moderator), []);
    assert.deepEqual(move('published', 'needs-update', 'server'), []);
    assert.deepEqual(move('needs-update', 'published', author), []);
    assert.deepEqual(move('needs-update', 'archived', 'server'), []);
  });

  it('leads through revision and back to the same experts', () => {
    assert.deepEqual(move('review', 'revision', 'server', { verdict: 'revise' }), []);
    assert.deepEqual(move('revision', 'submitted', author), []);
    const back = TRANSITIONS.find(({ from, to }) => from === 'revision' && to === 'submitted');
    assert.ok(back!.effects.includes('show-difference-to-reviewers'));
  });

  it('gives the author, the moderator and the server their own steps', () => {
    assert.deepEqual(movesFrom('draft', author), ['submitted']);
    assert.deepEqual(movesFrom('draft', moderator), ['hold']);
    assert.deepEqual(movesFrom('review', author), ['withdrawn']);
    assert.deepEqual(movesFrom('review', 'server'), ['revision', 'accepted', 'declined', 'hold']);
    assert.deepEqual(movesFrom('accepted', moderator), ['published', 'hold']);
    assert.deepEqual(movesFrom('withdrawn', both), []);
    for (const state of PRACTICE_STATES) assert.deepEqual(movesFrom(state, expert), [], state);
  });

  it('lets no role but the moderator decide, whatever else somebody may do', () => {
    const roles = ROLES.filter((role) => role !== 'moderator');
    assert.deepEqual(move('screening', 'review', { roles, isAuthor: false }), ['not-yours']);
    assert.deepEqual(move('accepted', 'published', author), ['not-own']);
    assert.deepEqual(move('review', 'accepted', moderator, { verdict: 'publish' }), ['not-yours']);
  });

  it('lets nobody approve their own, even a moderator', () => {
    assert.deepEqual(move('screening', 'review', both), ['not-own']);
    assert.deepEqual(move('accepted', 'published', both), ['not-own']);
    assert.deepEqual(move('hold', 'published', both, { heldFrom: 'published' }), ['not-own']);
    assert.deepEqual(move('published', 'archived', both), []);
  });

  it('goes only where the experts lead', () => {
    assert.deepEqual(move('review', 'accepted', 'server', { verdict: 'revise' }), ['verdict']);
    assert.deepEqual(move('review', 'accepted', 'server'), ['verdict']);
    assert.deepEqual(move('review', 'declined', 'server', { verdict: 'decline' }), []);
    assert.deepEqual(move('review', 'hold', 'server', { verdict: 'hold' }), []);
  });

  it('lets a moderator hold from anywhere, with a reason, and hides at once', () => {
    for (const from of PRACTICE_STATES.filter((state) => !['hold', 'withdrawn'].includes(state))) {
      assert.deepEqual(move(from, 'hold', moderator), [], from);
      assert.deepEqual(move(from, 'hold', moderator, { met: [] }), ['reason'], from);
    }
    for (const { effects } of TRANSITIONS.filter(({ to }) => to === 'hold')) assert.ok(effects.includes('hide'));
  });

  it('lets a practice on hold back to where it was, and nowhere else', () => {
    assert.deepEqual(move('hold', 'review', moderator, { heldFrom: 'review' }), []);
    assert.deepEqual(move('hold', 'published', moderator, { heldFrom: 'review' }), ['no-such-move']);
    assert.deepEqual(movesFrom('hold', moderator, 'review'), ['archived', 'review']);
  });

  it('publishes only what was approved, confirmed by its author, with consent for the contacts', () => {
    const met: LifeNeed[] = [];
    assert.deepEqual(move('accepted', 'published', moderator, { met }), [
      ...['same-content', 'author-confirmed', 'contact-consent'],
    ]);
  });

  it('writes an answer to every author whose practice was judged', () => {
    for (const { from, to, needs } of TRANSITIONS) {
      if (['screening', 'review'].includes(from) && ['revision', 'accepted', 'declined'].includes(to))
        assert.ok(needs.includes('written-answer'), `${from} ${to}`);
    }
  });

  it('has no way but those of the table: two who decide at once cannot both succeed', () => {
    const ways = new Set(TRANSITIONS.map(({ from, to }) => `${from} ${to}`));
    for (const from of PRACTICE_STATES) {
      for (const to of PRACTICE_STATES) {
        const allowed = [author, moderator, 'server' as const].some((by) =>
          (['publish', 'revise', 'decline', 'hold'] as const).some(
            (verdict) => move(from, to, by, { verdict }).length === 0,
          ),
        );
        assert.equal(allowed, ways.has(`${from} ${to}`), `${from} ${to}`);
      }
    }
    assert.deepEqual(move('published', 'published', moderator), ['no-such-move']);
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<PracticeState>(['draft']);
    for (const state of reached) for (const { from, to } of TRANSITIONS) if (from === state) reached.add(to);
    assert.equal(reached.size, PRACTICE_STATES.length);
  });

  it('says in both languages what to do', () => {
    for (const { message } of checkMove({ from: 'accepted', to: 'published', by: moderator, met: [] }))
      assert.ok(message.ru.length > 20 && message.en.length > 20);
  });
});
