import { type Asked, ASKED } from './asked.ts';

/** Where the practice form asks for something: the page, and a JSON Pointer into the answers, `/groups/0/group-name`. */
export interface PlaceInForm {
  page: string;
  pointer: string;
}

/**
 * Where a pointer into a practice is asked for, so that a hint stands beside the question that it speaks of. A pointer to
 * a whole section is its first question; what the form does not ask is nowhere.
 */
export function placeInForm(pointer: string): PlaceInForm | undefined {
  const path = pointer.slice(1).split('/');
  for (const [page, asked] of Object.entries(ASKED)) {
    const found = find(asked, path);
    if (found !== undefined) return { page, pointer: found };
  }
  for (const [page, asked] of Object.entries(ASKED)) {
    const first = asked.find((each) => pathsOf(each).some((each) => startsWith(each, path)));
    if (first) return { page, pointer: `/${first.id}` };
  }
  return undefined;
}

function find(asked: readonly Asked[], path: readonly string[]): string | undefined {
  for (const each of asked) {
    const within = pathsOf(each).find((way) => startsWith(path, way));
    if (within === undefined) continue;
    const [at, ...rest] = path.slice(within.length);
    if (!('of' in each) || at === undefined) return `/${each.id}`;
    const filling = `/${each.id}/${at}`;
    if (each.bare) return `${filling}/${each.of[0]!.id}`;
    return rest.length === 0 ? filling : `${filling}${find(each.of, rest) ?? ''}`;
  }
  // A group of flags is asked by one question: `contacts/publish`.
  const flags = asked.find(
    (each) => 'flags' in each && path.length > 1 && pathsOf(each).every((way) => startsWith(way, path)),
  );
  return flags && `/${flags.id}`;
}

const pathsOf = (asked: Asked): (readonly string[])[] =>
  ('flags' in asked ? Object.values(asked.flags) : [asked.at]).map((path) => path.split('/'));

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((key, at) => path[at] === key);
