import { plural } from './russian.ts';
import type { ChangedLine, Conflict, EvidenceLevel, PracticeState, Verdict } from '@otklik/schema/engine';

const states: Record<PracticeState, string> = {
  draft: 'Черновик',
  submitted: 'Отправлена',
  screening: 'На проверке',
  review: 'У экспертов',
  revision: 'На доработке',
  accepted: 'Принята',
  published: 'Опубликована',
  'needs-update': 'Нужно подтвердить',
  archived: 'В архиве',
  declined: 'Отклонена',
  withdrawn: 'Отозвана',
  hold: 'Приостановлена',
};

const evidence: Record<EvidenceLevel, { title: string; about: string }> = {
  E0: { title: 'Описана', about: 'Сказано, что делают. Почему это помогает, пока не видно' },
  E1: {
    title: 'Обоснована',
    about: 'Понятно, почему это должно работать. Людей спросили только после или не спросили',
  },
  E2: { title: 'Есть изменения', about: 'Одних и тех же людей спросили до и после, известно, сколько их было' },
  E3: { title: 'Есть сравнение', about: 'Участников сравнили с теми, кто не участвовал' },
  E4: {
    title: 'Повторена независимо',
    about: 'Тот же результат получили в другом месте или его подтвердила независимая оценка',
  },
};

const verdicts: Record<Verdict, string> = {
  publish: 'рекомендовать к публикации',
  revise: 'вернуть на доработку',
  decline: 'отклонить',
  hold: 'приостановить: есть риск для людей',
};

const conflicts: Record<Conflict, string> = {
  'own-practice': 'участвует в написании этой практики',
  'same-organisation': 'работает в той же организации',
  'same-region': 'работает в том же регионе',
};

/** Of `lists/practice-rubric.json`, for where the rubric itself does not come along. */
const criteria: Readonly<Record<string, string>> = {
  problem: 'Значимость проблемы',
  target: 'Понимание целевой группы',
  logic: 'Логика изменений',
  results: 'Результаты для людей',
  evidence: 'Доказательства',
  voice: 'Участие и обратная связь людей',
  replication: 'Повторимость',
  resources: 'Соразмерность ресурсов',
  ethics: 'Безопасность и этика',
  clarity: 'Ясность описания',
};

/** What stands before a stretch that was changed, for those who listen. */
const piece: Record<ChangedLine[number]['kind'], string> = { same: '', gone: 'убрано: ', come: 'добавлено: ' };

