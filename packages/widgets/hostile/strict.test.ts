import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { formOf, scriptOf, WAYS, type Way } from './host-page.ts';
import { litElement } from './pages/bundles.ts';
import { respond } from './respondent.ts';
import { setting } from './setting.ts';

const here = setting();

const NOTHING_ELSE = (otklik: string) =>
  `default-src 'none'; script-src ${otklik}; connect-src ${otklik}; img-src data:`;

/** A page under a policy, and every violation that its browser reports. */
async function open(t: TestContext, way: Way, policy: (otklik: string) => string, head = '') {
  const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Строгая</title><link rel="icon" href="data:,">
${head}${scriptOf(here.otklik, way)}<main>${formOf(here.otklik)}</main></html>`;
  const address = here.publish(html, { 'content-security-policy': policy(here.otklik) });
  const { page, complaints } = await here.visit(t, 'about:blank');
  await page.addInitScript(() => {
    const seen: string[] = ((globalThis as unknown as { violations: string[] }).violations = []);
    const note = (event: SecurityPolicyViolationEvent) => seen.push(`${event.violatedDirective} ${event.sample}`);
    document.addEventListener('securitypolicyviolation', note);
  });
  await page.goto(address);
  return { page, complaints };
}

const violationsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

/** The page's own script, which its policy lets run by a nonce. */
const ownScript = (code: string): string => `<script nonce="own">${code}</script>`;

for (const way of WAYS) {
  describe(`${way} under a policy`, () => {
    for (const [what, more, lit] of [
      ['that allows our server and nothing else', ''],
      ['with Trusted Types', "; require-trusted-types-for 'script'"],
      ['with a list of policies that has ours', "; require-trusted-types-for 'script'; trusted-types otklik"],
      [
        "with a list of policies, of which the page's own Lit has taken its own",
        "; require-trusted-types-for 'script'; trusted-types otklik lit-html",
        true,
      ],
    ] as const) {
      it(`${what} works, with no violation and a silent console`, async (t) => {
        const own = lit
          ? ownScript(await litElement('lit-other', 'own-greeting')) + '<own-greeting></own-greeting>'
          : '';
        const nonce = lit ? " 'nonce-own'" : '';
        const policy = (otklik: string) => NOTHING_ELSE(otklik).replace(otklik, otklik + nonce) + more;
        const { page, complaints } = await open(t, way, policy, own);
        await respond(page, here.kept, `${way} ${what}`);
        if (lit) await page.getByText('own-greeting', { exact: true }).waitFor();
        assert.deepEqual(await violationsOn(page), []);
        assert.deepEqual(complaints, []);
      });
    }

    for (const list of ["'none'", 'theirs', 'lit-html']) {
      it(`whose list of policies is ${list} leaves the link, and the console says why`, async (t) => {
        const policy = (otklik: string) =>
          `${NOTHING_ELSE(otklik)}; require-trusted-types-for 'script'; trusted-types ${list}`;
        const { page, complaints } = await open(t, way, policy);
        await page.waitForLoadState('networkidle');
        assert.ok(await page.getByRole('link', { name: 'Открыть анкету' }).isVisible());
        assert.equal(await page.evaluate(() => customElements.get('otklik-form')), undefined);
        assert.ok(
          complaints.some((text) => /'otklik'.+trusted-types|trusted-types.+otklik/is.test(text)),
          complaints.join('\n'),
        );
      });
    }
  });
}

describe('two of our scripts on a page that lists one policy', () => {
  it('share it', async (t) => {
    const policy = (otklik: string) =>
      `${NOTHING_ELSE(otklik)}; require-trusted-types-for 'script'; trusted-types otklik`;
    const both = scriptOf(here.otklik, 'otklik-form.js');
    const { page, complaints } = await open(t, 'otklik.js', policy, both);
    await respond(page, here.kept, 'both');
    assert.deepEqual(await violationsOn(page), []);
    assert.deepEqual(complaints, []);
  });
});

describe('the policy that our scripts share', () => {
  const MARKUP = [
    '<img src=x onerror=alert(1)>',
    '<img src=x onerror\n=\talert(1)>',
    '<svg/onload=alert(1)>',
    '<a title="x"onclick=alert(1)>',
    '<SCRIPT src=//evil.example></SCRIPT>',
    '<svg><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVa\nScRiPt\t:alert(1)">x</a>',
    '<a href="javascrip\nt:alert(1)">x</a>',
    '<a href="java&#115;cript&colon;alert(1)">x</a>',
    '<iframe srcdoc="<p>x</p>"></iframe>',
    '<base href="//evil.example">',
  ];

  it('lets no script of the page get past its protection by us', async (t) => {
    const policy = (otklik: string) =>
      `${NOTHING_ELSE(otklik)}; require-trusted-types-for 'script'; trusted-types otklik`;
    const { page } = await open(t, 'otklik.js', policy);
    await page.locator('otklik-form:state(asking)').waitFor();
    const passed = await page.evaluate((all) => {
      const ours = (globalThis as unknown as Record<symbol, { createHTML(markup: string): unknown }>)[
        Symbol.for('otklik')
      ]!;
      const refused = (markup: string) => {
        try {
          ours.createHTML(markup);
          return false;
        } catch {
          return true;
        }
      };
      return all.filter((markup) => !refused(markup));
    }, MARKUP);
    assert.deepEqual(passed, []);
  });
});
