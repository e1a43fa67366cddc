/** Every word that a plan says by itself. Words of its steps are content, not here. */
export interface PlanWords {
  loading: string;
  notFound: string;
  unreachable: string;
  /** A file from which no plan can be made. */
  broken: string;
  tryAgain: string;

  settings: string;
  name: string;
  startsOn: string;
  size: string;
  methods: string;
  respondents: string;
  school: string;
  /** What came out weak in the quiz. */
  weakest: (names: string) => string;

  /** When the goal is reached: a heading. Days come with a point at their end where their language has one. */
  goalOn: (goal: string, day: string) => string;
  /** How long that takes, and when all the rest is done. */
  takes: (days: number, end: string) => string;

  warnings: string;
  asksInNewYear: (step: string) => string;
  asksInSummer: (step: string) => string;
  waitsForOthers: (step: string, start: string) => string;
  crossesHolidays: (step: string, from: string, to: string) => string;
  yearUnknown: (year: string) => string;
  yearIncomplete: (year: string) => string;
  longerThanAYear: string;
  /** No calendar was named. */
  weekendsOnly: string;
  /** One was named and did not come. */
  calendarFailed: string;

  chart: string;
  /** What the chart shows, for those who do not see it. */
  chartSays: (steps: number, from: string, to: string, critical: string) => string;
  legendCritical: string;
  legendSpare: string;
  legendSlack: string;

  steps: string;
  step: string;
  owner: string;
  start: string;
  end: string;
  workingDays: string;
  slack: string;
  result: (words: string) => string;
  /** Without time to spare. */
  critical: string;
  /** Off the way to the goal, and the whole ends later when it is late. */
  tail: string;
  spare: (days: number) => string;
  weak: string;
  moved: string;
  sample: string;
  opensInNewTab: string;

  more: string;
  notBefore: string;
  dayEarlier: string;
  dayLater: string;
  weekEarlier: string;
  weekLater: string;
  putBack: string;
  takeOut: string;
  fixed: string;
  takenOut: string;
  bringBack: string;
  noEarlier: (step: string) => string;
  said: (step: string, start: string, end: string) => string;
  saidOut: (step: string) => string;

  files: string;
  toCalendar: string;
  save: string;
  open: string;
  print: string;
  keep: string;
  /** What that means. */
  kept: string;
  notKept: string;
  opened: string;
  /** A plan's file that does not fit, before the list of places. */
  notOpened: string;
  partMissing: string;
}
