import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { canonicalJson, type Form } from '@otklik/schema';
import { choices, form as formOf, question } from '@otklik/schema/testing';
import { createPressure, limitsOf, type Pressure } from '../../pressure.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import { StorageUnavailable } from '../../storage/storage.ts';
import { PlainVisitor } from '../../testing/plain.suite.ts';
import { readAssets } from '../assets.ts';
import { createPages } from '../pages.ts';
import { pressed } from './testing/sent-page.ts';

const storage = openSqlite(':memory:');
after(() => storage.close());
await storage.migrate();
const { id: organisation } = await storage.organisations.addFirst({ id: 'sample', name: 'Sample' });

/** A clock that goes only when told to. */
let seconds = 0;
const now = () => new Date(Date.parse('2026-11-26T10:00:00Z') + seconds * 1000);

const served = (more: { storage?: typeof storage; pressure?: Pressure } = {}) =>
  createPages({
    ...{ storage, now, loader: undefined, releases: [], assets: readAssets(), publicUrl: undefined },
    api: { fetch: () => new Response(null, { status: 404 }) },
    ...more,
  });

let published = 0;

/** Publishes a form and gives its id. */
async function publish(form: Form): Promise<string> {
  const id = `form-${published++}`;
  const on = '2026-11-26';
  const body = { ...form, id };
  const draft = { organisation, id, title: 'title', search: '', form: body, etag: 'e', replaces: undefined, on };
  await storage.forms.saveDraft(draft);
  const revision = `${published}`.padStart(64, 'a');
  await storage.forms.publish({ organisation, form: id, draftEtag: 'e', revision, body: canonicalJson(body), on });
  return id;
}

async function visit(form: Form, more: Parameters<typeof served>[0] & { query?: string } = {}) {
  const pages = served(more);
  const id = await publish(form);
  const visitor = new PlainVisitor({ fetch: async (path, init) => pages.request(path, init) });
  await visitor.open(`/f/${id}${more.query ?? ''}`);
  seconds += 60;
  return visitor;
}

const mood = question('single', 'mood', { choices: choices('good', 'bad'), required: true });
const page = (id: string, ...items: Form['items']): Form['items'][number] => ({ id, kind: 'page', title: id, items });
const titleIn = (text: string) => /<title>(.*?)<\/title>/.exec(text)?.[1];

