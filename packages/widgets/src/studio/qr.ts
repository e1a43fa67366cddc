import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** The quiet edge that readers of a code need, in modules. */
const EDGE = 4;

/** The dark modules of a code as one path. */
export function pathOfQr(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: EDGE });
  const rows = data.map((row, y) => {
    let path = '';
    for (let x = 0; x < size;) {
      const from = x;
      while (row[x]) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
      else x++;
    }
    return path;
  });
  return { size, path: rows.join('') };
}

/** A code as a picture. Always dark on light: many readers take no other. */
export function drawQr(text: string, label: string): TemplateResult {
  const { size, path } = pathOfQr(text);
  return html`<svg class="qr" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<path class="ground" d=${`M0 0h${size}v${size}H0z`}></path><path class="modules" d=${path}></path>`}
  </svg>`;
}

/** The same as a file. */
export function fileOfQr(text: string): string {
  const { size, path } = pathOfQr(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
}
