interface Item {
  id: string;
  items?: Item[];
}

interface Dimension {
  id: string;
  statements: unknown[];
  anchors: unknown[];
  recommendations: unknown[];
}

/** An item of a form as its author would write it, whole or only the named parts. */
export function exampleOf(form: { items: Item[] }, id: string, parts?: string[]): string {
  const item = find(form.items, id);
  if (!item) throw new TypeError(`The form has no item “${id}”: correct the page that shows it`);
  return print(Object.fromEntries(Object.entries(item).filter(([key]) => !parts || parts.includes(key))));
}

/** A step of a plan as its author would write it. */
export function stepOf(template: { steps: { id: string }[] }, id: string): string {
  const step = template.steps.find((each) => each.id === id);
  if (!step) throw new TypeError(`The plan has no step “${id}”: correct the page that shows it`);
  return print(step);
}

/** A dimension of a quiz as its author would write it: its first statement, and of what stands for each level only the one named. */
export function dimensionOf(quiz: { dimensions: Dimension[] }, id: string, level: number): string {
  const dimension = quiz.dimensions.find((each) => each.id === id);
  if (!dimension) throw new TypeError(`The quiz has no dimension “${id}”: correct the page that shows it`);
  const { statements, anchors, recommendations } = dimension;
  return print({
    ...dimension,
    statements: statements.slice(0, 1),
    anchors: [anchors[level]],
    recommendations: [recommendations[level]],
  });
}

/** Some parts of a file as its author would write them. */
export const partsOf = (file: object, names: string[]): string =>
  print(Object.fromEntries(Object.entries(file).filter(([key]) => names.includes(key))));

const find = (items: Item[], id: string): Item | undefined =>
  items.flatMap((item) => (item.id === id ? [item] : (find(item.items ?? [], id) ?? [])))[0];

/** JSON with a line for whatever fits a line, as people write it and `JSON.stringify` does not. */
function print(value: unknown, indent = ''): string {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + line.length <= 90) return line;
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const lines = list
    ? value.map((each) => inner + print(each, inner))
    : Object.entries(value).map(([key, each]) => `${inner}"${key}": ${print(each, inner)}`);
  return `${list ? '[' : '{'}\n${lines.join(',\n')}\n${indent}${list ? ']' : '}'}`;
}