describe('a page of a form', () => {
  it('says what is to be corrected, in its title, on top with links, and at the question', async () => {
    const visitor = await visit(formOf([mood, question('email', 'mail', { hint: 'Для ответа' })]));
    await visitor.press('Отправить', { '/mail': 'нет' });
    assert.equal(visitor.status, 422);
    const { text } = visitor.page;
    assert.match(titleIn(text)!, /^Ошибка: /);
    assert.match(
      text,
      /id="here" tabindex="-1" role="alert"[^]*Проверьте 2\u00a0ответа[^]*<a href="#at.mood">mood: Выберите ответ<\/a>/,
    );
    assert.match(text, /role="radiogroup" aria-invalid="true" aria-describedby="at.mood.error"/);
    assert.match(text, /value="нет"[^>]* aria-describedby="at.mail.hint at.mail.error" aria-invalid="true"/);
    for (const [, ids] of text.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g))
      for (const id of ids!.split(' ')) assert.ok(text.includes(`id="${id}"`), id);
    for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) assert.ok(text.includes(`id="${id}"`), id);
  });

  it('shows what comes up by the answers on it, before it goes on', async () => {
    const why = question('text', 'why', { when: { question: 'mood', is: 'bad' }, required: true });
    const visitor = await visit(formOf([page('One', mood, why), page('Two', question('text', 'more'))]));
    await visitor.press('Далее', { '/mood': 'bad' });
    assert.match(visitor.page.text, /На этой странице появилось новое[^]*name="\/why"/);
    assert.doesNotMatch(visitor.page.text, /class="summary"/);
    await visitor.press('Далее');
    assert.match(visitor.page.text, /why: Напишите ответ/);
    await visitor.press('Далее', { '/why': 'шумно' });
    assert.match(visitor.page.text, /Шаг 2 из 2: Two/);
  });

  it('shows what is worked out of the answers on it, once', async () => {
    const total = question('computed', 'total', { title: 'Итого', value: { multiply: [{ question: 'hours' }, 2] } });
    const visitor = await visit(formOf([question('number', 'hours'), total]));
    await visitor.press('Отправить', { '/hours': '4' });
    assert.match(visitor.page.text, /<output>8<\/output>/);
    await visitor.press('Отправить');
    assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
  });

  it('goes back without judging, and loses nothing that was typed', async () => {
    const visitor = await visit(formOf([page('One', mood), page('Two', question('email', 'mail'))]));
    await visitor.press('Далее', { '/mood': 'bad' });
    await visitor.press('Назад', { '/mail': 'пока не почта' });
    assert.match(visitor.page.text, /value="bad" checked/);
    await visitor.press('Далее');
    assert.match(visitor.page.text, /value="пока не почта"/);
  });

  it('adds and removes fillings, and takes answers away again', async () => {
    const kids = { id: 'kids', kind: 'repeat', title: 'Дети', each: 'Ребёнок', max: 3 } as const;
    const visitor = await visit(formOf([{ ...kids, items: [question('text', 'name')] }, question('yesno', 'came')]));
    await visitor.press('Добавить', { '/came': 'yes' });
    await visitor.press('Добавить', { '/kids/0/name': 'Аня' });
    await visitor.press('Добавить', { '/kids/1/name': 'Боря' });
    assert.equal(visitor.page.buttons.has('Добавить'), false);
    await visitor.press('Убрать: Ребёнок 1');
    assert.match(visitor.page.text, /name="\/kids\/0\/name"[^>]*value="Боря"/);
    assert.match(visitor.page.text, /value="yes" checked|value="yes"[^>]*checked/);
    await visitor.press('Убрать ответ');
    assert.doesNotMatch(visitor.page.text, / checked/);
  });

  it('may be read in another language, other words and other steps, with what was typed', async () => {
    const texts = { text: { ru: 'Что было?', en: 'What was it?' }, variants: [{ profile: 'plain', text: 'Как?' }] };
    const asked = question('text', 'what', { title: texts as never });
    const visitor = await visit(formOf([asked, question('text', 'more')], { languages: ['en'] }));
    await visitor.press('English', { '/what': 'лодка' });
    assert.match(visitor.page.text, /<html lang="en">[^]*What was it\?[^]*value="лодка"/);
    assert.match(visitor.page.action, /\?lang=en#here$/);
    await visitor.press('Русский');
    await visitor.press('Применить', { profile: 'plain', paging: 'question' });
    assert.match(visitor.page.text, /Шаг 1 из 2[^]*Как\?[^]*value="лодка"/);
  });

  it('shows hostile words as words', async () => {
    const bad = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'`{{mood}}</textarea></title>';
    const visitor = await visit(
      formOf(
        [
          question('single', 'mood', { title: bad, choices: [{ id: 'a', title: bad, write: true }] }),
          question('longtext', 'said', { title: bad, hint: bad }),
          { id: 'note', kind: 'note', body: [{ paragraph: [{ text: bad, href: 'javascript:alert(1)' }] }] },
          question('dropdown', 'pick', { title: bad, choices: [{ id: 'x', title: bad }] }),
          { id: 'kids', kind: 'repeat', title: bad, each: bad, add: bad, min: 1, items: [question('number', 'n')] },
          question('hologram' as 'text', 'odd', { title: bad }),
        ],
        { title: bad, asks: bad, lead: bad, thanks: bad, help: [{ title: bad, phone: bad, checkedOn: '2026-11-26' }] },
      ),
    );
    const typed = { '/said': bad, '/mood': 'a', '/mood.a': bad, '/kids/0/n': bad };
    const seen = [visitor.page.text];
    await visitor.press('Отправить', typed);
    seen.push(visitor.page.text);
    await visitor.press('Отправить', { '/kids/0/n': '1', state: 'x' });
    seen.push(visitor.page.text);
    for (const text of seen) {
      assert.doesNotMatch(text, /<script|<img|javascript:/);
      assert.equal(text.match(/<\/title>/g)?.length, 1);
      assert.doesNotMatch(text.replace(/<[^>]*>/g, ''), /[<>]/);
    }
    assert.match(seen[0]!, /Этот вопрос показать нельзя: вид вопроса «hologram» здесь неизвестен/);
    assert.match(seen[1]!, /<textarea [^>]*>\n&quot;&gt;&lt;script&gt;/);
  });

  it('works for five hundred questions, and for answers as large as the API takes', async () => {
    const items = Array.from({ length: 500 }, (_, at) => question('longtext', `q${at}`, { maxLength: 20_000 }));
    const visitor = await visit(formOf([page('One', ...items), page('Two', mood)]));
    const typed = Object.fromEntries(items.map(({ id }) => [`/${id}`, 'ё'.repeat(250)]));
    seconds += 600;
    await visitor.press('Далее', typed);
    await visitor.press('Отправить', { '/mood': 'good' });
    assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
  });

  it('keeps on the page what is longer than the API takes, and says so', async () => {
    const items = Array.from({ length: 20 }, (_, at) => question('longtext', `q${at}`, { maxLength: 20_000 }));
    const visitor = await visit(formOf(items));
    await visitor.press('Отправить', Object.fromEntries(items.map(({ id }) => [`/${id}`, 'ё'.repeat(10_000)])));
    assert.equal(visitor.status, 413);
    assert.match(visitor.page.text, /Ответы слишком длинные/);
    assert.equal(visitor.page.fields.filter(([, value]) => value === 'ё'.repeat(10_000)).length, 20);
    await visitor.press('Отправить', Object.fromEntries(items.map(({ id }) => [`/${id}`, 'ё'])));
    assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
  });

  it('reads no page that is larger than the largest answers', async () => {
    const visitor = await visit(formOf([question('longtext', 'said')]));
    await visitor.send(pressed(visitor.page, 'Отправить', { '/said': 'a'.repeat(3_000_000) }));
    assert.equal(visitor.status, 413);
    assert.match(visitor.page.text, /Страница с ответами слишком большая/);
  });
});

