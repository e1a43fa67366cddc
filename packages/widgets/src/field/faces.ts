import { html, type TemplateResult } from 'lit';
import { facePaths } from './face-paths.ts';

/** Our own face for a step of a scale. A word always stands under it. */
export function drawFace(at: number, count: number): TemplateResult {
  const { eyes, mouth, laughs } = facePaths(at, count);
  return html`<svg class="face" viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="21.5" />
    <path class="eyes" d=${eyes} />
    <path class=${laughs ? 'mouth open' : 'mouth'} d=${mouth} />
  </svg>`;
}
