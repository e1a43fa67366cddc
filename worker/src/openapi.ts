import {
  Acceptance,
  AccessKey,
  AccessKeyDraft,
  Assignment,
  AuditEntry,
  BankFile,
  BankPage,
  Benchmark,
  CentreChoice,
  Challenge,
  Collection,
  CollectionPage,
  Confirmation,
  ConfirmationDraft,
  ConfirmationToken,
  Credentials,
  Erasure,
  Expert,
  Form,
  FormSettings,
  FormSummary,
  Invitation,
  InvitationDraft,
  LinkRequest,
  LinkToken,
  LinkVisit,
  Member,
  MemberChange,
  MemberOrganisation,
  MoveDraft,
  NewAccessKey,
  NewConfirmationLink,
  NewInvitation,
  NewOrganisation,
  OpenConfirmation,
  OpenInvitation,
  Organisation,
  OrganisationChoice,
  OrganisationDraft,
  OrganisationSettings,
  OutcomeDraft,
  Passkey,
  PasskeyOptions,
  PasskeyResponse,
  PasswordChange,
  PasswordProof,
  Photo,
  Practice,
  PracticeRecord,
  Problem,
  ProblemCode,
  PublishedForm,
  PublishedPractice,
  PublishedQuiz,
  Quiz,
  Receipt,
  RecordSummary,
  ReviewBoard,
  ReviewDraft,
  ReviewerDraft,
  ReviewSheet,
  Revision,
  SecondStep,
  SecondStepSetup,
  Session,
  SignedIn,
  SignInWays,
  Submission,
  SubmissionDraft,
  Takeover,
  Team,
  TeamAnswersDraft,
  TeamDraft,
  WorkCalendar,
} from '@otklik/schema';
import { z } from 'zod';
import { PROBLEMS } from './problem-words.ts';

const nouns = {
  Acceptance,
  AccessKey,
  AccessKeyDraft,
  Assignment,
  AuditEntry,
  BankFile,
  BankPage,
  Benchmark,
  CentreChoice,
  Challenge,
  Collection,
  CollectionPage,
  Confirmation,
  ConfirmationDraft,
  ConfirmationToken,
  Credentials,
  Erasure,
  Expert,
  Form,
  FormSettings,
  FormSummary,
  Invitation,
  InvitationDraft,
  LinkRequest,
  LinkToken,
  LinkVisit,
  Member,
  MemberChange,
  MemberOrganisation,
  MoveDraft,
  NewAccessKey,
  NewConfirmationLink,
  NewInvitation,
  NewOrganisation,
  OpenConfirmation,
  OpenInvitation,
  Organisation,
  OrganisationChoice,
  OrganisationDraft,
  OrganisationSettings,
  OutcomeDraft,
  Passkey,
  PasskeyOptions,
  PasskeyResponse,
  PasswordChange,
  PasswordProof,
  Photo,
  Practice,
  PracticeRecord,
  Problem,
  PublishedForm,
  PublishedPractice,
  PublishedQuiz,
  Quiz,
  Receipt,
  RecordSummary,
  ReviewBoard,
  ReviewDraft,
  ReviewerDraft,
  ReviewSheet,
  Revision,
  SecondStep,
  SecondStepSetup,
  Session,
  SignedIn,
  SignInWays,
  Submission,
  SubmissionDraft,
  Takeover,
  Team,
  TeamAnswersDraft,
  TeamDraft,
  WorkCalendar,
};

/** A noun of the schema, by which a route is described. */
export type Noun = keyof typeof nouns;

const REFS = '#/components/schemas/';

/** Under this name stand the parts that several nouns share. */
const SHARED = 'Shared';

/** The nouns as JSON Schema. Made by zod itself, which knows its own recursion. */
export function describeNouns(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(nouns)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => REFS + id, io: 'input' });
  const entries = Object.entries(schemas).map(([name, { $id: _, $schema: __, ...schema }]) => {
    // zod writes references for documents of their own; here all stand in one.
    const text = JSON.stringify(schema)
      .replaceAll('"#/$defs/', `"${REFS}${name}/$defs/`)
      .replaceAll(`"${REFS}__shared#/$defs/`, `"${REFS}${SHARED}/$defs/`);
    return [name === '__shared' ? SHARED : name, JSON.parse(text) as object];
  });
  return Object.fromEntries(entries) as Record<string, object>;
}

/** A reference, which TypeScript takes for the noun itself: so a handler's reply is checked against it. */
const ref = <Name extends Noun>(noun: Name) => ({ $ref: `${REFS}${noun}` }) as unknown as (typeof nouns)[Name];

/**
 * A body of that noun, for the description only: the schema is a reference and
 * not zod, so the router leaves reading to `readBody`.
 */
export const takes = (noun: Noun) => ({
  required: true as const,
  content: { 'application/json': { schema: ref(noun) as object } },
});

/** A reply of that noun. */
export const gives = <Name extends Noun>(noun: Name, description: string) => ({
  description,
  content: { 'application/json': { schema: ref(noun) } },
});

/** A reply of several, page by page. */
export const givesPage = <Key extends string, Name extends Noun>(key: Key, noun: Name, description: string) => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { [key]: { type: 'array', items: ref(noun) }, next: { type: 'string' } },
        required: [key],
      } as unknown as z.ZodType<Record<Key, z.output<(typeof nouns)[Name]>[]> & { next?: string | undefined }>,
    },
  },
});

/** The refusals that a call may answer, by status, with those that any call may. */
export function refuses(...codes: ProblemCode[]): Record<number, { description: string; content: object }> {
  const byStatus = Map.groupBy([...codes, 'internal', 'unavailable'] as ProblemCode[], (code) => PROBLEMS[code].status);
  const entries = [...byStatus].map(([status, all]) => {
    const description = all.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(' ');
    return [status, { description, content: { 'application/problem+json': { schema: ref('Problem') } } }];
  });
  return Object.fromEntries(entries) as Record<number, { description: string; content: object }>;
}
