import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { choices, form, question } from '@otklik/schema/testing';
import { pressed, receivePage, type ReceivedPage } from '../pages/plain/testing/sent-page.ts';
import type { AppUnderTest } from './app-under-test.ts';
import { everyShape } from './forms.ts';

/** A person with a browser that runs no scripts. */
export class PlainVisitor {
  page: ReceivedPage = receivePage('');
  status = 0;
  readonly #fetch: AppUnderTest['fetch'];

  constructor(app: Pick<AppUnderTest, 'fetch'>) {
    this.#fetch = app.fetch;
  }

  async open(path: string): Promise<this> {
    return this.#receive(await this.#fetch(path));
  }

  /** Fills in some fields and presses a button. */
  async press(button: string, filled: Record<string, string | string[]> = {}): Promise<this> {
    return this.send(pressed(this.page, button, filled));
  }

  async send(body: URLSearchParams, headers: Record<string, string> = {}): Promise<this> {
    return this.#receive(await this.#post(body, headers));
  }

  /** Presses the button, and once more where the page asks for that. */
  async pressAndConfirm(button: string, filled: Record<string, string | string[]> = {}): Promise<this> {
    await this.press(button, filled);
    return this.page.buttons.has('Да, отправить ответы') ? this.press('Да, отправить ответы') : this;
  }

  get heading(): string | undefined {
    return /<h2 id="here" tabindex="-1">(.*?)<\/h2>/.exec(this.page.text)?.[1];
  }

  get receipt(): string | undefined {
    return /<output>([\d\u00a0]+)<\/output>/.exec(this.page.text)?.[1];
  }

  /** What a text area that can be copied from holds. */
  get copyable(): string | undefined {
    return /<textarea id="text"[^>]*>\n([^<]*)<\/textarea>/.exec(this.page.text)?.[1];
  }

  #post(body: URLSearchParams, headers: Record<string, string>): Promise<Response> {
    const type = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
    const [path] = this.page.action.split('#');
    return this.#fetch(path!, { method: 'POST', headers: type, body: body.toString() });
  }

  async #receive(reply: Response): Promise<this> {
    this.status = reply.status;
    this.page = receivePage(await reply.text());
    return this;
  }
}

const twoPages = (id: string) =>
  form(
    [
      {
        id: 'first',
        kind: 'page',
        title: 'Кто',
        items: [
          question('yesno', 'came', { required: true }),
          question('text', 'why', { when: { question: 'came', is: 'no' } }),
        ],
      },
      {
        id: 'second',
        kind: 'page',
        title: 'Как',
        items: [
          question('single', 'mood', { choices: choices('good', 'bad'), required: true }),
          question('longtext', 'said'),
        ],
      },
    ],
    { id, title: 'Две страницы' },
  );

