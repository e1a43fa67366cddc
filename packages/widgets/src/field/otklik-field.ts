import { define } from '../internal/define.ts';
import { OtklikField } from './field.ts';

define('otklik-field', OtklikField);

declare global {
  interface HTMLElementTagNameMap {
    'otklik-field': OtklikField;
  }
}
