import type { Synonyms } from '@otklik/schema/engine';

/** Other words for what people search, made from lists of @otklik/content by scripts/lists.mjs. Do not edit. */
// prettier-ignore
export const synonymsRu: Synonyms = [
  { id: 'older', words: ["пожилой","пенсионер","бабушка","дедушка","старший"] },
  { id: 'volunteer', words: ["волонтёр","доброволец"] },
  { id: 'volunteering', words: ["волонтёрство","добровольчество"] },
  { id: 'disability', words: ["инвалидность","инвалид","ОВЗ"] },
  { id: 'child', words: ["ребёнок","дети","детьми","ребята","малыш"] },
  { id: 'teenager', words: ["подросток","тинейджер"] },
  { id: 'orphan', words: ["сирота","детдом","выпускник"] },
  { id: 'homeless', words: ["бездомный","бездомность","ночлег"] },
  { id: 'ngo', words: ["НКО","СОНКО","некоммерческий","фонд"] },
  { id: 'mentor', words: ["наставник","наставничество","ментор","менторство","куратор"] },
  { id: 'disabled-access', words: ["доступный","безбарьерный"] },
  { id: 'violence', words: ["насилие","абьюз"] },
  { id: 'job', words: ["работа","трудоустройство","занятость"] },
  { id: 'help', words: ["помощь","поддержка"] },
  { id: 'school', words: ["школа","школьный","школьник"] },
  { id: 'village', words: ["село","деревня","сельский","посёлок"] },
  { id: 'money', words: ["деньги","финансы","средства","фандрайзинг"] },
  { id: 'online', words: ["онлайн","дистанционный"] },
  { id: 'foster', words: ["приёмный","замещающий","опека"] },
  { id: 'parent', words: ["родитель","мама","папа"] },
  { id: 'elder-care', words: ["уход","сиделка"] },
  { id: 'autism', words: ["аутизм","РАС"] },
];
