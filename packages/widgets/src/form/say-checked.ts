import type { Voice } from '@otklik/schema/engine';
import { formatDay } from '../internal/format-day.ts';
import { laterWordsFor } from '../words/later.ts';

/** When somebody last got through to a number to call. */
export const sayChecked = (day: string, { lang, profile }: Voice): string =>
  laterWordsFor(lang, profile).form.checkedOn(formatDay(day, lang));
