import { readFileSync } from 'node:fs';

/** The two ways to embed a form: the loader, and the form in one file. */
export const WAYS = ['otklik.js', 'otklik-form.js'] as const;
export type Way = (typeof WAYS)[number];

/** A script that a page may name. */
export type Script =
  | Way
  | 'otklik-quiz.js'
  | 'otklik-plan.js'
  | 'otklik-practice-form.js'
  | 'otklik-practices.js'
  | 'otklik-practice-card.js'
  | 'otklik-practice.js';

/** What a webmaster pastes, and where it comes from. */
export interface Snippet {
  /** The script, or nothing where the page is looked at without us. */
  script: string;
  form: string;
  /** Our server. */
  otklik: string;
}

/** A page of somebody else that makes life hard for what is embedded in it. */
export interface HostPage {
  /** Goes on after "a page". */
  name: string;
  html(snippet: Snippet): string;
  /** Of its `html` element. */
  attributes?: string;
  headers?(otklik: string): Readonly<Record<string, string>>;
  /** What the page itself says in the console. */
  says?: RegExp;
}

const { files, version } = JSON.parse(readFileSync(new URL('../embed/manifest.json', import.meta.url), 'utf8')) as {
  version: string;
  files: Record<string, { integrity: string }>;
};

/** The version that is built. */
export const VERSION = version;

/** The script as our server gives it to webmasters. */
export const scriptOf = (otklik: string, way: Script): string =>
  `<script type="module" src="${otklik}/embed/${version}/${way}" integrity="${files[way]!.integrity}" crossorigin="anonymous"></script>`;

/** The tag, with the link that stands in for the form. */
export const formOf = (otklik: string): string =>
  `<otklik-form form="hostile"><a href="${otklik}/f/hostile">Открыть анкету</a></otklik-form>`;

/** An ordinary page in the parts that hosts differ in. What is not the place of the form is the page's own. */
export const page = ({
  head = '',
  before = '',
  place,
  after = '',
  attributes = '',
}: {
  head?: string;
  before?: string;
  place: string;
  after?: string;
  attributes?: string;
}): string => `<!doctype html>
<html lang="ru" ${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Наши новости</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<header><h1>Наши новости</h1><nav><a href="#one">О нас</a> <a href="#two">Помочь</a></nav></header>
<main>
${before}
<p>Вчера прошло занятие. <strong>Расскажите</strong>, как оно прошло.</p>
<div id="place" style="display: block !important; width: 640px !important; min-height: 1400px !important">${place}</div>
<label>Поиск <input type="search" value="по сайту"></label> <button type="button">Найти</button>
${after}
</main>
<footer><small>Пример</small></footer>
</body>
</html>`;
