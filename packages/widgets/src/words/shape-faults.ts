import type { ShapeFaultCode, Text } from '@otklik/schema/engine';

/** What is wrong with a place of a form file, for its author. It comes with what reads such files. */
export const SHAPE_FAULTS: Readonly<Record<ShapeFaultCode, Text>> = {
  'missing-key': { ru: 'этого поля нет, а оно нужно', en: 'this field is missing and is needed' },
  'unknown-key': { ru: 'такого поля здесь не бывает', en: 'there is no such field here' },
  'wrong-type': { ru: 'здесь должно быть значение другого вида', en: 'a value of another type belongs here' },
  'not-allowed': { ru: 'такое значение здесь не подходит', en: 'such a value does not fit here' },
  'unknown-kind': { ru: 'такого вида вопроса нет', en: 'there is no such kind of question' },
};
