import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Piece, readMarkup } from './markup.ts';

/** A piece in few letters: `<a href=x>`, `</a>`, `"text"`, `!comment`. */
function brief(piece: Piece): string {
  switch (piece.kind) {
    case 'tag': {
      const attributes = piece.attributes.map(({ name, value }) => ` ${name}=${value}`).join('');
      return `<${piece.name}${attributes}${piece.closesItself ? '/' : ''}${piece.unfinished ? '' : '>'}`;
    }
    case 'end':
      return `</${piece.name}>`;
    case 'comment':
      return `!${piece.text}`;
    case 'text':
      return `${piece.inside ?? ''}"${piece.text}"`;
  }
}

const read = (html: string) => [...readMarkup(html)].map(brief);

describe('readMarkup', () => {
  for (const [what, html, pieces] of [
    ['attributes in all quotes and none', `<A Href="x" id='y' b=z hidden>`, ['<a href=x id=y b=z hidden=>']],
    ['spaces around the sign', '<a\n href = "x"\tid=\n y >', ['<a href=x id=y>']],
    ['what looks like a tag inside quotes', '<a title="a > b <c>">', ['<a title=a > b <c>>']],
    ['a slash at the end', '<br/><a href=x/>', ['<br/>', '<a href=x/>']],
    ['entities in values', '<a href="?a=1&amp;b=&quot;">', ['<a href=?a=1&b=">']],
    ['end tags', 'a</A >b', ['"a"', '</a>', '"b"']],
    ['comments', '<!-- <b> -->c<!---->', ['! <b> ', '"c"', '!']],
    ['a comment that never ends', 'a<!-- b', ['"a"', '! b']],
    ['doctypes and instructions as nothing', '<!doctype html><?xml ?>a', ['"a"']],
    [
      'scripts as text',
      '<script>if (a<b) "</b>"</script>c',
      ['<script>', 'script"if (a<b) "</b>""', '</script>', '"c"'],
    ],
    ['a script that never ends', '<script>a', ['<script>', 'script"a"']],
    [
      'what only begins like the end of a script',
      '<script></scripts></script>',
      ['<script>', 'script"</scripts>"', '</script>'],
    ],
    ['a lonely bracket as text', '1 < 2', ['"1 "', '"< 2"']],
    ['a tag cut in the middle', '<a href="x', ['<a href="x']],
    ['nothing', '', []],
  ] as const) {
    it(`reads ${what}`, () => {
      assert.deepEqual(read(html), pieces);
    });
  }

  it('counts lines', () => {
    const lines = [...readMarkup('a\n<b\n>\n\n<i>')].map((piece) => [brief(piece), piece.line]);
    assert.deepEqual(lines, [
      ['"a\n"', 1],
      ['<b>', 2],
      ['"\n\n"', 3],
      ['<i>', 5],
    ]);
  });

  it('comes to an end with what is made to keep it busy', () => {
    for (const part of ['<', '<!--', '<a ', "<a '", '<a b="', ' = ', '</', '<script>', '<b/', '<a\t', '\n<'])
      assert.ok(read(`<a${' '.repeat(300_000)}${part.repeat(50_000)}`).length > 0, part);
  });
});
