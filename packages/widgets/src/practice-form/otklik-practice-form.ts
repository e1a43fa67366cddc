import '../form/otklik-form.ts';
import { define } from '../internal/define.ts';
import { OtklikPracticeForm } from './practice-form.ts';

define('otklik-practice-form', OtklikPracticeForm);

declare global {
  interface HTMLElementTagNameMap {
    'otklik-practice-form': OtklikPracticeForm;
  }
}
