import { type Hint, hint } from './hint.ts';
import type { Prose } from './prose.ts';
import { type Word, wordsOf } from './russian.ts';

/** Everybody knows these, or everybody who reads descriptions of practices. */
const KNOWN = new Set([
  ...[
    'РФ',
    'РСФСР',
    'СССР',
    'США',
    'ООН',
    'НКО',
    'СО',
    'СОНКО',
    'СМИ',
    'ВУЗ',
    'МФЦ',
    'ИНН',
    'ОГРН',
    'ФИО',
    'ЖКХ',
    'ДТП',
  ],
  ...[
    'ВИЧ',
    'СПИД',
    'ДЦП',
    'ДНК',
    'ОРВИ',
    'МВД',
    'МЧС',
    'ЗАГС',
    'ГОСТ',
    'ТВ',
    'ПК',
    'ПО',
    'АНО',
    'БФ',
    'ООО',
    'ГБУ',
    'РОО',
  ],
  ...[
    'ЕГЭ',
    'ОГЭ',
    'ВОВ',
    'ТОС',
    'ЗОЖ',
    'МГУ',
    'ЦФО',
    'США',
    'ЕС',
    'ЭКГ',
    'МРТ',
    'УЗИ',
    'ФЗ',
    'КН',
    'ЦНС',
    'ПДД',
    'КПД',
  ],
  ...[
    'QR',
    'PDF',
    'IT',
    'SMS',
    'TV',
    'PR',
    'HR',
    'CD',
    'DVD',
    'USB',
    'ID',
    'NGO',
    'USA',
    'UN',
    'VK',
    'OK',
    'WC',
    'IQ',
    'DIY',
  ],
]);

const MOST_NAMED = 5;

const isAcronym = ({ raw }: Word): boolean => /^(?:[А-ЯЁ]{2,6}|[A-Z]{2,6})$/.test(raw);
const isRoman = ({ raw }: Word): boolean => /^[IVXLC]{1,6}$/.test(raw);

/** H45: one hint that names those that are explained nowhere, at the place of the first. One text at a time. */
export function* acronymHints(prose: readonly Prose[]): Generator<Hint[], void> {
  const met = new Set<string>();
  const unexplained: { raw: string; pointer: string }[] = [];
  // Names of partners and things are full of them, and explain nothing to anybody.
  for (const { text, pointer } of prose.filter(({ section }) => section !== 'orgInfo' && section !== 'resources')) {
    yield [];
    const words = wordsOf(text);
    // A text in capitals alone is loud, but no acronym.
    if (
      words.filter(({ raw }) => raw.length > 1 && raw === raw.toUpperCase() && /\p{L}/u.test(raw)).length * 3 >
      words.length
    )
      continue;
    for (const word of words) {
      if (!isAcronym(word) || isRoman(word) || KNOWN.has(word.raw) || met.has(word.raw)) continue;
      met.add(word.raw);
      if (!isExplained(text, word)) unexplained.push({ raw: word.raw, pointer });
    }
  }
  if (unexplained.length === 0) return;
  const names = unexplained.slice(0, MOST_NAMED).map(({ raw }) => raw);
  yield [hint('H45', unexplained[0]!.pointer, names.join(', '))];
}

/** «…центр (РЦ)», «РЦ (ресурсный центр)», «РЦ — ресурсный центр». */
function isExplained(text: string, { start, end }: Word): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 4);
  return /\((?:далее)?[\s\u00a0,:—–-]{0,5}$/i.test(before) || /^[»"]?[\s\u00a0]?(?:\(|[—–])/.test(after);
}
