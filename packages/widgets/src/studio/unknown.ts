import { html, type TemplateResult } from 'lit';
import { View } from './view.ts';

/** An address that nothing is at. */
export class Unknown extends View {
  get title(): string {
    return this.words.unknownTitle;
  }

  render(): TemplateResult {
    return html`<p>${this.words.unknown}</p>`;
  }
}
