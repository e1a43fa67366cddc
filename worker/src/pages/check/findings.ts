import type { FormState } from '@otklik/schema';

/** What is known of the server that the snippet should speak to. */
export interface SnippetFacts {
  /** Where it is reached, `https://otklik.example.org`. */
  origin: string;
  /** What may be embedded from it: integrity by name of the file, by version. */
  releases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The version that new snippets are made of. */
  version: string;
  /** The published forms among those that the snippet names. */
  forms: ReadonlyMap<string, FormState>;
  /** The published quizzes among them. */
  quizzes: ReadonlySet<string>;
  /** The published practices among them. */
  practices: ReadonlySet<string>;
}

/** What keeps a widget from appearing, what only makes it fragile, and what cannot be seen from here. */
export type Weight = 'error' | 'advice';

/** What can be wrong with a snippet, with what its words need. */
export interface FindingDetails {
  'nothing-of-ours': object;
  escaped: object;
  'in-comment': object;
  inert: { element: string };
  'curly-quotes': { element: string };
  'hard-spaces': object;
  unfinished: { element: string };
  'no-script': object;
  'script-of-another': { file: string; element: string };
  'no-tag': object;
  'misspelt-tag': { given: string; meant: string };
  'put-off': { type: string };
  'not-module': object;
  'relative-address': { address: string };
  'not-an-address': { address: string };
  insecure: { address: string };
  'only-here': { address: string };
  elsewhere: { origin: string };
  'no-such-file': { address: string };
  'wrong-integrity': { version: string; expected: string };
  'integrity-of-moving': { short: string; version: string };
  'no-integrity': { version: string };
  'no-crossorigin': object;
  'two-versions': { versions: string };
  'closes-itself': { element: string };
  unclosed: { element: string };
  'no-form': object;
  'unknown-form': { form: string };
  'closed-form': { form: string };
  'not-yet-open': { form: string };
  'no-quiz': { element: string };
  'unknown-quiz': { quiz: string };
  'form-as-quiz': { form: string; element: string };
  'quiz-as-form': { quiz: string };
  'no-practice': { element: string };
  'unknown-practice': { practice: string };
  'no-link': object;
  'nothing-inside': { element: string };
  'link-elsewhere': { address: string; form: string };
  'unknown-attribute': { element: string; given: string; likely?: string | undefined };
  'unknown-value': { name: string; given: string; known: string };
  'file-without-destination': object;
}

export type FindingCode = keyof FindingDetails;

/** One thing that is wrong, and the line where it stands. */
export type Finding = {
  [Code in FindingCode]: { code: Code; weight: Weight; line: number; details: FindingDetails[Code] };
}[FindingCode];

/** What is no more than fragile. All the rest keeps the widget from working. */
const ADVICE: ReadonlySet<FindingCode> = new Set([
  'only-here',
  'elsewhere',
  'no-integrity',
  'no-crossorigin',
  'two-versions',
  'not-yet-open',
  'no-link',
  'nothing-inside',
  'link-elsewhere',
  'unknown-attribute',
  'unknown-value',
  'file-without-destination',
]);

/** Writes findings down, each once, whatever comes in. */
export class Findings {
  readonly #list: Finding[] = [];

  add<Code extends FindingCode>(line: number, code: Code, details: FindingDetails[Code]): void {
    const finding = { code, weight: ADVICE.has(code) ? 'advice' : 'error', line, details } as Finding;
    const isSame = (each: Finding) => each.code === code && JSON.stringify(each.details) === JSON.stringify(details);
    if (!this.#list.some(isSame) && this.#list.length < MOST_FINDINGS) this.#list.push(finding);
  }

  has(...codes: readonly FindingCode[]): boolean {
    return this.#list.some(({ code }) => codes.includes(code));
  }

  /** Errors first, else in the order of the page. */
  list(): Finding[] {
    const order = (finding: Finding) => (finding.weight === 'error' ? 0 : 1);
    return [...this.#list].sort((left, right) => order(left) - order(right) || left.line - right.line);
  }
}

/** More than anybody reads. */
const MOST_FINDINGS = 40;
