import { define } from '../internal/define.ts';
import { OtklikStudio } from './studio.ts';

define('otklik-studio', OtklikStudio);

declare global {
  interface HTMLElementTagNameMap {
    'otklik-studio': OtklikStudio;
  }
}
