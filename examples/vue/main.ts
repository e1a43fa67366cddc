import '@otklik/widgets/otklik-form.js';
import type { OtklikFormProps } from '@otklik/widgets/vue';
import { createApp, defineComponent, h, ref } from 'vue';
import { lunch } from './lunch.ts';

const otklik = 'http://localhost:8787';

/** The tag as `h()` takes it, with its types. In a template write `<otklik-form>`, as README.md shows. */
const otklikForm = (props: OtklikFormProps, ...inside: ReturnType<typeof h>[]) => h('otklik-form', props, inside);

const Feedback = defineComponent({
  props: { form: { type: String, required: true } },
  setup(props) {
    const sent = ref(false);
    const onOtklikSubmitted: OtklikFormProps['onOtklikSubmitted'] = (event) => {
      sent.value = event.form === props.form;
    };
    return () =>
      h('section', [
        h('h2', 'Отзыв родителей'),
        otklikForm(
          { form: props.form, api: otklik, onOtklikSubmitted },
          h('a', { href: `${otklik}/f/${props.form}` }, 'Открыть анкету'),
        ),
        h('p', { role: 'status' }, sent.value ? 'До встречи на следующем занятии!' : ''),
      ]);
  },
});

const App = defineComponent(() => {
  const isAsking = ref(true);
  const answered = ref<string[]>([]);
  const toggle = () => (isAsking.value = !isAsking.value);
  return () =>
    h('main', [
      h('h1', 'Анкета в приложении на Vue'),
      h('button', { type: 'button', onClick: toggle }, isAsking.value ? 'Убрать анкету' : 'Показать анкету'),
      isAsking.value ? h(Feedback, { form: 'after-lesson' }) : undefined,
      h('section', { id: 'lunch' }, [
        h('h2', 'Столовая'),
        otklikForm({
          definition: lunch,
          onOtklikAnswered: ({ question }) => answered.value.push(question),
          onOtklikBeforeSubmit: (event) => event.preventDefault(),
        }),
        h('output', answered.value.join()),
      ]),
    ]);
});

createApp(App).mount('#app');
