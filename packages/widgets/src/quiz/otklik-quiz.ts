import '../form/otklik-form.ts';
import { define } from '../internal/define.ts';
import { OtklikQuiz } from './quiz.ts';

define('otklik-quiz', OtklikQuiz);

declare global {
  interface HTMLElementTagNameMap {
    'otklik-quiz': OtklikQuiz;
  }
}
