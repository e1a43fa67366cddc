import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { form as formOf, question } from '@otklik/schema/testing';
import { createPressure, limitsOf, type Pressure } from '../../pressure.ts';
import { StorageUnavailable } from '../../storage/storage.ts';
import { pressed } from './testing/sent-page.ts';
import { clock, mood, page, storage, titleIn, visit } from './testing/visited.ts';

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
    clock.seconds -= 59.9;
    await visitor.press('Отправить', { '/mood': 'good' });
    assert.equal(visitor.heading, 'Осталось подтвердить');
    await visitor.press('Вернуться к вопросам');
    assert.match(visitor.page.text, /value="good" id="at.mood" checked/);
  });

  it('are not confirmed by a page that has not asked', async () => {
    const visitor = await visit(formOf([mood]));
    clock.seconds -= 59.9;
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
        /<body[^>]*>\s*<p class="exit"><a href="https:\/\/example.org\/weather" target="_self" rel="noreferrer">Быстрый выход<\/a><\/p>\s*<main[^>]*>\s*<aside class="help">[^]*номер проверен 22 ноября 2026/,
      );
    }
    assert.equal(titleIn(pages[1]!), 'Ошибка: Анкета');
  });

  it('has a page for erasing that says nothing of it either', async () => {
    const visitor = await visit(sensitive);
    await visitor.open(`${visitor.page.action.split('#')[0]}/erase`);
    assert.doesNotMatch(visitor.page.text, /Насилие/);
    assert.match(visitor.page.text, /<title>Стереть свои ответы — Анкета<[^]*<body>\s*<p class="exit">/);
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
