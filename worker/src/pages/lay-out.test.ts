import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../operation/testing/running-server.ts';
import { layOut } from './lay-out.ts';
import { readRelease } from './release.ts';
import { StaticFile } from './static-file.ts';
import { buildRelease, LOADER } from './testing/build-release.ts';

const assets = new Map([['page.css', new StaticFile('page.css', Buffer.from('body {}'))]]);

describe('the files for a host of static files', () => {
  it('are the listed ones of the widgets, twice, those of the pages and of the studio', (t) => {
    const [built, site] = [temporaryFolder(t), temporaryFolder(t)];
    const studio = new Map([['studio.js', new StaticFile('studio.js', Buffer.from('1'))]]);
    layOut(site, { release: readRelease(buildRelease(built, '1.2.3')), assets, studio });
    for (const place of ['embed/1.2.3', 'embed/v1']) {
      assert.equal(readFileSync(join(site, place, 'otklik.js'), 'utf8'), LOADER);
      assert.ok(!existsSync(join(site, place, 'not-listed.js')));
    }
    assert.equal(readFileSync(join(site, 'assets/page.css'), 'utf8'), 'body {}');
    assert.equal(readFileSync(join(site, 'studio/assets/studio.js'), 'utf8'), '1');
  });

  it('keep the versions of before, each with its headers, and give the newest the short address', (t) => {
    const [built, site] = [temporaryFolder(t), temporaryFolder(t)];
    layOut(site, { release: readRelease(buildRelease(built, '1.2.3')), assets });
    writeFileSync(join(site, 'embed/v1/old.js'), '');
    layOut(site, { release: readRelease(buildRelease(built, '1.3.0', '"newer"')), assets });
    assert.equal(readFileSync(join(site, 'embed/1.2.3/otklik.js'), 'utf8'), LOADER);
    assert.equal(readFileSync(join(site, 'embed/v1/otklik.js'), 'utf8'), '"newer"');
    assert.ok(!existsSync(join(site, 'embed/v1/old.js')));
    const rules = readFileSync(join(site, '_headers'), 'utf8').split('\n\n');
    assert.deepEqual(
      rules.map((rule) => [rule.split('\n')[0], /Cache-Control: (.*)/.exec(rule)?.[1]]),
      [
        ['/assets/*', 'no-cache'],
        ['/studio/assets/*', 'no-cache'],
        ['/embed/1.2.3/*', 'public, max-age=31536000, immutable'],
        ['/embed/1.3.0/*', 'public, max-age=31536000, immutable'],
        ['/embed/v1/*', 'public, max-age=300, stale-while-revalidate=86400'],
      ],
    );
  });

  it('are those of the pages alone when the widgets are not built', (t) => {
    const site = temporaryFolder(t);
    layOut(site, { release: undefined, assets });
    assert.doesNotMatch(readFileSync(join(site, '_headers'), 'utf8'), /embed/);
  });
});
