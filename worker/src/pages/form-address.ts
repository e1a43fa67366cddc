/** A page of a form in the language of the page that links to it. */
export const addressOf = (form: string, page: '' | '/erase', lang: string): string =>
  `/f/${form}${page}${lang === 'ru' ? '' : `?lang=${lang}`}`;
