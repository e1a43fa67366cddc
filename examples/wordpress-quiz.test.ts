import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { look, openBrowser, startOtklik } from './testing.ts';
import { draw, hasPhp, posted, servePage, tell, wordpress } from './testing/plugin.ts';

describe(
  'a quiz by the plugin for WordPress',
  { skip: !hasPhp && 'there is no PHP here: apt-get install php-cli' },
  () => {
    for (const way of ['shortcodes', 'blocks'] as const) {
      it(`asks on a page, from ${way}, and says inside that it needs scripts`, async (t) => {
        const { origin } = await startOtklik(t);
        const saved = await tell({ do: 'save', capabilities: ['manage_options'], post: posted(origin) });
        const page = await wordpress({
          do: 'page',
          options: saved['options'],
          [way]: [{ quiz: 'maturity', theme: 'dark' }],
        });
        assert.match(
          page,
          /<otklik-quiz quiz="maturity" theme="dark"><p>Тест загружается. Без JavaScript он не работает.<\/p>/,
        );
        const { page: tab, complaints } = await look(await openBrowser(t), await servePage(t, page));
        await tab.getByRole('heading', { name: /^Шаг 1 из 8/ }).waitFor();
        assert.deepEqual(complaints, []);
      });
    }

    it('draws a quiz in English, with what a quiz knows and with the words of the author', async () => {
      assert.match(
        await draw({ shortcodes: [{ quiz: 'maturity', lang: 'en', paging: 'all', onclick: 'x' }] }),
        /<otklik-quiz quiz="maturity" lang="en"><p>The quiz is loading. It does not work without JavaScript.<\/p><\/otklik-quiz>/,
      );
      assert.match(await draw({ blocks: [{ quiz: 'maturity', text: 'Минуту <b>' }] }), /<p>Минуту &lt;b&gt;<\/p>/);
    });

    it('tells those who edit what is wrong, and visitors nothing', async () => {
      for (const [wrong, said] of [
        [{ quiz: 'NOT A QUIZ' }, /В имени теста ошибка/],
        [{ quiz: 'a', form: 'b' }, /Указаны и анкета, и тест/],
      ] as const) {
        assert.match(await draw({ shortcodes: [wrong], capabilities: ['edit_posts'] }), said);
        assert.doesNotMatch(await draw({ shortcodes: [wrong] }), /Отклик|otklik/);
      }
    });
  },
);
