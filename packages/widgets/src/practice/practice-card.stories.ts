import type { Practice, PublishedPractice } from '@otklik/schema';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { confirmed, PHOTO, photo, practice, published } from '../testing/practices.ts';
import './otklik-practice-card.ts';

interface Args {
  value?: PublishedPractice | Practice;
  src?: string;
  api?: string;
  brief: boolean;
}

export default {
  title: 'Practice card',
  component: 'otklik-practice-card',
  args: { value: published({}, { photos: [photo] }), brief: false, api: 'https://bank.example' },
  argTypes: { value: { control: 'object' } },
  parameters: { actions: { handles: ['otklik-practice-chosen', 'otklik-failed'] } },
  render: ({ value, src, api, brief }: Args) => html`
    <otklik-practice-card
      .value=${value}
      photos=${PHOTO}
      src=${ifDefined(src)}
      api=${ifDefined(api)}
      ?brief=${brief}
    ></otklik-practice-card>
  `,
};

/** Всё на месте: фотография, уровень, обратная связь, внедрения. */
export const Whole = {};

/** Для боковой колонки: без фотографии, описания и групп. */
export const Brief = { args: { brief: true } };

/** Черновик рядом с формой: уровень посчитан по ответам автора, ссылки нет. */
export const Preview = { args: { value: practice({ photos: [photo] }), api: undefined } };

/** Черновик, в котором ещё почти ничего нет. */
export const BarelyBegun = { args: { value: { id: 'draft', locale: 'ru' }, api: undefined } };

/** Больше года автор не подтверждал описание. */
export const ToConfirm = { args: { value: published(confirmed(500)) } };

/** В архиве, взята из другого банка, эффект не подтвердился. */
export const Archived = {
  args: {
    value: published({
      ...confirmed(1300),
      state: 'archived',
      origin: { url: 'https://bank.example/p/phone-lessons', takenOn: '2026-03-01' },
      evidence: { level: 'E3', feedback: false, noEffect: true },
      adoptions: 0,
    }),
  },
};

/** Объяснение уровня открыто. */
export const LevelExplained = {
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const { shadowRoot } = canvasElement.querySelector('otklik-practice-card')!;
    while (!shadowRoot!.querySelector('details')) await new Promise(requestAnimationFrame);
    shadowRoot!.querySelector('details')!.open = true;
  },
};

export const Loading = { args: { value: undefined, api: undefined } };

export const NotFound = { args: { value: undefined, api: undefined, src: './no-such-practice.json' } };

export const NoConnection = { args: { value: undefined, api: undefined, src: 'http://127.0.0.1:1/practice.json' } };

/** В файле ошибка: места названы, страница цела. */
export const BrokenFile = {
  args: {
    value: undefined,
    api: undefined,
    src: `data:application/json,${encodeURIComponent(JSON.stringify({ practice: { id: 'x', locale: 'ru', colour: 1 } }))}`,
  },
};
