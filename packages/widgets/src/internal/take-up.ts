/**
 * What a page has set on an element before its class was there. It lies on the
 * element itself, where it would hide the accessor. Lit takes up its own properties; this, the others.
 */
export function takeUp<Given>(element: object, name: string): Given | undefined {
  const own = Object.getOwnPropertyDescriptor(element, name);
  Reflect.deleteProperty(element, name);
  // What the page sets is of the type that the property has, or the page is wrong.
  return own?.value as Given | undefined;
}
