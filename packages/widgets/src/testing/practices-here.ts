import type { Practice, Review, Rubric } from '@otklik/schema';
import { comeIn, here, PASSWORD } from './mounted-studio.ts';

const read = async <Content>(path: string): Promise<Content> =>
  // Files of our own package.
  (await fetch(`/packages/content/${path}.json`)).json() as Promise<Content>;

/** Somebody who has come in once. */
export interface Person {
  email: string;
  name: string;
}

let practices = 0;

/** An example of ours under an id and a title of its own: one that can be sent, and is like no other. */
export async function drawPractice(): Promise<Practice> {
  const practice = await read<Practice>('packs/practices/practices/example-phone-lessons');
  const id = `practice-${Date.now()}-${++practices}`;
  const words = [
    'Ромашка',
    'Компас',
    'Горизонт',
    'Мастерская',
    'Перемена',
    'Берег',
    'Ступени',
    'Созвездие',
    'Тропа',
    'Якорь',
  ];
  const title = `${words[practices % words.length]} ${id.slice(9)}`;
  return { ...practice, id, title: { ...practice.title, text: title }, photos: undefined };
}

/** Written and sent by whoever is signed in. */
export async function send(practice: Practice): Promise<void> {
  const saved = await here.records.save(practice, 'new');
  await here.records.move(saved, { to: 'submitted' });
}

/** Another person takes over this browser. */
export async function become({ email }: Person): Promise<void> {
  if (await here.session.read()) await here.session.end();
  await here.session.begin({ email, password: PASSWORD });
}

/** A review that can be handed in, with every score the same. */
export async function drawReview(score: 0 | 1 | 2 | 3 | 4): Promise<Review> {
  const { criteria } = await read<Rubric>('lists/practice-rubric');
  const words = 'Напишите подробнее: чем это видно, за какой срок и у скольких человек.';
  return {
    scores: Object.fromEntries(criteria.map(({ id }) => [id, score])),
    comments: Object.fromEntries(criteria.map(({ id }) => [id, words])),
    evidence: 'E2',
    advice: 'Расскажите больше о тех, кто не пришёл.',
  };
}

/** An author, a moderator and two experts of one bank. */
export async function gather() {
  const leave = async () => void ((await here.session.read()) && (await here.session.end()));
  const come = async (role: 'author' | 'moderator' | 'expert') => {
    await leave();
    return comeIn(role);
  };
  return {
    author: await come('author'),
    moderator: await come('moderator'),
    experts: [await come('expert'), await come('expert')] as const,
  };
}

/** Sent to two experts who both hand in a good review. Ends as the moderator. */
export async function review(id: string, moderator: Person, experts: readonly Person[]): Promise<void> {
  await become(moderator);
  const found = await here.records.experts(id);
  const chosen = experts.map(({ name }) => found.find((expert) => expert.name === name)!.id);
  await here.records.move(await here.records.read({ id }), { to: 'review', themeFits: true, experts: chosen });
  for (const expert of experts) {
    await become(expert);
    const sheet = await here.assignments.read(id);
    await here.assignments.save(sheet, { review: await drawReview(3), handIn: true });
  }
  await become(moderator);
}

/** The same, and accepted. */
export async function accept(id: string, moderator: Person, experts: readonly Person[]): Promise<void> {
  await review(id, moderator, experts);
  await here.records.move(await here.records.read({ id }), {
    to: 'accepted',
    reason: 'Спасибо за подробное описание: берём практику в банк.',
  });
}
