import type { HTMLAttributes, Ref } from 'react';
import type { OtklikForm } from './form/form.ts';
import type { FormEvents, FormSettings } from './for-frameworks.ts';

export type * from './form/events.ts';

type Listeners = { [Name in keyof FormEvents as `on${Name}`]?: (event: FormEvents[Name]) => void };

/**
 * What `<otklik-form>` takes in the JSX of React 19: types alone, so importing
 * this module brings no code. Listeners are named by their events,
 * `onotklik-submitted`.
 */
export type OtklikFormProps = Omit<HTMLAttributes<OtklikForm>, keyof FormSettings> &
  FormSettings &
  Listeners & { ref?: Ref<OtklikForm>; key?: string | number | bigint | null };

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React keeps the tags that it knows in a namespace.
  namespace JSX {
    interface IntrinsicElements {
      'otklik-form': OtklikFormProps;
    }
  }
}
