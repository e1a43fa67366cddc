import { briefOf } from '@otklik/schema/engine';
import { html } from 'lit';
import { PracticeElement } from './practice-element.ts';
import type { Shown } from './source.ts';

/** All of a practice. */
export class OtklikPractice extends PracticeElement {
  protected override renderShown({ published }: Shown): unknown {
    return published && html`<p>${briefOf(published).summary}</p>`;
  }
}
