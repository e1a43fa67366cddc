import { z } from 'zod';
import { Condition } from './condition.ts';
import { Day, Id } from './id.ts';
import { Choice, Question } from './question.ts';
import { Lang, Profile, Rich, Text } from './text.ts';

/** Something a form is built of: a question, or a container of them. */
export type Item = Question | Group | Repeat | Page;
export type Container = Group | Repeat | Page;

/** Questions under one heading, asked or passed over together. */
export interface Group {
  id: Id;
  kind: 'group';
  title?: Text | undefined;
  hint?: Text | undefined;
  when?: Condition | undefined;
  items: Item[];
}

/** The same questions several times: once for each child, each lesson. */
export interface Repeat extends Omit<Group, 'kind'> {
  kind: 'repeat';
  title: Text;
  /** What one filling is called: «Ребёнок». A number is put after it. */
  each?: Text | undefined;
  /** On the button: «Добавить ребёнка». */
  add?: Text | undefined;
  /** 0 by default. */
  min?: number | undefined;
  /** 10 by default, 100 at most. */
  max?: number | undefined;
}

/** What is shown at once. Pages stand at the top of a form only. */
export interface Page extends Omit<Group, 'kind'> {
  kind: 'page';
}

const container = {
  id: Id,
  title: Text.optional(),
  hint: Text.optional(),
  when: Condition.optional(),
  items: z.lazy(() => items),
};

export const Group = z.strictObject({ ...container, kind: z.literal('group') });
export const Page = z.strictObject({ ...container, kind: z.literal('page') });
export const Repeat = z.strictObject({
  ...container,
  kind: z.literal('repeat'),
  title: Text,
  each: Text.optional(),
  add: Text.optional(),
  min: z.int().min(0).max(100).optional(),
  max: z.int().min(1).max(100).optional(),
});

export const Item: z.ZodType<Item> = z.lazy(() => z.discriminatedUnion('kind', [Question, Group, Repeat, Page]));
const items: z.ZodType<Item[]> = z.array(Item).min(1).max(2000);

/** A number to call when one feels bad, and the day on which somebody checked that it answers. */
export const Help = z.strictObject({
  title: Text,
  phone: z.string().min(2).max(40),
  note: Text.optional(),
  checkedOn: Day,
});
export type Help = z.infer<typeof Help>;

/** What is known of the person who answers. Fixed at publication and told to them in words. */
export const Mode = z.enum(['anonymous', 'confidential', 'named']);
export type Mode = z.infer<typeof Mode>;

export const Paging = z.enum(['page', 'question', 'all']);
export type Paging = z.infer<typeof Paging>;

/** A questionnaire as an author writes it and as the API serves it. */
export const Form = z.strictObject({
  $schema: z.string().max(300).optional(),
  id: Id,
  title: Text,
  /** Who asks: the organisation's name. */
  asks: Text.optional(),
  /** Why it is asked, how long it takes, what becomes of the answers. */
  lead: Rich.optional(),
  /** On the last button; «Отправить» by default. */
  send: Text.optional(),
  /** Said after sending. */
  thanks: Rich.optional(),
  /** `anonymous` by default. */
  mode: Mode.optional(),
  /** Whom the form is written for; `child` asks for `safeguarding`. `standard` by default. */
  profile: Profile.optional(),
  /** `page` by default. */
  paging: Paging.optional(),
  /** Languages besides Russian into which every text is translated. */
  languages: z.array(Lang).max(20).optional(),
  /** The question whose answer says to which group the person belongs, for texts by group. */
  groupBy: Id.optional(),
  /** Choices that several questions share. */
  lists: z.record(Id, z.array(Choice).min(1).max(500)).optional(),
  help: z.array(Help).max(10).optional(),
  /**
   * The topic itself may put the person in danger when somebody looks over their
   * shoulder or into their phone: nothing typed is kept on the device, the topic
   * stands in no title or address, and one button leaves at once. Asks for `help`.
   */
  sensitive: z.boolean().optional(),
  /** Where that button leads: a page that says nothing of the person. `https://ya.ru/` by default. */
  leaveTo: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .optional(),
  /** Who in the organisation answers for a child's safety. Without it a form for children is not published. */
  safeguarding: z.strictObject({ role: Text, protocol: z.url({ protocol: /^https$/ }).optional() }).optional(),
  items,
});
export type Form = z.infer<typeof Form>;
