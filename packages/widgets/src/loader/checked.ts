import type { Files } from './release.ts';

/**
 * Brings files of ours that must be as they were built.
 *
 * They come as script elements and not by `import()`, because an element can
 * say which hash the file must have, under any content security policy that
 * lets this script run. They come one after another: WebKit asks again, without
 * a hash, for an import that was refused, so nothing may import what has not
 * come. What a widget imports later goes through here for the same reason, with
 * the hashes that the build has put into the widget itself.
 */
const coming = new Map<string, Promise<boolean>>();
const self = [...document.scripts].find(({ src }) => src === import.meta.url);

type Trust = (address: string) => string;
interface TrustPolicy {
  createScriptURL: Trust;
}
const LATE_IMPORT = Symbol.for('otklik');

/** What we use of a page: Trusted Types where it has them, and the way in for late imports, one for all our versions. */
interface Page {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL: Trust }): TrustPolicy };
  [LATE_IMPORT]?: (base: string, files: Files) => Promise<unknown>;
}
const page = window as Page;

let policy: TrustPolicy | undefined;

// A page that lists its policies and not `otklik` stops us here: its links inside the tags stay, the console says why.
const trusted: Trust = (address) => {
  policy ??= page.trustedTypes?.createPolicy('otklik', { createScriptURL: (each) => each });
  return policy ? policy.createScriptURL(address) : address;
};

export interface CheckedFile {
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
      script.src = trusted(address);
      document.head.append(script);
    });
  coming.set(address, comes);
  return comes;
}

/** Files by their addresses, with what an element says that asks for them. */
export const listChecked = (base: string, files: Files): CheckedFile[] =>
  Object.entries(files).map(([file, integrity]) => ({
    address: new URL(file, base).href,
    // Pages that let scripts run by a nonce have given it to this one.
    attributes: { crossOrigin: 'anonymous', integrity, nonce: self?.nonce ?? '' },
  }));

/** The address of the last of the files, when all have come. */
export async function bringChecked(files: readonly CheckedFile[]): Promise<string | undefined> {
  for (const file of files) if (!(await bringFile(file))) return undefined;
  return files.at(-1)?.address;
}

page[LATE_IMPORT] ??= async (base, files) => {
  const address = await bringChecked(listChecked(base, files));
  if (address) return import(address);
  throw new Error(`Otklik: ${Object.keys(files)} did not come as built`);
};
