import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { build } from 'esbuild';
import fc from 'fast-check';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { chromium } from 'playwright-core';
import { anyAnswers, anyForm } from './arbitrary.suite.ts';
import { canonicalJson, checkAnswers, keepAsked, normalizeAnswers } from './engine.ts';

/** One verdict a line: what is kept and what is wrong. */
const source = `
  import { canonicalJson, checkAnswers, keepAsked, normalizeAnswers } from './engine.ts';
  export const judge = (cases) => cases.map(([form, answers]) => {
    const { answers: normal, faults } = normalizeAnswers(answers);
    return canonicalJson([faults, checkAnswers(form, normal), keepAsked(form, normal)]);
  }).join('\\n');
`;

const bundle = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: source + entry, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.text;
};

// The same seed everywhere, so that a difference can be looked at.
const cases = JSON.stringify(fc.sample(fc.tuple(anyForm, anyAnswers), { numRuns: 400, seed: 2026 }));
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const here = digest(
  (JSON.parse(cases) as Parameters<typeof checkAnswers>[])
    .map(([form, answers]) => {
      const { answers: normal, faults } = normalizeAnswers(answers);
      return canonicalJson([faults, checkAnswers(form, normal), keepAsked(form, normal)]);
    })
    .join('\n'),
);

describe('the same input gives the same verdict', () => {
  it('in workerd as in Node', async () => {
    const script = await bundle(
      `export default { async fetch(request) { return new Response(judge(await request.json())); } };`,
    );
    const worker = new Miniflare(convertV4MiniflareOptions({ modules: true, script, compatibilityDate: '2026-01-01' }));
    after(() => worker.dispose());
    const response = await worker.dispatchFetch('http://otklik.test/', { method: 'POST', body: cases });
    assert.equal(digest(await response.text()), here);
  });

  it('in Chromium as in Node', async () => {
    const script = await bundle('globalThis.judge = judge;');
    // A page of its own: about:blank has no modules.
    const server = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<!doctype html>'),
    ).listen(0);
    const browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    after(() => {
      server.close();
      return browser.close();
    });
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: script, type: 'module' });
    await page.waitForFunction('globalThis.judge');
    const verdicts = await page.evaluate(
      (text) => (globalThis as unknown as { judge(cases: unknown): string }).judge(JSON.parse(text)),
      cases,
    );
    assert.equal(digest(verdicts), here);
  });
});
