import { html, type TemplateResult } from 'lit';
import { shown } from '../internal/shown.ts';

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
    <input type="radio" name=${name} .checked=${shown(picked)} @change=${pick} />
    ${label}
  </label>
`;
