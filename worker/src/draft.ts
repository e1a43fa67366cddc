import { canonicalJson, cleanText, type Form, sayText, Text } from '@otklik/schema';
import { hashOf } from './signing.ts';

/** What is kept beside a draft, made from it: its tag, its title in the list, and what the list is searched by. */
export function describeDraft(id: string, draft: unknown): { etag: string; title: string; search: string } {
  const title = typeof draft === 'object' && draft !== null && 'title' in draft ? draft.title : undefined;
  const words = wordsOf(title);
  return {
    etag: hashOf(JSON.stringify(draft)).slice(0, 32),
    title: words[0] ?? id,
    search: fold([id, ...words].join('\n')),
  };
}

/** Words as they are compared: no case, and «ё» is «е», in which people do not agree. */
export const fold = (words: string): string => cleanText(words).normalize('NFC').toLowerCase().replaceAll('ё', 'е');

/** A complete form as it is published: its address is the hash of its content. */
export function toRevision(form: Form): { revision: string; body: string } {
  const body = canonicalJson(form);
  return { revision: hashOf(body), body };
}

const MOST_LETTERS = 300;

/** Every wording of a title, the Russian first. A draft is unfinished, so there may be none. */
function wordsOf(title: unknown): string[] {
  const text = Text.safeParse(title);
  if (!text.success) return [];
  const russian = sayText(text.data, { lang: 'ru', profile: 'standard' });
  return [...new Set([russian, ...listWords(text.data)].map(tidy))].filter(Boolean);
}

function listWords(text: Text): string[] {
  if (typeof text === 'string') return [text];
  if (!('variants' in text) || !Array.isArray(text.variants)) return Object.values(text) as string[];
  return [text.text, ...text.variants.map((variant) => variant.text)].flatMap((wording) => listWords(wording as Text));
}

/** What all three databases keep alike, and not more than a list shows. */
const tidy = (words: string): string => [...cleanText(words).normalize('NFC').trim()].slice(0, MOST_LETTERS).join('');
