import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { findHints, type Photo, type Practice } from '@otklik/schema';
import { type AppUnderTest, problemOf } from './app-under-test.ts';
import { pngOf } from './pictures.ts';
import { ANSWER, done, gatherParty, life, newPractice, type Party, type Read } from './practice-life.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
/** 64 MB of nothing, in 64 KB. */
const BOMB = deflateSync(Buffer.alloc(64 * 1024 * 1024));
const NO_PICTURE =
  'Файл не читается как фотография. Подойдут JPEG, PNG и WebP; откройте снимок и сохраните его в одном из них.';

/** So many MB, a piece at a time: as one array it would hold up the server, which is in this process, while it is copied. */
function streamOf(megabytes: number): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(1024 * 1024).fill(7);
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent++ < megabytes) controller.enqueue(piece.slice());
      else controller.close();
    },
  });
}

/** What should never get into a bank, with the whole sentence that whoever tries it reads. */
export function badPracticesSuite(open: () => AppUnderTest) {
  describe('what must not get into a bank', () => {
    let app: AppUnderTest;
    let party: Party;
    before(async () => {
      app = open();
      party = await gatherParty(app);
    });

    /** What keeps a text from being sent, each place with its sentence. */
    const refusal = async (text: Practice) => {
      const saved = await done<Read>(await life.save(party.author, text));
      const reply = await life.move(party.author, saved, { to: 'submitted' });
      assert.equal(reply.status, 422, await reply.clone().text());
      const { detail, errors } = await problemOf(reply);
      assert.match(detail!, /^В описании практики есть ошибки\. Места названы в errors/);
      return (errors ?? []).map((each) => [each.pointer, plainly(each.message?.ru)]);
    };
    /** What the author is told and may send all the same. */
    const warned = async (text: Practice, id: string) => {
      assert.equal((await life.sent(party, text)).state, 'screening');
      const today = new Date().toISOString().slice(0, 10);
      const told = findHints(text, { today }).filter(({ hint }) => hint === id);
      return told.map(({ pointer, severity, message }) => [pointer, severity, plainly(message.ru)]);
    };
    const upload = async (file: Uint8Array | ReadableStream, type = 'image/jpeg') => {
      const { id } = await done<Read>(await life.save(party.author, newPractice()));
      return app.fetch(`/v1/records/${id}/photos/${randomUUID()}`, {
        method: 'PUT',
        headers: { 'sec-fetch-site': 'same-origin', cookie: party.author.visitor.cookie, 'content-type': type },
        ...{ body: file instanceof Uint8Array ? new Uint8Array(file) : file, duplex: 'half' },
      });
    };
    const refusedPhoto = async (...args: Parameters<typeof upload>) => {
      const { code, detail } = await problemOf(await upload(...args));
      return [code, detail];
    };

    it('the phone number of a person in the prose', async () => {
      const text = newPractice();
      assert.deepEqual(await refusal({ ...text, summary: `${text.summary} Звоните: +7 912 345-67-89.` }), [
        ['/summary', 'Похоже на персональные данные. Уберите или обезличьте.'],
      ]);
    });

    it('the name of a child’s mother with her age', async () => {
      const text = newPractice();
      assert.deepEqual(await refusal({ ...text, prospects: `${text.prospects} Петрова Анна Ивановна, 67 лет.` }), [
        ['/prospects', 'Похоже на персональные данные. Уберите или обезличьте.'],
      ]);
    });

    it('warns of the name and age of a child, which may be changed ones, and does not block', async () => {
      const text = newPractice();
      const summary = `${text.summary!.slice(0, 90)}. Миша, 7 лет, пришёл сам.`;
      assert.deepEqual(await warned({ ...text, summary }, 'H41'), [
        ['/summary', 'warn', 'Имя и возраст ребёнка вместе могут его раскрыть. Измените имя и отметьте это.'],
      ]);
    });

    it('warns of a word that hurts, says a better one, and does not block', async () => {
      const text = newPractice();
      const [first, ...rest] = await warned({ ...text, prospects: `${text.prospects} Инвалиды страдают.` }, 'H42');
      assert.deepEqual([first?.slice(0, 2), rest], [['/prospects', 'warn'], []]);
      assert.match(first![2]!, /^Замените на нейтральное: «.*инвалидностью.*»\.$/);
    });

    it('a practice that ended four years ago', async () => {
      const text = newPractice();
      const finishedOn = `${new Date().getUTCFullYear() - 4}-01`;
      const title = { ...text.title, state: 'finished' as const, startedOn: '2015-01', finishedOn };
      const told = (await refusal({ ...text, title })).map(([, sentence]) => sentence);
      assert.ok(
        told.includes(
          'Практика завершилась больше трёх лет назад, а для банка нужны действующие или недавние. Опишите ту, что работает сейчас.',
        ),
        told.join('\n'),
      );
    });

    it('an INN whose last digit does not fit the others', async () => {
      const text = newPractice();
      assert.deepEqual(await refusal({ ...text, organisation: { ...text.organisation, inn: '5900000003' } }), [
        [
          '/organisation/inn',
          'Такого ИНН быть не может: нужны 10 цифр, и последняя зависит от остальных. Сверьте с документами.',
        ],
      ]);
    });

    it('a photo of 60 MB, whose sender reads why instead of a broken connection', async () => {
      const { code, errors } = await problemOf(await upload(streamOf(60)));
      assert.deepEqual(
        [code, errors?.map((each) => [each.code, each.limit, plainly(each.message?.ru)])],
        [
          'too-large',
          [
            [
              'too-large',
              10_485_760,
              'Файл больше 10 МБ. Уменьшите фотографию или сохраните её как JPEG и загрузите снова.',
            ],
          ],
        ],
      );
    });

    it('a zip, and a picture that says of itself that it is immense', async () => {
      assert.deepEqual(await refusedPhoto(Buffer.from('PK\u0003\u0004'.padEnd(200, '\0'), 'latin1')), [
        ...['not-a-picture', NO_PICTURE],
      ]);
      assert.deepEqual(await refusedPhoto(pngOf(30_000, 30_000, BOMB), 'image/png'), [
        'too-many-pixels',
        'У фотографии слишком много точек, предел назван в errors. Уменьшите её до 4000 точек по длинной стороне и загрузите снова.',
      ]);
    });

    it('what a small picture unpacks to beyond its own pixels', async () => {
      const { width, height } = await done<Photo>(await upload(pngOf(100, 100, BOMB), 'image/png'));
      assert.deepEqual([width, height], [100, 100]);
    });

    it('an SVG with a script, whatever it is called', async () => {
      for (const type of ['image/svg+xml', 'image/png'])
        assert.deepEqual(await refusedPhoto(Buffer.from(SVG), type), ['not-a-picture', NO_PICTURE]);
    });

    it('two decisions at once', async () => {
      const { id } = await life.sent(party);
      const seen = await life.read(party.moderator, id);
      const experts = party.experts.slice(0, 2).map(({ session }) => session.person.id);
      const replies = await Promise.all([
        life.move(party.moderator, seen, { to: 'declined', reason: ANSWER }),
        life.move(party.other, seen, { to: 'review', themeFits: true, experts }),
      ]);
      const late = replies.find(({ status }) => status !== 200)!;
      assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412]);
      const { code, detail } = await problemOf(late);
      assert.equal(code, 'stale');
      assert.match(detail!, /^Пока вы правили, это изменил кто-то ещё\. Загрузите свежий вариант/);
    });

    it('a review by whoever has written it', async () => {
      const [first, , author] = party.experts.map(({ session }) => session.person.id);
      const { id } = await life.sent(party);
      await app.run(`insert into practice_author (practice, person) values ('${id}', '${author}')`);
      const seen = await life.read(party.moderator, id);
      const draft = { to: 'review' as const, themeFits: true as const, experts: [first!, author!] };
      const { code, errors } = await problemOf(await life.move(party.moderator, seen, draft));
      assert.equal(code, 'cannot-move');
      assert.deepEqual(
        errors?.map((each) => [each.pointer, each.code, plainly(each.message?.ru)]),
        [
          [
            '/experts/1',
            'own-practice',
            'Этот эксперт — автор практики: свою практику не рецензируют. Выберите другого.',
          ],
        ],
      );
    });
  });
}

/** A sentence as it is read: which spaces do not break is not heard. */
const plainly = (sentence = ''): string => sentence.replaceAll('\u00a0', ' ');
