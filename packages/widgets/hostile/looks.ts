import type { Page } from 'playwright-core';

/** What a stylesheet of a page may do to the words and controls of a form. */
const SEEN = [
  ...['color', 'backgroundColor', 'display', 'visibility', 'opacity', 'appearance', 'boxSizing', 'cursor'],
  ...['fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'letterSpacing', 'wordSpacing'],
  ...['textTransform', 'textIndent', 'textShadow', 'textAlign', 'whiteSpace', 'overflowWrap', 'wordBreak'],
  ...['borderTopWidth', 'borderTopStyle', 'paddingTop', 'marginTop', 'float', 'listStyleType'],
] as const;

/** How everything inside the first form of a page looks, or another widget: each element, its styles, and how tall it is. */
export const lookInside = (page: Page, tag = 'otklik-form'): Promise<string[]> =>
  page.evaluate(
    ([properties, tag]) => {
      const inside = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
      return inside(document.querySelector(tag)!.shadowRoot!).flatMap((element, at) => {
        const styles = getComputedStyle(element);
        const look = properties.map((name) => `${name} ${styles[name]}`);
        const height = `height ${Math.round(element.getBoundingClientRect().height)}`;
        return [height, ...look].map((each) => `${at} ${element.localName}.${element.className}: ${each}`);
      });
    },
    [SEEN, tag] as const,
  );

/** The page's own parts, as pixels: the place of the form is left out. */
export async function lookAround(page: Page): Promise<Buffer> {
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('#place')!.style.setProperty('display', 'none', 'important'),
  );
  return page.screenshot({ fullPage: true });
}

/** Everything that a page can have left in a browser, the databases by their names. */
export const leftBy = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    history: history.length,
    address: location.href,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
