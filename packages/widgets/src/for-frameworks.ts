import type { OtklikForm } from './form/form.ts';

export type * from './form/events.ts';

/** The properties of a form, and those of its attributes that are written otherwise. */
export type FormSettings = Partial<
  Pick<OtklikForm, 'form' | 'src' | 'api' | 'paging' | 'profile' | 'submitTo' | 'definition' | 'respondent' | 'value'>
> & {
  'submit-to'?: string;
  theme?: 'light' | 'dark';
  lang?: string;
};

type OurEvent = Extract<keyof GlobalEventHandlersEventMap, `otklik-${string}`>;

/** The events of a form, by name. */
export type FormEvents = Pick<GlobalEventHandlersEventMap, OurEvent>;
