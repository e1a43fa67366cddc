import { define } from '../internal/define.ts';
import { OtklikPractices } from './practices.ts';

define('otklik-practices', OtklikPractices);

declare global {
  interface HTMLElementTagNameMap {
    'otklik-practices': OtklikPractices;
  }
}
