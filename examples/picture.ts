import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

// Takes the picture of README.md: a parent's questions and a child's, as on two phones. Run `npm start`, then
// npx node --conditions=@otklik/source examples/picture.ts
const server = process.argv[2] ?? 'http://localhost:8787';

const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const page = await browser.newPage({ viewport: { width: 880, height: 620 }, reducedMotion: 'reduce' });
await page.setContent(`<!doctype html>
  <html lang="ru">
    <title>Отклик</title>
    <style>
      body { margin: 0; padding: 24px; background: #e9e2d8; display: flex; gap: 24px; }
      div { inline-size: 404px; block-size: 572px; box-sizing: border-box; padding: 0 20px; overflow: hidden; background: #fff; border-radius: 24px; }
    </style>
    <script type="module" src="${server}/embed/v1/otklik.js" crossorigin="anonymous"></script>
    <div><otklik-form form="after-lesson"></otklik-form></div>
    <div><otklik-form form="after-lesson-child"></otklik-form></div>`);

const answer = async (question: RegExp, choice: RegExp): Promise<void> => {
  const group = page.getByRole('radiogroup', { name: question });
  await group.getByRole('radio', { name: choice }).check();
};
await answer(/Кто был на занятии/, /Мой ребёнок/);
await answer(/Насколько вы довольны/, /Скорее да/);
await answer(/Как тебе здесь/, /Очень хорошо/);

// From the number of the step on: the words before it are longer than a picture.
for (const step of await page.getByRole('heading', { name: /^Шаг 1/ }).all()) {
  await step.evaluate((heading) => {
    const phone = (heading.getRootNode() as ShadowRoot).host.parentElement!;
    phone.scrollTop += heading.getBoundingClientRect().top - phone.getBoundingClientRect().top - 24;
  });
}
await page.mouse.move(0, 0);
await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
await page.screenshot({ path: fileURLToPath(new URL('../.github/widget.png', import.meta.url)) });
await browser.close();
