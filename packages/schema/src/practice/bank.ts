import { z } from 'zod';
import { Id } from '../id.ts';
import { PracticeBrief } from './brief.ts';
import { ADOPTION_BANDS, BANK_SORTS, EVIDENCE_LEVELS } from './codes.ts';
import { RegionCode } from './practice.ts';
import { PublishedPractice } from './published-practice.ts';

const picks = z.array(Id).max(50);

/** By what a bank is narrowed. Several values of one facet: any of them will do. Several facets: all have to fit. */
export const BankFilters = z
  .strictObject({
    theme: picks,
    targetGroup: picks,
    region: z.array(RegionCode).max(100),
    settlementType: picks,
    practiceStage: picks,
    resourceBand: picks,
    format: picks,
    durationBand: picks,
    evidence: z.array(z.enum(EVIDENCE_LEVELS)).max(5),
    adoptions: z.array(z.enum(ADOPTION_BANDS)).max(4),
    /** People were asked and answered. */
    feedback: z.literal(true),
    hasMaterials: z.literal(true),
    hasMentorOffer: z.literal(true),
    /** Confirmed within twelve months. */
    verified: z.literal(true),
  })
  .partial();
export type BankFilters = z.infer<typeof BankFilters>;

/** What somebody looks for in a bank. */
export const BankQuery = z.strictObject({
  /** Words, in whatever form. */
  q: z.string().max(200).optional(),
  filters: BankFilters.optional(),
  sort: z.enum(BANK_SORTS).optional(),
  /** With those that were archived. */
  archived: z.boolean().optional(),
});
export type BankQuery = z.infer<typeof BankQuery>;

/** How many practices each value would leave, were it picked besides what is picked in the other facets. Values with none are left out. */
export const FacetCounts = z.record(z.string(), z.record(z.string(), z.int().positive()));
export type FacetCounts = z.infer<typeof FacetCounts>;

/** One page of what was found. */
export const BankPage = z.strictObject({
  practices: z.array(PracticeBrief),
  total: z.int().min(0),
  facets: FacetCounts,
  /** `all`: every word was found. `some`: nothing has all of them, so these have at least one. `corrected`: read as if some were mistyped. */
  found: z.enum(['all', 'some', 'corrected']),
  /** What was taken instead of words that nothing has, as they stand in practices. */
  corrected: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
  /** For `cursor`, where there is more. */
  next: z.string().optional(),
});
export type BankPage = z.infer<typeof BankPage>;

/** A whole bank in one file: what is exported, taken over elsewhere, and shown by `<otklik-practices src>` without an API. */
export const BankFile = z.strictObject({
  $schema: z.string().max(300).optional(),
  title: z.string().max(300).optional(),
  practices: z.array(PublishedPractice).max(10_000),
});
export type BankFile = z.infer<typeof BankFile>;
