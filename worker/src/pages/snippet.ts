import { html } from 'hono/html';

/** The file that loads the widgets, of one version. */
export interface Loader {
  version: string;
  /** The value of its `integrity` attribute. */
  integrity: string;
}

/** What a snippet is made of. */
export interface SnippetParts {
  /** Where the server is reached, `https://otklik.example.org`. */
  origin: string;
  loader: Loader;
  form: string;
  /** The words of the link that stands in for the form until it is drawn. */
  link: string;
}

interface QuizSnippetParts extends Pick<SnippetParts, 'origin' | 'loader'> {
  quiz: string;
  /** What is read until the quiz is drawn. */
  meanwhile: string;
}

/** The name of the loader in every release. */
export const LOADER = 'otklik.js';

/** The two lines that a webmaster pastes into a page. */
export const snippet = ({ origin, loader, form, link }: SnippetParts) =>
  html`${loaderScript(origin, loader)}
<otklik-form form="${form}"><a href="${origin}/f/${form}">${link}</a></otklik-form>`;

/** The same for a quiz. There is no page for it without scripts, so words stand in for it and no link. */
export const quizSnippet = ({ origin, loader, quiz, meanwhile }: QuizSnippetParts) =>
  html`${loaderScript(origin, loader)}
<otklik-quiz quiz="${quiz}"><p>${meanwhile}</p></otklik-quiz>`;

/** The bank of practices, and one practice as a card. Their pages work without scripts, so links stand in for them. */
export const practicesSnippet = ({ origin, loader, all }: Pick<SnippetParts, 'origin' | 'loader'> & { all: string }) =>
  html`${loaderScript(origin, loader)}
<otklik-practices per-page="4"><a href="${origin}/p">${all}</a></otklik-practices>`;

export const cardSnippet = ({
  origin,
  loader,
  practice,
  link,
}: Pick<SnippetParts, 'origin' | 'loader' | 'link'> & { practice: string }) =>
  html`${loaderScript(origin, loader)}
<otklik-practice-card practice="${practice}"><a href="${origin}/p/${practice}">${link}</a></otklik-practice-card>`;

/** The script alone, for a page that has its own words inside the tag. */
export const loaderScript = (origin: string, { version, integrity }: Loader) =>
  html`<script type="module" src="${loaderAddress(origin, { version })}" integrity="${integrity}" crossorigin="anonymous"></script>`;

/** Where the loader of that version is. */
export const loaderAddress = (origin: string, { version }: Pick<Loader, 'version'>): string =>
  `${origin}/embed/${version}/${LOADER}`;
