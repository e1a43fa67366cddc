import { valuesOf } from './check-references.ts';
import type { Condition } from './condition.ts';
import type { Form } from './form.ts';
import { choicesOf, isContainer, type Place } from './items.ts';
import type { Leaf } from './references.ts';

/** The answer that was not given, among the values that a question may have. */
const NONE = Symbol('unanswered');
type Sample = string | number | boolean | typeof NONE;

interface Goal {
  condition: Condition;
  wanted: boolean;
}

/** What each mentioned answer may still be. A choice of several is a variable of its own. */
type World = ReadonlyMap<string, readonly Sample[]>;

/** Beyond this many steps a condition is taken for good: a false alarm would keep an honest form from being published. */
const PATIENCE = 20_000;

/**
 * Places that nobody can reach, because their conditions, those around them and
 * those of the questions they ask about contradict each other. Only the outermost
 * dead place is named.
 */
export function findDeadBranches(form: Form, places: readonly Place[]): Place[] {
  const byId = new Map(places.map((place) => [place.item.id, place]));
  const dead = places.filter((place) => place.item.when && !new Search(form, byId).isPossible(place));
  return dead.filter(({ containers }) => !containers.some(({ id }) => dead.some(({ item }) => item.id === id)));
}

const conditionsOf = ({ item, containers }: Place): Condition[] =>
  [...containers, item].flatMap(({ when }) => (when ? [when] : []));

class Search {
  readonly #form: Form;
  readonly #byId: ReadonlyMap<string, Place>;
  #steps = 0;

  constructor(form: Form, byId: ReadonlyMap<string, Place>) {
    this.#form = form;
    this.#byId = byId;
  }

  isPossible(place: Place): boolean {
    return this.#solve(
      conditionsOf(place).map((condition) => ({ condition, wanted: true })),
      new Map(),
      new Set(),
    );
  }

  /** Whether all goals can be met at once, trying the ways of each `any` in turn. */
  #solve(goals: readonly Goal[], world: World, asked: ReadonlySet<string>): boolean {
    if (++this.#steps > PATIENCE) return true;
    const [goal, ...rest] = goals;
    if (!goal) return true;
    const { condition, wanted } = goal;

    if ('not' in condition) return this.#solve([{ condition: condition.not, wanted: !wanted }, ...rest], world, asked);
    if ('all' in condition || 'any' in condition) {
      const parts = 'all' in condition ? condition.all : condition.any;
      const goalsInside = parts.map((part) => ({ condition: part, wanted }));
      const together = 'all' in condition === wanted;
      if (together) return this.#solve([...goalsInside, ...rest], world, asked);
      return goalsInside.some((inside) => this.#solve([inside, ...rest], world, asked));
    }
    return this.#narrow(condition, wanted, rest, world, asked);
  }

  #narrow(leaf: Leaf, wanted: boolean, rest: readonly Goal[], world: World, asked: ReadonlySet<string>): boolean {
    const place = this.#byId.get(leaf.question);
    if (!place || isContainer(place.item)) return this.#solve(rest, world, asked);
    // Scores are not followed: better to miss a dead branch than to invent one.
    const counts = 'atLeast' in leaf || 'atMost' in leaf;
    if (counts && choicesOf(this.#form, place.item).some(({ score }) => score !== undefined))
      return this.#solve(rest, world, asked);

    const key = [leaf.question, leaf.row ?? leaf.part, 'includes' in leaf && leaf.includes].join(' ');
    const samples = world.get(key) ?? this.#samples(leaf, place);
    const left = samples.filter((sample) => holdsFor(leaf, sample) === wanted);
    if (left.length === 0) return false;

    const next = new Map(world).set(key, left);
    if (left.includes(NONE) || asked.has(leaf.question)) return this.#solve(rest, next, asked);
    // The answer must be there, so its question must have been asked.
    const reasons = conditionsOf(place).map((condition) => ({ condition, wanted: true }));
    return this.#solve([...reasons, ...rest], next, new Set([...asked, leaf.question]));
  }

  /** Enough values to tell apart all that the form's conditions tell apart. */
  #samples(leaf: Leaf, { item }: Place): Sample[] {
    if (isContainer(item)) return [NONE];
    if ('includes' in leaf) return [NONE, leaf.includes, ''];
    const listed = valuesOf(this.#form, item);
    if (listed) return [NONE, ...listed];
    const mentioned = [...this.#byId.values()]
      .flatMap((place) => conditionsOf(place))
      .flatMap((condition) => literalsOn(condition, leaf.question));
    const numbers = mentioned
      .filter((it) => typeof it === 'number')
      .flatMap((it) => [it - 1, it - 0.5, it, it + 0.5, it + 1]);
    const others = mentioned.filter((it) => typeof it !== 'number');
    const { min, max } = item.kind === 'number' ? item : {};
    const whole = item.kind === 'number' && item.whole;
    const inRange = [...numbers, ...(numbers.length > 0 ? [] : [min ?? max ?? 0])].filter(
      (it) => it >= (min ?? -Infinity) && it <= (max ?? Infinity) && (!whole || Number.isInteger(it)),
    );
    return item.kind === 'number' || item.kind === 'computed' ? [NONE, ...inRange] : [NONE, ...others, '\u0000'];
  }
}

function literalsOn(condition: Condition, question: string): (string | number | boolean)[] {
  if ('all' in condition) return condition.all.flatMap((each) => literalsOn(each, question));
  if ('any' in condition) return condition.any.flatMap((each) => literalsOn(each, question));
  if ('not' in condition) return literalsOn(condition.not, question);
  if (condition.question !== question) return [];
  if ('is' in condition) return [condition.is];
  if ('anyOf' in condition) return condition.anyOf;
  if ('atLeast' in condition) return [condition.atLeast];
  return 'atMost' in condition ? [condition.atMost] : [];
}

function holdsFor(leaf: Leaf, sample: Sample): boolean {
  if ('answered' in leaf) return (sample !== NONE) === leaf.answered;
  if (sample === NONE) return false;
  if ('is' in leaf) return sample === leaf.is;
  if ('anyOf' in leaf) return leaf.anyOf.includes(sample);
  if ('includes' in leaf) return sample === leaf.includes;
  if (typeof sample !== 'number') return false;
  return 'atLeast' in leaf ? sample >= leaf.atLeast : sample <= leaf.atMost;
}
