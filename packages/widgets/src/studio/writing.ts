import { html, type TemplateResult } from 'lit';
import { pathTo } from './places.ts';
import { type Studio, View } from './view.ts';

const TAG = 'otklik-practice-form';

/** Describing a practice in its own form, which saves by itself. The studio brings the session, the form does the rest. */
export class Writing extends View {
  constructor(studio: Studio) {
    super(studio);
    void customElements.whenDefined(TAG).then(() => studio.requestUpdate());
  }

  get title(): string {
    return this.words.writing.title;
  }

  override async load(): Promise<void> {
    await this.studio.bringPracticeForm();
  }

  render(): TemplateResult {
    const { words, studio } = this;
    const { id = '' } = studio.place;
    return html`<p><a href=${pathTo({ name: 'record', id })} data-place>${words.writing.toRecord}</a></p>
      ${
        customElements.get(TAG)
          ? html`<otklik-practice-form
              practice=${id}
              api=${studio.endpoint}
            ></otklik-practice-form>`
          : html`<p role="status">${this.isLoading ? words.loading : words.writing.missing}</p>`
      }`;
  }
}
