import { define } from '../internal/define.ts';
import { OtklikPractice } from './practice.ts';

define('otklik-practice', OtklikPractice);

declare global {
  interface HTMLElementTagNameMap {
    'otklik-practice': OtklikPractice;
  }
}