/** What the pages without JavaScript must do alike over every database. */
export function plainSuite(getApp: () => AppUnderTest) {
  describe('a form without JavaScript', () => {
    let app: AppUnderTest;
    const visit = (path: string) => new PlainVisitor(app).open(path);
    const last = async (id: string) => {
      const visitor = await visit(`/f/${id}`);
      return visitor.press('Далее', { '/came': 'yes' });
    };

    before(async () => {
      app = getApp();
      await app.publish(twoPages('plain'));
    });

    it('keeps what was answered page by page, as the API does', async () => {
      const id = `plain-${randomUUID().slice(0, 8)}`;
      await app.publish(everyShape(id));
      const visitor = await visit(`/f/${id}`);
      await visitor.press('Добавить');
      await visitor.pressAndConfirm('Отправить', {
        ...{ '/mood': 'good', '/said': 'Спасибо, «ёлка» & <b>', '/age': '7,5', '/helped': ['talk', 'other'] },
        ...{ '/helped.other': 'пели', '/people/tutor': 'yes', '/children/0/name-of-club': 'Хор' },
      });
      assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
      const [row] = (await app.run(`select answers, lang, profile from submission where form = '${id}'`)) as {
        answers: string;
        lang: string;
        profile: string;
      }[];
      assert.deepEqual({ lang: row?.lang, profile: row?.profile }, { lang: 'ru', profile: 'standard' });
      assert.deepEqual(JSON.parse(row!.answers), {
        mood: 'good',
        said: 'Спасибо, «ёлка» & <b>',
        age: 7.5,
        helped: ['talk', { choice: 'other', text: 'пели' }],
        people: { tutor: 'yes' },
        children: [{ 'name-of-club': 'Хор' }],
        double: 15,
      });
    });

    it('keeps one submission however often the last page is sent, and gives its receipt each time', async () => {
      const visitor = await last('plain');
      const body = pressed(visitor.page, 'Отправить', { '/mood': 'good' });
      const before = await app.countKept('plain');
      const inTurn = async () => {
        const again = new PlainVisitor(app);
        again.page = visitor.page;
        await again.send(body);
        return again.page.buttons.has('Да, отправить ответы') ? again.press('Да, отправить ответы') : again;
      };
      const replies = await Promise.all(Array.from({ length: 5 }, inTurn));
      replies.push(await inTurn());
      assert.equal(new Set(replies.map(({ receipt }) => receipt)).size, 1);
      assert.match(replies[0]!.receipt!, /^\d{4}(\u00a0\d{4}){3}$/);
      assert.equal(await app.countKept('plain'), before + 1);
    });

    it('asks what to do when other answers are sent from the same page', async () => {
      const visitor = await last('plain');
      const { page } = visitor;
      await visitor.pressAndConfirm('Отправить', { '/mood': 'good' });
      const { receipt } = visitor;
      visitor.page = page;
      await visitor.pressAndConfirm('Отправить', { '/mood': 'bad', '/said': 'передумали' });
      assert.equal(visitor.status, 409);
      assert.match(visitor.page.text, /Под этим номером уже сохранены другие ответы/);
      assert.match(visitor.copyable!, /передумали/);
      await visitor.press('Отправить как новые');
      assert.match(visitor.receipt!, /\d/);
      assert.notEqual(visitor.receipt, receipt);
    });

    it('can be erased by the receipt, and does not come back', async () => {
      const visitor = await last('plain');
      const { page } = visitor;
      await visitor.pressAndConfirm('Отправить', { '/mood': 'good' });
      const receipt = visitor.receipt!.replaceAll('\u00a0', '');
      assert.equal((await app.eraseByReceipt('plain', receipt)).status, 204);
      visitor.page = page;
      await visitor.pressAndConfirm('Отправить', { '/mood': 'good' });
      assert.equal(visitor.status, 410);
      assert.match(visitor.page.text, /Эти ответы уже были стёрты/);
    });

    it('lets a person finish on the revision on which they have started', async () => {
      await app.publish(twoPages('plain-moving'));
      const visitor = await last('plain-moving');
      const changed = twoPages('plain-moving');
      await app.publish({ ...changed, items: [changed.items[1]!] });
      await visitor.pressAndConfirm('Отправить', { '/mood': 'bad' });
      assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
      const [row] = (await app.run(`select answers from submission where form = 'plain-moving'`)) as {
        answers: string;
      }[];
      assert.deepEqual(JSON.parse(row!.answers), { came: 'yes', mood: 'bad' });
      assert.match((await visit('/f/plain-moving')).page.text, /name="\/mood"/);
    });

    it('takes what was begun for a day after it has closed, and then says so without losing the answers', async () => {
      await app.publish(twoPages('plain-closing'));
      const visitor = await last('plain-closing');
      const late = new PlainVisitor(app);
      late.page = (await last('plain-closing')).page;
      const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

      await app.settle('plain-closing', { closesOn: day(1) });
      assert.match((await visit('/f/plain-closing')).page.text, /Анкета закрыта/);
      await visitor.pressAndConfirm('Отправить', { '/mood': 'good' });
      assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');

      await app.settle('plain-closing', { closesOn: day(3) });
      await late.pressAndConfirm('Отправить', { '/mood': 'good', '/said': 'опоздали' });
      assert.equal(late.status, 410);
      assert.match(late.page.text, /больше не принимает ответы/);
      assert.match(late.copyable!, /опоздали/);
    });
  });
}
