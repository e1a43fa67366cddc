import { freshnessOf, type PracticeBrief } from '@otklik/schema/engine';
import { html, nothing } from 'lit';
import { daysIn } from './days.ts';
import type { PracticeWords } from '../words/practice-words.ts';
import { isWebAddress } from './practice-addresses.ts';

type Standing = Pick<PracticeBrief, 'state' | 'verifiedOn'>;

/** Whether somebody may still rely on it. The day decides, also where the file is older than that. */
export function standingOf({ state, verifiedOn }: Standing, today: string): 'fresh' | 'to-confirm' | 'archive' {
  if (state === 'archived') return 'archive';
  const freshness = freshnessOf(verifiedOn, today);
  return state === 'needs-update' && freshness === 'fresh' ? 'to-confirm' : freshness;
}

/** What has to be said of a practice that nobody has confirmed for long, first of all. Nothing where all is well. */
export function drawStanding(practice: Standing, today: string, words: PracticeWords, lang: string): unknown {
  const standing = standingOf(practice, today);
  if (standing === 'fresh') return nothing;
  const isArchived = standing === 'archive';
  return html`<div class="standing" part="standing">
    <p><strong>${isArchived ? words.archived : words.toConfirm}</strong></p>
    <p>${isArchived ? words.archivedMeans : words.toConfirmMeans(daysIn(lang).long(practice.verifiedOn))}</p>
  </div>`;
}

/** From which bank it was taken over, and when. */
export function drawOrigin(origin: PracticeBrief['origin'], words: PracticeWords, lang: string): unknown {
  if (!origin) return nothing;
  const day = daysIn(lang).long(origin.takenOn);
  if (!isWebAddress(origin.url)) return html`<p class="note">${words.takenOn(day)}</p>`;
  return html`<p class="note">
    ${words.takenFrom}
    <a href=${origin.url} target="_blank" rel="noopener noreferrer"
      >${new URL(origin.url).host}<span class="unseen"> (${words.opensInNewTab})</span></a
    >, ${day}
  </p>`;
}