describe('a page that came back changed', () => {
  const last = async () => {
    const visitor = await visit(
      formOf([page('One', mood), page('Two', question('longtext', 'said', { title: 'Что?' }))]),
    );
    await visitor.press('Далее', { '/mood': 'good' });
    return visitor;
  };
  const changes: [string, (state: string) => string][] = [
    ['in one sign of its answers', (state) => (state[9] === 'A' ? 'B' : 'A') + state.slice(1)],
    ['in one sign of its mark', (state) => state.slice(0, -2) + (state.at(-2) === 'A' ? 'B' : 'A') + state.slice(-1)],
    ['without what it carries', () => ''],
    ['with something else', () => 'e30.e30'],
  ];
  for (const [how, change] of changes) {
    it(`${how} is refused, and what was typed on it is there to be copied`, async () => {
      const visitor = await last();
      const state = new URLSearchParams(visitor.page.fields).get('state')!;
      await visitor.press('Отправить', { state: change(state), '/said': 'Долго писали' });
      assert.equal(visitor.status, 400);
      assert.equal(visitor.heading, 'Страница изменилась по дороге');
      assert.equal(visitor.copyable, 'Что?\nДолго писали');
    });
  }

  it('from a page of another form is refused', async () => {
    const [one, other] = [await last(), await last()];
    await one.press('Отправить', { state: new URLSearchParams(other.page.fields).get('state')! });
    assert.equal(one.status, 400);
  });

  it('from another site is shown once more, and nothing is sent', async () => {
    const visitor = await last();
    const body = pressed(visitor.page, 'Отправить', { '/said': 'моё' });
    await visitor.send(body, { 'sec-fetch-site': 'cross-site' });
    assert.equal(visitor.status, 403);
    assert.match(visitor.page.text, /Запрос пришёл с другой страницы[^]*моё/);
    await visitor.press('Отправить');
    assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
  });
});

