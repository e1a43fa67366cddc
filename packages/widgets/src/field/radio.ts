import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of the answers of which a person picks one. */
export interface Option {
  /** The group; one of a name is picked. */
  name: string;
  picked: boolean;
  label: unknown;
  look?: string;
  pick(): void;
}

/** A native radio inside its label. */
export const drawRadio = ({ name, picked, label, look = 'choice', pick }: Option): TemplateResult => html`
  <label class=${look} part="choice">
    <input type="radio" name=${name} .checked=${live(picked)} @change=${pick} />
    ${label}
  </label>
`;
