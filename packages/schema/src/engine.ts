/**
 * The engine without zod: what a browser needs to ask, check and send. Types
 * cost nothing, so they come along.
 */
export type { Answer, Answers, Picked, RawAnswers } from './answers.ts';
export type { Takeover } from './bank/takeover.ts';
export type { Challenge, Proof } from './challenge.ts';
export type { Condition, Value } from './condition.ts';
export type { Fault, FaultCode } from './fault.ts';
export type { Container, Form, Group, Help, Item, Mode, Page, Paging, Repeat } from './form.ts';
export type { Sentence } from './form-fault.ts';
export type { Plan } from './plan/plan.ts';
export type { PlanFault, PlanFaultCode } from './plan/plan-fault.ts';
export type { PlanStep, PlanTemplate } from './plan/plan-template.ts';
export type { PlanWarning, PlanWarningCode } from './plan/plan-warnings.ts';
export type { WorkCalendar, WorkYear } from './plan/work-calendar.ts';
export type { BankFile, BankFilters, BankPage, BankQuery, FacetCounts } from './practice/bank.ts';
export type { PracticeBrief } from './practice/brief.ts';
export type { Collection, CollectionPage, CollectionSummary } from './practice/collection.ts';
export type {
  Assignment,
  AssignmentPage,
  Confirmation,
  ConfirmationDraft,
  ConfirmationToken,
  Expert,
  ExpertPage,
  MoveDraft,
  NewConfirmationLink,
  OpenConfirmation,
  PracticeRecord,
  RecordPage,
  RecordSummary,
  ReviewBoard,
  ReviewDraft,
  ReviewerDraft,
  ReviewOfExpert,
  ReviewSheet,
} from './practice/record.ts';
export type { Evidence, PublishedPractice } from './practice/published-practice.ts';
export type {
  Contacts,
  Difficulty,
  Evaluation,
  Facets,
  Material,
  Month,
  Photo,
  Practice,
  QualitativeResult,
  QuantitativeResult,
  RegionCode,
  Resource,
  Stage,
  Statistic,
  TargetGroup,
  Technology,
} from './practice/practice.ts';
export type { PracticeEvent, Review } from './practice/review.ts';
export type { Criterion, Rubric } from './practice/rubric.ts';
export type { Problem, ProblemCode, ProblemPlace } from './problem.ts';
export type { Choice, Choices, Question, QuestionKind, QuestionOf } from './question.ts';
export type {
  Benchmark,
  OutcomeDraft,
  Quartiles,
  StatementAnswer,
  StatementAnswers,
  Team,
  TeamAnswersDraft,
  TeamDraft,
  TeamResult,
  TeamStatement,
} from './quiz/outcome.ts';
export type { PublishedQuiz } from './quiz/published-quiz.ts';
export type { Cap, Dimension, EarlierVersion, Enough, Quiz, Recommendation, Statement } from './quiz/quiz.ts';
export type { FormState, PublishedForm, Receipt, Submission, SubmissionDraft, Suspicion } from './submission.ts';
export type { Block, Lang, Profile, Rich, Span, Text, Wording } from './text.ts';

