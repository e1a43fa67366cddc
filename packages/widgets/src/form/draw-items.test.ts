import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Form, Item } from '@otklik/schema/engine';
import { form, question } from '@otklik/schema/testing';
import { bringLater } from '../internal/bring-later.ts';
import type { OtklikForm } from './form.ts';
import './otklik-form.ts';

await bringLater();

async function mount(definition: Form, value: Record<string, unknown> = {}): Promise<OtklikForm> {
  const place = await fixture<HTMLElement>(html`<div lang="ru"></div>`);
  const element = document.createElement('otklik-form');
  Object.assign(element, { definition, value });
  const loaded = oneEvent(element, 'otklik-loaded');
  place.append(element);
  await loaded;
  await element.updateComplete;
  return element;
}

const fields = ({ shadowRoot }: OtklikForm) => [...shadowRoot!.querySelectorAll('otklik-field')];
const ids = (element: OtklikForm) => fields(element).map(({ asked }) => asked!.question.id);

const branch = (...inside: Item[]): Item[] => [
  question('yesno', 'more'),
  ...inside.map((item) => ({ ...item, when: { question: 'more', is: 'yes' } }) as Item),
  question('text', 'last'),
];

describe('the questions of a form', () => {
  for (const [where, items] of Object.entries({
    'on a page': branch(question('text', 'why'), question('text', 'how')),
    'in a group': [{ id: 'g', kind: 'group', title: 'Г', items: branch(question('text', 'why')) }],
    'in a repeat': [{ id: 'r', kind: 'repeat', title: 'Р', min: 1, items: branch(question('text', 'why')) }],
  } as Record<string, Item[]>)) {
    it(`keep their fields when a branch opens before them ${where}`, async () => {
      const element = await mount(form(items));
      const last = fields(element).at(-1)!;
      const yes = { more: 'yes' };
      element.value = where === 'in a repeat' ? { r: [yes] } : yes;
      await element.updateComplete;
      expect(fields(element).length).to.be.above(2);
      expect(fields(element).at(-1)).to.equal(last);
      element.value = {};
      await element.updateComplete;
      expect(ids(element)).to.deep.equal(['more', 'last']);
      expect(fields(element).at(-1)).to.equal(last);
    });
  }

  it('are all drawn where a form from elsewhere uses an id twice', async () => {
    const element = await mount(form([question('text', 'a'), question('yesno', 'a'), question('text', 'b')]));
    expect(fields(element).map(({ asked }) => asked!.question.kind)).to.have.members(['text', 'yesno', 'text']);
  });
});
