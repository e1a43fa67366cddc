import type { NotErased } from './erase-page.ts';

/** A language of the pages. */
export type PageLang = 'ru' | 'en';

/** Russian unless English is asked for. */
export const pageLang = (asked: string | undefined): PageLang => (asked === 'en' ? 'en' : 'ru');

/** Everything the pages say. */
export interface PageWords {
  openForm: string;
  /** The title of a form alone in a frame: nothing of its topic. */
  frame: string;
  notFoundTitle: string;
  notFound: string;
  noFormTitle: string;
  noForm: string;
  busyTitle: string;
  busy: string;
  brokenTitle: string;
  /** Ends before the number of the request. */
  broken: string;
  toDemo: string;
  notBuilt: string;
  otherLanguage: string;
  docsTitle: string;
  docsNeedScript: string;
  eraseAnswers: string;
  eraseAnswersLater: string;
  erase: EraseWords;
  demo: DemoWords;
}

/** The page for those who want their answers erased. */
export interface EraseWords {
  title: string;
  form: string;
  lead: string;
  whatHappens: readonly string[];
  label: string;
  hint: string;
  button: string;
  notErased: string;
  why: Readonly<Record<NotErased, string>>;
  erasedTitle: string;
  erased: string;
  back: string;
}

/** The page of the example organisation. */
export interface DemoWords {
  title: string;
  organisation: string;
  example: string;
  menu: string;
  toParents: string;
  toChildren: string;
  toQuiz: string;
  toPractices: string;
  toWebmasters: string;
  headline: string;
  about: string;
  parentsTitle: string;
  parentsLead: string;
  childrenTitle: string;
  childrenLead: string;
  quizTitle: string;
  quizLead: string;
  quizComing: string;
  practicesTitle: string;
  practicesLead: string;
  allPractices: string;
  cardTitle: string;
  cardLead: string;
  openPractice: string;
  snippetTitle: string;
  snippetLead: string;
  snippetLabel: string;
  snippetAfter: string;
  toCheck: string;
  noForms: string;
  docs: string;
  health: string;
}

