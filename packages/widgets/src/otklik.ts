import './form/otklik-form.ts';
import './plan/otklik-plan.ts';
import './practice-form/otklik-practice-form.ts';
import './quiz/otklik-quiz.ts';
