import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';

const dressed = new WeakSet<LitElement>();

/** Puts styles on an element that come after it, as soon as they are there, behind those that it was made with. */
export function dress(element: LitElement, styles: readonly CSSResultOrNative[] | undefined): void {
  if (!styles || dressed.has(element)) return;
  dressed.add(element);
  const { elementStyles } = element.constructor as typeof LitElement;
  adoptStyles(element.renderRoot as ShadowRoot, [...elementStyles, ...styles]);
}
