import type { Role } from '@otklik/schema';
import { type Call, may } from './rights.ts';

/** The name of a view. */
export type PlaceName =
  | 'home'
  | 'forms'
  | 'form'
  | 'answers'
  | 'practices'
  | 'record'
  | 'practice'
  | 'queue'
  | 'queued'
  | 'decision'
  | 'assignments'
  | 'review'
  | 'collections'
  | 'collection'
  | 'bank'
  | 'people'
  | 'keys'
  | 'audit'
  | 'organisation'
  | 'centre'
  | 'account'
  | 'invitation'
  | 'confirmation'
  | 'link'
  | 'unknown';

/** Where somebody is in the studio. */
export interface Place {
  name: PlaceName;
  /** The id of what it is about: a form, a practice, a collection. */
  id?: string;
}

/** Under which all of it lies. */
export const ROOT = '/studio';

/** The views of the menu in their order, and what one has to be allowed to see them. */
export const MENU = [
  { name: 'forms', call: 'GET /v1/forms' },
  { name: 'practices', call: 'PUT /v1/records/:practice/confirmation' },
  { name: 'queue', call: 'GET /v1/records/:practice/experts' },
  { name: 'assignments', call: 'GET /v1/assignments' },
  { name: 'collections', call: 'GET /v1/collections' },
  { name: 'bank', call: 'POST /v1/bank' },
  { name: 'people', call: 'GET /v1/members' },
  { name: 'keys', call: 'GET /v1/keys' },
  { name: 'audit', call: 'GET /v1/audit' },
  { name: 'centre', call: 'GET /v1/centre/organisations' },
  { name: 'organisation', call: 'GET /v1/organisation' },
] as const satisfies readonly { name: PlaceName; call: Call }[];

const PAGES: readonly string[] = [...MENU.map(({ name }) => name), 'account', 'invitation', 'confirmation', 'link'];

/** Places that are about one thing: under which list they lie, and what follows its id in the address. */
const WITHIN: Partial<Record<PlaceName, { list: PlaceName; tail?: string }>> = {
  form: { list: 'forms' },
  answers: { list: 'forms', tail: 'answers' },
  record: { list: 'practices' },
  practice: { list: 'practices', tail: 'text' },
  queued: { list: 'queue' },
  decision: { list: 'queue', tail: 'reviews' },
  review: { list: 'assignments' },
  collection: { list: 'collections' },
};

/** Which view an address means. */
export function placeOf(path: string): Place {
  const [first, id, tail, ...rest] = path.replace(/\/+$/, '').split('/').slice(2).map(decode);
  if (first === undefined) return { name: 'home' };
  if (id === undefined) return { name: PAGES.includes(first) ? (first as PlaceName) : 'unknown' };
  const found = Object.entries(WITHIN).find(([, within]) => within.list === first && within.tail === tail);
  return found && rest.length === 0 ? { name: found[0] as PlaceName, id } : { name: 'unknown' };
}

/** The address of a view. */
export const pathTo = ({ name, id }: Place): string => {
  if (name === 'home') return ROOT;
  const within = WITHIN[name];
  if (!within || id === undefined) return `${ROOT}/${name}`;
  return `${ROOT}/${within.list}/${encodeURIComponent(id)}${within.tail ? `/${within.tail}` : ''}`;
};

/** The entry of the menu under which a view lies. */
export const listOf = (name: PlaceName): PlaceName => WITHIN[name]?.list ?? name;

/** Places for people who may have no account. */
export const isDoor = (name: PlaceName): boolean => ['invitation', 'confirmation', 'link'].includes(name);

const CALLS: Partial<Record<PlaceName, Call>> = {
  ...Object.fromEntries(MENU.map(({ name, call }) => [name, call])),
  form: 'GET /v1/forms',
  answers: 'GET /v1/forms/:form/submissions',
  record: 'GET /v1/records',
  practice: 'GET /v1/records',
  queued: 'GET /v1/records/:practice/experts',
  decision: 'GET /v1/records/:practice/experts',
  review: 'GET /v1/assignments',
  collection: 'GET /v1/collections',
};

/** What one has to be allowed to do to see a view. Nothing where everybody may. */
export const callOf = (name: PlaceName): Call | undefined => CALLS[name];

/** The first view that somebody with these roles may see. */
export const firstPlace = (roles: readonly Role[]): PlaceName =>
  MENU.find(({ call }) => may(roles, call))?.name ?? 'account';

/** What is no encoding stays as it is: nobody has a form of that name. */
function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
