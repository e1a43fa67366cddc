import type { PracticeSection } from './codes.ts';

/** The words around a practice: headings and labels of its fields. */
export interface OutlineWords {
  readonly sections: Readonly<Record<PracticeSection, string>>;
  readonly months: readonly string[];
  readonly yes: string;
  /** Title. */
  readonly scope: string;
  readonly state: string;
  readonly ongoing: string;
  readonly finished: string;
  readonly startedOn: string;
  readonly finishedOn: string;
  /** Organisation. */
  readonly legalForm: string;
  readonly name: string;
  readonly headName: string;
  readonly region: string;
  readonly inn: string;
  readonly ogrn: string;
  /** Problem. */
  readonly essence: string;
  readonly whereForWhom: string;
  readonly since: string;
  readonly consequences: string;
  readonly statistics: string;
  readonly what: string;
  readonly value: string;
  readonly territory: string;
  readonly year: string;
  readonly source: string;
  /** Target groups. */
  readonly kind: string;
  readonly direct: string;
  readonly indirect: string;
  readonly age: string;
  readonly anyAge: string;
  readonly from: string;
  readonly upTo: string;
  readonly health: string;
  readonly other: string;
  readonly count: string;
  readonly group: string;
  /** Stages. */
  readonly stage: string;
  readonly input: string;
  readonly days: string;
  readonly who: string;
  readonly output: string;
  readonly reusable: string;
  readonly core: string;
  /** Technologies. */
  readonly origin: string;
  readonly materials: string;
  /** Results. */
  readonly qualitative: string;
  readonly outcomes: string;
  readonly outputs: string;
  readonly unintended: string;
  readonly change: string;
  readonly evidenceRef: string;
  readonly indicator: string;
  readonly baseline: string;
  readonly target: string;
  readonly actual: string;
  readonly n: string;
  readonly period: string;
  readonly goesOn: string;
  /** Resources. */
  readonly resourceKind: string;
  readonly resource: string;
  readonly amount: string;
  readonly resourceSource: string;
  readonly essential: string;
  readonly notNeeded: string;
  /** Evaluation. */
  readonly method: string;
  readonly informant: string;
  readonly when: string;
  readonly instrument: string;
  readonly finding: string;
  readonly comparison: string;
  readonly followUpMonths: string;
  readonly independent: string;
  readonly repeatedIn: string;
  readonly noEffect: string;
  readonly response: string;
  /** Difficulties. */
  readonly difficulty: string;
  readonly solution: string;
  readonly advice: string;
  /** Contacts. */
  readonly person: string;
  readonly email: string;
  readonly phone: string;
  readonly messenger: string;
  readonly website: string;
  readonly address: string;
  readonly fax: string;
  readonly skype: string;
  /** About the organisation. */
  readonly achievements: string;
  readonly awards: string;
  readonly partners: string;
  readonly projects: string;
}

