import type { Sentence } from '../form-fault.ts';

/** What is said with each hint: what is seen and what to do, blaming nobody. The ids are stable. */
export const HINT_SENTENCES = {
  H01: () => ({
    ru: 'Похоже, описана вся организация. Выберите один проект или\u00a0направление.',
    en: 'This seems to be the whole organisation. Pick one project or line of work.',
  }),
  H02: () => ({
    ru: 'Практика завершилась больше трёх лет назад, а\u00a0для\u00a0банка нужны действующие или\u00a0недавние. Опишите ту, что\u00a0работает сейчас.',
    en: 'The practice ended more than three years ago, and the bank takes those that are running or recent. Describe one that is at work now.',
  }),
  H03: (count: string) => ({
    ru: `В\u00a0кратком описании ${count} предложений, можно до\u00a010. Перенесите подробности в\u00a0разделы ниже.`,
    en: `The summary has ${count} sentences, and there can be 10. Move details to the sections below.`,
  }),
  H04: (aspects: string) => ({
    ru: `В\u00a0кратком описании не\u00a0видно: ${aspects}. Добавьте по\u00a0одному предложению.`,
    en: `The summary does not show: ${aspects}. Add a sentence on each.`,
  }),
  H05: () => ({
    ru: 'Описание без\u00a0статистики. Добавьте цифру: что, где, за\u00a0какой год, откуда.',
    en: 'The description has no statistics. Add a figure: what, where, of which year, from where.',
  }),
  H06: () => ({
    ru: 'У\u00a0цифры нет источника или\u00a0года, или\u00a0она старше пяти лет. Дополните или\u00a0возьмите свежую.',
    en: 'The figure has no source or no year, or it is older than five years. Complete it or take a newer one.',
  }),
  H07: () => ({
    ru: 'Это трудность организации. Опишите, что\u00a0происходит с\u00a0людьми.',
    en: 'This is a difficulty of the organisation. Describe what happens to people.',
  }),
  H08: () => ({
    ru: 'Как\u00a0давно существует проблема и\u00a0к\u00a0чему она ведёт? Допишите.',
    en: 'How long has the problem been there, and what does it lead to? Add it.',
  }),
  H09: () => ({
    ru: 'Укажите хотя бы одну группу, которая получает пользу напрямую.',
    en: 'Name at least one group that gains directly.',
  }),
  H10: () => ({
    ru: 'Кто получает пользу косвенно: семьи, учителя, соседи? Добавьте такую группу.',
    en: 'Who gains through others: families, teachers, neighbours? Add such a group.',
  }),
  H11: (name: string, lacks: string) => ({
    ru: `У\u00a0группы «${name}» не\u00a0заданы границы: ${lacks}. Допишите.`,
    en: `The bounds of the group “${name}” are not set: ${lacks}. Add them.`,
  }),
  H12: () => ({
    ru: 'Группа слишком широкая. Уточните, где живут эти люди, сколько им лет, что\u00a0их объединяет.',
    en: 'The group is too wide. Say where these people live, how old they are, what they share.',
  }),
  H13: () => ({
    ru: 'Проверьте возраст: он больше 120 лет, или\u00a0начало больше конца.',
    en: 'Check the age: it is above 120, or its beginning is above its end.',
  }),
  H14: () => ({
    ru: 'Цель не\u00a0говорит, какую часть проблемы вы решаете. Напишите, что\u00a0изменится, у\u00a0кого, насколько и\u00a0к\u00a0какому сроку.',
    en: 'The goal does not say which part of the problem you solve. Write what will change, for whom, by how much and by when.',
  }),
  H15: () => ({
    ru: 'Это действие или\u00a0пожелание, а\u00a0не\u00a0изменение у\u00a0людей. Напишите, что\u00a0станет по-другому.',
    en: 'This is an act or a wish, not a change for people. Write what will be different.',
  }),
  H16: () => ({
    ru: 'В\u00a0цели не\u00a0названа целевая группа. Напишите, у\u00a0кого произойдёт изменение.',
    en: 'The goal names no target group. Write for whom things will change.',
  }),
  H17: (number: string) => ({
    ru: `Задача ${number}: начните с\u00a0глагола действия, например «научить», «найти».`,
    en: `Task ${number}: begin with a verb of action, such as “teach” or “find”.`,
  }),
  H18: (number: string) => ({
    ru: `Задача ${number} повторяет цель. Напишите, каким действием вы к\u00a0ней идёте.`,
    en: `Task ${number} repeats the goal. Write by which act you reach it.`,
  }),
  H19: (count: string) => ({
    ru: `Задач много: ${count}. Объедините близкие, чтобы осталось не\u00a0больше семи.`,
    en: `There are many tasks: ${count}. Put together those that are close, so that seven remain at most.`,
  }),
  H20: () => ({
    ru: 'Добавьте сроки: по\u00a0ним строится план внедрения.',
    en: 'Add how long the stages take: a plan of adoption is made of it.',
  }),
  H21: () => ({
    ru: 'Кто делает эти шаги? Укажите хотя бы для\u00a0главных.',
    en: 'Who does these steps? Say it at least for the main ones.',
  }),
  H22: () => ({
    ru: 'Опишите способ работы, а\u00a0не\u00a0перечень мероприятий: что\u00a0делаете и\u00a0почему именно так.',
    en: 'Describe the way of working, not a list of events: what you do and why in this way.',
  }),
  H23: () => ({
    ru: 'Методика чужая. Укажите её автора и\u00a0условия использования или\u00a0дайте ссылку.',
    en: 'The method is somebody else’s. Name its author and the terms of use, or give a link.',
  }),
  H24: () => ({
    ru: 'Нужны и\u00a0качественные, и\u00a0количественные результаты. Добавьте те, которых нет.',
    en: 'Both told and counted results are needed. Add those that are missing.',
  }),
  H25: () => ({
    ru: 'Есть только «сколько сделали». Добавьте, что\u00a0изменилось у\u00a0людей.',
    en: 'There is only how much was done. Add what has changed for people.',
  }),
  H26: () => ({
    ru: 'За\u00a0какой период и\u00a0откуда число? Допишите.',
    en: 'For what period is the number, and where is it from? Add it.',
  }),
  H27: () => ({
    ru: 'С\u00a0чем сравниваете? Укажите значение «до».',
    en: 'What do you compare with? Give the value before.',
  }),
  H28: () => ({
    ru: 'Проценты от\u00a0скольких человек? Допишите число.',
    en: 'Per cent of how many people? Add the number.',
  }),
  H29: (n: string, a: string) => ({
    ru: `При\u00a0${n} ответах лучше писать «${a} из\u00a0${n}», а\u00a0не\u00a0проценты.`,
    en: `With ${n} answers “${a} of ${n}” reads better than per cent.`,
  }),
  H30: () => ({
    ru: 'Здесь превосходная степень. Подтвердите её ссылкой или\u00a0смягчите.',
    en: 'This is a superlative. Prove it with a link, or soften it.',
  }),
  H31: () => ({
    ru: 'Обещание без\u00a0доказательств снизит доверие. Напишите, что\u00a0получалось на\u00a0деле.',
    en: 'A promise without proof lowers trust. Write what came of it in fact.',
  }),
  H32: (kinds: string) => ({
    ru: `Не\u00a0указаны ресурсы: ${kinds}. Если не\u00a0использовали, отметьте «не\u00a0требуется».`,
    en: `Some resources are not named: ${kinds}. If there were none, tick “not needed”.`,
  }),
  H33: () => ({
    ru: 'Без\u00a0чего практика не\u00a0заработает? Отметьте хотя бы один ресурс.',
    en: 'What will the practice not work without? Tick at least one resource.',
  }),
  H34: () => ({
    ru: 'Как\u00a0именно узнавали о\u00a0результатах? Одних отзывов мало: добавьте ещё один способ.',
    en: 'How did you learn of the results? Testimonials alone are not enough: add another way.',
  }),
  H35: () => ({
    ru: 'Голоса благополучателей не\u00a0слышно. Напишите, как\u00a0спрашивали тех, кому помогаете.',
    en: 'The people you help cannot be heard. Write how they were asked.',
  }),
  H36: () => ({
    ru: 'Сравнение «до» и\u00a0«после» убедительнее. Если спрашивали заранее, отметьте это.',
    en: 'A comparison of before and after convinces more. If you asked beforehand, tick it.',
  }),
  H37: () => ({
    ru: 'Практик без\u00a0трудностей не\u00a0бывает. Что\u00a0посоветуете тем, кто повторит?',
    en: 'No practice is without difficulties. What do you advise those who will repeat it?',
  }),
  H38: () => ({
    ru: 'Добавьте одно-два предложения: куда растёт практика и\u00a0что\u00a0для\u00a0этого нужно.',
    en: 'Add a sentence or two: where the practice is going, and what that takes.',
  }),
  H39: () => ({
    ru: 'Нужен хотя бы один рабочий контакт, который можно показать. Проверьте адрес или\u00a0телефон и\u00a0отметьте его.',
    en: 'At least one contact that works and may be shown is needed. Check the address or the phone number and tick it.',
  }),
  H40: () => ({
    ru: 'Похоже на\u00a0персональные данные. Уберите или\u00a0обезличьте.',
    en: 'This looks like personal data. Take it out or make it anonymous.',
  }),
  H41: () => ({
    ru: 'Имя и\u00a0возраст ребёнка вместе могут его раскрыть. Измените имя и\u00a0отметьте это.',
    en: 'A child’s name and age together may tell who it is. Change the name and say so.',
  }),
  H42: (instead: string) => ({
    ru: `Замените на\u00a0нейтральное: «${instead}».`,
    en: `Put it neutrally: “${instead}”.`,
  }),
  H43: () => ({
    ru: 'Тяжело читать. Разбейте длинные предложения, уберите казённые слова.',
    en: 'It is hard to read. Split long sentences, leave out the words of offices.',
  }),
  H44: (number: string) => ({
    ru: `Здесь повторяется раздел ${number}. Оставьте этот текст в\u00a0одном месте.`,
    en: `This repeats section ${number}. Keep the text in one place.`,
  }),
  H45: (abbr: string) => ({
    ru: `Расшифруйте при\u00a0первом упоминании: ${abbr}.`,
    en: `Write out at first use: ${abbr}.`,
  }),
  H46: () => ({
    ru: 'Слово «доказано» требует данных до\u00a0и\u00a0после или\u00a0сравнения. Добавьте их или\u00a0напишите мягче.',
    en: 'The word “proven” needs data before and after or a comparison. Add them, or say it more softly.',
  }),
} satisfies Record<string, (...values: string[]) => Sentence>;
