import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleFolder, findBarriers, look, openBrowser, press, serveExample, startOtklik } from './testing.ts';

const MENTORS = 'Пример: Наставник на первый год самостоятельной жизни';

describe('the example of a bank of practices from a file', () => {
  it('finds a practice by another form of a word, opens it, shows one as a card, and asks nobody', async (t) => {
    const { origin } = await startOtklik(t);
    const site = await serveExample(t, exampleFolder('practices'), origin);
    const { page, complaints } = await look(await openBrowser(t), site);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    const bank = page.locator('otklik-practices');
    await bank.getByText('Найдено 11 практик.').waitFor();
    assert.equal(await bank.getByRole('article').count(), 6);
    await page
      .locator('otklik-practice-card')
      .getByRole('button', { name: /Уроки телефона/ })
      .waitFor();
    assert.deepEqual(await findBarriers(page), []);

    await bank.getByRole('searchbox').fill('наставники');
    await bank.getByText('Найдены 3 практики.').waitFor();
    await press(bank, MENTORS);
    await bank.getByRole('heading', { name: 'Этапы реализации' }).waitFor();
    assert.deepEqual(await findBarriers(page), []);

    assert.deepEqual(
      asked.filter((url) => url.startsWith('http') && !url.startsWith(site) && !url.startsWith(`${origin}/embed/`)),
      [],
    );
    assert.deepEqual(complaints, []);
  });
});
