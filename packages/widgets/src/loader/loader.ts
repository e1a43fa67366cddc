import { RELEASE } from './release.ts';

/**
 * Brings widgets to a page when their tags appear in it, now or later. This is
 * the whole of `embed/otklik.js`.
 *
 * Files come as script elements and not by `import()`, because an element can
 * say which hash the file must have, in every browser and under a content
 * security policy that forbids inline import maps. What they import from each
 * other has then come already, and its hash was checked on the way.
 */
const waiting = new Map(Object.entries(RELEASE));
const asked = new Set<string>();

type Trust = (address: string) => string;
/** Pages with Trusted Types let a script load only what a policy vouches for. Nobody but this module has ours. */
interface TrustingWindow {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL: Trust }): { createScriptURL: Trust } };
}
const vouch: Trust = (address) => address;

// A page that lists its policies and not `otklik` stops us here: its links inside the tags stay, the console says why.
const policy = (window as TrustingWindow).trustedTypes?.createPolicy('otklik', { createScriptURL: vouch });
const self = [...document.scripts].find(({ src }) => src === import.meta.url);

function bring(tag: string): void {
  const files = waiting.get(tag);
  if (!files) return;
  waiting.delete(tag);
  if (customElements.get(tag)) return;

  for (const [file, integrity, priority = 'auto'] of files) {
    if (asked.has(file)) continue;
    asked.add(file);
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.integrity = integrity;
    script.nonce = self?.nonce ?? '';
    // In the order of the list: what others import comes first.
    script.async = false;
    script.fetchPriority = priority;
    const address = new URL(file, import.meta.url).href;
    script.src = policy ? policy.createScriptURL(address) : address;
    document.head.append(script);
  }
}

function look(root: Document | Element): void {
  for (const tag of waiting.keys()) if (root.querySelector(tag)) bring(tag);
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      bring(node.localName);
      look(node);
    }
  }
  if (waiting.size === 0) observer.disconnect();
});

look(document);
observer.observe(document, { childList: true, subtree: true });
