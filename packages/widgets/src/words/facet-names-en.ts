import type { FacetNames } from './names.ts';

/** The words of what else a bank is narrowed by, made from lists of @otklik/content by scripts/lists.mjs. Do not edit. */
// prettier-ignore
export const facetNamesEn: FacetNames = {
  settlementType: {
    "metropolis": "Metropolis, 1 million people and more",
    "large-city": "Large city, 250 thousand to 1 million",
    "mid-city": "City of 100 to 250 thousand",
    "small-town": "Town of less than 100 thousand",
    "village": "Settlement or village",
    "online": "Online",
  },
  practiceStage: {
    "idea": "An idea",
    "pilot": "A pilot",
    "running": "Running",
    "spreading": "Being replicated",
    "finished": "Finished",
  },
  resourceBand: {
    "under-100k": "Up to 100 thousand roubles a year",
    "100k-500k": "100 to 500 thousand roubles a year",
    "500k-2m": "500 thousand to 2 million roubles a year",
    "over-2m": "More than 2 million roubles a year",
  },
  format: {
    "onsite": "In person",
    "online": "Online",
    "mixed": "Mixed",
    "outreach": "Visits to people",
  },
  durationBand: {
    "once": "A single meeting or event",
    "up-to-month": "Up to a month",
    "1-3-months": "1 to 3 months",
    "3-12-months": "3 to 12 months",
    "over-year": "More than a year",
    "permanent": "Permanent",
  },
  adoptions: {
    "0": "Not adopted yet",
    "1-2": "1–2 organisations",
    "3-9": "3–9 organisations",
    "10-plus": "10 organisations and more",
  },
};
