import '../field/otklik-field.ts';
import { define } from '../internal/define.ts';
import { OtklikForm } from './form.ts';

define('otklik-form', OtklikForm);

declare global {
  interface HTMLElementTagNameMap {
    'otklik-form': OtklikForm;
  }
}
