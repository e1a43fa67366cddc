/** Where people go who must leave at once, unless the form says otherwise: a page that says nothing of them. */
export const ELSEWHERE = 'https://ya.ru/';
