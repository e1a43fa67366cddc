import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { OtklikPracticeChosenEvent } from '../practice/events.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { bankFile, button, many, mount, said, tick, titles, type, until } from '../testing/mounted-practices.ts';
import { forceColors } from '../testing/senses.ts';

describe('<otklik-practices>', () => {
  const { innerWidth: width, innerHeight: height } = window;
  afterEach(() => setViewport({ width, height }));

  for (const theme of ['light', 'dark'])
    it(`is accessible, in ${theme}, with its map open and something chosen`, async () => {
      await setViewport({ width: 1200, height: 900 });
      const element = await mount({ src: bankFile(many(12)), theme });
      button(element, 'Карта').click();
      await until(() => element.shadowRoot!.querySelector('.tile'));
      tick(element, 'Спорт').click();
      await until(() => said(element).startsWith('Найдены 3'));
      await expectAccessible(element);
    });

  it('fits on a phone, where its filters are behind one button that says how many were chosen', async () => {
    await setViewport({ width: 320, height: 800 });
    const element = await mount();
    const filters = button(element, 'Фильтры');
    expect(filters.ariaExpanded).to.equal('false');
    filters.click();
    await element.updateComplete;
    tick(element, 'Спорт').click();
    await until(() => button(element, 'Фильтры: выбрано 1'));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expectAccessible(element);
  });

  it('can be read in forced colours', async function () {
    await forceColors(this, true);
    await expectAccessible(await mount());
    await forceColors(this, false);
  });

  describe('searching', () => {
    it('knows the forms of words, says how many it found, and does so as one types', async () => {
      const element = await mount();
      expect(said(element)).to.equal('Найдено 12 практик.');
      type(element, 'наставник подросткам');
      await until(() => said(element) === 'Найдены 3 практики.');
      expect(titles(element)[0]).to.contain('Наставники для подростков');
    });

    it('says for what it took a mistyped word', async () => {
      const element = await mount();
      type(element, 'настваники');
      await until(() => said(element).includes('Показано для'));
      expect(titles(element)).to.have.length(3);
    });

    it('says that nothing has all the words, and gives advice where nothing has any', async () => {
      const element = await mount();
      type(element, 'наставники вулканология');
      await until(() => said(element).includes('Ничего точного не нашлось'));
      type(element, 'ъъъъъъъ');
      await until(() => said(element).startsWith('Ничего не нашлось'));
      expect(element.shadowRoot!.querySelector('.empty')!.textContent).to.contain('Уберите один из\u00a0фильтров');
      await expectAccessible(element);
      button(element, 'Сбросить всё').click();
      await until(() => said(element).startsWith('Найдено 12'));
    });
  });

  describe('facets', () => {
    it('tell how many each choice would leave, and are taken away one by one or all at once', async () => {
      const element = await mount();
      expect(tick(element, 'Спорт').closest('label')!.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Спорт 3');
      tick(element, 'Спорт').click();
      tick(element, 'Ранняя помощь').click();
      await until(() => said(element).startsWith('Найдено 6'));
      button(element, 'Тема: Спорт').click();
      await until(() => said(element).startsWith('Найдены 3'));
      expect(element.shadowRoot!.activeElement!.textContent).to.contain('Ранняя помощь');
      expect(tick(element, 'Ранняя помощь').checked).to.be.true;
      button(element, 'Сбросить всё').click();
      await until(() => said(element).startsWith('Найдено 12'));
    });

    it('are left out where the page has decided itself', async () => {
      const element = await mount({ src: bankFile(many(12)), region: '57', topic: 'sport' });
      expect(said(element)).to.equal('Найдена 1 практика.');
      expect(element.shadowRoot!.querySelector('.map')).to.equal(null);
      expect([...element.shadowRoot!.querySelectorAll('summary')].map((each) => each.textContent)).not.to.include(
        'Тема',
      );
    });

    it('narrow 200 practices by six facets at once', async function () {
      this.timeout(60_000);
      const element = await mount({ src: bankFile(many(200)) });
      const six = ['Спорт', 'Молодёжь', 'Посёлок', 'Пилот', 'До', 'Очно'];
      for (const name of six.slice(0, 5)) tick(element, name).click();
      await until(() => element.shadowRoot!.querySelectorAll('.chip').length === 5);
      await until(() => element.shadowRoot!.querySelector('.results')!.getAttribute('aria-busy') === 'false');
      tick(element, six[5]!).click();
      await until(() => element.shadowRoot!.querySelectorAll('.chip').length === 6);
      await until(() => element.shadowRoot!.querySelector('.results')!.getAttribute('aria-busy') === 'false');
      expect(said(element)).to.equal('Найдено 50 практик.');
    });
  });

  describe('the map', () => {
    const tile = (root: ShadowRoot, id: string) => root.querySelector<SVGGElement>(`#tile-${id}`)!;

    it('has all regions, each with its name and how many practices it has, and picks one', async () => {
      await setViewport({ width: 1200, height: 900 });
      const element = await mount();
      button(element, 'Карта').click();
      const root = element.shadowRoot!;
      await until(() => root.querySelector('.tile'));
      expect(root.querySelectorAll('.tile')).to.have.length(89);
      expect(tile(root, '57').getAttribute('aria-label')!.replace(/\s/g, ' ')).to.equal('Пермский край: 4 практики');
      tile(root, '57').dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await until(() => said(element).startsWith('Найдены 4'));
      expect(tile(root, '57').getAttribute('aria-pressed')).to.equal('true');
    });

    it('is one stop of the Tab key, and arrows go from tile to tile', async () => {
      await setViewport({ width: 1200, height: 900 });
      const element = await mount();
      button(element, 'Карта').click();
      const root = element.shadowRoot!;
      await until(() => root.querySelector('.tile'));
      expect(root.querySelectorAll('.tile[tabindex="0"]')).to.have.length(1);
      tile(root, '45').focus();
      await sendKeys({ press: 'ArrowRight' });
      await until(() => root.activeElement === tile(root, '46'));
      await sendKeys({ press: 'ArrowLeft' });
      await until(() => root.activeElement === tile(root, '45'));
      await sendKeys({ press: 'Enter' });
      await until(() => said(element).startsWith('Найдены 4'));
    });
  });

  it('shows more, and the focus goes to the first that is new', async () => {
    const element = await mount({ src: bankFile(many(12)), 'per-page': '5' });
    expect(titles(element)).to.have.length(5);
    button(element, 'Показать ещё 5').click();
    await until(() => titles(element).length === 10);
    await until(() => element.shadowRoot!.activeElement?.textContent === titles(element)[5]);
    button(element, 'Показать ещё 2').click();
    await until(() => titles(element).length === 12);
    expect(new Set(titles(element)).size).to.equal(12);
  });

  describe('opening a practice', () => {
    const open = (root: ShadowRoot) => root.querySelector<HTMLElement>('.cards h3 :is(a, button)')!;

    it('shows all of it in place, and leads back to where the reader was', async () => {
      const element = await mount();
      const root = element.shadowRoot!;
      const title = open(root);
      title.click();
      await until(() => root.querySelector('otklik-practice')?.shadowRoot?.querySelector('section'));
      expect(root.activeElement!.textContent).to.contain('Назад к\u00a0списку');
      await expectAccessible(element);
      button(element, 'Назад к\u00a0списку').click();
      await until(() => root.activeElement === open(root));
    });

    it('is left to a page that prevents it', async () => {
      const element = await mount();
      let chosen = '';
      element.addEventListener('otklik-practice-chosen', (event) => {
        event.preventDefault();
        chosen = (event as OtklikPracticeChosenEvent).practice;
      });
      open(element.shadowRoot!).click();
      await element.updateComplete;
      expect(chosen).to.match(/^sample-/);
      expect(element.shadowRoot!.querySelector('otklik-practice')).to.equal(null);
    });
  });

  describe('the history of the page', () => {
    const before = location.href;
    afterEach(() => window.history.replaceState(null, '', before));

    it('is left alone unless the page asks for it', async () => {
      const { length } = window.history;
      const element = await mount();
      type(element, 'наставники');
      await until(() => said(element).startsWith('Найдены 3'));
      tick(element, 'Наставничество').click();
      await until(() => element.shadowRoot!.querySelector('.chip'));
      element.shadowRoot!.querySelector<HTMLElement>('.cards h3 button')!.click();
      await until(() => element.shadowRoot!.querySelector('otklik-practice'));
      expect([location.href, window.history.length]).to.deep.equal([before, length]);
      expect(button(element, 'Скопировать ссылку')).to.equal(undefined);
    });

    it('carries the search where it does, beside what is somebody else’s, and takes it up again', async () => {
      const foreign = new URL(before);
      foreign.searchParams.set('theme', 'dark');
      window.history.replaceState(null, '', foreign);
      const src = bankFile(many(12));
      const element = await mount({ src, history: 'bank-' });
      type(element, 'наставники');
      await until(() => location.href.includes('bank-q='));
      tick(element, 'Наставничество').click();
      await until(() => location.href.includes('bank-theme=mentoring'));
      expect(new URL(location.href).searchParams.get('theme')).to.equal('dark');
      const again = await mount({ src, history: 'bank-' });
      expect(said(again)).to.equal('Найдены 3 практики.');
      expect(again.shadowRoot!.querySelector<HTMLInputElement>('#q')!.value).to.equal('наставники');
      window.history.back();
      await until(() => !location.href.includes('bank-theme'));
      await until(() => again.shadowRoot!.querySelector('.chip') === null);
    });
  });

  it('speaks English', async () => {
    const element = await mount({ src: bankFile(many(12)) }, 'en');
    expect(said(element)).to.contain('12 practices found');
    expect(tick(element, 'Sport')).not.to.equal(undefined);
  });

  describe('where there is nothing to show', () => {
    it('says that the file is wrong and where, or that there is no connection', async () => {
      const wrong = many(1).map((each) => ({ ...each, version: 'first' })) as never;
      const broken = await mount({ src: bankFile(wrong) });
      expect(broken.shadowRoot!.textContent).to.contain('ошибка').and.to.contain('/practices/0/version');
      const away = await mount({ src: 'http://127.0.0.1:1/bank.json' });
      expect(away.shadowRoot!.textContent).to.contain('Проверьте связь');
      expect(button(away, 'Попробовать ещё раз')).not.to.equal(undefined);
    });

    it('says that the bank is empty', async () => {
      const element = await mount({ src: bankFile([]) });
      expect(element.shadowRoot!.textContent).to.contain('пока нет практик');
    });
  });
});
