import type { Role } from '@otklik/schema';
import { type Call, may } from './rights.ts';

/** The name of a view. */
export type PlaceName =
  | 'home'
  | 'forms'
  | 'form'
  | 'answers'
  | 'people'
  | 'keys'
  | 'audit'
  | 'organisation'
  | 'centre'
  | 'account'
  | 'invitation'
  | 'link'
  | 'unknown';

/** Where somebody is in the studio. */
export interface Place {
  name: PlaceName;
  /** The id of the form that it is about. */
  form?: string;
}

/** Under which all of it lies. */
export const ROOT = '/studio';

/** The views of the menu in their order, and what one has to be allowed to see them. */
export const MENU = [
  { name: 'forms', call: 'GET /v1/forms' },
  { name: 'people', call: 'GET /v1/members' },
  { name: 'keys', call: 'GET /v1/keys' },
  { name: 'audit', call: 'GET /v1/audit' },
  { name: 'centre', call: 'GET /v1/centre/organisations' },
  { name: 'organisation', call: 'GET /v1/organisation' },
] as const satisfies readonly { name: PlaceName; call: Call }[];

const PAGES: readonly string[] = [...MENU.map(({ name }) => name), 'account', 'invitation', 'link'];

/** Which view an address means. */
export function placeOf(path: string): Place {
  const [first, second, third, ...rest] = path.replace(/\/+$/, '').split('/').slice(2).map(decode);
  if (first === undefined) return { name: 'home' };
  if (second === undefined) return { name: PAGES.includes(first) ? (first as PlaceName) : 'unknown' };
  if (first !== 'forms' || rest.length > 0) return { name: 'unknown' };
  if (third === undefined) return { name: 'form', form: second };
  return third === 'answers' ? { name: 'answers', form: second } : { name: 'unknown' };
}

/** The address of a view. */
export const pathTo = ({ name, form }: Place): string => {
  if (name === 'home') return ROOT;
  if (form === undefined) return `${ROOT}/${name}`;
  return `${ROOT}/forms/${encodeURIComponent(form)}${name === 'answers' ? '/answers' : ''}`;
};

const CALLS: Partial<Record<PlaceName, Call>> = {
  ...Object.fromEntries(MENU.map(({ name, call }) => [name, call])),
  form: 'GET /v1/forms',
  answers: 'GET /v1/forms/:form/submissions',
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
