import { html, nothing, svg, type TemplateResult } from 'lit';
import type { RegionTile } from '../words/names.ts';
import { regionTiles } from '../words/region-tiles.ts';
import type { BankView } from './view.ts';

/** The side of a tile, with the gap beside it. */
const SIDE = 10;
const COLUMNS = Math.max(...regionTiles.map(({ x }) => x)) + 1;
const ROWS = Math.max(...regionTiles.map(({ y }) => y)) + 1;

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The tile that lies in that direction; the one that lies most straight, where there are several. */
export function tileBeside(id: string, key: string): RegionTile | undefined {
  const from = regionTiles.find((tile) => tile.id === id);
  const step = STEPS[key];
  if (!from || !step) return undefined;
  const far = (tile: RegionTile): number => {
    const along = (tile.x - from.x) * step[0] + (tile.y - from.y) * step[1];
    const across = Math.abs((tile.x - from.x) * step[1]) + Math.abs((tile.y - from.y) * step[0]);
    return along > 0 ? along + 3 * across : Infinity;
  };
  const [nearest] = [...regionTiles].sort((one, other) => far(one) - far(other));
  return nearest && far(nearest) < Infinity ? nearest : undefined;
}

/** The regions as tiles: how many practices each has, and a button to pick it. For wide screens; the facet is the same as a list. */
export function drawMap(view: BankView): TemplateResult {
  const { words, page } = view;
  const counts = page.facets['region'] ?? {};
  const most = Math.max(1, ...Object.values(counts));
  return html`<p class="note" id="map-hint">${words.mapHint}</p>
    <svg
      viewBox=${`0 0 ${COLUMNS * SIDE} ${ROWS * SIDE}`}
      role="group"
      aria-label=${words.map}
      aria-describedby="map-hint"
      @keydown=${(event: KeyboardEvent) => onKey(event, view)}
    >
      ${regionTiles.map((tile) => drawTile(tile, counts[tile.id] ?? 0, most, view))}
    </svg>`;
}

function drawTile(tile: RegionTile, count: number, most: number, view: BankView): unknown {
  const { words, card, query, acts } = view;
  const isPicked = query.filters?.region?.includes(tile.id) === true;
  const shade = count === 0 ? 0 : count > (2 * most) / 3 ? 3 : count > most / 3 ? 2 : 1;
  const pick = (): void => {
    acts.toTile(tile.id);
    if (count > 0 || isPicked) acts.choose({ facet: 'region', value: tile.id });
  };
  // What is written stands beside the button, not in it: a reader hears the whole name, and not three letters.
  return svg`<g transform=${`translate(${tile.x * SIDE} ${tile.y * SIDE})`}>
    <g
      id=${`tile-${tile.id}`}
      class=${`tile shade-${shade}`}
      role="button"
      tabindex=${tile.id === view.tile ? '0' : '-1'}
      aria-pressed=${isPicked ? 'true' : 'false'}
      aria-disabled=${count === 0 && !isPicked ? 'true' : nothing}
      aria-label=${words.tile(card.names.region[tile.id] ?? tile.id, count)}
      @click=${pick}
    >
      <rect x="0.3" y="0.3" width="9.4" height="9.4" rx="1.4"></rect>
    </g>
    <text aria-hidden="true" x="5" y=${count > 0 ? 4.4 : 6}>${tile[words.tiles]}</text>
    <text aria-hidden="true" x="5" y="8.2" class="sum">${count > 0 ? count : ''}</text>
  </g>`;
}

function onKey(event: KeyboardEvent, { tile, acts }: BankView): void {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    (event.target as Element).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    return;
  }
  const beside = tileBeside(tile, event.key);
  if (!beside) return;
  event.preventDefault();
  acts.toTile(beside.id);
}
