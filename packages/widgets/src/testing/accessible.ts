import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Result } from 'axe-core';

declare const axe: typeof import('axe-core');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Expects that axe finds nothing: with the size of targets, which it passes over by default. */
export async function expectAccessible(element: Element): Promise<void> {
  // A script that speaks to `window`; it has no module.
  await import('axe-core/axe.min.js' as string);
  const { innerWidth: width, innerHeight: height } = window;
  // What is not on the screen is not drawn, and has neither its place nor its ground.
  await setViewport({ width, height: 1200 });
  element.scrollIntoView();
  // It takes its own place in the first frame.
  await nextFrame();
  await nextFrame();
  const { violations } = await axe.run(element, {
    runOnly: TAGS,
    // `region` asks where on the page an element stands, which is the page's matter.
    rules: { 'target-size': { enabled: true }, region: { enabled: false } },
  });
  await setViewport({ width, height });
  expect(violations.map(inWords)).to.deep.equal([]);
}

const inWords = ({ id, help, nodes }: Result): string =>
  `${id}: ${help} – ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`;
