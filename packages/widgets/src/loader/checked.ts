import type { Files } from './release.ts';

/**
 * What all our scripts on a page share, whatever their versions: the way in for
 * files of ours that must be as they were built, and one Trusted Types policy,
 * since a page that lists its policies lets each name be taken once.
 *
 * Other scripts of the page reach it as well. So it lets through no markup that
 * could run anything, and gives out no trusted address.
 */
interface Shared {
  (base: string, files: Files): Promise<unknown>;
  /** For Lit, which the build has come here for it. */
  createHTML(markup: string): string;
}

/** What we use of a page. */
interface Page {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  [OURS]?: Shared;
}

interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

const OURS = Symbol.for('otklik');
const page = window as Page;

/** Whatever makes markup run a script, and entities, in which that hides: our templates have none of it. */
const RUNS = /&|<script|<base|srcdoc|[\s"'/]on\w+\s*=|p\s*t\s*:/i;

let policy: Policy | undefined;

// A page that lists its policies and not `otklik` stops us here: its links inside the tags stay, the console says why.
const trust = (): Policy | undefined =>
  (policy ??= page.trustedTypes?.createPolicy('otklik', {
    createHTML(markup) {
      if (RUNS.test(markup)) throw new TypeError(`Otklik: unsafe: ${markup}`);
      return markup;
    },
    createScriptURL: (address) => address,
  }));

// By its tag, not `document.scripts`, which any `<img name="scripts">` of the page replaces.
const self = [...document.querySelectorAll('script')].find(({ src }) => src === import.meta.url);
const coming = new Map<string, Promise<unknown>>();

/** Puts into the page what asks for a file and says which hash it must have. */
function ask<Name extends 'script' | 'link'>(name: Name, integrity: string, more: object): HTMLElementTagNameMap[Name] {
  // Pages that let scripts run by a nonce have given it to this one.
  const attributes = { crossOrigin: 'anonymous', integrity, nonce: self?.nonce ?? '', ...more };
  const element = Object.assign(document.createElement(name), attributes);
  document.head.append(element);
  return element;
}

/** Resolves when a file has come as it was built. One that failed is asked for again the next time. */
function bringFile(address: string, integrity: string): Promise<unknown> {
  const comes =
    coming.get(address) ??
    new Promise((onload, fail) =>
      ask('script', integrity, {
        type: 'module',
        src: trust()?.createScriptURL(address) ?? address,
        onload,
        onerror: () => {
          coming.delete(address);
          fail(new Error(`Otklik: ${address} did not come as built`));
        },
      }),
    );
  coming.set(address, comes);
  return comes;
}

/**
 * Brings files, of which the last is wanted, and gives what that exports.
 *
 * They come as script elements and not by `import()`, because an element can
 * say which hash the file must have, under any content security policy that
 * lets this script run. They come one after another: WebKit asks again, without
 * a hash, for an import that was refused, so nothing may import what has not
 * come. What a widget imports later goes through here for the same reason, with
 * the hashes that the build has put into the widget itself.
 */
async function bring(base: string, files: Files): Promise<unknown> {
  const list = Object.entries(files).map(([file, integrity]) => [new URL(file, base).href, integrity] as const);
  // What has come by a link Chromium reads in the encoding of the page, where our file's own is not named: not in UTF-8.
  for (const [href, integrity] of document.characterSet === 'UTF-8' ? list.slice(1) : [])
    ask('link', integrity, { rel: 'preload', as: 'script', href });
  for (const [address, integrity] of list) await bringFile(address, integrity);
  return import(list.at(-1)![0]);
}

/** The first of us on the page speaks for all. Those of 1.0.0 had no policy to share, so they give way. */
export const ours: Shared = page[OURS]?.createHTML
  ? page[OURS]
  : (page[OURS] = Object.assign(bring, { createHTML: (markup: string) => trust()!.createHTML(markup) }));
