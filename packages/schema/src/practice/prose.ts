import type { PracticeSection } from './codes.ts';
import type { Practice } from './practice.ts';
import { isWritten } from './written.ts';

/** A text of a practice that people will read, and where it stands. */
export interface Prose {
  section: PracticeSection;
  pointer: string;
  text: string;
}

/** Keys whose strings are prose. Names of people and ways to reach them are asked for in sections that are not read here. */
const KEYS = new Set([
  ...['text', 'summary', 'essence', 'whereForWhom', 'since', 'consequences', 'other', 'goal', 'tasks', 'title', 'what'],
  ...[
    'input',
    'output',
    'how',
    'change',
    'quote',
    'unintended',
    'finding',
    'response',
    'problem',
    'solution',
    'advice',
  ],
  ...['prospects', 'achievements', 'awards', 'partners', 'projects'],
]);

const READ: readonly PracticeSection[] = [
  ...(['title', 'summary', 'problem', 'targetGroups', 'goal', 'tasks', 'stages', 'technologies', 'results'] as const),
  ...(['resources', 'evaluation', 'difficulties', 'prospects', 'orgInfo'] as const),
];

/** Every text of a practice in the order of reading, without the organisation and its contacts. */
export function proseOf(practice: Practice): Prose[] {
  const found: Prose[] = [];
  const visit = (section: PracticeSection, value: unknown, key: string, pointer: string): void => {
    if (typeof value === 'string') {
      if (KEYS.has(key) && isWritten(value)) found.push({ section, pointer, text: value });
    } else if (Array.isArray(value)) {
      for (const [at, each] of value.entries()) visit(section, each, key, `${pointer}/${at}`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) visit(section, each, name, `${pointer}/${name}`);
    }
  };
  for (const section of READ) visit(section, practice[section], section, `/${section}`);
  return found;
}
