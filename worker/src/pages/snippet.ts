import { html } from 'hono/html';
import type { Release } from './release.ts';

/** What a snippet is made of. */
export interface SnippetParts {
  /** Where the server is reached, `https://otklik.example.org`. */
  origin: string;
  release: Release;
  form: string;
  /** The words of the link that stands in for the form until it is drawn. */
  link: string;
}

/** The two lines that a webmaster pastes into a page. */
export const snippet = ({ origin, release, form, link }: SnippetParts) =>
  html`<script type="module" src="${loaderUrl(origin, release)}" integrity="${loader(release).integrity}" crossorigin="anonymous"></script>
<otklik-form form="${form}"><a href="${origin}/f/${form}">${link}</a></otklik-form>`;

/** The script alone, for a page that has its own words inside the tag. */
export const loaderScript = (origin: string, release: Release) =>
  html`<script type="module" src="${loaderUrl(origin, release)}" integrity="${loader(release).integrity}" crossorigin="anonymous"></script>`;

const LOADER = 'otklik.js';

const loaderUrl = (origin: string, { version }: Release): string => `${origin}/embed/${version}/${LOADER}`;

function loader({ files, version }: Release) {
  const file = files.get(LOADER);
  if (!file) throw new Error(`There is no ${LOADER} in release ${version}: build the widgets again`);
  return file;
}
