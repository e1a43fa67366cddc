import { z } from 'zod';
import { Day, Id, SubmissionId } from '../id.ts';
import { Lang } from '../text.ts';
import { INFORMANTS, MOMENTS, RESOURCE_KINDS, SCOPES, TECHNOLOGY_ORIGINS } from './codes.ts';

/** A month, `2026-09`. */
export const Month = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, 'YYYY-MM');
export type Month = z.infer<typeof Month>;

/** A subject of the Russian Federation by the beginning of its OKATO code: two digits, five for three autonomous okrugs. */
export const RegionCode = z.string().regex(/^\d{2}(\d{3})?$/, 'two or five digits of OKATO');
export type RegionCode = z.infer<typeof RegionCode>;

const line = z.string().max(300);
const paragraph = z.string().max(2000);
const essay = z.string().max(6000);
const link = z.url({ protocol: /^https?$/ }).max(2000);
const year = z.int().min(1000).max(9999);
const count = z.int().min(0).max(1_000_000_000);

/** A figure of the problem, and where it is taken from. */
export const Statistic = z
  .strictObject({ value: z.number(), unit: line, what: line, territory: line, year, source: line, url: link })
  .partial();
export type Statistic = z.infer<typeof Statistic>;

/** For whom it is done, and where that group ends. */
export const TargetGroup = z
  .strictObject({
    name: line,
    /** Whether they gain by themselves, or through others. */
    kind: z.enum(['direct', 'indirect']),
    territory: line,
    ageFrom: z.int().min(0).max(999),
    ageTo: z.int().min(0).max(999),
    /** Of any age, said on purpose. */
    ageAny: z.boolean(),
    /** Ids of `lists/health-bounds.json`. */
    health: z.array(Id).max(20),
    other: paragraph,
    count,
    countPeriod: line,
  })
  .partial();
export type TargetGroup = z.infer<typeof TargetGroup>;

/** One step, told so that somebody in another town can do it. Its place in the list is its place in the work. */
export const Stage = z
  .strictObject({
    title: line,
    what: paragraph,
    /** What has to be there before it begins. */
    input: paragraph,
    durationDays: z.int().min(0).max(3660),
    who: line,
    /** What is there when it is done. */
    output: paragraph,
    /** May be taken over alone, as a building block. */
    reusable: z.boolean(),
    /** Whoever repeats the practice does not change it without asking. */
    core: z.boolean(),
  })
  .partial();
export type Stage = z.infer<typeof Stage>;

/** Something to read or take along. */
export const Material = z.strictObject({ title: line, url: link }).partial();
export type Material = z.infer<typeof Material>;

/** By what means the work is done. */
export const Technology = z
  .strictObject({
    name: line,
    how: paragraph,
    materials: z.array(Material).max(20),
    origin: z.enum(TECHNOLOGY_ORIGINS),
  })
  .partial();
export type Technology = z.infer<typeof Technology>;

/** A change that can be told, not counted. */
export const QualitativeResult = z
  .strictObject({
    group: line,
    change: paragraph,
    /** Where the change can be seen: a report, a method of section 12. */
    evidenceRef: line,
    quote: paragraph,
  })
  .partial();
export type QualitativeResult = z.infer<typeof QualitativeResult>;

/** A change, or work done, that is counted. */
export const QuantitativeResult = z
  .strictObject({
    indicator: line,
    unit: line,
    baseline: z.number(),
    target: z.number(),
    actual: z.number(),
    /** Of how many people, where it is a share. */
    n: count,
    /** Months, both counted. Without `to` it still goes on. */
    period: z.strictObject({ from: Month, to: Month }).partial(),
    source: line,
    /** What was done, or what became of people. */
    kind: z.enum(['output', 'outcome']),
  })
  .partial();
export type QuantitativeResult = z.infer<typeof QuantitativeResult>;

/** What it takes to repeat it. */
export const Resource = z
  .strictObject({
    kind: z.enum(RESOURCE_KINDS),
    what: line,
    amount: z.number().min(0),
    unit: line,
    source: line,
    /** Without it the practice does not work. */
    essential: z.boolean(),
    /** Nothing of this kind was needed, said on purpose. */
    notNeeded: z.boolean(),
  })
  .partial();
export type Resource = z.infer<typeof Resource>;

/** How it was learned what came of it. */
export const Evaluation = z
  .strictObject({
    /** Id of `lists/evaluation-methods.json`. */
    methodKey: Id,
    who: z.enum(INFORMANTS),
    n: count,
    when: z.array(z.enum(MOMENTS)).max(4),
    /** The instrument that was used, by its name or the id of a form. */
    instrumentId: line,
    finding: paragraph,
    /** Those who took part were set beside others who did not. */
    comparison: z.boolean(),
    /** Months between the end of the work and the last time people were asked. */
    followUpMonths: z.int().min(0).max(600),
    /** Made by somebody who neither runs nor pays for the practice. */
    independent: z.boolean(),
    /** Where else the same result was found. */
    repeatedIn: line,
    /** The expected effect was not found. Told, it is worth as much as one that was. */
    noEffect: z.boolean(),
    /** What people were told of it, and what was changed. */
    response: paragraph,
  })
  .partial();
