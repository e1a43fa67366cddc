/** A language in its own words: «Русский», “English”. */
export function nameOfLanguage(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  return name[0]!.toUpperCase() + name.slice(1);
}
