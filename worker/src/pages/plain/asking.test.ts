import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { form as formOf, question } from '@otklik/schema/testing';
import { pressed } from './testing/sent-page.ts';
import { clock, mood, page, titleIn, visit } from './testing/visited.ts';

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

  it('asks for nothing in what has only just come up', async () => {
    const kids = { id: 'kids', kind: 'repeat', title: 'Дети', min: 1 } as const;
    const items = [question('number', 'age', { required: true })];
    const visitor = await visit(
      formOf([question('yesno', 'came'), { ...kids, when: { question: 'came', is: 'yes' }, items }]),
    );
    await visitor.press('Отправить', { '/came': 'yes' });
    assert.match(visitor.page.text, /На этой странице появилось новое[^]*name="\/kids\/0\/age"/);
    assert.doesNotMatch(visitor.page.text, /class="summary"/);
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
    clock.seconds += 600;
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
