import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { allows, POLICY, type Right } from '../policy.ts';
import { type AppUnderTest, faceOf, OUR_KEY, THEIR_KEY } from './app-under-test.ts';
import { CALLS } from './rights/calls.ts';
import { addPlace, CANARY, fill, NOWHERE, type Place } from './rights/place.ts';
import { gather, type Subject } from './rights/subject.ts';

/** So many calls at once. */
const AT_ONCE = 20;

type Whose = 'own' | 'foreign' | 'unknown';

interface Document {
  paths: Record<string, Record<string, { security?: object[] }>>;
}

/** Every call that the API describes, by everybody, about what is theirs, what is another organisation’s, and what is nobody’s. */
export function rightsSuite(open: () => AppUnderTest) {
  describe('rights', () => {
    let app: AppUnderTest;
    let calls: [call: string, security: object[] | undefined][];
    let theirs: Place;
    let subjects: Subject[];
    let untouched: string;
    let cases = 0;
    /** What nobody is answered where everybody may ask. */
    const forAnyone = new Map<string, number>();

    before(async () => {
      app = open();
      const document = (await (await app.fetch('/v1/openapi.json')).json()) as Document;
      calls = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, { security }]): (typeof calls)[number] => [
          `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
          security,
        ]),
      );
      const centreKey = await addPlace(app, 'centre-of-rights');
      await app.run(`update organisation set is_centre = 1 where id = 'centre-of-rights'`);
      // Their ids are those that are tried: even the centre that they joined must not get at them.
      await app.run(`update organisation set centre = 'centre-of-rights' where id = 'theirs'`);
      const ours = await fill(app, 'first', OUR_KEY);
      theirs = await fill(app, 'theirs', THEIR_KEY);
      const centre = await fill(app, 'centre-of-rights', centreKey);
      subjects = await gather(app, { ours, centre });
      untouched = await portrait();
    });

    /** All that others could have changed of the organisation whose ids were tried. */
    const portrait = async (): Promise<string> => {
      const { form, quiz } = theirs.ids;
      const rows = [
        `select id, name, is_centre, centre, frame_origins from organisation where id = 'theirs'`,
        `select person, roles from member where organisation = 'theirs' order by person`,
        `select id from invitation where organisation = 'theirs' order by id`,
        `select id, roles from access_key where organisation = 'theirs' order by id`,
        `select id, draft_etag, revision, opens_on, closes_on, closed_on from form where organisation = 'theirs' order by id`,
        `select id, erased_on from submission where form = '${form}' order by id`,
        `select version from quiz_version where quiz = '${quiz}'`,
        `select practice, state, tag from practice_version where practice = '${theirs.ids['practice']}'`,
        `select person from practice_author where practice = '${theirs.ids['practice']}'`,
        `select number, action from audit where organisation = 'theirs' order by number`,
        `select id from passkey where id = '${theirs.ids['passkey']}'`,
      ];
      const found: unknown[] = [];
      for (const row of rows) found.push(await app.run(row));
      return JSON.stringify(found);
    };

    const paramsOf = (call: string) => [...call.matchAll(/:(\w+)/g)].map(([, name]) => name!);
    const whoseOf = ({ roles, person }: Subject, call: string): Whose[] => {
      const { inBody } = CALLS[call]!;
      // Who is signed in and belongs nowhere has no organisation of their own.
      if (inBody === 'organisation' && person !== undefined && roles === undefined) return ['foreign', 'unknown'];
      return paramsOf(call).length > 0 || inBody ? ['own', 'foreign', 'unknown'] : ['own'];
    };

    /** Makes a call about somebody’s ids. Of an address within a form only the form is theirs or not. */
    const make = async (subject: Subject, call: string, whose: Whose): Promise<Response> => {
      const { sent = () => ({}), renew, claims, endsSession } = CALLS[call]!;
      const { place, person } = subject;
      const may = isAllowed(subject, call);
      const own = { ...place.ids, ...(renew && may && whose === 'own' && (await renew(app, place, person))) };
      // What is claimed is known from then on, so it is another one each time.
      const unknown = claims ? { ...NOWHERE, quiz: `claimed-${cases}` } : NOWHERE;
      const ids = { own, foreign: theirs.ids, unknown }[whose];
      const [method, pattern] = call.split(' ') as [string, string];
      const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => ids[name]!);
      const body = ['POST', 'PUT', 'PATCH'].includes(method) ? { body: {} } : {};
      cases++;
      const reply = await subject.ask(method, path, { ...body, ...sent(ids, place) });
      if (endsSession && may) await subject.comeBack?.();
      const text = await reply.clone().text();
      if (whose !== 'own') assert.ok(!text.includes(CANARY), `${subject.name}: ${call}: ${text.slice(0, 200)}`);
      return reply;
    };

    const isAllowed = ({ roles, person }: Subject, call: string): boolean => {
      const right = POLICY[call];
      if (right === 'anyone') return true;
      return right === 'signed-in' ? person !== undefined : roles !== undefined && allows(right, roles);
    };

    it('are written down for every call, and for no other, and the description says who is asked', () => {
      const undescribed = ['GET /v1/openapi.json', 'GET /metrics'];
      const described = calls.map(([call]) => call).sort();
      assert.deepEqual(
        Object.keys(POLICY)
          .filter((call) => !undescribed.includes(call))
          .sort(),
        described,
      );
      assert.deepEqual(Object.keys(CALLS).sort(), described, 'how the matrix calls it');
      for (const [call, security] of calls) {
        const right: Right = POLICY[call]!;
        const isOpen = security === undefined || security.some((way) => Object.keys(way).length === 0);
        assert.equal(isOpen, right === 'anyone', call);
        const byKey = security?.some((way) => 'key' in way) ?? false;
        assert.equal(byKey, typeof right !== 'string', call);
      }
    });

    it('give answers to analysts alone, and people and keys to administrators alone', () => {
      const rightsTo = (address: RegExp) =>
        Object.entries(POLICY)
          .filter(([call, right]) => address.test(call) && right !== 'anyone')
          .map(([call, right]) => [call, right]);
      const analysts = rightsTo(/submissions|erasures/);
      assert.equal(analysts.length, 4);
      assert.deepEqual(new Set(analysts.map(([, right]) => String(right))), new Set(['analyst']));
      const admins = rightsTo(/v1\/(members|invitations|keys|audit|organisations)/);
      assert.equal(admins.length, 11);
      assert.deepEqual(new Set(admins.map(([, right]) => String(right))), new Set(['admin']));
    });

    it('hold for everybody at every call', async (t) => {
      for (const subject of subjects) {
        const names = calls.map(([call]) => call);
        // What does something comes in turn; what is refused, or open to everybody, changes nothing for the others.
        const doing = names.filter((call) => POLICY[call] !== 'anyone' && isAllowed(subject, call));
        const others = names.filter((call) => !doing.includes(call));
        for (const call of doing) await hold(subject, call);
        for (let at = 0; at < others.length; at += AT_ONCE)
          await Promise.all(others.slice(at, at + AT_ONCE).map((call) => hold(subject, call)));
      }
      t.diagnostic(`${cases} cases: ${calls.length} calls by ${subjects.length} of whom each may do something else`);
      assert.ok(cases > 2000, `${cases} cases`);
    });

    /** Asks about own, foreign and unknown ids, and compares with what the policy says. */
    const hold = async (subject: Subject, call: string): Promise<void> => {
      const { claims } = CALLS[call]!;
      const replies = new Map<Whose, Response>();
      for (const whose of whoseOf(subject, call)) replies.set(whose, await make(subject, call, whose));
      const told = (whose: Whose) => `${subject.name}: ${call}: ${whose}: ${replies.get(whose)!.status}`;
      const right = POLICY[call]!;

      if (right === 'anyone') {
        for (const [whose, { status }] of replies) {
          const known = forAnyone.get(`${call} ${whose}`) ?? status;
          forAnyone.set(`${call} ${whose}`, known);
          assert.equal(status, known, told(whose));
        }
        return;
      }
      if (!isAllowed(subject, call)) {
        const isLetIn = right !== 'signed-in' && subject.roles !== undefined;
        const faces = new Set<string>();
        for (const [whose, reply] of replies) {
          assert.equal(reply.status, isLetIn ? 403 : 401, told(whose));
          const { code } = (await reply.clone().json()) as { code: string };
          assert.equal(code, isLetIn ? 'forbidden' : 'unauthorised', told(whose));
          faces.add(await faceOf(reply));
        }
        assert.equal(faces.size, 1, `${subject.name}: ${call}`);
        return;
      }
      const own = replies.get('own');
      const isWrong = own && ([401, 403, 404].includes(own.status) || own.status >= 500);
      assert.ok(!isWrong, isWrong ? `${told('own')}: ${await own.clone().text()}` : '');
      if (!replies.has('foreign')) return;
      assert.equal(replies.get('foreign')!.status, 404, told('foreign'));
      if (claims) assert.ok(replies.get('unknown')!.ok, told('unknown'));
      else assert.equal(await faceOf(replies.get('foreign')!), await faceOf(replies.get('unknown')!), told('foreign'));
    };

    it('leave the organisation whose ids were tried as it was', async () => {
      assert.equal(await portrait(), untouched);
    });
  });
}
