import bank from '@otklik/content/packs/practices/bank.json';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { many } from '../testing/practices.ts';
import './otklik-practices.ts';

const fileOf = (data: unknown) => URL.createObjectURL(new Blob([JSON.stringify(data)]));

interface Args {
  src?: string;
  api?: string;
  region?: string;
  perPage: number;
}

export default {
  title: 'Practices',
  component: 'otklik-practices',
  args: { src: fileOf(bank), perPage: 20 },
  parameters: { actions: { handles: ['otklik-practice-chosen', 'otklik-failed'] } },
  render: ({ src, api, region, perPage }: Args) => html`
    <otklik-practices
      src=${ifDefined(src)}
      api=${ifDefined(api)}
      region=${ifDefined(region)}
      per-page=${perPage}
    ></otklik-practices>
  `,
};

/** Банк примеров из файла, без сервера. */
export const Examples = {};

/** Много практик: по восемь, остальное кнопкой. */
export const Many = { args: { src: fileOf({ practices: many(40) }), perPage: 8 } };

/** Только один регион: карты и фасета регионов нет. */
export const OneRegion = { args: { src: fileOf({ practices: many(12) }), region: '57' } };

export const Empty = { args: { src: fileOf({ practices: [] }) } };

export const NotFound = { args: { src: './no-such-bank.json' } };

export const NoConnection = { args: { src: 'http://127.0.0.1:1/bank.json' } };
