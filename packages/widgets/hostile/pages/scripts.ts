import { type HostPage, page, type Snippet } from '../host-page.ts';
import { litElement } from './bundles.ts';

const scripted = (name: string, before: string, more: Partial<HostPage> = {}): HostPage => ({
  name,
  html: ({ script, form }: Snippet) => page({ head: `<script>${before}</script>${script}`, place: form }),
  ...more,
});

/** As libraries of old do it: in sight of every `for … in`, under names that data have as well. */
const POLLUTED = `
  for (const name of ['each', 'extend', 'clone', 'size', 'isEmpty', 'keys', 'values', 'toQueryString'])
    Object.prototype[name] = function () { return 'polluted'; };
  Object.assign(Object.prototype, { debug: true, version: '1.0', type: 'polluted', lang: 'xx', hidden: false });`;

/** As libraries of old mend what is not broken, and as monitoring and carts look over everybody's shoulder. */
const PATCHED = `
  Array.prototype.map = function (each, self) { const all = []; for (let at = 0; at < this.length; at++) all.push(each.call(self, this[at], at, this)); return all; };
  Array.prototype.remove = function () {}; Array.prototype.last = function () { return this[this.length - 1]; };
  Array.from = function (all) { return [].slice.call(all); };
  const { fetch } = window;
  window.fetch = function (address, init) { return fetch.call(window, address, { ...init }).then((reply) => { reply.clone().text(); return reply; }); };
  window.setTimeout = ((own) => function () { return own.apply(window, arguments); })(window.setTimeout);
  Node.prototype.appendChild = ((own) => function () { return own.apply(this, arguments); })(Node.prototype.appendChild);`;

/** Ids and names that take the place of properties of the window and the document. */
const CLOBBERING = [
  ...['currentScript', 'scripts', 'baseURI', 'attributes', 'config', 'customElements', 'otklik', 'trustedTypes'].map(
    (name) => `<img name="${name}" id="${name}" alt="">`,
  ),
  ...[
    'otklik',
    'attributes',
    'litHtmlPolyfillSupport',
    'reactiveElementPolyfillSupport',
    'litElementPolyfillSupport',
  ].map((name) => `<form id="${name}"></form>`),
  '<form name="head"></form><form id="fetch"><input name="attributes"><input name="children"></form>',
].join('');

/** Pages whose scripts and names stand in the way. */
export const SCRIPTED: readonly HostPage[] = [
  scripted('with Lit 2', await litElement('lit-2', 'own-greeting'), { says: /Multiple versions of Lit/ }),
  scripted('with Lit 3 of another version', await litElement('lit-other', 'own-greeting')),
  scripted('that gives every object more properties', POLLUTED),
  scripted('that has put its own functions in the place of others', PATCHED),
  {
    name: 'whose elements take the names of what scripts ask for',
    html: ({ script, form }) => page({ before: CLOBBERING, place: script + form }),
  },
  {
    name: 'that counts addresses from elsewhere',
    html: ({ script, form }) => page({ head: `<base href="https://elsewhere.example/deep/">${script}`, place: form }),
  },
  {
    name: 'with a map of its own imports',
    html: ({ script, form }) =>
      page({
        head: `<script type="importmap">{ "imports": { "lit": "data:text/javascript,throw 1", "./chunks/": "/nowhere/" } }</script>${script}
          <script type="module">import 'own'; </script><script type="importmap">{ "imports": { "own": "data:text/javascript,globalThis.own=1" } }</script>`,
        place: form,
      }),
    says: /Failed to resolve module specifier "own"/,
  },
];
