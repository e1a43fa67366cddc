import type { StatementAnswers, Team } from '@otklik/schema/engine';
import type { QuizClient } from '@otklik/sdk/quizzes';
import { drawId } from '../internal/draw-id.ts';
import type { TeamPlace } from './fragment.ts';
import { codeOfProblem, withProof } from './proving.ts';

/** Several people of one organisation by one link: opening, answering, counting. Nobody's answers are ever read. */
export class Teaming {
  /** The team that a link has named, or that was just opened. */
  place: TeamPlace | undefined;
  team: Team | undefined;
  state: 'idle' | 'busy' | 'failed' | 'not-found' | 'closed' | 'too-small' = 'idle';
  isGiven = false;
  readonly #client: QuizClient;
  readonly #quiz: string;
  readonly #turn: (focus?: string) => void;
  /** Drawn once: the same answers sent again are the same. */
  readonly #id = drawId();

  constructor(client: QuizClient, quiz: string, turn: (focus?: string) => void) {
    this.#client = client;
    this.#quiz = quiz;
    this.#turn = turn;
  }

  /** Goes to the team of a link. */
  join(place: TeamPlace): Promise<void> {
    if (place.team !== this.place?.team) {
      this.team = undefined;
      this.isGiven = false;
    }
    this.place = place;
    return this.refresh();
  }

  open(version: number): Promise<void> {
    const place = { team: drawId(), organiser: drawId().replaceAll('-', '') };
    return this.#try(async () => {
      this.team = await withProof(this.#client, this.#quiz, (proof) =>
        this.#client.openTeam(this.#quiz, place.team, { version }, place.organiser, { proof }),
      );
      this.place = place;
    });
  }

  give(answers: StatementAnswers): Promise<void> {
    return this.#at(async ({ team }) => {
      this.team = await withProof(this.#client, this.#quiz, (proof) =>
        this.#client.answerTeam(this.#quiz, team, this.#id, { answers }, { proof }),
      );
      this.isGiven = true;
    });
  }

  readonly refresh = (): Promise<void> =>
    this.#at(async ({ team }) => {
      this.team = await this.#client.readTeam(this.#quiz, team);
    });

  readonly count = (): Promise<void> =>
    this.#at(async ({ team, organiser }) => {
      if (organiser) this.team = await this.#client.countTeam(this.#quiz, team, organiser);
    }, 'team-result');

  #at(act: (place: TeamPlace) => Promise<void>, focus?: string): Promise<void> {
    const { place } = this;
    return place ? this.#try(() => act(place), focus) : Promise.resolve();
  }

  /** What the act has led to takes the focus, when it went well. */
  async #try(act: () => Promise<void>, focus?: string): Promise<void> {
    this.state = 'busy';
    this.#turn();
    try {
      await act();
      this.state = 'idle';
    } catch (error) {
      this.state = STATES[codeOfProblem(error) ?? ''] ?? 'failed';
      if (this.state === 'failed') console.error('<otklik-quiz>', error);
    }
    this.#turn(this.state === 'idle' ? focus : undefined);
  }
}

const STATES: Readonly<Record<string, Teaming['state']>> = {
  'no-team': 'not-found',
  // A link that was cut holds no id at all.
  'malformed-request': 'not-found',
  'team-closed': 'closed',
  'team-too-small': 'too-small',
};
