import type { PageLang } from '../page-words.ts';

/** What the page of a collection says around it. */
interface CollectionPageWords {
  publisher: string;
  issuedOn: string;
  copies: string;
  licence: string;
  download: string;
  toPrint: string;
  document: string;
  practices: string;
  notFoundTitle: string;
  notFound: string;
}

/** In both languages. */
export const COLLECTION_WORDS: Readonly<Record<PageLang, CollectionPageWords>> = {
  ru: {
    publisher: 'Издатель',
    issuedOn: 'Дата выпуска',
    copies: 'Тираж, экземпляров',
    licence: 'Лицензия',
    download: 'Прочитать и\u00A0напечатать',
    toPrint: 'Страницы для\u00A0печати',
    document: 'Документ для\u00A0правки',
    practices: 'Практики в\u00A0сборнике',
    notFoundTitle: 'Такого сборника здесь нет',
    notFound:
      'Возможно, адрес набран с\u00A0ошибкой, или\u00A0издатель сборник закрыл. Практики можно найти в\u00A0банке.',
  },
  en: {
    publisher: 'Publisher',
    issuedOn: 'Issued on',
    copies: 'Copies printed',
    licence: 'Licence',
    download: 'Read and print',
    toPrint: 'Pages to print',
    document: 'Document to edit',
    practices: 'Practices in this collection',
    notFoundTitle: 'There is no such collection here',
    notFound:
      'Perhaps the address has a slip in it, or the publisher has closed the collection. The bank has the practices.',
  },
};
