import type { Form } from '@otklik/schema';

/** A form that is data of the application itself: a preview, or a question that no server knows. */
export const lunch: Form = {
  id: 'lunch',
  title: 'Обед',
  items: [{ id: 'taste', kind: 'scale', title: 'Насколько было вкусно?', from: 1, to: 5, required: true }],
};
