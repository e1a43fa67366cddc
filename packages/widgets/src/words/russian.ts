const rules = new Intl.PluralRules('ru');

/** «1 вариант», «2 варианта», «5 вариантов». */
export const plural = (count: number, one: string, few: string, many: string): string => {
  const rule = rules.select(count);
  return `${count}\u00a0${rule === 'one' ? one : rule === 'many' ? many : few}`;
};

/** After «не больше»: «1 варианта», «5 вариантов». */
export const ofAll = (count: number, one: string, many: string): string => plural(count, one, many, many);
export const ofChoices = (count: number): string => ofAll(count, 'варианта', 'вариантов');
export const ofLetters = (count: number): string => ofAll(count, 'знака', 'знаков');

/** A sentence that ends with a day: «2026 г.» has brought its full stop along. */
export const endingWith = (sentence: string): string => `${sentence}.`.replace('..', '.');

/** How the reader is addressed. In the imperative the difference is one ending: «выбери» and «выберите». */
export interface Address {
  te: string;
  you: string;
  toYou: string;
  withYou: string;
  your: string;
  can: string;
  open: string;
}

/** «Вы», for grown-ups. */
export const POLITE: Address = {
  te: 'те',
  you: 'вы',
  toYou: 'вам',
  withYou: 'вами',
  your: 'ваш',
  can: 'сможете',
  open: 'откроете',
};

/** «Ты», for children. */
export const FAMILIAR: Address = {
  te: '',
  you: 'ты',
  toYou: 'тебе',
  withYou: 'тобой',
  your: 'твой',
  can: 'сможешь',
  open: 'откроешь',
};

/** «1 балл», «65,7 балла», for a number as people write it. */
export const ofPoints = (written: string): string => {
  const number = Number(written.replace(',', '.'));
  return Number.isInteger(number) ? plural(number, 'балл', 'балла', 'баллов') : `${written}\u00a0балла`;
};
