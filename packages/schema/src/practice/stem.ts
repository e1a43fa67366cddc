import { plain, wordsOf } from './russian.ts';

/** Endings of each kind, the longest first, so that the longest that fits is taken off. */
const byLength = (endings: string): readonly string[] =>
  endings.split(' ').sort((one, other) => other.length - one.length);

const VOWELS = 'аеиоуыэюя';
/** Those that need an `а` or `я` before them, which stays. */
const GERUND_BEHIND_A = byLength('в вши вшись');
const GERUND = byLength('ив ивши ившись ыв ывши ывшись');
const ADJECTIVE = byLength('ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею');
const PARTICIPLE_BEHIND_A = byLength('ем нн вш ющ щ');
const PARTICIPLE = byLength('ивш ывш ующ');
const VERB_BEHIND_A = byLength('ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно');
const VERB = byLength(
  'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
);
const NOUN = byLength(
  'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я',
);

/** Where the part of a word begins that may be taken off: behind its first vowel. */
function regionOf(word: string, from = 0): number {
  for (let at = from; at < word.length; at++) if (VOWELS.includes(word[at]!)) return at + 1;
  return word.length;
}

/** Behind the first consonant that follows a vowel. */
function closedRegionOf(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at++)
    if (!VOWELS.includes(word[at]!) && VOWELS.includes(word[at - 1]!)) return at + 1;
  return word.length;
}

/** The word without the longest of these endings, or nothing where none fits into its region. */
function without(word: string, region: number, endings: readonly string[], behindA = false): string | undefined {
  for (const ending of endings) {
    const start = word.length - ending.length;
    if (start < region || !word.endsWith(ending)) continue;
    if (!behindA || (start - 1 >= region && 'ая'.includes(word[start - 1]!))) return word.slice(0, start);
  }
  return undefined;
}

/** The longer cut of two. */
const deeper = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined ? other : other === undefined || one.length <= other.length ? one : other;

/**
 * What the forms of a Russian word have in common, after the algorithm that M. F. Porter published for Snowball. No root
 * of grammar: it is only good for being the same for «наставник» and «наставниками». Some forms stay apart («учат»).
 */
export function stemOf(word: string): string {
  const given = plain(word);
  if (/^[a-z]{4,}$/.test(given)) return singularOf(given);
  const region = regionOf(given);
  if (region >= given.length || !/^[а-я-]+$/.test(given)) return given;
  let stem =
    deeper(without(given, region, GERUND_BEHIND_A, true), without(given, region, GERUND)) ??
    withoutEnding(without(given, region, ['ся', 'сь']) ?? given, region);
  stem = without(stem, region, ['и']) ?? stem;
  stem = without(stem, closedRegionOf(stem, closedRegionOf(stem, 0)), ['ость', 'ост']) ?? stem;
  const best = without(stem, region, ['ейше', 'ейш']) ?? stem;
  if (best.endsWith('нн') && best.length - 2 >= region) return best.slice(0, -1);
  return withoutFleeting(without(best, region, ['ь']) ?? best);
}

/** An English word without the plural: Harman's three rules, and «classes». */
const singularOf = (word: string): string =>
  /[^ae]ies$/.test(word)
    ? `${word.slice(0, -3)}y`
    : /(?:ss|x|ch|sh)es$/.test(word)
      ? word.slice(0, -2)
      : /[^us]s$/.test(word)
        ? word.slice(0, -1)
        : word;

/** «Доброволец» and «добровольца», «подросток» and «подростка»: a vowel that comes and goes. Not in Porter's rules. */
const withoutFleeting = (stem: string): string =>
  stem.length < 5 ? stem : stem.replace(/(?:ец|ьц)$/, 'ц').replace(/ок$/, 'к');

function withoutEnding(word: string, region: number): string {
  const adjective = without(word, region, ADJECTIVE);
  if (adjective !== undefined) {
    const participle = deeper(
      without(adjective, region, PARTICIPLE_BEHIND_A, true),
      without(adjective, region, PARTICIPLE),
    );
    return participle ?? adjective;
  }
  const verb = deeper(without(word, region, VERB_BEHIND_A, true), without(word, region, VERB));
  return verb ?? without(word, region, NOUN) ?? word;
}

/** Words that nobody looks for. */
const SILENT = new Set(
  'и в во не на с со к ко о об у по за от до из для или что как а но же ли бы это то все мы вы они он она the a an of for and to in on'.split(
    ' ',
  ),
);

/** Texts repeat their words, and a bank in a file is read by a page that somebody waits for. */
const atHand = new Map<string, string>();
const MOST_AT_HAND = 20_000;

function stemAtHand(word: string): string {
  const known = atHand.get(word);
  if (known !== undefined) return known;
  if (atHand.size >= MOST_AT_HAND) atHand.clear();
  const stem = stemOf(word);
  atHand.set(word, stem);
  return stem;
}

/** What a text is found by: the stems of its words, in their order. The parts of «дети-сироты» count, too. */
export const stemsOf = (text: string): string[] =>
  wordsOf(text.replace(/-/g, ' '))
    .filter(({ word }) => !SILENT.has(word))
    .map(({ word }) => stemAtHand(word));

/** Groups of words that mean nearly the same to whoever looks for one of them, such as `lists/search-synonyms-ru.json`. */
export type Synonyms = readonly { words: readonly string[] }[];

/** For each stem of a query every stem that will do in its place, itself first. */
export function alternativesOf(query: string, synonyms: Synonyms): string[][] {
  const groups = synonyms.map(({ words }) => words.map((word) => stemOf(word)));
  return stemsOf(query).map((stem) => [...new Set([stem, ...groups.filter((group) => group.includes(stem)).flat()])]);
}
