import { RELEASE } from './release.ts';

/**
 * Brings widgets to a page when their tags appear in it, now or later. This is
 * the whole of `embed/otklik.js`.
 *
 * Files come as script elements and not by `import()`, because an element can
 * say which hash the file must have, under any content security policy that
 * lets this script run. They come one after another: WebKit asks again, without
 * a hash, for an import that was refused, so nothing may import what has not
 * come. What a widget imports later goes through here for the same reason.
 */
const { files, widgets } = RELEASE;
const waiting = new Map(Object.entries(widgets));
const coming = new Map<string, Promise<boolean>>();
const self = [...document.scripts].find(({ src }) => src === import.meta.url);

type Trust = (address: string) => string;
type LateImport = (address: string) => Promise<unknown> | undefined;
const LATE_IMPORT = Symbol.for('otklik');

/** What we use of a page: Trusted Types where it has them, and the way in for late imports, shared by all our versions. */
interface Page {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL: Trust }): { createScriptURL: Trust } };
  [LATE_IMPORT]?: LateImport;
}
const page = window as Page;

// A page that lists its policies and not `otklik` stops us here: its links inside the tags stay, the console says why.
const policy = page.trustedTypes?.createPolicy('otklik', { createScriptURL: (address) => address });

const addressOf = (file: string): string => new URL(file, import.meta.url).href;

const checked = (file: string) => ({
  crossOrigin: 'anonymous',
  integrity: files[file],
  // Pages that let scripts run by a nonce have given it to this one.
  nonce: self?.nonce ?? '',
});

/** Whether a file has come as it was built. One that failed is asked for again the next time. */
function bringFile(file: string): Promise<boolean> {
  const comes =
    coming.get(file) ??
    new Promise<boolean>((resolve) => {
      const script = Object.assign(document.createElement('script'), {
        ...checked(file),
        type: 'module',
        onload: () => resolve(true),
        onerror: () => {
          coming.delete(file);
          resolve(false);
        },
      });
      const address = addressOf(file);
      script.src = policy ? policy.createScriptURL(address) : address;
      document.head.append(script);
    });
  coming.set(file, comes);
  return comes;
}

/** Has a file fetched while it waits for its turn. */
const preload = (file: string): void =>
  document.head.append(
    Object.assign(document.createElement('link'), {
      ...checked(file),
      rel: 'preload',
      as: 'script',
      href: addressOf(file),
    }),
  );

async function bring(tag: string): Promise<void> {
  const list = waiting.get(tag);
  waiting.delete(tag);
  if (!list || customElements.get(tag)) return;
  list.slice(1).forEach(preload);
  for (const file of list) {
    if (await bringFile(file)) continue;
    waiting.set(tag, list);
    return;
  }
}

function look(root: Document | Element): void {
  for (const tag of waiting.keys()) if (root.querySelector(tag)) void bring(tag);
}

const others = page[LATE_IMPORT];
page[LATE_IMPORT] = (address) => {
  const file = Object.keys(files).find((each) => addressOf(each) === address);
  if (!file) return others?.(address);
  return bringFile(file).then((came) =>
    came ? import(address) : Promise.reject(new Error(`Otklik: ${address} did not come as it was built`)),
  );
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
