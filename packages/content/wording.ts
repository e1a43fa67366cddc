import type { Form, Item, Text, Wording } from '@otklik/schema';

/** A text that people would stumble over, and the rule that it breaks. */
export interface WordingFault {
  rule: string;
  text: string;
}

interface Stem {
  text: string;
  child: boolean;
}

/** What a question may not do. The same rules for Russian and English; reasons are in README.md. */
const STEM_RULES: Readonly<Record<string, (stem: Stem) => boolean>> = {
  'longer than twelve words, or eight for a child': ({ text, child }) => wordsIn(text) > (child ? 8 : 12),
  'two questions in one': ({ text }) => /и\/или|and\/or|(^|\s)(и|and)\s/i.test(text),
  'a negation in a question for a child': ({ text, child }) =>
    child && /(^|\s)(не|нет|ни|без|not|no|never|without)(\s|[?!.,:]|$)|n’t\b/i.test(text),
  '“always” or “never”': ({ text }) => /(^|\s)(всегда|никогда|always|never)(\s|[?!.,:]|$)/i.test(text),
  'it suggests the answer': ({ text }) =>
    /согласитесь|согласись|не правда ли|(^|\s)(ведь|разве|неужели)\s|don’t you|isn’t it|wouldn’t you/i.test(text),
  'it supposes a gender': ({ text }) =>
    /(^|\s)(я|ты)\s(\S+\s)?\S+[аеиоуыя](л|лся|ла|лась)(\s|[?!.,:]|$)|\(а\)/i.test(text),
};

const JARGON = 'jargon';

/** What no text may do. */
const TEXT_RULES: Readonly<Record<string, (text: string) => boolean>> = {
  [JARGON]: (text) =>
    /благополучател|бенефициар|стейкхолдер|компетенц|фидбек|мониторинг|целев\S+ групп|инклюзи|\bNPS\b|\bKPI\b|stakeholder|beneficiar/i.test(
      text,
    ),
  'quotes or dashes of a typewriter': (text) => /["']|\s-\s|[а-яё]\s–/i.test(text),
  'a preposition that may be left alone at the end of a line': (text) =>
    /(^|[\s(«])(в|к|с|о|у|и|а|на|по|за|от|до|из|об|не|ни) \S/i.test(text),
  'a dash that may begin a line': (text) => text.includes(' —'),
  'a space at an end or two in a row': (text) => /\s{2}/.test(text),
};

/** Everything in a form that its readers would stumble over. */
export function checkWording(form: Form): WordingFault[] {
  const stems = stemsOf(form.items).flatMap((text) =>
    speeches(text).map((speech) => ({ text: speech.text, child: form.profile === 'child' || speech.child })),
  );
  return [
    ...stems.flatMap((stem) => broken(STEM_RULES, stem).map((rule) => ({ rule, text: stem.text }))),
    ...checkTexts(form, { trade: false }),
  ];
}

/**
 * Everything in the texts of a quiz, a plan or a list that people would stumble over. Statements are long, so that the rules
 * about questions are not for them. With `trade` the readers are people of the trade, and may be spoken to in its words.
 */
export function checkTexts(content: unknown, { trade }: { trade: boolean }): WordingFault[] {
  return textsIn(content).flatMap((text) =>
    broken(TEXT_RULES, text)
      .filter((rule) => !(trade && rule === JARGON))
      .map((rule) => ({ rule, text })),
  );
}

const broken = <Subject>(rules: Readonly<Record<string, (subject: Subject) => boolean>>, subject: Subject): string[] =>
  Object.keys(rules).filter((rule) => rules[rule]!(subject));

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+([-’][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** The words of questions and of matrix rows: what a person has to hold in mind to answer. */
function stemsOf(items: readonly Item[]): Text[] {
  return items.flatMap((item) => {
    if ('items' in item) return stemsOf(item.items);
    const title = 'title' in item && item.title && item.kind !== 'consent' ? [item.title] : [];
    return item.kind === 'matrix' ? [...title, ...item.rows.map((row) => row.title)] : title;
  });
}

/** A text in every language and variant. */
function speeches(text: Text): Stem[] {
  const words = (wording: Wording): string[] => (typeof wording === 'string' ? [wording] : Object.values(wording));
  const plain = (wording: Wording, child: boolean): Stem[] => words(wording).map((each) => ({ text: each, child }));
  if (typeof text === 'string' || !Array.isArray(text.variants)) return plain(text as Wording, false);
  const { text: usual, variants } = text as Exclude<Text, Wording>;
  return [...plain(usual, false), ...variants.flatMap((variant) => plain(variant.text, variant.profile === 'child'))];
}

/** Every string that a person may read: what stands under a language. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'ru' || key === 'en' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, name));
}
