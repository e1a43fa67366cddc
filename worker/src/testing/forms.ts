import type { Form } from '@otklik/schema';
import { choices, form, question } from '@otklik/schema/testing';

/** A form with an answer of every shape that a database could spoil. */
export const everyShape = (id: string, more: Partial<Form> = {}): Form =>
  form(
    [
      question('single', 'mood', { choices: choices('good', 'bad'), required: true }),
      question('longtext', 'said', { maxLength: 20_000 }),
      question('number', 'age'),
      question('multi', 'helped', {
        choices: [...choices('talk', 'play'), { id: 'other', title: 'Другое', write: true }],
      }),
      question('matrix', 'people', {
        rows: [
          { id: 'tutor', title: 'Педагог' },
          { id: 'group', title: 'Группа' },
        ],
        columns: choices('yes', 'no'),
      }),
      {
        id: 'children',
        kind: 'repeat',
        title: 'Дети',
        each: 'Ребёнок',
        items: [question('text', 'name-of-club'), question('number', 'years')],
      },
      question('computed', 'double', { value: { multiply: [{ question: 'age' }, 2] } }),
    ],
    { title: 'Ёлка для семей', ...more, id },
  );
