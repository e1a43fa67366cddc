import { fileURLToPath } from 'node:url';

/** The policy that all our copies on a page share, made by `loader/checked.ts`. Tried at once: see there. */
const OURS = '(o=>(o.createHTML(""),o))(globalThis[Symbol.for("otklik")])';

/**
 * What Lit says to the whole page, by module: the policy in its own name, the
 * versions it counts, the polyfills it asks for, the places it makes for
 * decorators. A page that carries a Lit of its own must not meet ours.
 */
const SAID_TO_THE_PAGE = {
  'lit-html/lit-html.js': [
    [/(\w)\.createPolicy\("lit-html",\{createHTML:(\w)=>\2\}\)/, OURS],
    [/,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const \w=litPropertyMetadata\.get.+?set\(\w,\w\)\}/, ''],
    [/,(\w)=\w\.reactiveElementPolyfillSupport(.+),\1\?\.\(\{ReactiveElement:\w\}\)/, '$2'],
    [/,\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
  'lit-element/lit-element.js': [
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/, ''],
    [/const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/, ''],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

/** Turns Lit into a part of ours that says nothing to the page. Fails when Lit is no longer written as we know it. */
export function ownLit({ policyFrom } = {}) {
  const edits = Object.entries(SAID_TO_THE_PAGE).map(([module, list]) => [modulePath(module), list]);
  return {
    name: 'own-lit',
    transform(code, id) {
      const list = new Map(edits).get(id);
      if (!list) return null;
      for (const [pattern, instead] of list) {
        if (!pattern.test(code)) this.error(`Lit is written in another way now: no ${pattern} in ${id}`);
        code = code.replace(pattern, instead);
      }
      const asksForPolicy = code.includes(OURS);
      return { code: policyFrom && asksForPolicy ? `import ${JSON.stringify(policyFrom)};\n${code}` : code, map: null };
    },
  };
}

const modulePath = (module) => fileURLToPath(new URL(`../../../node_modules/${module}`, import.meta.url));
