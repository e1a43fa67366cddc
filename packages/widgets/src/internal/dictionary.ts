/** The words of one widget: Russian is at hand, English comes when somebody reads it. */
export class Dictionary<Words> {
  readonly #russian: Words;
  readonly #bringEnglish: () => Promise<Words>;
  #english: Words | undefined;

  constructor(russian: Words, bringEnglish: () => Promise<Words>) {
    this.#russian = russian;
    this.#bringEnglish = bringEnglish;
  }

  /** Brings the words of a language, if they have to be brought: for `Locale`. */
  readonly bring = async (lang: string): Promise<void> => {
    if (isEnglish(lang)) this.#english ??= await this.#bringEnglish();
  };

  /** The words for a reader, in Russian where we have none. */
  for(lang: string): Words {
    return (isEnglish(lang) && this.#english) || this.#russian;
  }
}

const isEnglish = (lang: string): boolean => lang.split('-')[0] === 'en';
