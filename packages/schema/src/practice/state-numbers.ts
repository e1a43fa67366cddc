const INN_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Whether these are the ten digits of the INN of an organisation, with the last of them as it has to be. */
export function isInn(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  const sum = INN_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return (sum % 11) % 10 === Number(text[9]) && Number(text) > 0;
}

/** Whether these are the thirteen digits of the OGRN of an organisation, with the last of them as it has to be. */
export const isOgrn = (text: string): boolean =>
  /^\d{13}$/.test(text) && (Number(text.slice(0, 12)) % 11) % 10 === Number(text[12]) && Number(text) > 0;
