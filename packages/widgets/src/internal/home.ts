/**
 * Where the API is unless `api` says otherwise: the origin this module came
 * from. Not `document.currentScript`, which any `<img name="currentScript">` of
 * the page replaces.
 */
export const HOME = new URL(import.meta.url).origin;

/** Where an API has the days off of Russia: what an element takes that gets its plan from there. */
export const calendarOf = (element: { api?: string | undefined }): string => `${endpointOf(element)}/v1/calendars/ru`;

/** The address of the API for an element that may say where it is, with no slash at its end. */
export const endpointOf = ({ api }: { api?: string | undefined }): string =>
  api ? new URL(api, document.baseURI).href.replace(/\/+$/, '') : HOME;
