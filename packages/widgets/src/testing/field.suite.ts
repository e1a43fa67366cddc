import { expect } from '@open-wc/testing';
import type { Question } from '@otklik/schema/engine';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from './accessible.ts';
import { ask, explained } from './asking.ts';
import { keepStill, listen } from './senses.ts';

/** One kind of question, two answers to it, and how a person gives a third. */
export interface FieldSample {
  question: Question;
  answer: unknown;
  other: unknown;
  give(root: ShadowRoot): void | Promise<void>;
  given: unknown;
}

/** What every kind of question that takes an answer must do alike. */
export function fieldSuite({ question, answer, other, give, given }: FieldSample): void {
  const required = { ...question, required: true } as Question;

  describe(`<otklik-field> of the kind ${question.kind}`, () => {
    afterEach(async () => {
      document.documentElement.style.fontSize = '';
      await setViewport({ width: 800, height: 600 });
    });

    it('is accessible', async () => {
      await expectAccessible((await ask(question)).field);
      await expectAccessible((await ask(required, { checked: true, lang: 'en' })).field);
      await expectAccessible((await ask(question, { answer, profile: 'child' })).field);
      await expectAccessible((await ask(question, { answer, theme: 'dark' })).field);
      await expectAccessible((await ask(question, { answer, disabled: true })).field);
    });

    it('gives every control a name that can be read aloud', async function () {
      await ask(question, { answer });
      const heard = await listen(this);
      const controls = heard.filter((each) => CONTROL.test(each));
      expect(controls).to.have.length.above(0);
      expect(controls.filter((each) => !each.includes(' '))).to.deep.equal([]);
      expect(heard.some((each) => each.includes(`${question.id} можно пропустить`))).to.equal(true);
    });

    it('takes an answer and tells its form, and nobody further', async () => {
      const { field, root, told } = await ask(question);
      let event: Event | undefined;
      field.addEventListener('change', (it) => (event = it));
      await give(root);
      expect(told.at(-1)).to.deep.equal({ type: 'change', answer: given });
      expect(event).to.include({ bubbles: true, composed: false });
    });

    it('stays silent when the form gives it an answer', async () => {
      const { field, told, again } = await ask(question, { answer });
      await again(other);
      expect(field.answer).to.deep.equal(other);
      expect(told).to.deep.equal([]);
    });

    it('shows the answer that it is given', async () => {
      const { root, again } = await ask(question);
      const empty = shown(root);
      await again(answer);
      const first = shown(root);
      expect(first).not.to.equal(empty);
      await again(other);
      expect(shown(root)).not.to.equal(first);
      await again(answer);
      expect(shown(root)).to.equal(first);
      await again(undefined);
      expect(shown(root)).to.equal(empty);
    });

    it('keeps what the person did when it is drawn again with the answer it had', async () => {
      const { root, again } = await ask(question);
      await give(root);
      const done = shown(root);
      await again(undefined);
      expect(shown(root)).to.equal(done);
    });

    it('ties what is wrong to its control', async () => {
      const { field, root } = await ask(required, { checked: true });
      const errors = [...root.querySelectorAll('.error')].map((error) => error.textContent!.trim());
      expect(errors).to.have.length.above(0);
      field.focus();
      expect(explained(root, root.activeElement!)).to.contain(errors[0]);
      if (question.kind !== 'rank') expect(root.activeElement!.closest('[aria-invalid="true"]')).to.exist;
    });

    it('says in words whether it can be skipped', async () => {
      expect((await ask(question)).root).to.contain.text('можно пропустить');
      expect((await ask(required)).root).to.contain.text('нужен ответ');
    });

    it('takes nothing while it is disabled', async () => {
      const { root } = await ask(question, { answer, disabled: true });
      const controls = [...root.querySelectorAll('input, select, textarea, button')];
      expect(controls.filter((control) => !control.matches(':disabled'))).to.deep.equal([]);
    });

    it('fits a small phone, from either side, with large letters and wide spacing', async () => {
      await setViewport({ width: 320, height: 640 });
      for (const dir of ['ltr', 'rtl'] as const) {
        const { field, root } = await ask(required, { checked: true, profile: 'child', dir });
        expectToFit(field, root);
        document.documentElement.style.fontSize = '200%';
        expectToFit(field, root);
        document.documentElement.style.fontSize = '';
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, wideSpacing];
        expectToFit(field, root);
      }
    });

    it('has targets of 44 pixels where a finger aims', async () => {
      const { root } = await ask(question, { answer });
      for (const control of root.querySelectorAll('input, select, textarea, button:not(.clear)')) {
        const { width, height } = (control.closest('label.choice, label.step') ?? control).getBoundingClientRect();
        expect(Math.min(width, height), control.outerHTML).to.be.at.least(44);
      }
    });

    it('moves nothing for people who asked for stillness', async function () {
      await keepStill(this, true);
      const { root } = await ask(question);
      await give(root);
      expect(root.getAnimations()).to.deep.equal([]);
      await keepStill(this, false);
    });

    it('needs no inline style and no markup from the form, so a strict page lets it be', async () => {
      const markup = '<img src=x onerror=alert(1)>';
      const { root } = await ask({ ...question, title: markup, hint: markup } as Question, { answer });
      expect(root.querySelectorAll('[style], style, img')).to.have.length(0);
      expect(root).to.contain.text(markup);
    });
  });
}

const CONTROL = /^(button|checkbox|combobox|group|radio|radiogroup|spinbutton|textbox|Date|DateTime|InputTime)/;

/** Everything a person sees of an answer: what is picked, written, and in which order. */
const shown = (root: ShadowRoot): string =>
  JSON.stringify([
    [...root.querySelectorAll('input, textarea, select')].map((each) =>
      each instanceof HTMLInputElement && /radio|checkbox/.test(each.type)
        ? each.checked
        : (each as HTMLInputElement).value,
    ),
    [...root.querySelectorAll('li')].map((each) => each.textContent!.trim().split(/\s+/).slice(0, 2)),
  ]);

/** Text spacing of WCAG 1.4.12. The page's own sheet would stop at the shadow root. */
const wideSpacing = new CSSStyleSheet();
wideSpacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
);

/** Nothing stands out of its field to a side, or is cut off inside it. */
function expectToFit(field: Element, root: ShadowRoot): void {
  const { left, right } = field.getBoundingClientRect();
  const all = [...root.querySelectorAll('*:not(.unseen, option, svg *)')];
  const outside = all.filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5);
  });
  const cut = all.filter(
    (element) => !element.matches('select, input') && element.scrollWidth > element.clientWidth + 1,
  );
  expect(outside.map(briefly), 'out of the field').to.deep.equal([]);
  expect(cut.filter(({ clientWidth }) => clientWidth > 0).map(briefly), 'cut off').to.deep.equal([]);
  expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
}

const briefly = ({ localName, className, textContent }: Element): string =>
  `${localName}.${String(className)} ${textContent!.replace(/\s+/g, ' ').slice(0, 40)}`;
