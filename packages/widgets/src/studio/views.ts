import type { PlaceName } from './places.ts';
import type { Studio, View } from './view.ts';

type Making = () => Promise<new (studio: Studio) => View>;

/** Each view comes when somebody goes there. */
const VIEWS: Readonly<Record<PlaceName, Making>> = {
  home: async () => (await import('./account.ts')).Account,
  forms: async () => (await import('./forms.ts')).Forms,
  form: async () => (await import('./form-page.ts')).FormPage,
  answers: async () => (await import('./answers.ts')).Answers,
  practices: async () => (await import('./practices.ts')).Practices,
  record: async () => (await import('./record-page.ts')).RecordPage,
  practice: async () => (await import('./writing.ts')).Writing,
  queue: async () => (await import('./queue.ts')).Queue,
  queued: async () => (await import('./queued.ts')).Queued,
  decision: async () => (await import('./decision.ts')).Decision,
  assignments: async () => (await import('./assignments.ts')).Assignments,
  review: async () => (await import('./review-page.ts')).ReviewPage,
  collections: async () => (await import('./collections.ts')).Collections,
  collection: async () => (await import('./collection-page.ts')).CollectionPage,
  bank: async () => (await import('./bank.ts')).Bank,
  people: async () => (await import('./people.ts')).People,
  keys: async () => (await import('./keys.ts')).Keys,
  audit: async () => (await import('./audit.ts')).Audit,
  organisation: async () => (await import('./organisation.ts')).OrganisationView,
  centre: async () => (await import('./centre.ts')).Centre,
  account: async () => (await import('./account.ts')).Account,
  invitation: async () => (await import('./invitation.ts')).InvitationView,
  confirmation: async () => (await import('./confirmation.ts')).ConfirmationView,
  link: async () => (await import('./link.ts')).LinkView,
  unknown: async () => (await import('./unknown.ts')).Unknown,
};

/** The view of a place, made anew. */
export async function viewAt(name: PlaceName, studio: Studio): Promise<View> {
  const Made = await VIEWS[name]();
  return new Made(studio);
}
