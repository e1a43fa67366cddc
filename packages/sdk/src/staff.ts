import {
  AccessKeyPage,
  type AccessKeyDraft,
  AuditPage,
  InvitationPage,
  type InvitationDraft,
  Member,
  MemberOrganisationPage,
  MemberPage,
  type MemberChange,
  NewAccessKey,
  NewInvitation,
  NewOrganisation,
  Organisation,
  type OrganisationSettings,
} from '@otklik/schema';
import { bankOfStaff } from './bank.ts';
import { type CallOptions, type ClientOptions, createClient, type ListOptions, type Tagged } from './client.ts';
import { collectionsOfStaff } from './collections.ts';
import { OtklikContractError } from './errors.ts';
import { Http, type Parsed } from './http.ts';
import { photosOfStaff } from './photos.ts';
import { practicesOfStaff } from './practices-staff.ts';
import { type Pace, pace } from './retry.ts';
import { signingIn } from './signing-in.ts';

export { isOtklikError, OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
export type { OtklikError, OtklikFailure } from './errors.ts';
export type { BookFormat, BookSize, TaggedCollection } from './collections.ts';
export type { RecordListOptions, RecordPlace, RecordTag, TaggedRecord } from './practices-staff.ts';

/** Where the API is. Without a `key` whoever has signed in on its own pages acts, by the cookie that the browser sends there. */
export type StaffOptions = ClientOptions;

/**
 * Talks to one Otklik API on behalf of staff: signing in, people and their roles,
 * keys, the organisation and its log, the life of practices, with all that
 * `createClient` has for forms and answers. What is given has been parsed; what is refused is an `OtklikProblemError`.
 *
 * What would count twice, such as inviting somebody or making a key, is never
 * sent again by itself: after an `OtklikNetworkError` look whether it was done.
 */
export function createStaffClient(options: StaffOptions, chance: Pace = pace) {
  const { endpoint, key, lang, fetch } = options;
  const credentials = key === undefined ? ('same-origin' as const) : undefined;
  const http = new Http({ endpoint, key, lang, credentials, fetch }, chance);

  return {
    ...createClient(options, chance),
    ...signingIn(http),
    ...practicesOfStaff(http),
    ...bankOfStaff(http),
    ...photosOfStaff(http, endpoint),
    ...collectionsOfStaff(http, endpoint),

    organisation: {
      /** The organisation for which one acts, with the tag that `change` asks for. */
      read: async (call: CallOptions = {}): Promise<Organisation & Tagged> =>
        tagged(await http.read('organisation', Organisation, call)),

      /** Changes it. Refused as `stale` when somebody else has changed it meanwhile. */
      change: async (
        { etag }: Tagged,
        settings: OrganisationSettings,
        call: CallOptions = {},
      ): Promise<Organisation & Tagged> =>
        tagged(
          await http.read('organisation', Organisation, {
            ...call,
            ...ONCE,
            method: 'patch',
            headers: { 'if-match': etag },
            json: settings,
          }),
        ),

      /** Joins a centre, by the id that it gives. It sees the list of forms and how many answers there are, never answers. */
      join: async (centre: string, call: CallOptions = {}): Promise<Organisation & Tagged> =>
        tagged(await http.read('organisation/centre', Organisation, { ...call, method: 'put', json: { centre } })),

      /** Leaves the centre, which then sees nothing more. */
      leave: (call: CallOptions = {}): Promise<void> => http.run('organisation/centre', { ...call, method: 'delete' }),

      /** Makes another organisation on this server. Its first administrator comes by the invitation in the reply. */
      add: async (name: string, call: CallOptions = {}): Promise<NewOrganisation> =>
        (await http.read('organisations', NewOrganisation, { ...call, ...ONCE, method: 'post', json: { name } })).body,
    },

    centre: {
      /** The organisations that joined the centre for which one acts. */
      organisations: async ({ cursor, limit, ...call }: ListOptions = {}): Promise<MemberOrganisationPage> =>
        (await http.read('centre/organisations', MemberOrganisationPage, { ...call, searchParams: { cursor, limit } }))
          .body,
    },

    members: {
      /** Everybody of the organisation, each with the tag that changing and removing ask for. */
      list: async (call: CallOptions = {}): Promise<Member[]> =>
        (await http.read('members', MemberPage, call)).body.members,

      /** Gives somebody other roles. Counts from their next click on. */
      change: async (
        { id, etag }: Pick<Member, 'id' | 'etag'>,
        change: MemberChange,
        call: CallOptions = {},
      ): Promise<Member> =>
        (
          await http.read(`members/${encodeURIComponent(id)}`, Member, {
            ...call,
            ...ONCE,
            method: 'patch',
            headers: { 'if-match': etag },
            json: change,
          })
        ).body,

      /** Removes somebody. Their next click finds the door shut. */
      remove: ({ id, etag }: Pick<Member, 'id' | 'etag'>, call: CallOptions = {}): Promise<void> =>
        http.run(`members/${encodeURIComponent(id)}`, {
          ...call,
          ...ONCE,
          method: 'delete',
          headers: { 'if-match': etag },
        }),
    },

    invitations: {
      /** Those that can still be accepted. */
      list: async (call: CallOptions = {}): Promise<InvitationPage['invitations']> =>
        (await http.read('invitations', InvitationPage, call)).body.invitations,

      /** Invites somebody. The link is in this reply and nowhere else. */
      add: async (draft: InvitationDraft, call: CallOptions = {}): Promise<NewInvitation> =>
        (await http.read('invitations', NewInvitation, { ...call, ...ONCE, method: 'post', json: draft })).body,

      /** Makes the link worthless. */
      revoke: (id: string, call: CallOptions = {}): Promise<void> =>
        http.run(`invitations/${encodeURIComponent(id)}`, { ...call, ...ONCE, method: 'delete' }),
    },

    keys: {
      /** The keys of the organisation, by which programs act for it. */
      list: async (call: CallOptions = {}): Promise<AccessKeyPage['keys']> =>
        (await http.read('keys', AccessKeyPage, call)).body.keys,

      /** Makes a key. It is in this reply and nowhere else. */
      add: async (draft: AccessKeyDraft, call: CallOptions = {}): Promise<NewAccessKey> =>
        (await http.read('keys', NewAccessKey, { ...call, ...ONCE, method: 'post', json: draft })).body,

      /** Makes a key worthless. */
      revoke: (id: string, call: CallOptions = {}): Promise<void> =>
        http.run(`keys/${encodeURIComponent(id)}`, { ...call, ...ONCE, method: 'delete' }),
    },

    audit: {
      /** The log of the organisation, from newest to oldest. */
      list: async ({ cursor, limit, ...call }: ListOptions = {}): Promise<AuditPage> =>
        (await http.read('audit', AuditPage, { ...call, searchParams: { cursor, limit } })).body,
    },

    erasures: {
      /** Erases one submission for good. Sent again from somebody's offline copy, it is refused as `erased`. */
      add: (form: string, id: string, call: CallOptions = {}): Promise<void> =>
        http.run(`forms/${encodeURIComponent(form)}/erasures`, { ...call, ...ONCE, method: 'post', json: { id } }),
    },
  };
}

export type StaffClient = ReturnType<typeof createStaffClient>;

/** What would count twice, or what a second try would find done. */
const ONCE = { retry: 0 } as const;

function tagged<Body extends object>({ body, etag }: Parsed<Body>): Body & Tagged {
  if (etag === undefined) throw new OtklikContractError('A reply without its ETag');
  return { ...body, etag };
}
