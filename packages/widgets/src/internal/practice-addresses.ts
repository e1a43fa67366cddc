import { endpointOf } from './home.ts';

/** Where the page says that practices are. */
export interface Home {
  src?: string | undefined;
  api?: string | undefined;
  photos?: string | undefined;
  value?: unknown;
}

/** Whether a practice comes from an API, which has a page for each and its pictures. */
const hasApi = ({ src, api, value }: Home): boolean => api !== undefined || (!src && !value);

/** The page of a practice, where there is a server that has one. */
export const pageOf = (home: Home, practice: string): string | undefined =>
  hasApi(home) ? `${endpointOf(home)}/p/${encodeURIComponent(practice)}` : undefined;

/** The address of a picture. A site that keeps its own says where: `photos/{photo}.jpg`. */
export function photoOf(home: Home, practice: string, photo: string): string | undefined {
  const place =
    home.photos ?? (hasApi(home) ? `${endpointOf(home)}/v1/practices/{practice}/photos/{photo}` : undefined);
  if (!place) return undefined;
  return new URL(place.replace('{practice}', encodeURIComponent(practice)).replace('{photo}', photo), document.baseURI)
    .href;
}

/** Whether an address in a practice may become a link: it cannot run code. */
export const isWebAddress = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\/\S+$/i.test(address);