export const PAGE_WORDS: Readonly<Record<PageLang, PageWords>> = {
  ru: {
    openForm: 'Открыть анкету',
    frame: 'Анкета',
    notFoundTitle: 'Такой страницы нет',
    notFound: 'Проверьте адрес: возможно, в нём опечатка или он скопирован не целиком.',
    noFormTitle: 'Такой анкеты нет',
    noForm:
      'Возможно, в адресе опечатка или анкету ещё не опубликовали. Попросите новую ссылку у организации, которая прислала вам эту.',
    busyTitle: 'Страница сейчас не открывается',
    busy: 'Сервер временно не может прочитать анкету. Подождите минуту и обновите страницу.',
    brokenTitle: 'На сервере что-то сломалось',
    broken: 'Это не ваша ошибка. Попробуйте позже. Если не поможет, передайте тому, кто ведёт сайт, номер запроса:',
    toDemo: 'На страницу с примером',
    notBuilt:
      'Файлы виджетов не собраны, поэтому анкеты здесь не видно. Выполните «npm run build» и запустите сервер снова.',
    otherLanguage: 'In English',
    docsTitle: 'Описание API «Отклика»',
    docsNeedScript: 'Эта страница показывает описание API с помощью JavaScript. Само описание лежит в файле',
    eraseAnswersLater: 'Уже отвечали и хотите убрать свои ответы?',
    eraseAnswers: 'Стереть ответы по номеру',
    erase: {
      title: 'Стереть свои ответы',
      form: 'Анкета:',
      lead: 'Когда вы отправили ответы, на экране появился номер из 16\u00a0цифр. Введите его, и эти ответы будут стёрты.',
      whatHappens: [
        'Стираются ответы, отправленные под этим номером. Чужих ответов это не коснётся.',
        'Они исчезнут из базы сразу и навсегда: вернуть их не сможем ни мы, ни вы.',
        'Копии, которые организация успела сделать раньше, так не стираются. О них нужно просить саму организацию.',
      ],
      label: 'Номер',
      hint: '16\u00a0цифр, с пробелами или без них',
      button: 'Стереть навсегда',
      notErased: 'Ничего не стёрто',
      why: {
        'not-a-receipt':
          'В номере должно быть ровно 16\u00a0цифр. Проверьте, не пропущена ли какая-нибудь и нет ли лишней.',
        'no-submission':
          'Под этим номером в этой анкете ответов нет. Проверьте каждую цифру. Если все верны, ответы, возможно, уже стёрты или номер от другой анкеты.',
        busy: 'Сервер сейчас занят. Подождите минуту и нажмите кнопку ещё раз.',
        elsewhere: 'Запрос пришёл с другой страницы. Если вы хотите стереть ответы, нажмите кнопку здесь.',
      },
      erasedTitle: 'Ответы стёрты',
      erased: 'В базе их больше нет. Номер больше не нужен: под ним ничего не хранится.',
      back: 'Вернуться к анкете',
    },
    demo: {
      title: '«Пример»: страница организации с\u00a0анкетами',
      organisation: 'Пример',
      example:
        'Это пример. Организация на\u00a0этой странице вымышлена: она показывает, как анкеты «Отклика» выглядят на\u00a0обычном сайте. Ответы сохраняются в\u00a0базе этого сервера, поэтому не\u00a0пишите здесь ничего личного.',
      menu: 'Разделы страницы',
      toParents: 'Родителям',
      toChildren: 'Ребятам',
      toQuiz: 'Организациям',
      toPractices: 'Коллегам',
      toWebmasters: 'Вебмастеру',
      headline: 'Занятия для детей, которым трудно учиться',
      about:
        'Два раза в\u00a0неделю мы помогаем школьникам с\u00a0уроками, чтением и\u00a0письмом. Чтобы занятия становились лучше, после них мы спрашиваем и\u00a0взрослых, и\u00a0детей.',
      parentsTitle: 'Родителям: как прошло занятие?',
      parentsLead: 'Анкета короткая, имя указывать не\u00a0нужно. Отвечать можно с\u00a0телефона.',
      childrenTitle: 'Ребятам: расскажи, как тебе',
      childrenLead: 'Здесь нет правильных и\u00a0неправильных ответов. Любой вопрос можно пропустить.',
      quizTitle: 'Самодиагностика: насколько хорошо мы слышим людей?',
      quizLead:
        'Это тоже часть примера: тест для команды, вставленный так же, как анкеты. Ответы остаются на\u00a0этой странице, пока вы сами не\u00a0решите ими поделиться.',
      quizComing: 'Тест загружается. Если его долго нет, обновите страницу. Без JavaScript он не\u00a0работает.',
      practicesTitle: 'Коллегам: практики, которые можно повторить',
      practicesLead:
        'Банк практик, вставленный одним тегом. Все они вымышлены: так выглядят поиск, фильтры и\u00a0карточки. Попробуйте найти «приёмная семья» или, с\u00a0ошибкой, «волантер».',
      allPractices: 'Открыть банк практик',
      cardTitle: 'Одна практика на\u00a0любой странице',
      cardLead: 'Карточку одной практики можно вставить в\u00a0новость или в\u00a0отчёт.',
      openPractice: 'Открыть практику',
      snippetTitle: 'Как вставить анкету на\u00a0свой сайт',
      snippetLead:
        'Скопируйте две строки и\u00a0вставьте их туда, где должна быть анкета: в\u00a0текст страницы или в\u00a0блок «HTML-код» конструктора сайтов. Больше ничего настраивать не\u00a0нужно.',
      snippetLabel: 'Код для вставки',
      snippetAfter:
        'Пока анкета загружается и\u00a0если она не\u00a0загрузится вовсе, посетитель видит ссылку: по\u00a0ней открывается та же анкета на\u00a0отдельной странице.',
      toCheck: 'Анкета не\u00a0появилась? Проверьте вставку',
      noForms:
        'Примеров анкет в\u00a0базе этого сервера нет: его запустили с\u00a0OTKLIK_DEMO=0 или в\u00a0базе уже были другие анкеты.',
      docs: 'Описание API',
      health: 'Состояние сервера',
    },
  },
  en: {
    openForm: 'Open the form',
    frame: 'Questionnaire',
    notFoundTitle: 'There is no such page',
    notFound: 'Check the address: there may be a misprint in it, or a part of it was not copied.',
    noFormTitle: 'There is no such form',
    noForm:
      'There may be a misprint in the address, or the form is not published yet. Ask the organisation that gave you this link for a new one.',
    busyTitle: 'This page does not open just now',
    busy: 'The server cannot read the form for the moment. Wait a minute and reload the page.',
    brokenTitle: 'Something broke on the server',
    broken: 'It is not your fault. Try again later. If that does not help, give this number to whoever runs the site:',
    toDemo: 'To the example page',
    notBuilt:
      'The widgets are not built, so there is no form to see here. Run “npm run build” and start the server again.',
    otherLanguage: 'По-русски',
    docsTitle: 'Otklik API',
    docsNeedScript: 'This page shows the description of the API with JavaScript. The description itself is the file',
    eraseAnswersLater: 'Have you answered already and want your answers removed?',
    eraseAnswers: 'Erase answers by their number',
    erase: {
      title: 'Erase your answers',
      form: 'Form:',
      lead: 'When you sent your answers, a number of 16\u00a0digits appeared on the screen. Enter it, and those answers are erased.',
      whatHappens: [
        'The answers sent under this number are erased. Nobody else’s are touched.',
        'They leave the database at once and for good: neither we nor you can bring them back.',
        'Copies that the organisation made earlier are not erased by this. Ask the organisation about them.',
      ],
      label: 'Number',
      hint: '16\u00a0digits, with spaces or without',
      button: 'Erase for good',
      notErased: 'Nothing was erased',
      why: {
        'not-a-receipt':
          'The number has to have exactly 16\u00a0digits. Check that none is missing and none is too many.',
        'no-submission':
          'There are no answers under this number in this form. Check every digit. If all are right, the answers may be erased already, or the number is from another form.',
        busy: 'The server is busy just now. Wait a minute and press the button again.',
        elsewhere: 'The request came from another page. If you do want to erase answers, press the button here.',
      },
      erasedTitle: 'The answers are erased',
      erased: 'They are no longer in the database. You do not need the number any more: nothing is kept under it.',
      back: 'Back to the form',
    },
    demo: {
      title: 'Example: an organisation’s page with forms',
      organisation: 'Example',
      example:
        'This is an example. The organisation on this page is made up: it shows how Otklik’s forms look on an ordinary site. Answers are kept in the database of this server, so write nothing personal here.',
      menu: 'Sections of the page',
      toParents: 'For parents',
      toChildren: 'For children',
      toQuiz: 'For organisations',
      toPractices: 'For colleagues',
      toWebmasters: 'For webmasters',
      headline: 'Lessons for children who find school hard',
      about:
        'Twice a week we help schoolchildren with homework, reading and writing. To make the lessons better, we ask both adults and children after them.',
      parentsTitle: 'For parents: how was the lesson?',
      parentsLead: 'The form is short and asks for no name. You can answer on a phone.',
      childrenTitle: 'For children: tell us how it was',
      childrenLead: 'There are no right or wrong answers. You may skip any question.',
      quizTitle: 'A self-check: how well do we hear people?',
      quizLead:
        'This is a part of the example too: a quiz for a team, put on the page as the forms are. Answers stay on this page until you yourself decide to share them.',
      quizComing: 'The quiz is loading. If it takes long, reload the page. It does not work without JavaScript.',
      practicesTitle: 'For colleagues: practices to repeat',
      practicesLead:
        'A bank of practices, put on the page by one tag. All of them are made up: they show what search, filters and cards are like. The practices are written in Russian.',
      allPractices: 'Open the bank of practices',
      cardTitle: 'One practice on any page',
      cardLead: 'The card of one practice fits into a piece of news or a report.',
      openPractice: 'Open the practice',
      snippetTitle: 'How to put a form on your site',
      snippetLead:
        'Copy these two lines and paste them where the form should be: into the text of the page or into an “HTML code” block of a site builder. There is nothing else to set up.',
      snippetLabel: 'Code to paste',
      snippetAfter:
        'While the form is loading, and if it never loads, the visitor sees a link that opens the same form on a page of its own.',
      toCheck: 'The form does not appear? Check your snippet',
      noForms:
        'There are no example forms in the database of this server: it was started with OTKLIK_DEMO=0, or there were other forms in the database already.',
      docs: 'Description of the API',
      health: 'Health of the server',
    },
  },
};
