import './form/otklik-form.ts';
