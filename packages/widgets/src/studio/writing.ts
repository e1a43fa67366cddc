import { html, type TemplateResult } from 'lit';
import { type Place, pathTo } from './places.ts';
import { type Studio, View } from './view.ts';

const TAG = 'otklik-practice-form';

/** What this view needs of the form, which comes with a bundle of its own. */
interface PracticeForm extends HTMLElement {
  save(): Promise<boolean>;
}

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
    const record: Place = { name: 'record', id };
    // What was typed a moment ago is on its way: the next view would show the text before it.
    const onClick = async (event: MouseEvent): Promise<void> => {
      const form = (event.currentTarget as Element).closest('main')?.querySelector<PracticeForm>(TAG);
      if (!form || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      await form.save();
      studio.go(record);
    };
    return html`<p><a href=${pathTo(record)} data-place @click=${onClick}>${words.writing.toRecord}</a></p>
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
