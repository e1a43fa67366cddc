import type { Disagreement, Recency } from '@otklik/schema/engine';
import { plural } from './russian.ts';

const disagreements: Record<Disagreement, string> = {
  total: 'итоговые баллы расходятся слишком сильно',
  critical: 'обязательный критерий оценён совсем по-разному',
  verdict: 'из оценок следуют разные решения',
};

/** Russian for the studio: the queue of a moderator, and decisions. */
export const studioQueueRu = {
  queue: {
    title: 'Очередь практик',
    none: 'Здесь пусто: в этом состоянии практик нет.',
    filter: 'Показать',
    all: 'Все состояния',
    due: 'Срок',
    noDue: 'без срока',
    organisation: 'Организация',
    isLate: (day: string): string => `просрочено, нужно было до ${day}`,
    warnings: 'На что обратить внимание',
    alike: (count: number): string =>
      `Похоже на ${plural(count, 'практику', 'практики', 'практик')}, которые уже есть. Сравните, прежде чем отправлять экспертам:`,
    recency: {
      recent: 'Правило трёх лет выполнено.',
      'too-old': 'Практика завершилась больше трёх лет назад: отправить её экспертам нельзя.',
      'no-recent-result': 'Практика действует, но результатов за последние три года в ней нет.',
      unknown: 'Не видно, когда практика шла: правило трёх лет проверить нельзя.',
    } satisfies Record<Recency, string>,
    isOwn: 'Это ваша практика. Одобрить её должен другой модератор.',
    hints: (count: number): string => `Замечания программы к тексту: ${count}`,
    toHint: 'Раздел',
    experts: 'Отправить экспертам',
    expertsLead: 'Выберите двоих. Они не увидят, чья это практика и что написал другой.',
    expertsLabel: 'Эксперты',
    open: (count: number): string =>
      count === 0
        ? 'Сейчас ничего не рецензирует'
        : `Сейчас пишет ${plural(count, 'рецензию', 'рецензии', 'рецензий')}`,
    expertsWrong: (count: number): string =>
      count < 2 ? 'Выберите двоих экспертов' : 'Нужны двое. Третьего просят, только если двое разойдутся',
    conflicted: 'Не могут судить эту практику',
    fewExperts: 'Экспертов не хватает. Администратор приглашает их в разделе «Люди и роли» с ролью «Эксперт».',
    themeFits: 'Тема подходит для нашего банка',
    themeMissing: 'Отметьте, что тема подходит, или отклоните практику с ответом',
    send: 'Отправить двоим экспертам',
    sent: 'Отправлено экспертам.',
    toBoard: 'К рецензиям и решению',
    wording: 'Поправить слова',
    wordingHint: 'Только слова: смысл одобрили эксперты. Автор увидит каждую правку и подтвердит её.',
    publishing: 'Публикация',
  },

  board: {
    title: (practice: string): string => `Решение: ${practice}`,
    toRecord: 'К практике',
    none: 'Эксперты ещё не назначены.',
    reviews: 'Рецензии',
    states: { open: 'пишет', 'handed-in': 'сдана', conflict: 'отказ: конфликт интересов', closed: 'закрыта' },
    expert: 'Эксперт',
    state: 'Рецензия',
    total: 'Баллы',
    level: 'Доказательность',
    due: (day: string): string => `срок ${day}`,
    hidden: 'Содержание видно, только когда рецензия сдана.',
    open: (expert: string): string => `Что написал эксперт: ${expert}`,
    advice: 'Совет автору',
    waiting: 'Ждём рецензий: решать рано.',
    thirdNeeded: 'Эксперты разошлись, нужен третий:',
    because: disagreements,
    decided: 'Итог',
    outcome: (total: string, verdict: string): string => `${total} из\u00a0100: ${verdict}.`,
    evidence: (level: string, title: string): string => `Уровень доказанности: ${level}, «${title}».`,
    rule: 'Баллы никто не меняет. Решение следует из правила, а вы пишете автору ответ.',
    ask: 'Попросить ещё одного эксперта',
    askLead: 'Он не увидит, что написали другие.',
    askExpert: 'Кого',
    askReason: 'Почему',
    askReasonHint: 'Останется в журнале',
    askMissing: 'Выберите эксперта',
    asked: 'Эксперт получил практику.',
    answer: 'Ответ автору',
    answerHint: 'Прочитает автор. Советы экспертов он увидит и сам, без имён',
    accept: 'Принять',
    revise: 'Вернуть на доработку',
    decline: 'Отклонить',
    done: (state: string): string => `Решение записано: «${state}». Автор получил ответ.`,
  },
};
