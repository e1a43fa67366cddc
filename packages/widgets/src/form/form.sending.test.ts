import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { form, question } from '@otklik/schema/testing';
import {
  API,
  button,
  drawn,
  fields,
  file,
  fillAfterLesson,
  focused,
  mood,
  mount,
  pick,
  press,
  text,
} from '../testing/mounted-form.ts';
import type { OtklikFailedEvent } from './events.ts';
import type { OtklikBeforeSubmitEvent } from './events-later.ts';

describe('<otklik-form>, sending', () => {
  it('keeps the answers, gives a receipt, and erases them when asked', async () => {
    const element = await mount({ form: 'after-lesson', api: API });
    await fillAfterLesson(element);
    button(element, 'Отправить').click();
    const event = await oneEvent(element, 'otklik-submitted');
    await drawn(element);
    expect(event).to.include({ bubbles: true, composed: true });
    expect(focused(element)!.textContent).to.contain('Ответы отправлены');
    expect(element.shadowRoot!.querySelector('output')!.textContent).to.match(/^(\d{4}\s){3}\d{4}$/);
    expect(element.shadowRoot!.querySelector<HTMLAnchorElement>('.receipt a')!.href).to.equal(
      `${API}/f/after-lesson/erase?lang=ru`,
    );
    expect(element.matches(':state(sent)')).to.be.true;

    await press(element, 'Стереть мои ответы');
    expect(focused(element)!.textContent).to.contain('навсегда');
    await press(element, 'Стереть мои ответы');
    await waitUntil(() => text(element).includes('Ответы стёрты.'));
  });

  it('asks the page first, and keeps the answers here when it says no', async () => {
    const element = await mount({}, form([question('text', 'a')]));
    element.value = { a: 'да' };
    element.addEventListener('otklik-before-submit', (event) => event.preventDefault(), { once: true });
    const asked = oneEvent<OtklikBeforeSubmitEvent>(element, 'otklik-before-submit');
    await element.submit();
    expect((await asked).answers).to.deep.equal({ a: 'да' });
    expect(element.matches(':state(asking)')).to.be.true;
  });

  it('stands at the first mistake of the whole form', async () => {
    const element = await mount({}, mood);
    await pick(element, 'day', 'good');
    await press(element, 'Далее');
    element.value = {};
    await element.submit();
    await drawn(element);
    expect(text(element)).to.contain('Шаг 1 из 2');
    expect(focused(element)!.id).to.equal('summary');
  });

  it('says the truth when sending fails, keeps the answers and offers to copy them', async () => {
    const element = await mount({ src: file(form([question('text', 'a')])), 'submit-to': 'http://127.0.0.1:1/' });
    element.value = { a: 'важное' };
    setTimeout(() => void element.submit());
    const { code } = await oneEvent<OtklikFailedEvent>(element, 'otklik-failed');
    await drawn(element);
    expect(code).to.equal('unreachable');
    expect(text(element)).to.contain('Отправить не получилось. Ответы сохранены на этом устройстве.');
    expect(element.value).to.deep.equal({ a: 'важное' });
    expect(button(element, 'Попробовать ещё раз')).to.exist;
    expect(button(element, 'Скопировать ответы')).to.exist;
    expect(fields(element)[0]!.disabled).to.be.true;
  });

  it('sends the answers of a form file where the page says', async () => {
    const element = await mount({ src: file(form([question('text', 'a')])), 'submit-to': '/webhook' });
    element.value = { a: 'письмо' };
    setTimeout(() => void element.submit());
    await oneEvent(element, 'otklik-submitted');
    const { answers } = (await (await fetch('/webhook')).json()) as { answers: object };
    expect(answers).to.deep.equal({ a: 'письмо' });
  });

  it('begins anew on reset', async () => {
    const element = await mount({}, mood);
    await pick(element, 'day', 'bad');
    element.reset();
    await drawn(element);
    expect(element.value).to.deep.equal({});
    expect(fields(element)[0]!.shadowRoot!.querySelector('input:checked')).to.be.null;
  });
});