export { type Bank, type BankEntry, type BankSearch, createBank } from './bank/create-bank.ts';
export { isBankCursor } from './bank/cursor.ts';
export { bankParameters, type ParameterFault, readBankParameters } from './bank/parameters.ts';
export { wordsOf } from './bank/words-of.ts';
export { canonicalJson } from './canonical.ts';
export { checkAnswers } from './check.ts';
export { checkAnswer, isDay, MOST_LETTERS } from './check-answer.ts';
export { evaluate, holds, idOf, isAnswered, own, type Scope } from './evaluate.ts';
export {
  type AskedGroup,
  type AskedItem,
  type AskedPage,
  type AskedQuestion,
  type AskedRepeat,
  askedQuestions,
  flatten,
  type Interview,
  interview,
  keepAsked,
} from './interview.ts';
export { choicesOf, findQuestion, indexForm, isContainer, listPlaces, type Place, REGIONS } from './items.ts';
export type { Book, BookBlock, BookLists, BookPart, BookPlace } from './collection/book.ts';
export { bookOf } from './collection/book-of.ts';
export { bookWords, dayText } from './collection/book-words.ts';
export {
  checkCollection,
  type CollectionFault,
  type CollectionFaultCode,
  type FoundPractice,
} from './collection/check-collection.ts';
export { collectionJson } from './collection/collection-json.ts';
export { markdownOf } from './collection/markdown.ts';
export { completeForm } from './complete.ts';
export { cleanText, escapePointer, MOST_ANSWERS, MOST_DEPTH, normalizeAnswers, normalizeText } from './normalize.ts';
export { completeScale, SCALES } from './known-scales.ts';
export { describeAnswer, groupOf, type Said, say, sayText, type Voice } from './say.ts';
export { beginPlan } from './plan/begin-plan.ts';
export { checkPlan } from './plan/check-plan.ts';
export { checkPlanTemplate } from './plan/check-plan-template.ts';
export { bringBack, moveStep, nameOwner, shiftedStart, takeOut } from './plan/edit-plan.ts';
export { icalendarOf } from './plan/icalendar.ts';
export { type Schedule, type ScheduledStep, schedulePlan } from './plan/schedule.ts';
export {
  addDays,
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDayUpTo,
} from './plan/working-days.ts';
export { answersOf, practiceOf } from './practice/form-answers.ts';
export { type Asked, ASKED, type AskedAs, type AskedFlags, type AskedList, type AskedValue } from './practice/asked.ts';
export { AGREEMENT_LEAST, agreementOf, CALIBRATION_MOST, distanceFromKey, scorePairs } from './practice/agreement.ts';
export { briefOf } from './practice/brief-of.ts';
export { blindPractice, type Conflict, conflictsOf, isDuplicate, practiceContent } from './practice/blind.ts';
export {
  checkExpert,
  checkExperts,
  type ExpertFault,
  expertFault,
  type ExpertFaultCode,
  LEAST_EXPERTS,
  MOST_EXPERTS,
} from './practice/check-experts.ts';
export { isCopyEdit } from './practice/copy-edit.ts';
export { likeness } from './practice/similarity.ts';
export { publicContent } from './practice/public-content.ts';
export { checkPractice, checkSending, type PracticeLists } from './practice/check-practice.ts';
export {
  CHANNELS,
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  INFORMANTS,
  MOMENTS,
  type PracticeSection,
  RESOURCE_KINDS,
  type ResourceKind,
  SCOPES,
  SECTIONS,
  TECHNOLOGY_ORIGINS,
  ADOPTION_BANDS,
  BANK_SORTS,
  type BankSort,
  PICKED_FACETS,
  type PickedFacet,
  SWITCHED_FACETS,
  type SwitchedFacet,
} from './practice/codes.ts';
export {
  type Completeness,
  completenessOf,
  GATE_SECTIONS,
  LEAST_COMPLETENESS,
  SECTION_WEIGHTS,
  type SectionState,
} from './practice/completeness.ts';
export { type ChangedLine, changedLines, changedWords, type Piece } from './practice/differences.ts';
export { findHints, hintsInTurn, orderHints } from './practice/find-hints.ts';
export { type Hint, HINT_SEVERITIES, type HintId, type HintSeverity } from './practice/hint.ts';
export { evidenceOf, type EvidenceOutcome } from './practice/evidence.ts';
export {
  checkMove,
  type LifeEffect,
  type Move,
  type Mover,
  movesFrom,
  type Transition,
  TRANSITIONS,
} from './practice/life.ts';
export { type LifeFault, lifeFault, type LifeFaultCode, type LifeNeed } from './practice/life-fault.ts';
export { addMonths, addMonthsToDay } from './practice/months.ts';
export { type OutlineBlock, outlineOf, type OutlineOptions } from './practice/outline.ts';
export type { OutlineFact, OutlineShape } from './practice/outline-shape.ts';
export { outlineText } from './practice/outline-text.ts';
export { monthText, namedIn, numberText, type OutlineLists, type OutlineSpan } from './practice/outline-values.ts';
export { outlineWords, type OutlineWords } from './practice/outline-words.ts';
export { withOpenContacts } from './practice/open-contacts.ts';
export { photoPath, type PhotoSize, recordPhotoPath } from './practice/photo-path.ts';
export { placeInForm, type PlaceInForm } from './practice/place-in-form.ts';
export { type PracticeFault, type PracticeFaultCode } from './practice/practice-fault.ts';
export { CONFIRMED_MONTHS, freshnessOf, type Recency, RECENT_MONTHS, recencyOf } from './practice/recency.ts';
export { countSentences } from './practice/russian.ts';
export { type ReviewFault, type ReviewFaultCode } from './practice/review-fault.ts';
export {
  checkReview,
  decideReviews,
  type Disagreement,
  disagreementsOf,
  type ReviewOutcome,
  type ReviewScore,
  scoreReview,
  type Verdict,
} from './practice/score-review.ts';
export { isInn, isOgrn } from './practice/state-numbers.ts';
export { alternativesOf, stemOf, stemsOf, type Synonyms } from './practice/stem.ts';
export { PRACTICE_STATES, type PracticeState } from './practice/states.ts';
export { putAnswer } from './put-answer.ts';
export { type Scale, scaleOf } from './scales.ts';
export { checkShape, type JsonSchema, type ShapeFault, type ShapeFaultCode } from './shape.ts';
export { planSteps, type Step } from './steps.ts';
export { type Filling, suspicionOf } from './suspicion.ts';
export { nextSteps, type NextStep, strengths, weakDimensions } from './quiz/advice.ts';
export {
  BENCHMARK_LEAST,
  checkOutcomeDraft,
  checkSegment,
  checkStatementAnswers,
  type OutcomeFault,
  type OutcomeFaultCode,
  quartilesOf,
} from './quiz/benchmark.ts';
export { checkQuiz } from './quiz/check-quiz.ts';
export {
  type CodedResult,
  type CodeFault,
  type CodeHead,
  decodeResult,
  encodeResult,
  readCodeHead,
} from './quiz/code.ts';
export { expressOf } from './quiz/express.ts';
export { lineOf, type LinePoint, movesBetween, type Taken, takenOf } from './quiz/line.ts';
export { type QuizFault, type QuizFaultCode } from './quiz/quiz-fault.ts';
export { isProven, proofOf, quizForm, statementAnswers } from './quiz/quiz-form.ts';
export type { CapOutcome, DimensionOutcome, QuizOutcome, ScoreOptions } from './quiz/quiz-outcome.ts';
export { levelOf, overallScore, scoreQuiz } from './quiz/score.ts';
export { countTeam, SPLIT, splitStatements, TEAM_LEAST, teamAnswers } from './quiz/team.ts';
export { utf8Length } from './utf8-length.ts';
export { ROLES } from './people/roles.ts';
