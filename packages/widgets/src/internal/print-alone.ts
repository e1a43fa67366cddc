const BESIDE = 'data-otklik-unprinted';
const AROUND = 'data-otklik-printing';

/** What holds the element loses its own layout, which printers break. */
const RULES = `@media print {
  [${BESIDE}] { display: none !important }
  [${AROUND}] { all: unset !important; display: block !important }
}`;

/** Not to be seen in any case, and some pages watch over them. */
const UNSEEN = ['HEAD', 'STYLE', 'SCRIPT', 'LINK', 'TEMPLATE'];

/**
 * Prints one element without the page around it, on paper of its own, also from
 * inside shadow roots. The page is itself again when the printer has it. A
 * browser of before 2023 prints the whole page.
 */
export function printAlone(element: Element, paper: string): void {
  if (!('adoptedStyleSheets' in document)) return window.print();
  const marked: [Element, string][] = [];
  const sheets: [Document | ShadowRoot, CSSStyleSheet][] = [];
  const mark = (each: Element, name: string) => {
    marked.push([each, name]);
    each.setAttribute(name, '');
  };
  const dress = (root: Document | ShadowRoot, rules: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets.push(sheet);
    sheets.push([root, sheet]);
  };

  for (let each: Element | null = element; each && each !== document.documentElement;) {
    mark(each, AROUND);
    const parent: ParentNode | null = each.parentNode;
    for (const beside of parent?.children ?? [])
      if (beside !== each && !UNSEEN.includes(beside.tagName)) mark(beside, BESIDE);
    if (parent instanceof ShadowRoot) dress(parent, RULES);
    each = parent instanceof ShadowRoot ? parent.host : each.parentElement;
  }
  dress(document, `@page { size: ${paper}; margin: 12mm } ${RULES}`);

  const bringBack = (): void => {
    for (const [each, name] of marked) each.removeAttribute(name);
    for (const [root, sheet] of sheets)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  window.addEventListener('afterprint', bringBack, { once: true });
  window.print();
}
