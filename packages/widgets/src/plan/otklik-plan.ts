import { define } from '../internal/define.ts';
import { OtklikPlan } from './plan.ts';

define('otklik-plan', OtklikPlan);

declare global {
  interface HTMLElementTagNameMap {
    'otklik-plan': OtklikPlan;
  }
}
