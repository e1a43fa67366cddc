/** Names of one list, by id. */
export type Names = Readonly<Record<string, string>>;

/** The names that a card says. */
export interface PracticeNames {
  theme: Names;
  targetGroup: Names;
  region: Names;
  evidence: Names;
  /** What each level means. */
  evidenceAbout: Names;
}

/** The names of everything else that a bank is narrowed by. */
export interface FacetNames {
  settlementType: Names;
  practiceStage: Names;
  resourceBand: Names;
  format: Names;
  durationBand: Names;
  adoptions: Names;
}

/** The names of what is picked in the sections of a practice, by the lists of `@otklik/content`. */
export type SectionNames = Readonly<Record<string, Names>>;

/** A region on a map of tiles: its place, and a name that fits into it. */
export interface RegionTile {
  id: string;
  x: number;
  y: number;
  ru: string;
  en: string;
}
