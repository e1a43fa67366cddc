import { say, type Scope, type Text, type Voice } from '@otklik/schema/engine';
import { html, type TemplateResult } from 'lit';

/**
 * A text for the screen. Where it is not translated it comes in the language
 * in which it was written, marked as such, so that a screen reader reads it right.
 */
export function spoken(text: Text, voice: Voice, scope?: Scope): TemplateResult | string {
  const said = say(text, voice, scope);
  return isForeign(said.lang, voice.lang) ? html`<span lang=${said.lang}>${said.text}</span>` : said.text;
}

const isForeign = (lang: string, reader: string): boolean => lang.split('-')[0] !== reader.split('-')[0];
