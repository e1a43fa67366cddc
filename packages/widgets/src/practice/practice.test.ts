import { expect, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/accessible.ts';
import { expectNarrow, file, mount, text } from '../testing/mounted-practice.ts';
import { confirmed, PHOTO, photo, practice, published } from '../testing/practices.ts';
import { forceColors, listen } from '../testing/senses.ts';
import type { OtklikPractice } from './practice.ts';

/** Lets the page have a clipboard, or none, and tells what was put there. */
function clipboard(write: (words: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
}

const copyButtons = (element: OtklikPractice) => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.copy button'),
];

async function settle(element: OtklikPractice): Promise<void> {
  await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

describe('<otklik-practice>', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  for (const theme of ['light', 'dark'])
    it(`is accessible, in ${theme}, with a step that has to be copied by hand`, async () => {
      clipboard(() => Promise.reject(new Error('forbidden')));
      const value = published(confirmed(500), { photos: [photo] });
      const element = await mount('otklik-practice', { value }, { theme, photos: PHOTO });
      copyButtons(element)[0]!.click();
      await settle(element);
      await expectAccessible(element);
    });

  it('fits on a phone, and its tables are still read aloud as tables', async function () {
    const { innerWidth: width, innerHeight: height } = window;
    await setViewport({ width: 320, height: 800 });
    const element = await mount('otklik-practice', { value: published({}, { photos: [photo] }) }, { photos: PHOTO });
    expectNarrow(320);
    const heard = await listen(this);
    await setViewport({ width, height });
    expect(heard).to.include('table Изменения в числах');
    // By their number: WebKit reads the words in them, and gives them no name of those.
    const headers = heard.filter((each) => each.startsWith('columnheader'));
    expect(headers).to.have.length(element.shadowRoot!.querySelectorAll('th').length);
  });

  it('can be read in forced colours', async function () {
    await forceColors(this, true);
    const element = await mount('otklik-practice', { value: published() });
    await expectAccessible(element);
    await forceColors(this, false);
  });

  it('shows all sixteen sections, with the numbers of the standard, and lists them', async () => {
    const element = await mount('otklik-practice', { value: published() });
    const headings = [...element.shadowRoot!.querySelectorAll('section h3')].map((each) => each.textContent!.trim());
    expect(headings).to.have.length(16);
    expect(headings[7]!.replace(/\s+/g, ' ')).to.equal('8. Этапы реализации');
    const listed = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('nav button')];
    expect(listed).to.have.length(16);
    const before = location.href;
    listed[9]!.click();
    expect(element.shadowRoot!.activeElement!.id).to.equal('results');
    expect(location.href).to.equal(before);
  });

  it('leaves out sections in which nothing stands', async () => {
    const value = published({}, { prospects: undefined, orgInfo: undefined, difficulties: [] });
    const element = await mount('otklik-practice', { value });
    expect(element.shadowRoot!.querySelectorAll('section')).to.have.length(13);
  });

  it('speaks English around a Russian text, and says which is which', async () => {
    const element = await mount('otklik-practice', { value: published() }, {}, 'en');
    expect(text(element)).to.contain('Contents').and.to.contain('Autonomous non-profit organisation');
    expect(element.shadowRoot!.querySelector<HTMLElement>('.inside')!.lang).to.equal('ru');
    expect(element.shadowRoot!.querySelector<HTMLElement>('.inside dt')!.lang).to.equal('en');
  });

  describe('contacts', () => {
    it('are shown only where they are ticked, also in a file that has more', async () => {
      const value = { ...published(), practice: practice() };
      const element = await mount('otklik-practice', { value });
      const contacts = element.shadowRoot!.querySelector('section[aria-labelledby=contacts]')!.textContent!;
      expect(contacts).to.contain('hello@example.org').and.not.to.contain('200-00-00');
      expect(contacts).not.to.contain('Иванова');
    });

    it('are not shown in the archive, and where nobody agreed the page says so', async () => {
      const archived = await mount('otklik-practice', { value: published({ state: 'archived' }) });
      expect(text(archived)).not.to.contain('hello@example.org');
      const silent = await mount('otklik-practice', {
        value: { ...published(), practice: practice({ contacts: { email: 'hello@example.org' } }) },
      });
      expect(text(silent)).to.contain('авторы не разрешили').and.not.to.contain('hello@example.org');
    });
  });

  describe('building blocks', () => {
    it('are copied one by one, with where they are from, and it is said', async () => {
      const copied: string[] = [];
      clipboard((words) => Promise.resolve(void copied.push(words)));
      const element = await mount('otklik-practice', { value: published() });
      const buttons = copyButtons(element);
      expect(buttons.map((each) => each.ariaLabel)).to.deep.equal(['Скопировать шаг 1']);
      buttons[0]!.click();
      await settle(element);
      expect(copied[0])
        .to.contain('Зовём студентов')
        .and.to.contain('Источник: «Уроки телефона')
        .and.to.contain('CC BY 4.0');
      expect(copied[0]).not.to.contain('Пять встреч');
      expect(element.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain('Шаг скопирован');
    });

    it('are picked for copying by hand where the browser does not copy', async () => {
      clipboard(() => Promise.reject(new Error('forbidden')));
      const element = await mount('otklik-practice', { value: published() });
      copyButtons(element)[0]!.click();
      await settle(element);
      const area = element.shadowRoot!.querySelector('textarea')!;
      expect(element.shadowRoot!.activeElement).to.equal(area);
      expect([area.selectionStart, area.selectionEnd]).to.deep.equal([0, area.value.length]);
      expect(text(element)).to.contain('Ctrl+C');
    });
  });

  it('tells search engines what it is only where the page asks for it', async () => {
    const silent = await mount('otklik-practice', { value: published() });
    expect(silent.querySelector('script')).to.equal(null);
    const told = await mount('otklik-practice', { value: published(), structured: true });
    while (!told.querySelector('script')) await new Promise(requestAnimationFrame);
    const data = JSON.parse(told.querySelector('script')!.textContent!) as Record<string, unknown>;
    expect(data).to.include({ '@type': 'Article', headline: 'Уроки телефона для пожилых соседей' });
    expect(JSON.stringify(data)).not.to.contain('hello@example.org');
  });

  it('prints alone', async () => {
    const element = await mount('otklik-practice', { value: published() });
    const { print } = window;
    const printed = new Promise<string | null>((resolve) => {
      window.print = () => resolve(element.getAttribute('data-otklik-printing'));
    });
    element.shadowRoot!.querySelector<HTMLButtonElement>('.buttons button')!.click();
    expect(await printed).to.equal('');
    window.dispatchEvent(new Event('afterprint'));
    window.print = print;
    expect(element.hasAttribute('data-otklik-printing')).to.be.false;
  });

  it('says that a practice is not there, and tells the site', async () => {
    const element = document.createElement('otklik-practice');
    const failed = oneEvent(element, 'otklik-failed') as unknown as Promise<{ code: string }>;
    element.src = file({ practices: [] });
    document.body.append(element);
    expect((await failed).code).to.equal('not-found');
    await element.updateComplete;
    expect(text(element)).to.contain('Такой практики нет');
    element.remove();
  });
});
