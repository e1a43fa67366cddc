import { Id } from '@otklik/schema';
import { likelyName } from '../../operation/likely-name.ts';
import { ATTRIBUTES, BRINGS, NAMING } from './attributes.ts';
import { type Finding, Findings, type SnippetFacts } from './findings.ts';
import { type Pasted, type PastedScript, type PastedWidget, readPasted, type Tag, unquote, valueIn } from './pasted.ts';

/** What any element may have: none of our business. */
const ANY_ELEMENTS =
  /^(?:id|class|style|title|dir|hidden|role|slot|part|tabindex|translate|inert|nonce|on.+|data-.*|aria-.*|xml:.*)$/;

/** The forms, quizzes and practices that a snippet names, to be looked up before it is checked. No more than anybody has on a page. */
export function idsNamedIn(html: string): string[] {
  const named = readPasted(html).widgets.map(nameOf);
  return [...new Set(named)].filter((id) => Id.safeParse(id).success).slice(0, 20);
}

const nameOf = ({ tag, attributes }: PastedWidget): string => unquote(valueIn(attributes, NAMING[tag] ?? '') ?? '');

/** Whether nothing but practices was pasted. */
export function asksForPractices(html: string): boolean {
  const { widgets } = readPasted(html);
  return widgets.length > 0 && widgets.every(({ tag }) => tag.startsWith('otklik-practice'));
}

/** Says what is wrong with pasted HTML, given what is known of the server. Reads it only: nothing of it is run or fetched. */
export function checkSnippet(html: string, facts: SnippetFacts): Finding[] {
  const pasted = readPasted(html);
  const findings = new Findings();
  for (const { line, element, by } of pasted.spoilt) {
    if (by === 'quotes') findings.add(line, 'curly-quotes', { element });
    else findings.add(line, 'hard-spaces', {});
  }
  for (const script of pasted.scripts) checkScript(script, facts, findings);
  for (const widget of pasted.widgets) checkWidget(widget, facts, findings);
  checkTraces(pasted, findings);
  checkWhole(pasted, findings);
  return findings.list();
}

function checkTraces({ traces }: Pasted, findings: Findings): void {
  for (const { line, where } of traces) {
    if (where === 'comment') findings.add(line, 'in-comment', {});
    else if (where === 'entities') findings.add(line, 'escaped', {});
    else if ('element' in where) findings.add(line, 'inert', where);
    else findings.add(line, 'misspelt-tag', { given: shorten(where.misspelt), meant: where.meant });
  }
}

/** What is there and what is not, where no trace explains it better. */
function checkWhole({ scripts, widgets }: Pasted, findings: Findings): void {
  const versions = [...new Set(scripts.map(({ version }) => version).filter((each) => each !== undefined))];
  if (versions.length > 1) findings.add(scripts[1]!.line, 'two-versions', { versions: shorten(versions.join(', ')) });
  const isExplained = findings.has('in-comment', 'escaped', 'inert', 'misspelt-tag');
  if (scripts.length > 0) for (const widget of widgets) checkBrought(widget, scripts, findings);
  if (isExplained || (scripts.length > 0 && widgets.length > 0)) return;
  if (widgets.length > 0) findings.add(widgets[0]!.line, 'no-script', {});
  else if (scripts.length > 0) findings.add(scripts[0]!.line, 'no-tag', {});
  else findings.add(1, 'nothing-of-ours', {});
}

/** A file for one widget does not bring another one. */
function checkBrought({ tag, line }: PastedWidget, scripts: readonly PastedScript[], findings: Findings): void {
  const brought = scripts.map(({ file }) => BRINGS[file ?? '']);
  if (brought.every((tags) => tags && !tags.includes(tag)))
    findings.add(line, 'script-of-another', { file: scripts[0]!.file!, element: tag });
}

/** A type under which a browser runs a classic script. */
const CLASSIC = /^(?:|(?:text|application)\/(?:java|ecma)script)$/i;

function checkScript(script: PastedScript, facts: SnippetFacts, findings: Findings): void {
  const { line, attributes, address } = script;
  const type = (attributes.get('type') ?? '').trim();
  const isPutOff = attributes.get('src') === undefined || !(CLASSIC.test(type) || type.toLowerCase() === 'module');
  if (isPutOff) findings.add(line, 'put-off', { type: shorten(type) });
  else if (CLASSIC.test(type)) findings.add(line, 'not-module', {});

  // Read as from a page of another site: an address without a host would be of that site.
  const url = URL.parse(address, 'https://relative.invalid/');
  if (!url || !/^https?:$/.test(url.protocol))
    return findings.add(line, 'not-an-address', { address: shorten(address) });
  if (url.host === 'relative.invalid') findings.add(line, 'relative-address', { address: shorten(address) });
  else checkHost(line, url, facts, findings);
  if (url.host === new URL(facts.origin).host) checkRelease(script, facts, findings);
  if (attributes.has('integrity') && !attributes.has('crossorigin')) findings.add(line, 'no-crossorigin', {});
}

function checkHost(line: number, url: URL, { origin }: SnippetFacts, findings: Findings): void {
  const ours = new URL(origin);
  if (/^(?:localhost|127\.[\d.]+|\[::1\])$|\.localhost$/.test(url.hostname))
    findings.add(line, 'only-here', { address: url.origin });
  else if (url.protocol === 'http:') findings.add(line, 'insecure', { address: shorten(url.origin) });
  if (url.host !== ours.host) findings.add(line, 'elsewhere', { origin: shorten(url.origin) });
}

