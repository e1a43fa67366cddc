import { html } from 'hono/html';
import { layout } from './layout.ts';
import { PAGE_WORDS, type PageLang } from './page-words.ts';
import { cardSnippet, type Loader, practicesSnippet, quizSnippet, snippet } from './snippet.ts';

/** The demo forms: one for parents, one for children of 7-10. */
export const DEMO_FORMS = { parents: 'after-lesson', children: 'after-lesson-child' } as const;

/** The quiz that stands on the page when it is published. */
export const DEMO_QUIZ = 'maturity';

/** The practice that stands on the page as a card when it is published. */
export const DEMO_PRACTICE = 'example-phone-lessons';

/**
 * The page of a made-up organisation that embeds both demo forms, a quiz and practices
 * as any webmaster would: with the snippet, each time, and nothing else of ours.
 */
export function demoPage({ lang, origin, loader, hasForms, hasQuiz, hasPractices }: DemoPage) {
  const { demo: words, openForm, notBuilt, otherLanguage } = PAGE_WORDS[lang];
  const other = lang === 'ru' ? 'en' : 'ru';
  const embed = (form: string) =>
    loader ? snippet({ origin, loader, form, link: openForm }) : html`<p class="notice">${notBuilt}</p>`;
  const quiz = loader
    ? quizSnippet({ origin, loader, quiz: DEMO_QUIZ, meanwhile: words.quizComing })
    : html`<p class="notice">${notBuilt}</p>`;

  const parts = loader && { origin, loader };

  return layout({
    lang,
    title: words.title,
    styles: ['page.css', 'demo.css'],
    body: html`<body>
<aside class="example"><p>${words.example}</p></aside>
<header class="site">
<p class="name"><img src="/assets/example.svg" alt="" width="40" height="40"> ${words.organisation}</p>
<nav aria-label="${words.menu}">
<a href="#parents">${words.toParents}</a>
<a href="#children">${words.toChildren}</a>
${hasQuiz ? html`<a href="#organisations">${words.toQuiz}</a>` : ''}
${hasPractices ? html`<a href="#practices">${words.toPractices}</a>` : ''}
<a href="#webmasters">${words.toWebmasters}</a>
<a href="?lang=${other}" lang="${other}" hreflang="${other}">${otherLanguage}</a>
</nav>
</header>
<main>
<section class="opening">
<h1>${words.headline}</h1>
<p>${words.about}</p>
</section>
${hasForms ? '' : html`<p class="notice">${words.noForms}</p>`}
<section id="parents">
<h2>${words.parentsTitle}</h2>
<p>${words.parentsLead}</p>
<div class="sheet">
${embed(DEMO_FORMS.parents)}
</div>
</section>
<section id="children">
<h2>${words.childrenTitle}</h2>
<p>${words.childrenLead}</p>
<div class="sheet">
${embed(DEMO_FORMS.children)}
</div>
</section>
${
  hasQuiz
    ? html`<section id="organisations">
<h2>${words.quizTitle}</h2>
<p>${words.quizLead}</p>
<div class="sheet">
${quiz}
</div>
</section>`
    : ''
}
${
  hasPractices
    ? html`<section id="practices">
<h2>${words.practicesTitle}</h2>
<p>${words.practicesLead}</p>
<div class="sheet">
${parts ? practicesSnippet({ ...parts, all: words.allPractices }) : html`<p class="notice">${notBuilt}</p>`}
</div>
<h3>${words.cardTitle}</h3>
<p>${words.cardLead}</p>
<div class="sheet">
${parts ? cardSnippet({ ...parts, practice: DEMO_PRACTICE, link: words.openPractice }) : html`<p class="notice">${notBuilt}</p>`}
</div>
</section>`
    : ''
}
<section id="webmasters">
<h2>${words.snippetTitle}</h2>
<p>${words.snippetLead}</p>
<label for="snippet">${words.snippetLabel}</label>
<textarea id="snippet" rows="7" readonly spellcheck="false">${loader ? String(embed(DEMO_FORMS.parents)) : notBuilt}</textarea>
<p>${words.snippetAfter}</p>
<p><a href="/demo/check${lang === 'ru' ? '' : `?lang=${lang}`}">${words.toCheck}</a></p>
</section>
</main>
<footer>
<a href="/docs">${words.docs}</a>
<a href="/readyz">${words.health}</a>
</footer>
</body>`,
  });
}

interface DemoPage {
  lang: PageLang;
  origin: string;
  loader: Loader | undefined;
  hasForms: boolean;
  hasQuiz: boolean;
  hasPractices: boolean;
}
