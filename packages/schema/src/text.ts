import { z } from 'zod';
import { Id } from './id.ts';

/** A language tag, `ru` or `sr-Latn`. No longer than BCP 47 expects, so that nothing else rides in it. */
export const Lang = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export type Lang = z.infer<typeof Lang>;

/** How a form speaks: as usual, to a child, or in plain language for people who read with effort. */
export const Profile = z.enum(['standard', 'child', 'plain']);
export type Profile = z.infer<typeof Profile>;

/** Words in Russian, or in several languages. */
export const Wording = z.union([z.string().max(8000), z.record(Lang, z.string().max(8000))]);
export type Wording = z.infer<typeof Wording>;

/** Other words for some readers: a profile, a respondent group, or both. */
export const Variant = z.strictObject({
  profile: Profile.optional(),
  group: Id.optional(),
  text: Wording,
});
export type Variant = z.infer<typeof Variant>;

/**
 * What a person reads. `{{id}}` in it stands for an earlier answer and becomes
 * plain characters, never markup.
 */
export const Text = z.union([Wording, z.strictObject({ text: Wording, variants: z.array(Variant).min(1).max(50) })]);
export type Text = z.infer<typeof Text>;

/** A run of words, perhaps bold or a link. Only addresses that cannot run code. */
export const Span = z.strictObject({
  text: Text,
  bold: z.boolean().optional(),
  href: z
    .string()
    .max(2000)
    .regex(/^(https:\/\/|mailto:|tel:)[^\s]+$/, 'https:, mailto: or tel:')
    .optional(),
});
export type Span = z.infer<typeof Span>;

/** A paragraph or a list. There is no HTML in a form, so there is nothing to sanitise. */
export const Block = z.union([
  z.strictObject({ paragraph: z.array(Span).min(1).max(100) }),
  z.strictObject({ list: z.array(z.array(Span).min(1).max(100)).min(1).max(100) }),
]);
export type Block = z.infer<typeof Block>;

/** Several paragraphs, or one given as plain words. */
export const Rich = z.union([Text, z.array(Block).min(1).max(100)]);
export type Rich = z.infer<typeof Rich>;
