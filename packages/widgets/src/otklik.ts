import './form/otklik-form.ts';
import './plan/otklik-plan.ts';
import './quiz/otklik-quiz.ts';
