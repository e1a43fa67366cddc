import { define } from '../internal/define.ts';
import { OtklikStudio } from './studio.ts';

OtklikStudio.bringPracticeForm = () => import('../practice-form/otklik-practice-form.ts');
define('otklik-studio', OtklikStudio);

declare global {
  interface HTMLElementTagNameMap {
    'otklik-studio': OtklikStudio;
  }
}
