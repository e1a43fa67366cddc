import './form/otklik-form.ts';
import './plan/otklik-plan.ts';
import './practice-form/otklik-practice-form.ts';
import './practice/otklik-practice-card.ts';
import './practice/otklik-practice.ts';
import './practices/otklik-practices.ts';
import './quiz/otklik-quiz.ts';
