import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Storage } from '../storage/storage.ts';
import type { OpenedStorage } from '../storage/submissions.suite.ts';
import type { Accounts, SignInStep } from './accounts.ts';
import { accountsOver } from './load.ts';

const PASSWORD = 'the password of the owner';
const OTHER = 'the password of somebody else';

/** How every database keeps accounts apart from whoever would like to have them too. */
export function accountsSuite(open: () => Pick<OpenedStorage, 'storage' | 'run'>) {
  describe('an account', () => {
    let storage: Storage;
    let run: OpenedStorage['run'];
    let accounts: Accounts;
    before(async () => {
      ({ storage, run } = open());
      accounts = await accountsOver(storage, () => 'https://otklik.example.org')();
    });

    const someone = () => `${randomUUID()}@example.org`;
    const make = (email: string, password = PASSWORD, isProven = false) =>
      accounts.make({ name: 'Вера', email, password, isProven });
    const idOf = (made: Awaited<ReturnType<typeof make>>): string => {
      assert.ok(made !== 'taken');
      return made.person;
    };
    const outcomeOf = async (email: string, password: string) => (await accounts.signIn({ email, password })).outcome;
    const follow = async (email: string, newPassword?: string) =>
      accounts.followLink((await accounts.makeLink(email))!, newPassword);
    const cookieOf = ({ cookies }: SignInStep) => cookies.map((each) => each.split(';', 1)[0]).join('; ');
    const isSignedIn = async (step: SignInStep) => (await accounts.find(cookieOf(step))) !== undefined;
    const countOf = async (table: string, person: string) =>
      Number(
        ((await run(`select count(*) as count from ${table} where person = '${person}'`))[0] as { count: number })
          .count,
      );
    const addPasskey = (person: string) =>
      run(`insert into passkey (id, public_key, person, credential_id, counter, device_type, backed_up)
        values ('${randomUUID()}', 'key', '${person}', '${randomUUID()}', 0, 'singleDevice', 0)`);

    it('that was signed in to by a letter is nobody else’s to make', async () => {
      const email = someone();
      await make(email);
      assert.equal((await follow(email)).outcome, 'signed-in');
      assert.equal(await make(email, OTHER), 'taken');
      assert.equal(await outcomeOf(email, OTHER), 'wrong');
    });

    it('has one password, whoever comes first of those who make it at once, anew or where it was left behind', async () => {
      for (const isLeftBehind of [false, true]) {
        const email = someone();
        if (isLeftBehind) await run(`delete from person_account where person = '${idOf(await make(email))}'`);
        const passwords = Array.from({ length: 4 }, (_, at) => `${PASSWORD} ${at}`);
        const made = await Promise.all(passwords.map((password) => make(email, password)));
        assert.equal(made.filter((each) => each !== 'taken').length, 1);
        const outcomes = await Promise.all(passwords.map((password) => outcomeOf(email, password)));
        assert.deepEqual(
          outcomes.map((outcome) => outcome === 'signed-in'),
          made.map((each) => each !== 'taken'),
        );
      }
    });

    it('is made where a server stopped before it had a password', async () => {
      const email = someone();
      const person = idOf(await make(email));
      await run(`delete from person_account where person = '${person}'`);
      assert.equal(idOf(await make(email, OTHER)), person);
      assert.equal(await outcomeOf(email, OTHER), 'signed-in');
    });

    it('keeps nothing that somebody prepared in it who never had its letters', async () => {
      const email = someone();
      const person = idOf(await make(email, OTHER));
      await addPasskey(person);
      await run(
        `insert into second_step (id, secret, backup_codes, person) values ('${randomUUID()}', '', '', '${person}')`,
      );
      const theirs = await accounts.signIn({ email, password: OTHER });
      assert.equal((await follow(email)).outcome, 'signed-in');
      assert.ok(!(await isSignedIn(theirs)));
      assert.equal(await outcomeOf(email, OTHER), 'wrong');
      assert.deepEqual([await countOf('passkey', person), await countOf('second_step', person)], [0, 0]);
    });

    it('keeps its passkeys once a letter has reached its owner', async () => {
      const email = someone();
      const person = idOf(await make(email));
      await follow(email, PASSWORD);
      await addPasskey(person);
      assert.equal((await follow(email)).outcome, 'signed-in');
      assert.equal(await countOf('passkey', person), 1);
      assert.equal(await outcomeOf(email, PASSWORD), 'signed-in');
    });

    it('keeps its password and its second step when a letter is the first step', async () => {
      const email = someone();
      const person = idOf(await make(email, PASSWORD, true));
      await run(`update person set second_step_enabled = 1 where id = '${person}'`);
      assert.equal((await follow(email)).outcome, 'second-step');
      assert.equal(await outcomeOf(email, PASSWORD), 'second-step');
    });

    it('ends all sessions when a letter has brought another password', async () => {
      const email = someone();
      await make(email, PASSWORD, true);
      const thief = await accounts.signIn({ email, password: PASSWORD });
      const owner = await follow(email, OTHER);
      assert.equal(owner.outcome, 'signed-in');
      assert.ok(!(await isSignedIn(thief)), 'whoever knew the old password is out');
      assert.ok(await isSignedIn(owner));
    });

    it('forgets sessions and challenges whose time is over, when somebody signs in', async () => {
      const email = someone();
      const person = idOf(await make(email, PASSWORD, true));
      await accounts.signIn({ email, password: PASSWORD });
      await accounts.passkeyToShow();
      await run(`update person_session set expires_at = '2026-01-01T00:00:00.000Z' where person = '${person}'`);
      await run(`update verification set expires_at = '2026-01-01T00:00:00.000Z'`);
      await accounts.passkeyToShow();
      assert.equal(await countOf('person_session', person), 0);
      const old = await run(`select id from verification where expires_at < '2026-06-01'`);
      assert.deepEqual(old, []);
    });
  });
}
