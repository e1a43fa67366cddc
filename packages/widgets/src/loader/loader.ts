import { type Files, RELEASE } from './release.ts';

/**
 * Brings widgets to a page when their tags appear in it, now or later. This is
 * the whole of `embed/otklik.js`.
 *
 * Files come as script elements and not by `import()`, because an element can
 * say which hash the file must have, under any content security policy that
 * lets this script run. They come one after another: WebKit asks again, without
 * a hash, for an import that was refused, so nothing may import what has not
 * come. What a widget imports later goes through here for the same reason, with
 * the hashes that the build has put into the widget itself.
 */
const waiting = new Map(Object.entries(RELEASE));
const coming = new Map<string, Promise<boolean>>();
const self = [...document.scripts].find(({ src }) => src === import.meta.url);

type Trust = (address: string) => string;
const LATE_IMPORT = Symbol.for('otklik');

/** What we use of a page: Trusted Types where it has them, and the way in for late imports, one for all our versions. */
interface Page {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL: Trust }): { createScriptURL: Trust } };
  [LATE_IMPORT]?: (base: string, files: Files) => Promise<unknown>;
}
const page = window as Page;

// A page that lists its policies and not `otklik` stops us here: its links inside the tags stay, the console says why.
const policy = page.trustedTypes?.createPolicy('otklik', { createScriptURL: (address) => address });

interface CheckedFile {
  address: string;
  attributes: { crossOrigin: string; integrity: string; nonce: string };
}

/** Whether a file has come as it was built. One that failed is asked for again the next time. */
function bringFile({ address, attributes }: CheckedFile): Promise<boolean> {
  const comes =
    coming.get(address) ??
    new Promise<boolean>((resolve) => {
      const script = Object.assign(document.createElement('script'), attributes, {
        type: 'module',
        onload: () => resolve(true),
        onerror: () => {
          coming.delete(address);
          resolve(false);
        },
      });
      script.src = policy ? policy.createScriptURL(address) : address;
      document.head.append(script);
    });
  coming.set(address, comes);
  return comes;
}

/** Has a file fetched while it waits for its turn. */
const preload = ({ address, attributes }: CheckedFile): void =>
  document.head.append(
    Object.assign(document.createElement('link'), attributes, { rel: 'preload', as: 'script', href: address }),
  );

/** The address of the last of the files, when all have come. */
async function bringFiles(base: string, files: Files): Promise<string | undefined> {
  const list = Object.entries(files).map(([file, integrity]) => ({
    address: new URL(file, base).href,
    // Pages that let scripts run by a nonce have given it to this one.
    attributes: { crossOrigin: 'anonymous', integrity, nonce: self?.nonce ?? '' },
  }));
  list.slice(1).forEach(preload);
  for (const file of list) if (!(await bringFile(file))) return undefined;
  return list.at(-1)?.address;
}

async function bring(tag: string): Promise<void> {
  const files = waiting.get(tag);
  waiting.delete(tag);
  if (!files || customElements.get(tag) || (await bringFiles(import.meta.url, files))) return;
  waiting.set(tag, files);
}

function look(root: Document | Element): void {
  for (const tag of waiting.keys()) if (root.querySelector(tag)) void bring(tag);
}

page[LATE_IMPORT] ??= async (base, files) => {
  const address = await bringFiles(base, files);
  if (address) return import(address);
  throw new Error(`Otklik: ${Object.keys(files)} did not come as built`);
};

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      void bring(node.localName);
      look(node);
    }
  }
});

look(document);
observer.observe(document, { childList: true, subtree: true });
addEventListener('online', () => look(document));
