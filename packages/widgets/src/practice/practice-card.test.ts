import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/accessible.ts';
import { expectNarrow, file, mount, text } from '../testing/mounted-practice.ts';
import { confirmed, PHOTO, photo, practice, published } from '../testing/practices.ts';
import type { OtklikPracticeChosenEvent } from './events.ts';

const API = 'https://bank.example';

describe('<otklik-practice-card>', () => {
  for (const theme of ['light', 'dark'])
    it(`is accessible, in ${theme}, with its level explained`, async () => {
      const value = published(confirmed(500), { photos: [photo] });
      const element = await mount('otklik-practice-card', { value }, { theme, api: API, photos: PHOTO });
      element.shadowRoot!.querySelector('details')!.open = true;
      await expectAccessible(element);
    });

  it('fits on a phone', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    await setViewport({ width: 320, height: 800 });
    await mount('otklik-practice-card', { value: published({}, { photos: [photo] }) }, { photos: PHOTO });
    expectNarrow(320);
    await setViewport({ width, height });
  });

  it('says in words what it is, whose, where, and how well it is known that it works', async () => {
    const said = text(await mount('otklik-practice-card', { value: published() }, { api: API }));
    for (const words of [
      'Уроки телефона',
      'Добрый двор',
      'Пожилые',
      'Пермский край',
      'E2 · Есть изменения',
      'уровень 2 из 4',
    ])
      expect(said).to.contain(words);
    expect(said).to.contain('Есть обратная связь').and.to.contain('Внедрили 3 организации');
    expect(said).to.contain('Уровень подтвердил эксперт').and.not.to.contain('Требует подтверждения');
  });

  it('speaks English around a Russian text, and says which is which', async () => {
    const element = await mount('otklik-practice-card', { value: published() }, { api: API }, 'en');
    expect(text(element)).to.contain('Perm Krai').and.to.contain('E2 · Change is seen');
    expect(element.shadowRoot!.querySelector('h3')!.lang).to.equal('ru');
  });

  it('keeps the place of a photo, and says what can be seen on it', async () => {
    const value = published({}, { photos: [photo] });
    const { shadowRoot } = await mount('otklik-practice-card', { value }, { photos: 'http://127.0.0.1:1/{photo}.jpg' });
    const place = shadowRoot!.querySelector('.photo')!.getBoundingClientRect();
    expect(place.height).to.be.greaterThan(100);
    expect(shadowRoot!.querySelector('img')!).to.include({ alt: photo.alt, src: `http://127.0.0.1:1/${photo.id}.jpg` });
  });

  it('says that nobody has confirmed it for a year, or that it is archived, whatever the file was told', async () => {
    expect(text(await mount('otklik-practice-card', { value: published(confirmed(400)) }))).to.contain(
      'Требует подтверждения',
    );
    const old = text(await mount('otklik-practice-card', { value: published(confirmed(1200)) }));
    expect(old).to.contain('В архиве').and.to.contain('контактов здесь нет');
  });

  it('says from which bank it was taken over', async () => {
    const origin = { url: 'https://bank.example/p/phone-lessons', takenOn: '2026-03-01' };
    const element = await mount('otklik-practice-card', { value: published({ origin }) });
    expect(text(element)).to.contain('Взята из другого банка: bank.example');
    expect(element.shadowRoot!.querySelector<HTMLAnchorElement>('.note a')!.href).to.equal(origin.url);
  });

  it('makes no link of an address that could run code', async () => {
    const origin = { url: 'javascript:alert(1)', takenOn: '2026-03-01' };
    const { shadowRoot } = await mount('otklik-practice-card', { value: published({ origin }) });
    expect(shadowRoot!.querySelector('.note a')).to.equal(null);
  });

  describe('reading all of it', () => {
    it('leads to the page on the server, and says so to the site, which may prevent it', async () => {
      const element = await mount('otklik-practice-card', { value: published() }, { api: API });
      const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('h3 a')!;
      expect(link.href).to.equal(`${API}/p/phone-lessons`);
      const chosen: string[] = [];
      element.addEventListener('otklik-practice-chosen', (event) => {
        event.preventDefault();
        chosen.push((event as OtklikPracticeChosenEvent).practice);
      });
      link.click();
      expect(chosen).to.deep.equal(['phone-lessons']);
      expect(location.pathname).not.to.contain('/p/');
    });

    it('opens it in place where there is no server, and closes it again', async () => {
      const element = await mount('otklik-practice-card', {}, { src: file(published()) });
      const title = () => element.shadowRoot!.querySelector<HTMLButtonElement>('h3 button')!;
      title().click();
      while (!element.shadowRoot!.querySelector('otklik-practice')) await new Promise(requestAnimationFrame);
      title().click();
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('otklik-practice')).to.equal(null);
    });
  });

  describe('beside a form', () => {
    it('shows what is being written, with the level that its answers amount to, and leads nowhere', async () => {
      const element = await mount('otklik-practice-card', { value: practice() });
      expect(text(element)).to.contain('E2 · Есть изменения').and.to.contain('эксперт его ещё не подтвердил');
      expect(text(element)).not.to.contain('Подтверждено');
      expect(element.shadowRoot!.querySelector('h3 a, h3 button')).to.equal(null);
      element.value = practice({ title: { text: 'Другое название' } });
      await element.updateComplete;
      expect(text(element)).to.contain('Другое название');
    });

    it('has something to show from the first letter on', async () => {
      const element = await mount('otklik-practice-card', { value: { id: 'draft', locale: 'ru' } });
      expect(text(element)).to.contain('Название практики').and.to.contain('E0 · Описана');
      await expectAccessible(element);
    });
  });

  describe('from a file', () => {
    it('shows the practice of that id out of a bank', async () => {
      const practices = [published(), published({}, { id: 'other', title: { text: 'Вторая' } })];
      const element = await mount('otklik-practice-card', {}, { src: file({ practices }), practice: 'other' });
      expect(text(element)).to.contain('Вторая');
    });

    it('says what is wrong where the file is no practice, where there is none, and where there is no connection', async () => {
      const broken = await mount(
        'otklik-practice-card',
        {},
        { src: file({ practice: { id: 'x', locale: 'ru', colour: 1 } }) },
      );
      expect(text(broken)).to.contain('ошибка').and.to.contain('/practice/colour');
      const none = await mount('otklik-practice-card', {}, { src: file({ practices: [published()] }), practice: 'no' });
      expect(text(none)).to.contain('Такой практики нет');
      const away = await mount('otklik-practice-card', {}, { src: 'http://127.0.0.1:1/x.json' });
      expect(text(away)).to.contain('Проверьте связь');
      expect(away.shadowRoot!.querySelector('button')!.textContent).to.contain('Попробовать ещё раз');
    });
  });
});
