import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { exampleFolder, findBarriers, look, openBrowser, serveExample, startOtklik } from './testing.ts';

describe('the example of describing a practice', () => {
  it('asks, reads along, gives the description as a file, and tells nobody', async (t) => {
    const { origin } = await startOtklik(t);
    const site = await serveExample(t, exampleFolder('practice-form'), origin);
    const { page, complaints } = await look(await openBrowser(t), site);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    await page.getByLabel(/Как называется практика/).fill('Уроки телефона для соседей');
    await page.getByText(/Заполнено на\s[1-9]/).waitFor();
    assert.deepEqual(await findBarriers(page), []);

    await page.getByText('Файлы и печать').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Скачать файл' }).click(),
    ]);
    const { title } = JSON.parse(await readFile(await file.path(), 'utf8')) as { title: { text: string } };
    assert.equal(title.text, 'Уроки телефона для соседей');

    assert.deepEqual(
      asked.filter((url) => url.startsWith('http') && !url.startsWith(site) && !url.startsWith(`${origin}/embed/`)),
      [],
    );
    assert.deepEqual(complaints, []);
  });
});