describe('answers that are ready', () => {
  it('need one press more when a field that nobody sees was filled in, on whatever page', async () => {
    const visitor = await visit(formOf([page('One', mood), page('Two', question('text', 'more'))]));
    await visitor.press('Далее', { '/mood': 'good', website: 'https://buy.example' });
    await visitor.press('Отправить', { '/more': 'текст' });
    assert.equal(visitor.heading, 'Осталось подтвердить');
    assert.match(visitor.copyable!, /good[^]*текст/);
    await visitor.press('Да, отправить ответы');
    assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
  });

  it('need it when they come faster than people answer', async () => {
    const visitor = await visit(formOf([mood]));
    seconds -= 59.9;
    await visitor.press('Отправить', { '/mood': 'good' });
    assert.equal(visitor.heading, 'Осталось подтвердить');
    await visitor.press('Вернуться к вопросам');
    assert.match(visitor.page.text, /value="good" id="at.mood" checked/);
  });

  it('are not confirmed by a page that has not asked', async () => {
    const visitor = await visit(formOf([mood]));
    seconds -= 59.9;
    const body = pressed(visitor.page, 'Отправить', { '/mood': 'good' });
    await visitor.send(body);
    body.delete('act.next');
    body.append('act.confirm', '');
    const { page: asking } = visitor;
    await visitor.send(body);
    assert.notEqual(visitor.heading, 'Ответы отправлены и сохранены.');
    visitor.page = asking;
    await visitor.press('Да, отправить ответы');
    assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
  });

  it('wait on the page when too many come, and go later', async () => {
    let isFlooded = true;
    const calm = createPressure(limitsOf(120));
    const pressure: Pressure = {
      admit: (visitor) => (isFlooded ? { is: 'too-many', retryAfterSeconds: 7 } : calm.admit(visitor)),
    };
    const visitor = await visit(formOf([mood]), { pressure });
    await visitor.press('Отправить', { '/mood': 'good' });
    assert.equal(visitor.status, 429);
    assert.equal(visitor.heading, 'Слишком много ответов сразу');
    isFlooded = false;
    await visitor.press('Отправить ещё раз');
    assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
  });

  it('are asked about when many come from strangers', async () => {
    const strict = createPressure(limitsOf(120));
    const pressure: Pressure = {
      admit: (visitor) => (visitor.hasProof ? strict.admit(visitor) : { is: 'proof-required' }),
    };
    const visitor = await visit(formOf([mood]), { pressure });
    await visitor.press('Отправить', { '/mood': 'good' });
    await visitor.press('Да, отправить ответы');
    assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
  });

  for (const [what, error, status] of [
    ['the database is away', new StorageUnavailable('away'), 503],
    ['something of ours is broken', new TypeError('broken'), 500],
  ] as const) {
    it(`stay on the page while ${what}`, async () => {
      let isBroken = true;
      const keep: typeof storage.submissions.keep = (...given) =>
        isBroken ? Promise.reject(error) : storage.submissions.keep(...given);
      const failing = { ...storage, submissions: { ...storage.submissions, keep } };
      const visitor = await visit(formOf([mood]), { storage: failing });
      await visitor.press('Отправить', { '/mood': 'bad' });
      assert.equal(visitor.status, status);
      assert.match(visitor.copyable!, /bad/);
      isBroken = false;
      const again = [...visitor.page.buttons.keys()][0]!;
      await visitor.press(again);
      assert.equal(visitor.heading, 'Ответы отправлены и сохранены.');
    });
  }
});

describe('a form whose topic is dangerous', () => {
  const help = [{ title: 'Телефон доверия', phone: '8-800-2000-122', checkedOn: '2026-11-22' }];
  const sensitive = formOf([page('Удары', mood, question('email', 'mail'))], {
    ...{ title: 'Насилие дома', sensitive: true, help, leaveTo: 'https://example.org/weather' },
  });

  it('has its topic in no title, a way out first, then the numbers with their day', async () => {
    const visitor = await visit(sensitive);
    const pages = [visitor.page.text];
    await visitor.press('Отправить');
    pages.push(visitor.page.text);
    await visitor.press('Отправить', { '/mood': 'bad' });
    pages.push(visitor.page.text);
    for (const text of pages) {
      assert.doesNotMatch(/<head>[^]*<\/head>/.exec(text)![0], /Насилие|Удары/);
      assert.match(
        text,
        /<body[^>]*>\s*<p class="exit"><a href="https:\/\/example.org\/weather" target="_self" rel="noreferrer">Быстрый выход<\/a><\/p>\s*<main[^>]*>\s*<aside class="help">[^]*Номер проверен 22 ноября 2026/,
      );
    }
    assert.equal(titleIn(pages[1]!), 'Ошибка: Анкета');
  });

  it('leaves nothing typed in the memory of the browser', async () => {
    const visitor = await visit(sensitive);
    assert.match(visitor.page.text, /name="\/mail"[^>]*autocomplete="off"/);
  });

  it('leads to a neutral page where its author says nothing else', async () => {
    const { leaveTo: _, ...unsaid } = sensitive;
    assert.match((await visit(unsaid)).page.text, /<a href="https:\/\/ya.ru\/"/);
  });
});
