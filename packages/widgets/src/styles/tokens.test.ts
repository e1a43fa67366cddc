import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { define } from '../internal/define.ts';
import base from './base.styles.ts';
import { TOKENS } from './tokens.styles.ts';

define(
  'otklik-tokens-test',
  class extends LitElement {
    static override styles = base;
  },
);

type Pair = readonly [front: string, ground: string, least: number];

const READ = ['color-text', 'color-muted', 'color-accent', 'color-danger', 'color-success'];
const PAIRS: Pair[] = [
  ...READ.map((front): Pair => [front, 'color-surface', 4.5]),
  ...READ.map((front): Pair => [front, 'color-soft', 4.5]),
  ['color-on-accent', 'color-accent', 4.5],
  // The edge of a control.
  ['color-border', 'color-surface', 3],
  ['color-border', 'color-soft', 3],
];

/** Contrast after WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((left, right) => right - left) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const styled = async (attributes = html``) => {
  const place = await fixture<HTMLElement>(attributes);
  return getComputedStyle(place.querySelector('otklik-tokens-test')!);
};

describe('tokens', () => {
  for (const [scheme, name] of ['light', 'dark'].entries()) {
    it(`are readable in the ${name} scheme`, () => {
      for (const [front, ground, least] of PAIRS) {
        expect(contrast(TOKENS[front]![scheme]!, TOKENS[ground]![scheme]!), `${front} on ${ground}`).to.be.at.least(
          least,
        );
      }
    });
  }

  it('give way to what the page sets', async () => {
    const { color, borderRadius } = await styled(
      html`<div style="--otklik-color-text: rgb(1, 2, 3)"><otklik-tokens-test></otklik-tokens-test></div>`,
    );
    expect(color).to.equal('rgb(1, 2, 3)');
    expect(borderRadius).to.equal('0px');
  });

  it('follow the theme of the element, and of the one around it', async () => {
    const dark = await styled(html`<div><otklik-tokens-test theme="dark"></otklik-tokens-test></div>`);
    const light = await styled(html`<div><otklik-tokens-test theme="light"></otklik-tokens-test></div>`);
    expect([dark.backgroundColor, light.backgroundColor]).to.deep.equal(['rgb(29, 27, 25)', 'rgb(255, 255, 255)']);

    const outer = await fixture<HTMLElement>(html`<otklik-tokens-test theme="dark"></otklik-tokens-test>`);
    const inner = document.createElement('otklik-tokens-test');
    outer.shadowRoot!.append(inner);
    expect(getComputedStyle(inner).backgroundColor).to.equal('rgb(29, 27, 25)');
  });
});
