import { Id } from '@otklik/schema';
import { likelyName } from '../../operation/likely-name.ts';
import { type Finding, Findings, type SnippetFacts } from './findings.ts';
import { type Pasted, type PastedForm, type PastedScript, readPasted, unquote, valueIn } from './pasted.ts';

/** The attributes of the form that mean something, with the values that they take where not any will do. */
export const FORM_ATTRIBUTES: Readonly<Record<string, readonly string[] | undefined>> = {
  form: undefined,
  src: undefined,
  api: undefined,
  lang: undefined,
  'submit-to': undefined,
  paging: ['page', 'question', 'all'],
  profile: ['standard', 'child', 'plain'],
  theme: ['light', 'dark'],
  local: undefined,
  isolated: undefined,
};

/** What any element may have: none of our business. */
const ANY_ELEMENTS =
  /^(?:id|class|style|title|dir|hidden|role|slot|part|tabindex|translate|inert|nonce|on.+|data-.*|aria-.*|xml:.*)$/;

/** The forms that a snippet names, to be looked up before it is checked. No more than anybody has on a page. */
export function formsNamedIn(html: string): string[] {
  const named = readPasted(html).forms.map(({ attributes }) => unquote(valueIn(attributes, 'form') ?? ''));
  return [...new Set(named)].filter((id) => Id.safeParse(id).success).slice(0, 20);
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
  for (const form of pasted.forms) checkForm(form, facts, findings);
  checkTraces(pasted, findings);
  checkWhole(pasted, findings);
  return findings.list();
}

function checkTraces({ traces }: Pasted, findings: Findings): void {
  for (const { line, where } of traces) {
    if (where === 'comment') findings.add(line, 'in-comment', {});
    else if (where === 'entities') findings.add(line, 'escaped', {});
    else if ('element' in where) findings.add(line, 'inert', where);
    else findings.add(line, 'misspelt-tag', { given: shorten(where.misspelt) });
  }
}

/** What is there and what is not, where no trace explains it better. */
function checkWhole({ scripts, forms }: Pasted, findings: Findings): void {
  const versions = [...new Set(scripts.map(({ version }) => version).filter((each) => each !== undefined))];
  if (versions.length > 1) findings.add(scripts[1]!.line, 'two-versions', { versions: shorten(versions.join(', ')) });
  const isExplained = findings.has('in-comment', 'escaped', 'inert', 'misspelt-tag');
  if (isExplained || (scripts.length > 0 && forms.length > 0)) return;
  if (forms.length > 0) findings.add(forms[0]!.line, 'no-script', {});
  else if (scripts.length > 0) findings.add(scripts[0]!.line, 'no-tag', {});
  else findings.add(1, 'nothing-of-ours', {});
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

function checkForm(form: PastedForm, facts: SnippetFacts, findings: Findings): void {
  const { line, attributes, closesItself, unfinished, isClosed, links } = form;
  if (unfinished) return findings.add(line, 'unfinished', { element: 'otklik-form' });
  if (closesItself) findings.add(line, 'closes-itself', {});
  else if (!isClosed) findings.add(line, 'unclosed', {});

  const id = unquote(valueIn(attributes, 'form') ?? '');
  const src = valueIn(attributes, 'src')?.trim();
  if (id) checkFormId(line, id, facts, findings);
  // Where spaces are none, there are no attributes either.
  else if (!src && !findings.has('hard-spaces')) findings.add(line, 'no-form', {});
  if (src && !id && valueIn(attributes, 'submit-to') === undefined) findings.add(line, 'file-without-destination', {});

  for (const { name, value } of attributes) checkAttribute(line, name, value, findings);
  if (id && !closesItself) checkLink(line, id, links, facts, findings);
}

function checkFormId(line: number, form: string, { forms }: SnippetFacts, findings: Findings): void {
  const state = forms.get(form);
  if (state === undefined) findings.add(line, 'unknown-form', { form: shorten(form) });
  else if (state === 'closed') findings.add(line, 'closed-form', { form });
  else if (state === 'not-yet-open') findings.add(line, 'not-yet-open', { form });
}

function checkAttribute(line: number, name: string, value: string, findings: Findings): void {
  // Said already, in better words.
  if (/[^\x20-\x7e]/.test(name)) return;
  if (!Object.hasOwn(FORM_ATTRIBUTES, name)) {
    if (ANY_ELEMENTS.test(name)) return;
    const likely = likelyName(name, Object.keys(FORM_ATTRIBUTES));
    return findings.add(line, 'unknown-attribute', { given: shorten(name), likely });
  }
  const known = FORM_ATTRIBUTES[name];
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
