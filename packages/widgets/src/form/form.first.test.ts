import { expect, fixture, html } from '@open-wc/testing';
import { choices, form, question } from '@otklik/schema/testing';
import './otklik-form.ts';

// Nothing else is imported here, so that the later part really comes later.
describe('<otklik-form>, before its later part has come', () => {
  it('asks, and goes on with the very same questions, so that nobody loses the focus', async () => {
    const asked = form([question('single', 'day', { title: 'Как день?', choices: choices('good', 'bad') })]);
    const element = await fixture<HTMLElement>(html`<otklik-form .definition=${asked}></otklik-form>`);
    const find = (what: string) => element.shadowRoot!.querySelector<HTMLElement>(what);
    while (!find('otklik-field')) await new Promise(requestAnimationFrame);
    const field = find('otklik-field')!;
    expect(find('.settings'), 'the later part was there already').to.be.null;
    while (!find('.settings')) await new Promise(requestAnimationFrame);
    expect(find('otklik-field')).to.equal(field);
  });
});