/** Russian for the studio: practices of one's own, their states, what is done with them. */
export const studioPracticesRu = {
  practiceStates: states,
  evidenceLevels: evidence,
  verdicts,
  conflicts,
  criteria,

  practices: {
    title: 'Мои практики',
    lead: 'Практика — одно дело вашей организации, описанное так, чтобы другие могли его повторить.',
    begin: 'Описать практику',
    beginOnBehalf: 'Описать за другую организацию',
    beginTitle: 'Как называется практика?',
    beginHint:
      'Поправить название можно и\u00a0потом. Из\u00a0него получится адрес страницы, он уже не\u00a0изменится.',
    beginMissing: 'Напишите название, хотя бы рабочее',
    beginAction: 'Начать описание',
    onBehalfHint: 'Если вы помогаете НКО: вы пишете, а она читает и подтверждает по ссылке, без учётной записи.',
    none: 'Практик пока нет. Опишите первую: черновик сохраняется сам, и видите его только вы с коллегами.',
    practice: 'Практика',
    state: 'Состояние',
    next: 'Что дальше',
    untitled: 'Без названия',
    number: (number: number): string => `№\u00a0${number}`,
    version: (version: number): string => `версия\u00a0${version}`,
    changedOn: (day: string): string => `Изменена ${day}`,
    of: (organisation: string): string => `Организация: ${organisation}`,
    until: (what: string, day: string): string => `${what} до ${day}`,
    overdue: (day: string): string => `Срок прошёл ${day}`,
    todo: {
      draft: 'Допишите и отправьте',
      submitted: 'Ждите: программа проверяет текст',
      screening: 'Ждите: смотрит модератор',
      review: 'Ждите: читают эксперты',
      revision: 'Нужна ваша правка',
      accepted: 'Прочитайте правки и подтвердите текст',
      published: 'Ничего делать не нужно',
      'needs-update': 'Подтвердите, что всё по-прежнему так',
      archived: 'Можно начать новую версию',
      declined: 'Прочитайте ответ',
      withdrawn: 'Можно начать новую версию',
      hold: 'Прочитайте причину и ответьте модератору',
    } satisfies Record<PracticeState, string>,
    todoConfirmed: 'Ждите: модератор публикует',
    otherConfirms: 'Отправьте ссылку: текст подтверждает организация',
  },

  writing: {
    title: 'Описание практики',
    toRecord: 'К практике',
    onBehalf:
      'Вы описываете практику другой организации. Когда всё будет готово, создайте для неё ссылку: она прочитает и подтвердит.',
    missing: 'Форма описания не загрузилась. Проверьте связь и обновите страницу.',
  },

  record: {
    notFound: 'Такой практики нет среди тех, которые вам видны.',
    toMine: 'Все мои практики',
    toQueue: 'Вся очередь',
    open: 'Открыть описание',
    read: 'Посмотреть в банке',
    text: 'Описание целиком',
    history: 'Что было',
    historyOf: { member: 'модератор или автор', server: 'программа' },
    noHistory: 'Пока ничего не происходило.',
    answer: 'Ответ',
    step: (from: string, to: string): string => `${from} → ${to}`,
    advice: 'Что советуют эксперты',
    adviceOf: (at: number): string => `Эксперт\u00a0${at}`,
    score: (score: number): string => `оценка ${score} из\u00a04`,
    submittedOn: (day: string): string => `отправлена ${day}`,
    published: (version: number, day: string): string => `в банке версия\u00a0${version}, с ${day}`,
    onBehalf: 'Описана за другую организацию: отправить её можно, когда организация подтвердит текст.',

    confirm: 'Подтвердите текст',
    confirmLead:
      'Модератор поправил слова. Зачёркнутого больше нет, подчёркнутое добавлено. Опубликован будет только тот текст, который вы подтвердили.',
    confirmSame: 'После экспертов текст не меняли. Подтвердите, что его можно публиковать.',
    confirmAction: 'Подтверждаю этот текст',
    confirmed: 'Текст подтверждён. Теперь его публикует модератор.',
    isConfirmed: 'Текст подтверждён автором.',
    notConfirmed: 'Автор ещё не подтвердил этот текст. Опубликовать его нельзя.',

    compare: 'Чем версии отличаются',
    compareWith: 'Сравнить с',
    compareAction: 'Сравнить',
    noChanges: 'Тексты одинаковы.',
    piece,

    link: 'Ссылка для подтверждения',
    linkLead:
      'По ней организация прочитает описание и подтвердит его одной кнопкой. Учётная запись не нужна. Ссылка срабатывает один раз.',
    linkMake: 'Создать ссылку',
    linkMade: 'Ссылка готова. Она показана один раз: скопируйте её сейчас.',
    linkLabel: 'Ссылка',
    linkQr: 'QR-код со ссылкой для подтверждения',
    linkUntil: (day: string): string => `Действует до ${day}.`,
    linkSent: (email: string): string => `Письмо с ней отправлено на ${email}.`,

    stillTrue: 'Всё по-прежнему так',
    stillTrueDone: 'Спасибо. Практика подтверждена ещё на год.',
    newVersion: 'Начать новую версию',
    newVersionAbout: 'Опубликованная остаётся в банке, пока новая не пройдёт экспертизу.',
    newVersionMade: 'Новая версия начата с текста прежней.',
    other: 'Другие действия',
    decidedMeanwhile: (state: string): string =>
      `Кто-то уже решил: теперь состояние «${state}». Ваше решение не записано. Посмотрите, что стало, и решите, нужно ли оно ещё.`,
  },

  moves: {
    submit: {
      action: 'Отправить',
      title: 'Отправить практику?',
      text: 'Текст закрепится, и до решения его нельзя будет менять. Отозвать практику можно в любой момент.',
      done: 'Практика отправлена.',
    },
    withdraw: {
      action: 'Отозвать',
      title: 'Отозвать практику?',
      text: 'Рассмотрение остановится. Текст останется у вас, и можно начать новую версию.',
      done: 'Практика отозвана.',
    },
    archive: {
      action: 'Убрать в архив',
      title: 'Убрать практику в архив?',
      text: 'Адрес останется рабочим, но на странице появится пометка «в архиве», а контакты исчезнут.',
      reason: 'Почему',
      hint: 'Причина останется в журнале и в истории практики',
      done: 'Практика в архиве.',
    },
    decline: {
      action: 'Отклонить',
      title: 'Отклонить практику?',
      text: 'Автор прочитает ваш ответ. Напишите, почему так решено и что можно сделать.',
      reason: 'Ответ автору',
      hint: 'Обращайтесь к человеку, а не к тексту',
      done: 'Практика отклонена, ответ отправлен.',
    },
    hold: {
      action: 'Приостановить',
      title: 'Приостановить практику?',
      text: 'Она сразу исчезнет из банка. Так делают, когда под угрозой безопасность людей или есть вопрос права.',
      reason: 'Причина',
      hint: 'Её увидит автор, и она останется в журнале',
      done: 'Практика приостановлена.',
    },
    back: {
      action: 'Вернуть',
      title: 'Вернуть практику?',
      text: 'Она продолжит с того места, на котором её приостановили.',
      reason: 'Что выяснилось',
      hint: 'Это прочитает автор, и это останется в журнале',
      done: 'Практика возвращена.',
    },
    publish: {
      action: 'Опубликовать',
      title: 'Опубликовать практику?',
      text: 'Она появится в банке у всех. Опубликованный текст не меняется: правки возможны только в новой версии.',
      done: 'Практика опубликована.',
    },
    answerShort: (left: number): string =>
      `Автору нужно ещё ${plural(left, 'знак', 'знака', 'знаков')}: почему так решено и что можно сделать`,
    reasonMissing: 'Напишите хотя бы одно предложение',
  },
};
