/**
 * Where the API is unless `api` says otherwise: the origin this module came
 * from. Not `document.currentScript`, which any `<img name="currentScript">` of
 * the page replaces.
 */
export const HOME = new URL(import.meta.url).origin;
