/** What the server says to the person who runs it, in both languages. */
export interface Sentence {
  ru: string;
  en: string;
}

/** The server cannot start, and its operator is told why in words, not in a stack of calls. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  readonly sentences: readonly Sentence[];

  constructor(...sentences: Sentence[]) {
    super(sentences.map(({ en }) => en).join(' '));
    this.sentences = sentences;
  }
}

/** One sentence for a terminal: Russian first, English under it. */
export const inBothLanguages = ({ ru, en }: Sentence): string => `${ru}\n${en}`;
