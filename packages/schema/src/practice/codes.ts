/**
 * The closed lists that rules lean on: a hint or a level is computed from them. Their words are in
 * `@otklik/content/lists`. What is only picked and counted (themes, groups, regions) is in those lists alone.
 */

/** The sixteen sections, in the order in which they are printed. */
export const SECTIONS = [
  ...(['title', 'organisation', 'summary'] as const),
  ...(['problem', 'targetGroups', 'goal', 'tasks', 'stages', 'technologies', 'results', 'resources'] as const),
  ...(['evaluation', 'difficulties', 'prospects'] as const),
  ...(['contacts', 'orgInfo'] as const),
] as const;
export type PracticeSection = (typeof SECTIONS)[number];

/** What a practice is, measured by the organisation: never the whole of it. */
export const SCOPES = ['project', 'direction', 'fundraising', 'volunteering', 'pr', 'other'] as const;

/** Whether a resource is knowledge, things, money, people or partners. */
export const RESOURCE_KINDS = ['information', 'material', 'financial', 'human', 'social'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Who was asked, or what was looked at, to learn what came of it. */
export const INFORMANTS = [
  'beneficiaries',
  'representatives',
  'staff',
  'volunteers',
  'partners',
  'experts',
  'documents',
] as const;

/** When it was asked. */
export const MOMENTS = ['pre', 'during', 'post', 'followup'] as const;

/** Where a technology comes from. */
export const TECHNOLOGY_ORIGINS = ['own', 'adapted', 'licensed'] as const;

/** Ways to reach somebody. What may be shown is ticked for each. */
export const CHANNELS = ['email', 'phone', 'messenger', 'website', 'address', 'fax', 'skype'] as const;

/** How well it is known that a practice works, from the least. What each means is in `lists/evidence-levels.json`. */
export const EVIDENCE_LEVELS = ['E0', 'E1', 'E2', 'E3', 'E4'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** How many have taken a practice over, in bands: ids of `lists/adoption-bands.json`. */
export const ADOPTION_BANDS = ['0', '1-2', '3-9', '10-plus'] as const;

/** The facets of a bank of which values are picked, in the order in which they are shown, */
export const PICKED_FACETS = [
  ...(['theme', 'targetGroup', 'region', 'settlementType', 'practiceStage', 'evidence'] as const),
  ...(['resourceBand', 'format', 'durationBand', 'adoptions'] as const),
] as const;
export type PickedFacet = (typeof PICKED_FACETS)[number];

/** and those that are on or not. */
export const SWITCHED_FACETS = ['feedback', 'hasMaterials', 'hasMentorOffer', 'verified'] as const;
export type SwitchedFacet = (typeof SWITCHED_FACETS)[number];

/** `fit` is how well it answers what was searched for; where nothing is searched for it is `new`. */
export const BANK_SORTS = ['fit', 'new', 'evidence', 'adoptions', 'title'] as const;
export type BankSort = (typeof BANK_SORTS)[number];
