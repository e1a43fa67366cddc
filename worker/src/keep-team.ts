import {
  checkStatementAnswers,
  countTeam,
  type Quiz,
  type Team,
  TEAM_LEAST,
  type TeamAnswersDraft,
  type TeamDraft,
} from '@otklik/schema';
import { admit, type Bringer, keepAdmitted } from './admission.ts';
import { dayOf } from './day.ts';
import type { Services } from './env.ts';
import { findVersion, placeOf } from './keep-outcome.ts';
import { ProblemError } from './problems.ts';
import { StorageUnavailable } from './storage/storage.ts';

/** Which team. */
export interface TeamPlace {
  quiz: string;
  team: string;
}

/** So long an open team is waited for. */
const DAYS_OPEN = 180;

/** Answers come while a team is counted, and then it is counted again; but not for ever. */
const MOST_COUNTS = 10;

/** Opens a team once. Whoever has the secret is its organiser. */
export async function openTeam(
  services: Services,
  { quiz: quizId, team, draft, secret, ...bringer }: TeamPlace & Bringer & { draft: TeamDraft; secret: string },
): Promise<{ isNew: boolean; team: Team }> {
  const { storage, signer, now } = services;
  const quiz = await findVersion(services, quizId, draft.version);
  if (!quiz.team) throw new ProblemError('not-offered');
  const { organiserOf } = await signer();
  const organiser = organiserOf(quiz.id, team, secret);
  const opening = { quiz: quiz.id, id: team, version: draft.version, organiser, on: dayOf(now()) };
  const there = async () => ({ isNew: false, team: await readTeam(services, { quiz: quiz.id, team }) });

  const admitted = await admit(services, { ...bringer, form: placeOf(quiz.id), isSuspected: false });
  if (admitted instanceof ProblemError) {
    const record = await storage.teams.find(quiz.id, team);
    if (record?.organiser === organiser && record.version === draft.version) return there();
    throw admitted;
  }
  await forgetOldTeams(services);
  const fate = await keepAdmitted(services, admitted, ['opened'], (proof) => storage.teams.open(opening, proof));
  if (fate === 'differs') throw new ProblemError('id-in-use');
  return { ...(await there()), isNew: fate === 'opened' };
}

/** Keeps what one person of a team answers, once, and before the team is counted. */
export async function answerTeam(
  services: Services,
  { quiz: quizId, team, id, draft, ...bringer }: TeamPlace & Bringer & { id: string; draft: TeamAnswersDraft },
): Promise<{ isNew: boolean; team: Team }> {
  const { storage, signer } = services;
  // Before, so that nobody answers in a team that is about to be erased.
  await forgetOldTeams(services);
  const quiz = await findQuizOf(services, { quiz: quizId, team });
  const faults = checkStatementAnswers(quiz, draft.answers);
  if (faults.length > 0) throw new ProblemError('invalid-answers', { errors: faults });
  const { macOf } = await signer();
  const answers = { quiz: quiz.id, team, id, mac: macOf(`${placeOf(quiz.id)}/${team}`, id, draft), ...draft };

  const admitted = await admit(services, { ...bringer, form: placeOf(quiz.id), isSuspected: false });
  if (admitted instanceof ProblemError) {
    if (!(await storage.teams.hasAnswers(answers))) throw admitted;
    return { isNew: false, team: await readTeam(services, { quiz: quiz.id, team }) };
  }
  const fate = await keepAdmitted(services, admitted, ['kept'], (proof) => storage.teams.answer(answers, proof));
  switch (fate) {
    case 'kept':
    case 'already':
      return { isNew: fate === 'kept', team: await readTeam(services, { quiz: quiz.id, team }) };
    case 'differs':
      throw new ProblemError('id-in-use');
    case 'closed':
      throw new ProblemError('team-closed');
    case 'full':
      throw new ProblemError('team-full');
    case 'no-team':
      throw new ProblemError('no-team');
  }
}

/** Where a team stands. */
export async function readTeam({ storage }: Pick<Services, 'storage'>, { quiz, team }: TeamPlace): Promise<Team> {
  const record = await storage.teams.find(quiz, team);
  if (!record) throw new ProblemError('no-team');
  const { version, people, result } = record;
  const about = { quiz, version, people, least: TEAM_LEAST };
  return result ? { ...about, state: 'closed', result } : { ...about, state: 'open' };
}

/**
 * Closes a team and counts its result, once: what was counted is all that stays,
 * and whoever asks again gets the same. Whoever answers at this very moment is
 * either counted or told that the team is closed.
 */
export async function closeTeam(
  services: Services,
  { quiz: quizId, team, secret }: TeamPlace & { secret: string },
): Promise<Team> {
  const { storage, signer, now } = services;
  const { organiserOf } = await signer();
  const organiser = organiserOf(quizId, team, secret);
  for (let count = 0; count < MOST_COUNTS; count++) {
    const record = await storage.teams.find(quizId, team);
    if (record?.organiser !== organiser) throw new ProblemError('no-team');
    if (record.result) return readTeam(services, { quiz: quizId, team });
    const quiz = await findVersion(services, quizId, record.version);
    const result = countTeam(quiz, await storage.teams.listAnswers(quizId, team));
    if (!result) throw new ProblemError('team-too-small');
    await storage.teams.close({ quiz: quizId, id: team, people: result.people, result, on: dayOf(now()) });
  }
  throw new StorageUnavailable('Answers come faster than they are counted');
}

/** Erases teams that nobody has counted for too long. */
export const forgetOldTeams = ({ storage, now }: Pick<Services, 'storage' | 'now'>): Promise<void> =>
  storage.teams.forgetOpenedBefore(dayOf(new Date(now().getTime() - DAYS_OPEN * 86_400_000)));

async function findQuizOf(services: Services, { quiz, team }: TeamPlace): Promise<Quiz> {
  const record = await services.storage.teams.find(quiz, team);
  if (!record) throw new ProblemError((await services.storage.quizzes.find(quiz)) ? 'no-team' : 'no-quiz');
  return findVersion(services, quiz, record.version);
}
