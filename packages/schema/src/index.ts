export { RawAnswers } from './answers.ts';
export { Challenge, Proof } from './challenge.ts';
export { Condition, Value } from './condition.ts';
export { Fault, FaultCode } from './fault.ts';
export { Form, Group, Help, Item, Mode, Page, Paging, Repeat } from './form.ts';
export { Day, Id, RevisionId, SubmissionId } from './id.ts';
export { FormDraft, FormPage, RevisionPage, SubmissionPage } from './page.ts';
export { Problem, ProblemCode, ProblemPlace } from './problem.ts';
export { AccessKey, AccessKeyDraft, NewAccessKey } from './people/access-key.ts';
export { AuditAction, AuditEntry, Erasure } from './people/audit-entry.ts';
export {
  Acceptance,
  Invitation,
  InvitationDraft,
  Member,
  MemberChange,
  NewInvitation,
  OpenInvitation,
} from './people/member.ts';
export { NewOrganisation } from './people/new-organisation.ts';
export {
  CentreChoice,
  MemberOrganisation,
  Name,
  Organisation,
  OrganisationDraft,
  OrganisationId,
  OrganisationSettings,
  Origin,
} from './people/organisation.ts';
export {
  AccessKeyPage,
  AuditPage,
  InvitationPage,
  MemberOrganisationPage,
  MemberPage,
  PasskeyPage,
} from './people/page.ts';
export { Role, Roles } from './people/role.ts';
export {
  Credentials,
  Email,
  LinkRequest,
  LinkToken,
  LinkVisit,
  Membership,
  NewPassword,
  OrganisationChoice,
  Passkey,
  PasskeyOptions,
  PasskeyResponse,
  PasswordChange,
  PasswordProof,
  SecondStep,
  SecondStepSetup,
  Session,
  SignedIn,
  SignInWays,
} from './people/session.ts';
export { Plan } from './plan/plan.ts';
export { PlanStep, PlanTemplate } from './plan/plan-template.ts';
export { WorkCalendar, WorkYear } from './plan/work-calendar.ts';
export { Takeover } from './bank/takeover.ts';
export { BankFile, BankFilters, BankPage, BankQuery, FacetCounts } from './practice/bank.ts';
export { PracticeBrief } from './practice/brief.ts';
export { Collection, CollectionPage, CollectionSummary } from './practice/collection.ts';
export {
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
export { Evidence, PublishedPractice } from './practice/published-practice.ts';
export {
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
export { PracticeEvent, Review } from './practice/review.ts';
export { Criterion, Rubric } from './practice/rubric.ts';
export { Choice, Choices, Question } from './question.ts';
export {
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
export { PublishedQuiz } from './quiz/published-quiz.ts';
export { Cap, Dimension, EarlierVersion, Enough, Quiz, Recommendation, Statement } from './quiz/quiz.ts';
export {
  FormSettings,
  FormState,
  FormSummary,
  PublishedForm,
  Receipt,
  Revision,
  Submission,
  SubmissionDraft,
  Suspicion,
} from './submission.ts';
export { Block, Lang, Profile, Rich, Span, Text, Variant, Wording } from './text.ts';

export { checkForm, FORM_LIMITS } from './check-form.ts';
export { type FormFault, type FormFaultCode } from './form-fault.ts';
export { checkSuccession } from './succession.ts';

export * from './engine.ts';
