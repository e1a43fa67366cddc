import type { ProblemCode } from '@otklik/schema';
import type { ProblemWords } from './problem-words.ts';

type PracticeProblem = Extract<
  ProblemCode,
  | 'no-practice'
  | 'no-photo'
  | 'no-photos-here'
  | 'no-review'
  | 'no-collection'
  | 'no-confirmation'
  | 'cannot-move'
  | 'review-closed'
  | 'photo-in-use'
  | 'not-a-picture'
  | 'too-many-pixels'
  | 'invalid-practice'
  | 'invalid-review'
  | 'invalid-collection'
  | 'invalid-bank'
>;

/** What the API refuses about practices, their reviews, photos and collections. */
export const PRACTICE_PROBLEMS: Readonly<Record<PracticeProblem, ProblemWords>> = {
  'no-practice': {
    status: 404,
    title: 'There is no such practice',
    detail: {
      ru: 'Такой практики нет, или она не опубликована. Проверьте её имя в адресе.',
      en: 'There is no such practice, or it is not published. Check its id in the address.',
    },
  },
  'no-photo': {
    status: 404,
    title: 'There is no such photo',
    detail: {
      ru: 'Такой фотографии у практики нет. Загрузите её снова.',
      en: 'The practice has no such photo. Upload it again.',
    },
  },
  'no-photos-here': {
    status: 409,
    title: 'This server keeps no photos',
    detail: {
      ru: 'На этом сервере негде хранить фотографии. Опишите практику без них или попросите администратора подключить хранилище PHOTOS.',
      en: 'This server has no place for photos. Describe the practice without them, or ask its operator to bind the bucket PHOTOS.',
    },
  },
  'no-review': {
    status: 404,
    title: 'There is no such review',
    detail: {
      ru: 'Вас не просили рецензировать эту практику, или рецензию передали другому эксперту. Откройте список своих рецензий.',
      en: 'You were not asked to review this practice, or somebody else was asked instead. Open the list of your reviews.',
    },
  },
  'no-collection': {
    status: 404,
    title: 'There is no such collection',
    detail: {
      ru: 'Такого сборника нет, или он не открыт для всех. Проверьте его имя в адресе.',
      en: 'There is no such collection, or it is not open to everybody. Check its id in the address.',
    },
  },
  'no-confirmation': {
    status: 404,
    title: 'The link confirms nothing',
    detail: {
      ru: 'Ссылка уже использована, устарела или скопирована не целиком. Попросите прислать новую.',
      en: 'The link was used, is too old or was not copied whole. Ask for a new one.',
    },
  },
  'cannot-move': {
    status: 409,
    title: 'The practice cannot move there now',
    detail: {
      ru: 'Сейчас практику нельзя перевести в это состояние. Что мешает, сказано в errors.',
      en: 'The practice cannot be moved to that state now. What stands in the way is in errors.',
    },
  },
  'review-closed': {
    status: 409,
    title: 'The review is closed',
    detail: {
      ru: 'Рецензия уже сдана или больше не нужна: изменить её нельзя. Чтобы что-то добавить, напишите редактору.',
      en: 'The review was handed in or is not needed any more, and cannot be changed. To add something, write to the moderator.',
    },
  },
  'photo-in-use': {
    status: 409,
    title: 'Another photo is kept under this id',
    detail: {
      ru: 'Под этим номером уже есть другая фотография, и она не изменена. Для новой нужен новый номер.',
      en: 'Another photo is already kept under this id, and it is unchanged. Draw a new id for a new one.',
    },
  },
  'not-a-picture': {
    status: 422,
    title: 'The file is not a picture that can be shown',
    detail: {
      ru: 'Файл не читается как фотография. Подойдут JPEG, PNG и WebP; откройте снимок и сохраните его в одном из них.',
      en: 'The file cannot be read as a photo. JPEG, PNG and WebP will do; open the picture and save it as one of them.',
    },
  },
  'too-many-pixels': {
    status: 413,
    title: 'The picture is too large',
    detail: {
      ru: 'У фотографии слишком много точек, предел назван в errors. Уменьшите её до 4000 точек по длинной стороне и загрузите снова.',
      en: 'The photo has too many pixels; the limit is in errors. Make its longer side 4000 pixels or less and upload it again.',
    },
  },
  'invalid-practice': {
    status: 422,
    title: 'The description cannot be taken',
    detail: {
      ru: 'В описании практики есть ошибки. Места названы в errors; исправьте их и отправьте снова.',
      en: 'The description of the practice has faults. Their places are in errors; correct them and send it again.',
    },
  },
  'invalid-review': {
    status: 422,
    title: 'The review cannot be handed in',
    detail: {
      ru: 'Рецензия не закончена. Чего не хватает, сказано в errors; черновик сохранён.',
      en: 'The review is not finished. What is missing is in errors; the draft is saved.',
    },
  },
  'invalid-collection': {
    status: 422,
    title: 'The collection cannot be taken',
    detail: {
      ru: 'В сборнике есть ошибки. Места названы в errors; исправьте их и сохраните снова.',
      en: 'The collection has faults. Their places are in errors; correct them and save it again.',
    },
  },
  'invalid-bank': {
    status: 422,
    title: 'The file of the bank cannot be taken',
    detail: {
      ru: 'Файл банка практик повреждён или изменён: содержание не совпадает с его контрольной суммой. Выгрузите его снова.',
      en: 'The file of the bank is damaged or was changed: a content does not match its hash. Export it again.',
    },
  },
};
