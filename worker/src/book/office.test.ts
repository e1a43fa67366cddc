import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { docxOf } from './docx.ts';
import { bookWith, EXAMPLES, missingFrom, piecesOf } from './testing.ts';

const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20 });

const tools = ['soffice', 'pdftotext'];
const missing = tools.filter((tool) => run(tool, '--version').error);

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

describe(
  'a book opened in LibreOffice Writer',
  { skip: missing.length > 0 && `There is no ${missing.join(', ')} here: .ci/run installs it` },
  () => {
    const book = bookWith(EXAMPLES);
    const practices = EXAMPLES.map(({ practice }) => spaced(practice.title!.text!));
    const folder = mkdtempSync(join(tmpdir(), 'otklik-book-'));
    let pages: string[] = [];
    let document = '';
    let hasWriter = false;
    before(async () => {
      const file = join(folder, 'book.docx');
      writeFileSync(file, Buffer.from(await docxOf(book)));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      for (const format of ['pdf', 'fodt'])
        run('soffice', profile, '--headless', '--convert-to', format, '--outdir', folder, file);
      hasWriter = existsSync(join(folder, 'book.fodt'));
      if (!hasWriter) return;
      document = readFileSync(join(folder, 'book.fodt'), 'utf8');
      pages = run('pdftotext', join(folder, 'book.pdf'), '-').stdout.split('\f');
    });
    after(() => rmSync(folder, { recursive: true }));

    const needsWriter = (t: TestContext): boolean => {
      if (!hasWriter) t.skip('LibreOffice is here without Writer: .ci/run installs libreoffice-writer-nogui');
      return hasWriter;
    };

    it('has every title, text, item and fact', (t) => {
      if (!needsWriter(t)) return;
      assert.deepEqual(missingFrom(plain(document), piecesOf(book)), []);
    });

    it('has headings that the program knows for headings', (t) => {
      if (!needsWriter(t)) return;
      const headings = [...document.matchAll(/<text:h [^>]*outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)].map(
        ([, level, text]) => `${level} ${plain(text!).trim()}`,
      );
      assert.deepEqual(
        missingFrom(
          headings.join('\n'),
          practices.map((title) => `2 ${title}`),
        ),
        [],
      );
      assert.equal(headings.filter((heading) => heading === '3 10. Результаты').length, practices.length);
    });

    it('has contents and indexes with the numbers of the pages', (t) => {
      if (!needsWriter(t)) return;
      const contents = spaced(pages.find((page) => page.includes('Содержание'))!);
      const indexes = pages.slice(pages.findIndex((page) => page.includes('Указатель регионов\n')) - 1).join(' ');
      for (const title of practices) {
        const number = new RegExp(`${pattern(title)}[ .]+(\\d+)`).exec(contents)?.[1];
        assert.ok(spaced(pages[Number(number) - 1] ?? '').includes(title), `${title}: ${number}`);
        assert.match(spaced(indexes), new RegExp(`${pattern(title)}, ${number}\\b`));
      }
    });
  },
);

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
    );

const pattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
