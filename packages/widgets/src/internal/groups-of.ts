/** «1234 5678 9012 3456»: a receipt is easier to write down in groups. */
export const groupsOf = (receipt: string): string => receipt.replace(/(\d{4})(?=\d)/g, '$1\u00a0');
