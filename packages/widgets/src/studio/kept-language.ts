const PLACE = 'otklik-studio-lang';

/** The language that somebody has picked on this device, unless the address of the page names one. */
export function keptLanguage(): string | undefined {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked) return undefined;
  try {
    return localStorage.getItem(PLACE) ?? undefined;
  } catch {
    // Storage that is shut keeps no language, and everything else works.
    return undefined;
  }
}

/** Keeps it for the next time. */
export function keepLanguage(lang: string): void {
  try {
    localStorage.setItem(PLACE, lang);
  } catch (cause) {
    console.warn('<otklik-studio> the language was not kept', cause);
  }
}
