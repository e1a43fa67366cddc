/** Words around a book on a screen; none of them is printed. */
interface BookToolsWords {
  label: string;
  print: string;
  size: string;
  busy: string;
  done: string;
}

/** In both languages. */
export const BOOK_TOOLS: Readonly<Record<'ru' | 'en', BookToolsWords>> = {
  ru: {
    label: 'Сборник',
    print: 'Напечатать',
    size: 'Страница',
    busy: 'Раскладываем по\u00a0страницам…',
    done: 'Страниц:',
  },
  en: { label: 'Book', print: 'Print', size: 'Page', busy: 'Laying out pages…', done: 'Pages:' },
};
