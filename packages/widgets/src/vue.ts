import type { AllowedComponentProps, HTMLAttributes, Ref, VNodeProps } from 'vue';
import type { OtklikForm } from './form/form.ts';
import type { FormEvents, FormSettings } from './for-frameworks.ts';

export type * from './form/events.ts';

type Pascal<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<Name>;

/** Listeners as Vue names them in `h()`: `onOtklikSubmitted` for `@otklik-submitted`. */
type Listeners = { [Name in keyof FormEvents as `on${Pascal<Name>}`]?: (event: FormEvents[Name]) => void };

/**
 * What `<otklik-form>` takes in templates and in `h()` of Vue 3: types alone,
 * so importing this module brings no code. Tell Vue's compiler that the tag is
 * an element: `isCustomElement: (tag) => tag.startsWith('otklik-')`.
 */
export type OtklikFormProps = Omit<HTMLAttributes, keyof FormSettings> &
  FormSettings &
  Listeners &
  VNodeProps &
  AllowedComponentProps & { ref?: string | Ref<OtklikForm | null> };

declare module 'vue' {
  interface GlobalComponents {
    'otklik-form': new () => OtklikForm & { $props: OtklikFormProps };
  }
}
