/** Every word that a quiz says by itself. What it asks and advises is content, not here. English words of all parts come at once, Russian ones with the part that says them. */
export interface QuizWords extends Partial<LineWords & TogetherWords> {
  loading: string;
  notFound: string;
  unreachable: string;
  broken: string;
  tryAgain: string;

  asking: {
    /** On the last button. */
    finish: string;
    /** For whoever corrects answers. */
    back: string;
    /** What becomes of the answers, before anybody has given one. */
    local: string;
    length: string;
    full: (minutes: number) => string;
    express: (minutes: number) => string;
    agree: string;
    agreed: string;
    notKept: string;
    language: string;
    bring: string;
    bringHint: string;
    code: string;
    open: string;
    file: string;
    /** How many days ago a kept result was made. */
    last: (day: string) => string;
    showLast: string;
    continued: string;
    startOver: string;
  };

  codeFaults: Record<'not-a-code' | 'mistyped' | 'other-quiz' | 'no-version' | 'not-a-result', string>;

  result: {
    title: string;
    of: (day: string) => string;
    brought: string;
    level: (level: number, top: number) => string;
    score: (points: string) => string;
    preliminary: string;
    older: (version: number) => string;
    unknownYet: (enough: number, needed: number) => string;
    rawLevel: (level: string) => string;
    alarm: string;
    otherCaps: string;
    strict: string;
    strictHint: (step: string) => string;
    correct: string;
    retake: string;
  };

  dimensions: {
    title: string;
    radar: string;
    radarNow: string;
    radarBefore: (day: string) => string;
    seeTable: string;
    dimension: string;
    level: string;
    points: string;
    insufficient: (answered: number, applying: number) => string;
    notApplicable: string;
    capped: string;
  };

  advice: {
    strengths: string;
    noStrengths: string;
    steps: (count: number) => string;
    holds: string;
    why: string;
    tool: string;
    effort: string;
    owner: string;
    due: string;
    more: (count: number) => string;
    allAtTop: string;
    proofs: string;
    proofsHint: string;
    noProof: string;
    /** In place of a note that did not travel with a code. */
    noted: string;
    missing: (count: number) => string;
    answer: string;
    plan: string;
    planHint: string;
    planMissing: string;
    sources: string;
    checked: (day: string) => string;
  };

  saving: {
    title: string;
    hint: string;
    code: string;
    codeHint: string;
    copyCode: string;
    linkHint: string;
    copyLink: string;
    copied: string;
    file: string;
    print: string;
    /** On paper only: where the code is entered. */
    paper: (address: string) => string;
  };
}

/** What is said of how it went from time to time. Comes where there is an earlier time. */
export interface LineWords {
  line: {
    title: string;
    day: string;
    since: string;
    notComparable: string;
    expressPoint: string;
    up: (points: string) => string;
    down: (points: string) => string;
    same: string;
    between: (from: string, to: string) => string;
  };
}

/** What is said of teams and of organisations that are alike. Comes where there is an API, with the result. */
export interface TogetherWords {
  comparing: {
    title: string;
    hint: string;
    show: string;
    few: (least: number) => string;
    about: (count: number) => string;
    half: (low: number, high: number, own: string) => string;
    below: string;
    within: string;
    above: string;
    quartiles: string;
    own: string;
    give: string;
    giveHint: string;
    given: string;
    receipt: string;
    /** From where the points can be taken back later. */
    receiptHint: string;
    takeBack: string;
    takenBack: string;
    choose: string;
    failed: string;
    outdated: string;
  };

  team: {
    title: string;
    hint: string;
    open: string;
    memberLink: string;
    ownLink: string;
    ownLinkHint: string;
    invited: string;
    give: string;
    given: string;
    answered: (people: number, least: number) => string;
    refresh: string;
    count: string;
    countHint: string;
    tooSmall: (least: number) => string;
    closed: string;
    result: (people: number) => string;
    split: string;
    splitHint: string;
    noSplit: string;
    range: (least: string, most: string) => string;
    fewAnswers: string;
    notFound: string;
    failed: string;
  };
}
