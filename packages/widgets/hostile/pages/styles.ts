import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile } from '@tailwindcss/node';
import { type HostPage, page, type Snippet } from '../host-page.ts';

const { resolve } = createRequire(import.meta.url);
const read = (name: string): string => readFileSync(resolve(name), 'utf8');

const styled = (name: string, css: string, attributes = ''): HostPage => ({
  name,
  attributes,
  html: ({ script, form }: Snippet) => page({ head: `<style>${css}</style>${script}`, place: form, attributes }),
});

const tailwind = async (): Promise<string> => {
  const base = new URL('../../../../', import.meta.url).pathname;
  const { build } = await compile('@import "tailwindcss";', { base, onDependency: () => undefined });
  // What a page that is made of its classes has, with the registered properties that these bring.
  return build(['p-4', 'shadow-lg', 'ring-2', 'translate-x-1', 'space-y-4', 'prose', 'font-bold', 'uppercase']);
};

/** As a WordPress theme with blocks prints it from its settings. */
const BLOCK_THEME = `
  :root { --wp--preset--color--base: #fffdf7; --wp--preset--color--contrast: #14213d; --wp--style--global--content-size: 640px; }
  :where(body) { margin: 0; }
  body { background-color: var(--wp--preset--color--base); color: var(--wp--preset--color--contrast); font-family: Georgia, serif;
    font-size: clamp(1.125rem, 1vw + 0.8rem, 1.375rem); line-height: 1.9; letter-spacing: 0.02em; padding: 0 2rem; }
  h1, h2, h3, h4, h5, h6 { font-family: Georgia, serif; font-weight: 400; line-height: 1.125; text-transform: uppercase; letter-spacing: 0.1em; }
  a:where(:not(.wp-element-button)) { color: var(--wp--preset--color--contrast); text-decoration: underline dotted; }
  :root :where(.is-layout-flow) > * { margin-block-start: 1.2rem; margin-block-end: 0; }
  .is-layout-constrained > :where(:not(.alignleft):not(.alignright):not(.alignfull)) { max-width: 320px; margin-inline: auto !important; }
  button, input[type="submit"], .wp-element-button { background: #fb8500; border-radius: 99px; text-transform: uppercase; padding: 1rem 3rem; }
  fieldset { border: 4px double; margin: 3rem; } input, select, textarea { width: 100%; border: 3px solid red; -webkit-appearance: none; }
  input[type="radio"], input[type="checkbox"] { display: none; } label { display: block; float: left; font-weight: 700; }
  #place { text-align: center; text-indent: 2em; word-spacing: 0.3em; white-space: pre; cursor: crosshair; text-shadow: 1px 1px red; }`;

/** Pages whose stylesheets reach for everything. */
export const STYLED: readonly HostPage[] = [
  styled('that unsets everything', '* { all: unset !important }'),
  styled(
    'that paints everything red and large, and hides all controls',
    '* { color: red !important; font-size: 40px !important } input { display: none !important }',
  ),
  styled('that counts in tenths of a large font', 'html { font-size: 62.5% } body { font-size: 1.6rem }'),
  styled('with Bootstrap', read('bootstrap/dist/css/bootstrap.min.css')),
  styled('with Bootstrap, from right to left', read('bootstrap/dist/css/bootstrap.rtl.min.css'), 'dir="rtl"'),
  styled('with Tailwind', await tailwind()),
  styled('with a WordPress theme of blocks', BLOCK_THEME),
];
