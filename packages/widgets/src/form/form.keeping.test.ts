import { expect, fixtureCleanup, oneEvent, waitUntil as waitAtMost } from '@open-wc/testing';
import type { Form } from '@otklik/schema/engine';
import { form, question } from '@otklik/schema/testing';
import { API, button, drawn, fillAfterLesson, file, mood, mount, pick, press, text } from '../testing/mounted-form.ts';
import type { OtklikForm } from './form.ts';

const waitUntil = (holds: () => unknown) => waitAtMost(holds as () => boolean, undefined, { timeout: 8_000 });

/** What stands in a store of ours on this device; nothing where we have none. */
async function onDevice(store: 'drafts' | 'outbox'): Promise<Record<string, unknown>[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'otklik')) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('otklik');
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const all = opening.result.transaction(store).objectStore(store).getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result as Record<string, unknown>[]);
      };
    };
  });
}

const forgetAll = () =>
  new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('otklik');
    deleting.onsuccess = resolve;
    deleting.onerror = () => reject(deleting.error!);
  });

const draft = async () => (await onDevice('drafts'))[0];
const hide = () => window.dispatchEvent(new Event('pagehide'));

/** Another page of the same site with the same form. */
async function comeBack(element: OtklikForm, definition?: Form): Promise<OtklikForm> {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  hide();
  fixtureCleanup();
  return mount(attributes, definition);
}

describe('<otklik-form>, what it keeps on the device', () => {
  beforeEach(forgetAll);
  afterEach(() => fixtureCleanup());

  it('is nothing until somebody answers', async () => {
    await mount({ form: 'after-lesson', api: API });
    hide();
    const known = await indexedDB.databases();
    expect(known.map(({ name }) => name)).to.not.include('otklik');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('is what was typed, a moment after the last key', async () => {
    const element = await mount({ form: 'after-lesson', api: API });
    await pick(element, 'who', 'Мой ребёнок');
    await waitUntil(draft);
    expect(await draft()).to.deep.include({ answers: { who: 'child' } });
  });

  it('is what was typed, at once when the page goes', async () => {
    const element = await mount({ form: 'after-lesson', api: API });
    await pick(element, 'who', 'Мой ребёнок');
    hide();
    await waitUntil(draft);
  });

  it('comes back on the next page, at the place where the person was, and says so', async () => {
    let element = await mount({ form: 'after-lesson', api: API });
    await fillAfterLesson(element);
    const place = /Шаг \d из \d/.exec(text(element))![0];
    element = await comeBack(element);
    await waitUntil(() => text(element).includes('уже были начаты на этом устройстве'));
    expect(element.value).to.deep.equal({ who: 'child', overall: 5 });
    expect(text(element)).to.contain(place);
  });

  it('does not stand in place of what the person has answered meanwhile', async () => {
    let element = await mount({ form: 'after-lesson', api: API });
    await fillAfterLesson(element);
    document.addEventListener('otklik-loaded', ({ target }) => ((target as OtklikForm).value = { who: 'both' }), {
      once: true,
    });
    element = await comeBack(element);
    await waitUntil(() => 'overall' in element.value);
    expect(element.value).to.deep.equal({ who: 'both', overall: 5 });
  });

  it('is gone when the person begins anew', async () => {
    let element = await mount({ form: 'after-lesson', api: API });
    await pick(element, 'who', 'Мой ребёнок');
    element = await comeBack(element);
    await waitUntil(() => button(element, 'Начать заново'));
    await press(element, 'Начать заново');
    expect(element.value).to.deep.equal({});
    await waitUntil(async () => !(await draft()));
  });

  it('is gone when the answers are sent', async () => {
    const element = await mount({ form: 'after-lesson', api: API });
    await fillAfterLesson(element);
    hide();
    await waitUntil(draft);
    button(element, 'Отправить').click();
    await oneEvent(element, 'otklik-submitted');
    await waitUntil(async () => !(await draft()));
    expect(await onDevice('outbox')).to.deep.equal([]);
  });

  it('is not told of by another form of the same page that was sent', async () => {
    const other = await mount({ form: 'after-lesson', api: API });
    const element = await mount({ form: 'after-lesson', api: API });
    await fillAfterLesson(element);
    button(element, 'Отправить').click();
    await oneEvent(element, 'otklik-submitted');
    await drawn(other);
    expect(text(other)).to.not.contain('Прошлые ответы');
  });

  it('is kept for each form file of its own', async () => {
    const element = await mount({ src: file(form([question('text', 'a')])) });
    const input = element.shadowRoot!.querySelector('otklik-field')!.shadowRoot!.querySelector('input')!;
    input.value = 'моё';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    hide();
    await waitUntil(draft);
    fixtureCleanup();
    const other = await mount({ src: file(form([question('text', 'a')])) });
    await drawn(other);
    expect(other.value).to.deep.equal({});
  });

  it('is nothing of a preview, and nothing of a form on a dangerous topic', async () => {
    const help = [{ title: 'Пример', phone: '112', checkedOn: '2026-11-01' }];
    for (const shown of [mood, { ...mood, sensitive: true, help }]) {
      const element = await mount({}, shown);
      await pick(element, 'day', 'good');
      hide();
    }
    const element = await mount({ src: file({ ...mood, sensitive: true, help }), 'submit-to': 'http://127.0.0.1:1/' });
    await pick(element, 'day', 'good');
    await press(element, 'Далее');
    setTimeout(() => void element.submit());
    await oneEvent(element, 'otklik-failed');
    await drawn(element);
    expect(text(element)).to.contain('не закрывайте страницу');
    expect(await onDevice('drafts')).to.deep.equal([]);
    expect(await onDevice('outbox')).to.deep.equal([]);
  });
});
