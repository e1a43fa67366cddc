import { html, nothing, type TemplateResult } from 'lit';
import { Late } from '../internal/late.ts';
import type { BankView } from './view.ts';

/** The map of tiles, which comes when somebody unfolds it. */
export const map: Late<typeof import('./draw-map.ts')> = new Late(() => import('./draw-map.ts'));

/** What unfolds the map. Unfolded without one, it says that the map did not come. */
export function drawMapFold(view: BankView): TemplateResult | typeof nothing {
  const { words, unfolded, acts, fixed } = view;
  if (fixed.includes('region')) return nothing;
  const isOpen = unfolded.has('map');
  return html`<div class="map" part="map">
    <button type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="map" @click=${() => acts.fold('map')}>
      ${words.map}
    </button>
    <div id="map" ?hidden=${!isOpen}>${isOpen && map.part ? map.part.drawMap(view) : nothing}</div>
    <div role="alert">${isOpen && !map.part ? html`<p class="wrong">${words.mapFailed}</p>` : nothing}</div>
  </div>`;
}
