import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ROLES, type SecondStepSetup, type Session, type SignedIn } from '@otklik/schema';
import { type AppUnderTest, faceOf, problemOf, THEIR_KEY } from './app-under-test.ts';
import { codeOf, join, PASSWORD, Visitor } from './visitor.ts';

/** How staff comes in and goes out. */
export function sessionsSuite(open: () => AppUnderTest) {
  describe('signing in', () => {
    let app: AppUnderTest;
    before(() => (app = open()));
    const visitor = () => new Visitor(app);

    it('is a cookie that scripts cannot read and other sites cannot send', async () => {
      const { email } = await join(app, ['editor']);
      const reply = await visitor().signIn(email.toUpperCase(), PASSWORD);
      assert.equal(reply.status, 200);
      assert.equal(reply.headers.get('cache-control'), 'no-store');
      const cookies = reply.headers.getSetCookie();
      assert.equal(cookies.length, 1);
      assert.match(
        cookies[0]!,
        /^__Host-otklik\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      );
      const { session } = (await reply.json()) as SignedIn;
      assert.equal(session?.person.email, email);
      assert.deepEqual(session.current?.roles, ['editor']);
    });

    it('tells nobody which addresses there are', async () => {
      const { email } = await join(app, ['editor']);
      const wrong = await visitor().signIn(email, 'not the password');
      const unknown = await visitor().signIn('nobody-at-all@example.org', 'not the password');
      assert.equal(wrong.status, 401);
      assert.equal(await faceOf(wrong), await faceOf(unknown));
    });

    it('waits after ten tries in an hour, wherever they come from, for anybody and nobody alike', async () => {
      const { email, visitor: inside } = await join(app, ['editor']);
      const faces: string[] = [];
      for (const address of [email, 'nobody-else@example.org']) {
        // Each from another network, as `fromElsewhere` makes it: the address is what counts.
        // Once more than ten when the hour changes meanwhile.
        let tries = 0;
        let late = await visitor().signIn(address, 'not the password');
        for (; late.status === 401 && tries < 20; tries++) late = await visitor().signIn(address, 'not the password');
        assert.ok(tries >= 10, `${tries} tries`);
        assert.equal(late.status, 429);
        late = await visitor().signIn(address, PASSWORD);
        assert.equal(late.status, 429, 'nor does the right password get in');
        assert.ok(Number(late.headers.get('retry-after')) > 0);
        // The seconds go on between the two.
        const headers = [...late.headers].filter(([name]) => name !== 'retry-after');
        faces.push(await faceOf(new Response(late.body, { status: late.status, headers })));
      }
      assert.equal(faces[0], faces[1]);
      assert.ok(await inside.isSignedIn(), 'whoever is inside stays there');
    });

    it('gives a new session, and the old one is over', async () => {
      const { email, visitor: person } = await join(app, ['editor']);
      const old = visitor();
      old.setCookie(person.cookie);
      assert.ok(await old.isSignedIn());
      assert.equal((await person.signIn(email, PASSWORD)).status, 200);
      assert.ok(await person.isSignedIn());
      assert.notEqual(person.cookie, old.cookie);
      assert.ok(!(await old.isSignedIn()));
    });

    it('takes no session that somebody else has made up or put there', async () => {
      const { email, visitor: attacker } = await join(app, ['editor'], THEIR_KEY);
      const { email: victim, visitor: person } = await join(app, ['editor']);
      person.setCookie(attacker.cookie);
      assert.equal((await person.signIn(victim, PASSWORD)).status, 200);
      const { person: who } = (await (await person.ask('GET', '/v1/session')).json()) as Session;
      assert.equal(who.email, victim);
      assert.notEqual(who.email, email);
      const madeUp = visitor();
      madeUp.setCookie('__Host-otklik.session_token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBB');
      assert.ok(!(await madeUp.isSignedIn()));
    });

    it('ends by signing out, here or everywhere', async () => {
      const { email, visitor: first } = await join(app, ['editor']);
      const second = visitor();
      const third = visitor();
      for (const each of [second, third]) await each.signIn(email, PASSWORD);
      const copy = visitor();
      copy.setCookie(first.cookie);
      assert.equal((await first.ask('DELETE', '/v1/session')).status, 204);
      assert.equal(first.cookie, '');
      assert.ok(!(await copy.isSignedIn()));
      assert.ok(await second.isSignedIn());
      assert.equal((await second.ask('DELETE', '/v1/sessions')).status, 204);
      assert.ok(!(await third.isSignedIn()));
    });

    it('ends everywhere else with another password', async () => {
      const { email, visitor: person } = await join(app, ['editor']);
      const elsewhere = visitor();
      await elsewhere.signIn(email, PASSWORD);
      const change = (password: string) =>
        person.ask('PUT', '/v1/person/password', { password, newPassword: 'another long password' });
      assert.equal((await problemOf(await change('not the password'))).code, 'wrong-credentials');
      assert.equal((await change(PASSWORD)).status, 204);
      const { current } = (await (await person.ask('GET', '/v1/session')).json()) as Session;
      assert.equal(current?.organisation, 'first');
      assert.ok(!(await elsewhere.isSignedIn()));
      assert.equal((await visitor().signIn(email, PASSWORD)).status, 401);
      assert.equal((await visitor().signIn(email, 'another long password')).status, 200);
    });

    it('is for one organisation at a time, of those that one belongs to', async () => {
      const { visitor: person } = await join(app, ['editor']);
      const choose = (organisation: string) => person.ask('PUT', '/v1/session/organisation', { organisation });
      const [foreign, unknown] = [await choose('theirs'), await choose('no-such-organisation')];
      assert.equal(foreign.status, 404);
      assert.equal(await faceOf(foreign), await faceOf(unknown));
      assert.equal((await choose('first')).status, 200);
    });

    it('is nothing for other sites, whatever they send', async () => {
      const { email, visitor: person } = await join(app, [...ROLES]);
      const evil = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
      for (const headers of [evil, { 'sec-fetch-site': 'same-site' }, { origin: 'null' }]) {
        const reply = await person.ask('DELETE', '/v1/sessions', undefined, headers);
        assert.equal((await problemOf(reply)).code, 'not-same-origin', JSON.stringify(headers));
        const login = await visitor().ask('POST', '/v1/session', { email, password: PASSWORD }, headers);
        assert.equal((await problemOf(login)).code, 'not-same-origin');
        assert.deepEqual(login.headers.getSetCookie(), []);
      }
      assert.ok(await person.isSignedIn());
    });
  });

  describe('a second step', () => {
    let app: AppUnderTest;
    let person: Visitor;
    let email: string;
    let setup: SecondStepSetup;
    before(async () => {
      app = open();
      ({ visitor: person, email } = await join(app, ['analyst']));
    });

    const confirm = (visitor: Visitor, code: string) => visitor.ask('POST', '/v1/session/second-step', { code });
    const afterFirst = async () => {
      const visitor = new Visitor(app);
      const { secondStep, session } = (await (await visitor.signIn(email, PASSWORD)).json()) as SignedIn;
      assert.deepEqual([secondStep, session], [true, undefined]);
      assert.ok(!(await visitor.isSignedIn()), 'one step is not enough');
      return visitor;
    };

    it('is set up with the password, and turned on by a code', async () => {
      const begin = (password: string) => person.ask('POST', '/v1/person/second-step', { password });
      assert.equal((await begin('not the password')).status, 401);
      setup = (await (await begin(PASSWORD)).json()) as SecondStepSetup;
      assert.match(setup.uri, /^otpauth:\/\/totp\//);
      assert.equal(setup.codes.length, 10);
      const finish = (code: string) => person.ask('PUT', '/v1/person/second-step', { code });
      assert.equal((await problemOf(await finish(otherThan(codeOf(setup.uri))))).code, 'wrong-code');
      assert.equal((await finish(codeOf(setup.uri))).status, 204);
      const { person: who } = (await (await person.ask('GET', '/v1/session')).json()) as Session;
      assert.ok(who.hasSecondStep);
    });

    it('is asked for at the next sign-in, and lets in by the app’s code', async () => {
      const visitor = await afterFirst();
      assert.equal((await confirm(visitor, otherThan(codeOf(setup.uri)))).status, 401);
      assert.equal((await confirm(visitor, codeOf(setup.uri))).status, 200);
      assert.ok(await visitor.isSignedIn());
    });

    it('takes a spare code once', async () => {
      const [code] = setup.codes as [string];
      assert.equal((await confirm(await afterFirst(), code)).status, 200);
      assert.equal((await confirm(await afterFirst(), code)).status, 401);
    });

    it('is over after five wrong codes, and begins with the password again', async () => {
      const visitor = await afterFirst();
      for (let tries = 0; tries < 5; tries++)
        assert.equal((await confirm(visitor, otherThan(codeOf(setup.uri)))).status, 401);
      assert.equal((await confirm(visitor, codeOf(setup.uri))).status, 401);
    });

    it('is nothing without the first', async () => {
      assert.equal((await confirm(new Visitor(app), codeOf(setup.uri))).status, 401);
    });

    it('is turned off with the password', async () => {
      assert.equal((await person.ask('DELETE', '/v1/person/second-step', { password: PASSWORD })).status, 204);
      const { secondStep } = (await (await new Visitor(app).signIn(email, PASSWORD)).json()) as SignedIn;
      assert.equal(secondStep, false);
    });
  });
}

const otherThan = (code: string): string => String((Number(code) + 123_456) % 1_000_000).padStart(6, '0');
