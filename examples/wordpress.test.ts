import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { AFTER_LESSON, answerAfterLesson, findBarriers, openBrowser, startOtklik, visit } from './testing.ts';
import { at, draw, hasPhp, INTEGRITY, options, posted, servePage, tell, wordpress } from './testing/plugin.ts';
import { startServer, temporaryFolder } from '../worker/src/operation/testing/running-server.ts';

describe('the plugin for WordPress', { skip: !hasPhp && 'there is no PHP here: apt-get install php-cli' }, () => {
  it('is one file of PHP without mistakes', async () => {
    execFileSync('php', ['-l', at('wordpress/otklik/otklik.php')]);
  });

  it('has the version of the widgets', async () => {
    const plugin = readFileSync(at('wordpress/otklik/otklik.php'), 'utf8');
    const { version } = JSON.parse(readFileSync(at('../package.json'), 'utf8')) as { version: string };
    assert.equal(/ \* Version: +(\S+)/.exec(plugin)![1], version);
  });

  for (const way of ['shortcodes', 'blocks'] as const) {
    it(`draws a form from ${way} that is answered on a page`, async (t) => {
      const { origin, answersTo } = await startOtklik(t);
      const saved = await tell({ do: 'save', capabilities: ['manage_options'], post: posted(origin) });
      assert.match(String(saved['redirected']), /&said=saved$/);
      const page = await wordpress({ do: 'page', options: saved['options'], [way]: [{ form: 'after-lesson' }] });
      const site = await servePage(t, page);
      const { page: tab, complaints } = await visit(await openBrowser(t), site);
      assert.deepEqual(await findBarriers(tab), []);
      await answerAfterLesson(tab);
      assert.deepEqual(await answersTo('after-lesson'), [AFTER_LESSON]);
      assert.deepEqual(complaints, []);
    });
  }

  it('loads the file whose hash is kept, once, and only where there is a form', async () => {
    const page = await draw({ shortcodes: [{ form: 'after-lesson' }, { form: 'after-lesson-child' }] });
    assert.deepEqual(page.match(/<script[^>]*>/g), [
      `<script data-cfasync="false" type="module" src="https://otklik.example.org/embed/1.2.0/otklik.js" id="otklik-js-module" integrity="${INTEGRITY}" crossorigin="anonymous">`,
    ]);
    assert.doesNotMatch(await draw({}), /<script/);
  });

  it('leaves the attributes of other scripts alone', async () => {
    const value = { src: '/other.js', id: 'other-js' };
    assert.deepEqual((await tell({ do: 'filter', options, name: 'wp_script_attributes', value }))['value'], value);
  });

  it('passes on the settings that the tag knows, and no others', async () => {
    const given = {
      form: 'after-lesson',
      paging: 'all',
      profile: 'child',
      theme: 'dark',
      lang: 'en',
      onclick: 'x',
      src: 'x',
    };
    assert.match(
      await draw({ shortcodes: [given] }),
      /<otklik-form form="after-lesson" paging="all" profile="child" theme="dark" lang="en"><a href="https:\/\/otklik\.example\.org\/f\/after-lesson\?lang=en">Open the form<\/a><\/otklik-form>/,
    );
    assert.match(
      await draw({ blocks: [{ form: 'after-lesson', paging: 'some', lang: 'xx' }] }),
      /<otklik-form form="after-lesson"><a/,
    );
  });

  for (const way of ['shortcodes', 'blocks'] as const) {
    it(`makes no markup of what hostile ${way} say`, async () => {
      const evil = "\"><script>alert(1)</script><img src=x onerror='alert(1)'>";
      const page = await draw({
        [way]: [
          { form: evil },
          { quiz: evil },
          { quiz: 'q', text: evil, lang: evil },
          { form: 'a', text: evil, lang: evil, paging: evil, theme: evil },
        ],
      });
      assert.doesNotMatch(page, /<img|<script>/);
      assert.match(page, /<otklik-form form="a"><a href="[^"]+">&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    });
  }

  it('makes no markup of what somebody has written into the database', async () => {
    const address = 'javascript:alert(1)//"><script>alert(1)</script>';
    const spoilt = { otklik: { address, version: '"><img>', integrity: '"><img>' } };
    const page = await wordpress({ do: 'page', options: spoilt, shortcodes: [{ form: 'a' }] });
    assert.doesNotMatch(page, /<img|<script>|javascript:/);
    assert.doesNotMatch(await wordpress({ do: 'settings', options: spoilt }), /<img|<script/);
  });

  it('tells those who edit what is wrong, and visitors nothing', async () => {
    const shortcodes = [{ form: 'NOT A FORM' }];
    assert.match(await draw({ shortcodes, capabilities: ['edit_posts'] }), /Не указано имя анкеты или в нём ошибка/);
    assert.match(
      await draw({ shortcodes, capabilities: ['edit_posts'], locale: 'en_US' }),
      /The name of the form is missing or misspelt/,
    );
    assert.doesNotMatch(await draw({ shortcodes }), /Отклик|otklik/);
    const fresh = { do: 'page', shortcodes: [{ form: 'a' }] } as const;
    assert.match(await wordpress({ ...fresh, capabilities: ['edit_posts'] }), /Настройки → Отклик/);
    assert.doesNotMatch(await wordpress(fresh), /otklik/);
  });

  it('asks the plugins that speed sites up to leave the script alone', async () => {
    for (const name of [
      'rocket_delay_js_exclusions',
      'rocket_exclude_defer_js',
      'litespeed_optimize_js_excludes',
      'litespeed_optm_js_defer_exc',
    ])
      assert.deepEqual((await tell({ do: 'filter', name, value: ['theirs.js'] }))['value'], [
        'theirs.js',
        '/embed/(.*)/otklik.js',
        '/otklik.js',
      ]);
    const autoptimize = async (value: unknown) =>
      (await tell({ do: 'filter', name: 'autoptimize_filter_js_exclude', value }))['value'];
    assert.equal(await autoptimize('theirs.js'), 'theirs.js, otklik.js');
    assert.equal(await autoptimize(''), 'otklik.js');
  });

  it('leaves nothing behind when it is deleted', async () => {
    assert.deepEqual((await tell({ do: 'uninstall', options }))['options'], []);
  });
});

interface Drawn {
  type: unknown;
  props: { value?: string; options?: { value: string }[]; onChange?: (value: string) => void } | null;
  children: unknown[];
}

describe('the block in the editor', { skip: !hasPhp && 'there is no PHP here: apt-get install php-cli' }, () => {
  /** Registers the block with stand-ins for what WordPress gives to scripts, and draws it. */
  async function edit(lang: string) {
    let block: { edit(props: object): Drawn; save(): unknown } | undefined;
    const createElement = (type: unknown, props: Drawn['props'], ...children: unknown[]) => ({ type, props, children });
    const names = ['TextControl', 'SelectControl', 'PanelBody', 'Placeholder'];
    const wp = {
      blocks: {
        registerBlockType: (name: string, settings: typeof block) => name === 'otklik/form' && (block = settings),
      },
      element: { createElement },
      blockEditor: { useBlockProps: () => ({}), InspectorControls: 'InspectorControls' },
      components: Object.fromEntries(names.map((name) => [name, name])),
    };
    runInNewContext(await wordpress({ do: 'editor' }), { window: { wp }, document: { documentElement: { lang } } });
    const changes: unknown[] = [];
    const drawn = block!.edit({
      attributes: { form: 'a' },
      setAttributes: (change: object) => changes.push({ ...change }),
    });
    const list = (each: unknown): Drawn[] =>
      Array.isArray(each)
        ? each.flatMap(list)
        : each && typeof each === 'object'
          ? [each as Drawn, ...list((each as Drawn).children)]
          : [];
    return { changes, drawn, controls: list(drawn).filter(({ props }) => props?.onChange), saved: block!.save() };
  }

  it('has a field for everything that the tag can say, and saves nothing but that', async () => {
    const { controls, changes, saved } = await edit('ru-RU');
    for (const { props } of controls) props!.onChange!('changed');
    const asked = changes.flatMap((change) => Object.keys(change as object));
    assert.deepEqual(asked.sort(), ['form', 'lang', 'paging', 'profile', 'quiz', 'text', 'theme']);
    assert.equal(saved, null);
  });

  it('offers only what the page will show', async () => {
    const { controls } = await edit('ru-RU');
    const php = readFileSync(at('wordpress/otklik/otklik.php'), 'utf8');
    for (const { value } of controls.flatMap(({ props }) => props!.options ?? []))
      assert.ok(value === '' || new RegExp(`'\\w+' +=> array\\(.*'${value}'`).test(php), value);
  });

  it('speaks the language of the admin pages', async () => {
    assert.match(JSON.stringify((await edit('ru-RU')).drawn), /Имя анкеты/);
    assert.doesNotMatch(JSON.stringify((await edit('en-US')).drawn).replace('Русский', ''), /[а-яё]/i);
  });
});

describe(
  'the settings of the plugin',
  { skip: !hasPhp && 'there is no PHP here: apt-get install php-cli' },
  async () => {
    const file = { after };
    const server = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file) } });

    const save = (address: string, more: Record<string, unknown> = {}) =>
      tell({ do: 'save', options, capabilities: ['manage_options'], post: posted(address), ...more });

    it('keep the version and the hash of what the server has', async () => {
      const saved = await save(`${server.origin}/demo?x#y`);
      const manifest = (await (await fetch(`${server.origin}/embed/v1/manifest.json`)).json()) as {
        version: string;
        files: Record<string, { integrity: string }>;
      };
      assert.deepEqual(saved['options'], {
        otklik: {
          address: server.origin,
          version: manifest.version,
          integrity: manifest.files['otklik.js']!.integrity,
        },
      });
    });

    for (const [what, address, said] of [
      ['no address', 'otklik', 'address'],
      ['an address with markup', 'https://x"><img>.example', 'address'],
      ['another protocol', 'ftp://otklik.example.org', 'not-https'],
      ['no https', 'http://otklik.example.org', 'not-https'],
      ['nobody there', 'http://127.0.0.1:9', 'silent'],
    ] as const) {
      it(`stay as they were for ${what}, and say why`, async () => {
        const saved = await save(address);
        assert.equal(saved['redirected'], `http://site.example/wp-admin/options-general.php?page=otklik&said=${said}`);
        assert.deepEqual(saved['options'], options);
        assert.match(
          await wordpress({ do: 'settings', options, query: { said } }),
          /notice-error"><p>[А-Я].*Прежние настройки не изменились/,
        );
      });
    }

    it('stay as they were when something else answers', async (t) => {
      for (const answer of [
        '{"version":"1.0.0"}',
        '<html>',
        `{"version":"<b>","files":{"otklik.js":{"integrity":"${INTEGRITY}"}}}`,
      ]) {
        const saved = await save(await servePage(t, answer));
        assert.match(String(saved['redirected']), /said=not-ours$/);
        assert.deepEqual(saved['options'], options);
      }
    });

    it('may be changed only by who may, and only from their own page', async () => {
      for (const refused of [
        await save(server.origin, { capabilities: ['edit_posts'] }),
        await save(server.origin, { post: posted(server.origin, 'stolen') }),
      ]) {
        assert.ok(refused['died']);
        assert.deepEqual(refused['options'], options);
      }
    });

    it('speak English on English sites', async () => {
      const page = await wordpress({ do: 'settings', options, locale: 'en_US', query: { said: 'saved' } });
      assert.match(page, /Saved\. Forms can be put on pages now\./);
      assert.doesNotMatch(page, /[а-яё]/i);
    });
  },
);