const ru: OutlineWords = {
  sections: {
    ...{ title: 'Название социальной практики', organisation: 'Организация, реализующая практику' },
    ...{ summary: 'Краткое описание', problem: 'Описание социальной проблемы', targetGroups: 'Целевая группа' },
    ...{ goal: 'Цель', tasks: 'Задачи', stages: 'Этапы реализации', technologies: 'Технологии', results: 'Результаты' },
    ...{ resources: 'Ресурсы', evaluation: 'Способы, методы оценки', difficulties: 'Трудности' },
    ...{ prospects: 'Перспективы развития', contacts: 'Контакты', orgInfo: 'Информация об\u00A0организации' },
  },
  months: [
    ...['январь', 'февраль', 'март', 'апрель', 'май', 'июнь'],
    ...['июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  ],
  yes: 'да',
  ...{ scope: 'Что описано', state: 'Состояние', ongoing: 'Действует', finished: 'Завершена' },
  ...{ startedOn: 'Начало', finishedOn: 'Окончание' },
  ...{ legalForm: 'Организационно-правовая форма', name: 'Название', headName: 'Руководитель', region: 'Регион' },
  ...{ inn: 'ИНН', ogrn: 'ОГРН' },
  ...{ essence: 'Суть проблемы', whereForWhom: 'Где и\u00A0у\u00A0кого она есть', since: 'Как давно существует' },
  ...{ consequences: 'К\u00A0чему ведёт', statistics: 'Статистика', what: 'Что измерено', value: 'Значение' },
  ...{ territory: 'Территория', year: 'Год', source: 'Источник' },
  ...{ kind: 'Вид группы', direct: 'Прямая', indirect: 'Косвенная', age: 'Возраст, лет', anyAge: 'любой' },
  ...{ from: 'от', upTo: 'до', health: 'Здоровье', other: 'Другие границы', count: 'Сколько человек', group: 'Группа' },
  ...{
    stage: 'Этап',
    input: 'Что нужно до\u00A0начала',
    days: 'Срок, дней',
    who: 'Кто делает',
    output: 'Что на\u00A0выходе',
  },
  reusable: 'Готовый блок: можно взять отдельно',
  core: 'Основа практики: при повторении не\u00A0меняют без совета с\u00A0авторами',
  ...{ origin: 'Откуда технология', materials: 'Материалы' },
  ...{ qualitative: 'Что изменилось у\u00A0людей', outcomes: 'Изменения в\u00A0числах', outputs: 'Сколько сделано' },
  ...{ unintended: 'Чего не\u00A0ожидали', change: 'Изменение', evidenceRef: 'Чем подтверждается' },
  ...{ indicator: 'Показатель', baseline: 'Было', target: 'План', actual: 'Стало', n: 'Из\u00A0скольких человек' },
  ...{ period: 'Период', goesOn: 'по\u00A0настоящее время' },
  ...{ resourceKind: 'Вид', resource: 'Что нужно', amount: 'Сколько', resourceSource: 'Откуда' },
  ...{ essential: 'Обязательно', notNeeded: 'Не\u00A0требуется' },
  ...{ method: 'Способ оценки', informant: 'Кого спросили', when: 'Когда', instrument: 'Чем измеряли' },
  ...{ finding: 'Что выяснили', comparison: 'Сравнение с\u00A0теми, кто не\u00A0участвовал' },
  ...{ followUpMonths: 'Спросили после окончания, через месяцев', independent: 'Независимая оценка' },
  ...{ repeatedIn: 'Где результат повторился', noEffect: 'Ожидаемый эффект не\u00A0подтвердился' },
  response: 'Что ответили людям и\u00A0что изменили',
  ...{ difficulty: 'Трудность', solution: 'Как справились', advice: 'Совет тем, кто повторит' },
  ...{ person: 'Контактное лицо', email: 'Электронная почта', phone: 'Телефон', messenger: 'Мессенджер' },
  ...{ website: 'Сайт', address: 'Адрес', fax: 'Факс', skype: 'Скайп' },
  ...{ achievements: 'Достижения', awards: 'Награды', partners: 'Партнёры', projects: 'Проекты' },
};

const en: OutlineWords = {
  sections: {
    ...{ title: 'Title of the practice', organisation: 'Organisation behind the practice', summary: 'Summary' },
    ...{ problem: 'The social problem', targetGroups: 'Target groups', goal: 'Goal', tasks: 'Tasks', stages: 'Stages' },
    ...{ technologies: 'Technologies', results: 'Results', resources: 'Resources', evaluation: 'How it was assessed' },
    ...{
      difficulties: 'Difficulties',
      prospects: 'Prospects',
      contacts: 'Contacts',
      orgInfo: 'About the organisation',
    },
  },
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  yes: 'yes',
  ...{ scope: 'What is described', state: 'State', ongoing: 'Ongoing', finished: 'Finished' },
  ...{ startedOn: 'Started', finishedOn: 'Ended' },
  ...{ legalForm: 'Legal form', name: 'Name', headName: 'Head', region: 'Region', inn: 'INN', ogrn: 'OGRN' },
  ...{ essence: 'What the problem is', whereForWhom: 'Where and for whom', since: 'For how long' },
  ...{ consequences: 'What it leads to', statistics: 'Statistics', what: 'What was measured', value: 'Value' },
  ...{ territory: 'Territory', year: 'Year', source: 'Source' },
  ...{ kind: 'Kind of group', direct: 'Direct', indirect: 'Indirect', age: 'Age in years', anyAge: 'any' },
  ...{ from: 'from', upTo: 'up to', health: 'Health', other: 'Other bounds', count: 'People', group: 'Group' },
  ...{ stage: 'Stage', input: 'Needed before it begins', days: 'Days it takes', who: 'Who does it' },
  output: 'What comes out',
  reusable: 'Building block: can be taken over alone',
  core: 'Core of the practice: not changed without asking its authors',
  ...{ origin: 'Where it comes from', materials: 'Materials' },
  ...{ qualitative: 'What changed for people', outcomes: 'Changes in figures', outputs: 'How much was done' },
  ...{ unintended: 'What was not expected', change: 'Change', evidenceRef: 'Where it can be seen' },
  ...{ indicator: 'Indicator', baseline: 'Before', target: 'Planned', actual: 'After', n: 'Of how many people' },
  ...{ period: 'Period', goesOn: 'present' },
  ...{ resourceKind: 'Kind', resource: 'What it takes', amount: 'How much', resourceSource: 'From where' },
  ...{ essential: 'Essential', notNeeded: 'Not needed' },
  ...{
    method: 'Method',
    informant: 'Who was asked',
    when: 'When',
    instrument: 'Instrument',
    finding: 'What was found',
  },
  ...{ comparison: 'Compared with people who did not take part', followUpMonths: 'Months after the end' },
  ...{ independent: 'Independent evaluation', repeatedIn: 'Where the result was repeated' },
  ...{ noEffect: 'The expected effect was not found', response: 'What people were told and what was changed' },
  ...{ difficulty: 'Difficulty', solution: 'How we coped', advice: 'Advice to those who repeat it' },
  ...{ person: 'Contact person', email: 'Email', phone: 'Phone', messenger: 'Messenger', website: 'Website' },
  ...{ address: 'Address', fax: 'Fax', skype: 'Skype' },
  ...{ achievements: 'Achievements', awards: 'Awards', partners: 'Partners', projects: 'Projects' },
};

/** Russian for Russian readers, English for everybody else. */
export const outlineWords = (lang: string): OutlineWords => (lang === 'ru' || lang.startsWith('ru-') ? ru : en);
