import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import {
  AFTER_LESSON,
  answerAfterLesson,
  exampleFolder,
  findBarriers,
  look,
  openBrowser,
  serveExample,
  startOtklik,
  visit,
} from './testing.ts';

/** What editors take out of what was pasted. */
const STRIPPED = {
  'without the script': (page: string) => page.replace(/<script[^]*?<\/script>/g, ''),
  'without the script and the tag': (page: string) =>
    page.replace(/<script[^]*?<\/script>/g, '').replace(/<\/?otklik-form[^>]*>/g, ''),
};

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');

for (const [builder, name] of [
  ['Tilda', 'tilda'],
  ['1C-Bitrix', 'bitrix'],
  ['Joomla', 'joomla'],
] as const) {
  describe(`the example of ${builder}`, async () => {
    const file = { after };
    const { origin, answersTo } = await startOtklik(file);
    const browser = await openBrowser(file);

    it('gives the code with which its page is tested', async () => {
      const [, tested] = (await read(`${name}/index.html`)).split(/<!-- \/?snippet -->/);
      const given = /```html\n([^]*?)```/.exec(await read(`${name}/README.md`))![1]!;
      const lines = (html: string) =>
        html
          .trim()
          .split('\n')
          .map((line) => line.trim());
      assert.deepEqual(lines(given), lines(tested!));
    });

    it('asks inside what the site puts around, and its answer is kept', async (t) => {
      const { page, complaints } = await visit(browser, await serveExample(t, exampleFolder(name), origin));
      assert.deepEqual(await findBarriers(page), []);
      await answerAfterLesson(page);
      assert.deepEqual(await answersTo('after-lesson'), [AFTER_LESSON]);
      assert.deepEqual(complaints, []);
    });

    it('works with all of the form in one file', async (t) => {
      const oneFile = (page: string) => page.replace('/otklik.js', '/otklik-form.js');
      const { page } = await visit(browser, await serveExample(t, exampleFolder(name), origin, oneFile));
      await page.getByRole('button', { name: 'Далее', exact: true }).waitFor();
    });

    for (const [how, strip] of Object.entries(STRIPPED)) {
      it(`leads on to the form ${how}`, async (t) => {
        const { page } = await look(browser, await serveExample(t, exampleFolder(name), origin, strip));
        assert.equal(await page.locator('script').count(), 0);
        await page.getByRole('link', { name: 'Открыть анкету' }).click();
        await page.waitForURL(`${origin}/f/after-lesson`);
        await page.getByRole('heading', { name: 'Как прошло занятие' }).first().waitFor();
      });
    }
  });
}
