import type { Embed } from './view.ts';

/** The page of a form, which needs no script. */
export const addressOfForm = ({ origin }: Pick<Embed, 'origin'>, form: string): string => `${origin}/f/${form}`;

/** What to paste into a page, from the usual to the strictest: as the README says it. */
export function snippetsFor({ origin, version, loader, alone }: Embed, form: string, link: string) {
  const address = addressOfForm({ origin }, form);
  const tag = `<otklik-form form="${form}"><a href="${address}">${link}</a></otklik-form>`;
  const script = (path: string, integrity = '') =>
    `<script type="module" src="${origin}/embed/${path}"${integrity && ` integrity="${integrity}"`} crossorigin="anonymous"></${'script'}>`;
  return {
    latest: `${script(`v${version.split('.')[0]}/otklik.js`)}\n${tag}`,
    pinned: `${script(`${version}/otklik.js`, loader)}\n${tag}`,
    ...(alone && { oneFile: `${script(`${version}/otklik-form.js`, alone)}\n${tag}` }),
    linkOnly: `<a href="${address}">${link}</a>`,
  };
}

const latest = ({ origin, version }: Embed): string =>
  `<script type="module" src="${origin}/embed/v${version.split('.')[0]}/otklik.js" crossorigin="anonymous"></${'script'}>`;

/** The whole bank on a page. */
export const snippetForBank = (embed: Embed, link: string): string =>
  `${latest(embed)}\n<otklik-practices><a href="${embed.origin}/p">${link}</a></otklik-practices>`;

/** One practice on a page, as a card. */
export const snippetForCard = (embed: Embed, practice: string, link: string): string =>
  `${latest(embed)}\n<otklik-practice-card practice="${practice}"><a href="${embed.origin}/p/${practice}">${link}</a></otklik-practice-card>`;
