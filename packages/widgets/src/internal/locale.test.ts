import { expect, fixture, html } from '@open-wc/testing';
import { html as litHtml, LitElement } from 'lit';
import { define } from './define.ts';
import { Locale } from './locale.ts';

class Speaker extends LitElement {
  readonly locale = new Locale(this);

  protected override render() {
    return litHtml`${this.locale.words.form.send}`;
  }
}
define('otklik-locale-test', Speaker);

const speaker = (page = html`<otklik-locale-test></otklik-locale-test>`) =>
  fixture<HTMLElement>(html`<div>${page}</div>`).then((place) => place.querySelector<Speaker>('otklik-locale-test')!);

const heard = async (element: Speaker) => {
  // A changed `lang` is seen by an observer, which speaks after this task.
  await Promise.resolve();
  await element.locale.ready;
  await element.updateComplete;
  return element.shadowRoot!.textContent;
};

describe('Locale', () => {
  it('speaks the language of the nearest lang', async () => {
    const element = await speaker(html`<p lang="en-GB"><otklik-locale-test></otklik-locale-test></p>`);
    expect(await heard(element)).to.equal('Send');
  });

  it('finds it through shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const element = document.createElement('otklik-locale-test') as Speaker;
    outer.attachShadow({ mode: 'open' }).append(element);
    expect(await heard(element)).to.equal('Send');
  });

  it('speaks Russian where there is no language, or one that we do not have', async () => {
    const language = document.documentElement.lang;
    document.documentElement.removeAttribute('lang');
    expect(await heard(await speaker())).to.equal('Отправить');
    expect(await heard(await speaker(html`<p lang="fr"><otklik-locale-test></otklik-locale-test></p>`))).to.equal(
      'Отправить',
    );
    document.documentElement.lang = language;
  });

  it('follows when the page or the element changes its language', async () => {
    const element = await speaker(html`<p lang="ru"><otklik-locale-test></otklik-locale-test></p>`);
    expect(await heard(element)).to.equal('Отправить');
    element.parentElement!.lang = 'en';
    expect(await heard(element)).to.equal('Send');
    element.lang = 'ru';
    expect(await heard(element)).to.equal('Отправить');
  });

  it('says «ты» to children', async () => {
    const { locale } = await speaker(html`<p lang="ru"><otklik-locale-test></otklik-locale-test></p>`);
    expect(locale.wordsFor('child').field.ownWords('Другое')).to.match(/: напиши своими/);
    expect(locale.wordsFor('plain').field.ownWords('Другое')).to.match(/: напишите своими/);
  });
});