function checkRelease(
  { line, attributes, address, version, file }: PastedScript,
  facts: SnippetFacts,
  findings: Findings,
): void {
  const newest = facts.version;
  const short = `v${newest.split('.')[0]}`;
  if (version === undefined || file === undefined)
    return findings.add(line, 'no-such-file', { address: shorten(address) });
  const isMoving = /^v\d+$/.test(version);
  const files = facts.releases.get(isMoving && version === short ? newest : version);
  const known = files?.get(file);
  if (known === undefined) return findings.add(line, 'no-such-file', { address: shorten(address) });

  const integrity = attributes.get('integrity')?.trim();
  if (isMoving && integrity) findings.add(line, 'integrity-of-moving', { short: version, version: newest });
  else if (!isMoving && !integrity) findings.add(line, 'no-integrity', { version });
  else if (!isMoving && !integrity!.split(/\s+/).includes(known))
    findings.add(line, 'wrong-integrity', { version, expected: known });
}

function checkWidget(widget: PastedWidget, facts: SnippetFacts, findings: Findings): void {
  const { tag, line, attributes, closesItself, unfinished, isClosed } = widget;
  if (unfinished) return findings.add(line, 'unfinished', { element: tag });
  if (closesItself) findings.add(line, 'closes-itself', { element: tag });
  else if (!isClosed) findings.add(line, 'unclosed', { element: tag });

  if (tag === 'otklik-form') checkForm(widget, facts, findings);
  else if (NAMING[tag] === 'quiz') checkQuiz(widget, tag, facts, findings);
  else checkPractices(widget, tag, facts, findings);
  for (const { name, value } of attributes) checkAttribute(tag, line, name, value, findings);
}

function checkForm(form: PastedWidget, facts: SnippetFacts, findings: Findings): void {
  const { line, attributes, closesItself, links } = form;
  const id = nameOf(form);
  const src = valueIn(attributes, 'src')?.trim();
  if (id) checkFormId(line, id, facts, findings);
  // Where spaces are none, there are no attributes either.
  else if (!src && !findings.has('hard-spaces')) findings.add(line, 'no-form', {});
  if (src && !id && valueIn(attributes, 'submit-to') === undefined) findings.add(line, 'file-without-destination', {});
  if (id && !closesItself) checkLink(line, id, links, facts, findings);
}

/** A quiz, or a plan, which may be that of a quiz. */
function checkQuiz(widget: PastedWidget, element: Tag, { forms, quizzes }: SnippetFacts, findings: Findings): void {
  const { line, attributes, closesItself, links, hasWords } = widget;
  const quiz = nameOf(widget);
  const src = valueIn(attributes, 'src')?.trim();
  if (!quiz && !src && !findings.has('hard-spaces')) findings.add(line, 'no-quiz', { element });
  // A file goes before a name. On another server, which `api` names, nothing can be seen from here.
  if (quiz && !src && !valueIn(attributes, 'api') && !quizzes.has(quiz)) {
    if (forms.has(quiz)) findings.add(line, 'form-as-quiz', { form: shorten(quiz), element });
    else findings.add(line, 'unknown-quiz', { quiz: shorten(quiz) });
  }
  if (!closesItself && !hasWords && links.length === 0) findings.add(line, 'nothing-inside', { element });
}

/** A practice, or what needs no name: a bank of them, or the form in which a new one is begun. */
function checkPractices(widget: PastedWidget, element: Tag, { practices }: SnippetFacts, findings: Findings): void {
  const { line, attributes, closesItself, links, hasWords } = widget;
  const practice = nameOf(widget);
  const src = valueIn(attributes, 'src')?.trim();
  const isNamed = NAMING[element] === undefined || practice || src;
  if (!isNamed && !findings.has('hard-spaces')) findings.add(line, 'no-practice', { element });
  if (practice && !src && !valueIn(attributes, 'api') && !practices.has(practice))
    findings.add(line, 'unknown-practice', { practice: shorten(practice) });
  if (!closesItself && !hasWords && links.length === 0) findings.add(line, 'nothing-inside', { element });
}

function checkFormId(line: number, form: string, { forms, quizzes }: SnippetFacts, findings: Findings): void {
  const state = forms.get(form);
  if (state === undefined && quizzes.has(form)) findings.add(line, 'quiz-as-form', { quiz: shorten(form) });
  else if (state === undefined) findings.add(line, 'unknown-form', { form: shorten(form) });
  else if (state === 'closed') findings.add(line, 'closed-form', { form });
  else if (state === 'not-yet-open') findings.add(line, 'not-yet-open', { form });
}

function checkAttribute(element: Tag, line: number, name: string, value: string, findings: Findings): void {
  // Said already, in better words.
  if (/[^\x20-\x7e]/.test(name)) return;
  const attributes = ATTRIBUTES[element];
  if (!Object.hasOwn(attributes, name)) {
    if (ANY_ELEMENTS.test(name)) return;
    const likely = likelyName(name, Object.keys(attributes));
    return findings.add(line, 'unknown-attribute', { element, given: shorten(name), likely });
  }
  const known = attributes[name];
  if (known && !known.includes(value.trim()))
    findings.add(line, 'unknown-value', { name, given: shorten(value), known: known.join(', ') });
}

function checkLink(
  line: number,
  form: string,
  links: readonly string[],
  { origin }: SnippetFacts,
  findings: Findings,
): void {
  if (links.length === 0) return findings.add(line, 'no-link', {});
  const leadsTo = (link: string) => URL.parse(link, 'https://relative.invalid/');
  const isRight = links.some((link) => {
    const url = leadsTo(link);
    return url?.host === new URL(origin).host && url.pathname === `/f/${form}`;
  });
  if (!isRight) findings.add(line, 'link-elsewhere', { address: shorten(links[0]!), form: shorten(form) });
}

/** As much of what was pasted as a sentence can hold. */
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
