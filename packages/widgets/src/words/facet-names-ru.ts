import type { FacetNames } from './names.ts';

/** The words of what else a bank is narrowed by, made from lists of @otklik/content by scripts/lists.mjs. Do not edit. */
// prettier-ignore
export const facetNamesRu: FacetNames = {
  settlementType: {
    "metropolis": "Мегаполис, от 1 млн жителей",
    "large-city": "Крупный город, 250 тыс. – 1 млн",
    "mid-city": "Средний город, 100–250 тыс.",
    "small-town": "Малый город, до 100 тыс.",
    "village": "Посёлок, село",
    "online": "Онлайн",
  },
  practiceStage: {
    "idea": "Идея",
    "pilot": "Пилот",
    "running": "Действующая",
    "spreading": "Тиражируется",
    "finished": "Завершена",
  },
  resourceBand: {
    "under-100k": "До 100 тыс. ₽ в год",
    "100k-500k": "100–500 тыс. ₽ в год",
    "500k-2m": "500 тыс. – 2 млн ₽ в год",
    "over-2m": "Больше 2 млн ₽ в год",
  },
  format: {
    "onsite": "Очно",
    "online": "Онлайн",
    "mixed": "Смешанно",
    "outreach": "Выезд к людям",
  },
  durationBand: {
    "once": "Одна встреча или событие",
    "up-to-month": "До месяца",
    "1-3-months": "От 1 до 3 месяцев",
    "3-12-months": "От 3 до 12 месяцев",
    "over-year": "Больше года",
    "permanent": "Постоянно",
  },
  adoptions: {
    "0": "Пока не внедряли",
    "1-2": "1–2 организации",
    "3-9": "3–9 организаций",
    "10-plus": "10 организаций и больше",
  },
};
