import { expect, oneEvent } from '@open-wc/testing';
import type { Form, Item } from '@otklik/schema/engine';
import { bringLater } from '../internal/bring-later.ts';
import type { OtklikForm } from './form.ts';
import './otklik-form.ts';

/** Ways in which a text becomes code where it is taken for markup, a template or an address. */
const PAYLOADS = [
  '<img src=x onerror="window.struck=1">',
  '<script>window.struck=1</script>',
  '"><svg onload=window.struck=1>',
  "'-window.struck=1-'",
  '<iframe srcdoc="<script>parent.struck=1</script>"></iframe>',
  'javascript:window.struck=1',
  '</textarea><img src=x onerror=window.struck=1>',
  '</option></select><img src=x onerror=window.struck=1>',
  '${window.struck=1}',
  '{{constructor.constructor("window.struck=1")()}}',
  '<xmp><img src=x onerror=window.struck=1></xmp>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.struck=1>',
  '<a href="javascript:window.struck=1">x</a>',
  '<!--><img src=x onerror=window.struck=1>-->',
  '\u003cimg src=x onerror=window.struck=1\u003e',
  '<style>@import "javascript:window.struck=1"</style>',
  '$lit$<img src=x onerror=window.struck=1>',
  '<?lit$123$?><img src=x onerror=window.struck=1>',
];

/** The text wherever an author or a person can put one. */
function everywhere(text: string): Form {
  const choices = [
    { id: 'a', title: text },
    { id: 'o', title: text, write: true },
  ];
  const items: Item[] = [
    { id: 'name', kind: 'text', title: text, hint: text },
    {
      id: 'n',
      kind: 'note',
      body: [
        {
          paragraph: [
            { text, bold: true },
            { text, href: 'https://example.org/' },
          ],
        },
        { list: [[{ text }]] },
      ],
    },
    // A form that no server has checked may hold any address.
    { id: 'bad', kind: 'note', body: [{ paragraph: [{ text, href: 'javascript:window.struck=1' }] }] },
    { id: 'piped', kind: 'longtext', title: '{{name}}', hint: '{{name}}' },
    { id: 's', kind: 'single', title: text, choices },
    { id: 'm', kind: 'multi', title: text, choices },
    { id: 'd', kind: 'dropdown', title: text, choices },
    { id: 'l', kind: 'scale', title: text, from: 1, to: 2, steps: [text, text], aside: [{ id: 'no', title: text }] },
    { id: 'f', kind: 'faces', title: text, steps: [text, text, text] },
    { id: 'x', kind: 'matrix', title: text, rows: [{ id: 'r', title: text }], columns: choices },
    { id: 'r', kind: 'rank', title: text, choices },
    { id: 'c', kind: 'consent', title: text },
    { id: 'num', kind: 'number', title: text, unit: text, required: true },
    {
      id: 'k',
      kind: 'repeat',
      title: text,
      each: text,
      add: text,
      min: 1,
      items: [{ id: 'e', kind: 'email', title: text }],
    },
    { id: 'u', kind: text as 'text', title: text },
  ];
  return {
    id: 'a',
    title: text,
    asks: text,
    lead: text,
    help: [{ title: text, phone: text, note: text, checkedOn: '2026-01-01' }],
    items,
  };
}

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data']);

const struck = () => (window as { struck?: unknown }).struck;

/** Everything drawn, through all shadow roots. */
function* elementsOf(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsOf(element.shadowRoot);
  }
}

describe('<otklik-form> with hostile texts', () => {
  it('shows them as they are written and runs none', async () => {
    await bringLater();
    for (const payload of PAYLOADS) {
      const form: OtklikForm = document.createElement('otklik-form');
      form.definition = everywhere(payload);
      form.value = { name: payload, piped: payload, s: { choice: 'o', text: payload }, k: [{ e: payload }] };
      form.paging = 'all';
      document.body.append(form);
      await oneEvent(form, 'otklik-loaded');
      // Mistakes are shown too: their sentences speak of titles.
      await form.submit();
      await form.updateComplete;
      await new Promise(requestAnimationFrame);

      for (const element of elementsOf(form.shadowRoot!)) {
        expect(element.localName).not.to.be.oneOf([
          'script',
          'iframe',
          'img',
          'object',
          'embed',
          'style',
          'math',
          'xmp',
        ]);
        for (const { name, value } of element.attributes) {
          expect(name).not.to.match(/^on/);
          if (ADDRESSES.has(name)) expect(value).not.to.match(/^\s*javascript:/i);
        }
      }
      expect(form.shadowRoot!.querySelector('h2')!.textContent).to.equal(payload);
      form.remove();
    }
    expect(struck()).to.be.undefined;
  });
});
