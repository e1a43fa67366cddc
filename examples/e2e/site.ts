import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { Browser } from 'playwright-core';

/** What a webmaster copies from the demo page. */
export async function copySnippet(browser: Browser, otklik: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${otklik}/demo`);
  const snippet = await page.getByRole('textbox', { name: 'Код для вставки' }).inputValue();
  await page.close();
  return snippet;
}

/** A site of somebody else, on an origin of its own: one page with what was pasted into it, under its own policy. */
export async function publishSite(t: TestContext, pasted: string, policy?: string): Promise<string> {
  const site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    response.end(`<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Наши новости</title>
<link rel="icon" href="data:,">
</head>
<body>
<main>
<h1>Как прошло занятие?</h1>
${pasted}
</main>
</body>
</html>`);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  t.after(() => void site.close());
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
}
