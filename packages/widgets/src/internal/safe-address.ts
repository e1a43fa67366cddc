// The schema allows no other addresses; a form from elsewhere may not have met it.
const SAFE = /^(https:\/\/|mailto:|tel:)\S+$/;

/** Whether an address that stands in a form may become a link: it cannot run code. */
export const isSafeAddress = (address: string | undefined): address is string =>
  address !== undefined && SAFE.test(address);