export type Evaluation = z.infer<typeof Evaluation>;

/** What went wrong, and what to do about it. */
export const Difficulty = z.strictObject({ problem: paragraph, solution: paragraph, advice: paragraph }).partial();
export type Difficulty = z.infer<typeof Difficulty>;

/** Whom to ask, and what of it may be shown. Nothing is shown that is not ticked in `publish`. */
export const Contacts = z
  .strictObject({
    person: line,
    email: z.string().max(254),
    address: line,
    phone: z.string().max(40),
    fax: z.string().max(40),
    skype: line,
    messenger: line,
    website: z.string().max(2000),
    publish: z
      .strictObject({
        person: z.boolean(),
        email: z.boolean(),
        address: z.boolean(),
        phone: z.boolean(),
        fax: z.boolean(),
        skype: z.boolean(),
        messenger: z.boolean(),
        website: z.boolean(),
      })
      .partial(),
  })
  .partial();
export type Contacts = z.infer<typeof Contacts>;

/** A picture of the work. Its file is kept beside the record, under this id, made anew and without anything else in it. */
export const Photo = z.strictObject({
  /** Drawn by whoever uploads it. */
  id: SubmissionId,
  /** What can be seen, for who cannot see it. Without it a practice is not sent. */
  alt: line.optional(),
  caption: line.optional(),
  /** Pixels, as the server keeps it. */
  width: z.int().min(1).max(20_000).optional(),
  height: z.int().min(1).max(20_000).optional(),
});
export type Photo = z.infer<typeof Photo>;

const ids = z.array(Id).max(30);

/** By what a practice is found in a bank. Ids of the lists in `@otklik/content`. What can be computed is not asked. */
export const Facets = z
  .strictObject({
    theme: ids,
    targetGroup: ids,
    /** Where it works; may be more than where the organisation is. */
    region: z.array(RegionCode).max(100),
    settlementType: ids,
    practiceStage: Id,
    resourceBand: Id,
    format: Id,
    durationBand: Id,
    /** Somebody offers to help whoever repeats it. */
    hasMentorOffer: z.boolean(),
  })
  .partial();
export type Facets = z.infer<typeof Facets>;

/**
 * A social practice as its author describes it, in sixteen sections. Any of them may be missing or half full while it
 * is being written: what has to be there before it is sent is said by `checkPractice` and `findHints`. There is nothing
 * in it that the author cannot know or set; see `PublishedPractice`.
 */
export const Practice = z.strictObject({
  $schema: z.string().max(300).optional(),
  id: Id,
  locale: Lang,
  /** An SPDX id; `CC-BY-4.0` when nothing is said. */
  licence: line.optional(),
  /** Where it was taken over from. Without it, it was written here. */
  source: z.strictObject({ url: link, takenOn: Day }).optional(),
  /** The authors agree that it is published. */
  authorsConsent: z.boolean().optional(),
  /** The form of ours whose results the card may show. */
  liveResultsFormId: Id.optional(),
  title: z
    .strictObject({
      text: z.string().max(140),
      scope: z.enum(SCOPES),
      state: z.enum(['ongoing', 'finished']),
      startedOn: Month,
      finishedOn: Month,
    })
    .partial()
    .optional(),
  organisation: z
    .strictObject({
      /** Id of `lists/legal-forms.json`. */
      legalForm: Id,
      name: line,
      headName: line,
      regionCode: RegionCode,
      inn: z.string().max(20),
      ogrn: z.string().max(20),
    })
    .partial()
    .optional(),
  summary: essay.optional(),
  problem: z
    .strictObject({
      essence: essay,
      whereForWhom: paragraph,
      since: paragraph,
      consequences: paragraph,
      statistics: z.array(Statistic).max(30),
    })
    .partial()
    .optional(),
  targetGroups: z.array(TargetGroup).max(8).optional(),
  goal: z.string().max(600).optional(),
  /** Up to twelve are wanted; more can be kept until they are put together. */
  tasks: z.array(z.string().max(600)).max(40).optional(),
  stages: z.array(Stage).max(20).optional(),
  technologies: z.array(Technology).max(10).optional(),
  results: z
    .strictObject({
      qualitative: z.array(QualitativeResult).max(30),
      quantitative: z.array(QuantitativeResult).max(50),
      unintended: paragraph,
    })
    .partial()
    .optional(),
  resources: z.array(Resource).max(60).optional(),
  evaluation: z.array(Evaluation).max(20).optional(),
  difficulties: z.array(Difficulty).max(20).optional(),
  prospects: z.string().max(1500).optional(),
  contacts: Contacts.optional(),
  orgInfo: z
    .strictObject({ achievements: paragraph, awards: paragraph, partners: paragraph, projects: paragraph })
    .partial()
    .optional(),
  facets: Facets.optional(),
  /** The first one stands on the card. */
  photos: z.array(Photo).max(12).optional(),
});
export type Practice = z.infer<typeof Practice>;
