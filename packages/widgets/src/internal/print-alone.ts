const MARK = 'otklik-printing';

/** The page around an element is left out, and what holds the element loses its own layout, which printers break. */
const rules = (paper: string): string => `
@page { size: ${paper}; margin: 12mm }
@media print {
  :root:has([${MARK}]) body :not([${MARK}], :has([${MARK}]), [${MARK}] *) { display: none !important }
  :root:has([${MARK}]) :is(body, body :has([${MARK}])), [${MARK}] {
    all: unset !important;
    display: block !important;
  }
}`;

/**
 * Prints one element without the page around it, on paper of its own. The page is
 * itself again when the printer has it. Inside somebody's shadow root, or in a browser of before 2023, the whole page is printed.
 */
export function printAlone(element: Element, paper: string): void {
  const isAlone = element.getRootNode() === document && 'adoptedStyleSheets' in document;
  if (!isAlone) return window.print();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules(paper));
  element.setAttribute(MARK, '');
  document.adoptedStyleSheets.push(sheet);
  const bringBack = (): void => {
    element.removeAttribute(MARK);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  window.addEventListener('afterprint', bringBack, { once: true });
  window.print();
}
