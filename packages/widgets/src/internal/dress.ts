import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';

/** Puts styles on an element that have come after it, behind those that it was made with. */
export const dress = (element: LitElement, styles: readonly CSSResultOrNative[]): void =>
  adoptStyles(element.renderRoot as ShadowRoot, [
    ...(element.constructor as typeof LitElement).elementStyles,
    ...styles,
  ]);
