import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';

class Shown extends Directive {
  override render(value: unknown): unknown {
    return value;
  }

  override update({ element, name }: PropertyPart, [value]: [unknown]): unknown {
    const control = element as unknown as Record<string, unknown>;
    if (control[name] !== value) control[name] = value;
    return noChange;
  }
}

/** Puts a value into a control, also where the person has changed what was drawn there last. */
export const shown = directive(Shown);
