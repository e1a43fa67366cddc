import type { Quiz } from '@otklik/schema/engine';
import type { QuizClient } from '@otklik/sdk/quizzes';
import { html, type TemplateResult } from 'lit';
import { togetherRu } from '../words/quiz-together-ru.ts';
import type { TogetherWords } from '../words/quiz-words.ts';
import { Comparing, type Given } from './comparing.ts';
import { drawComparing } from './draw-comparing.ts';
import { drawTeam } from './draw-team.ts';
import { Teaming } from './teaming.ts';
import type { QuizView } from './view.ts';

/** A result beside others: those of one's own organisation, and organisations that are alike. Comes where there is an API. */
export class Together {
  readonly comparing: Comparing;
  readonly teaming: Teaming;

  constructor(client: QuizClient, quiz: Quiz, given: Given | undefined, turn: (focus?: string) => void) {
    this.comparing = new Comparing(client, quiz.id, turn);
    this.comparing.given = given;
    this.teaming = new Teaming(client, quiz.id, turn);
  }

  draw(view: QuizView): TemplateResult {
    return html`${this.drawTeam(view)} ${drawComparing(view, this.comparing, wordsOf(view))}`;
  }

  drawTeam(view: QuizView): unknown {
    return drawTeam(view, this.teaming, wordsOf(view));
  }

  /** For who was invited and has not answered yet. */
  drawInvitation(view: QuizView): unknown {
    const { place, isGiven, team, state } = this.teaming;
    if (!place || isGiven || (!team && state !== 'not-found')) return '';
    const { invited, closed, notFound } = wordsOf(view).team;
    // Said before they answer: thirty statements for nobody would be a disappointment.
    const news = state === 'not-found' ? notFound : team?.state === 'closed' ? closed : invited;
    return html`<p class="note" id="invited" tabindex="-1">${news}</p>`;
  }
}

const wordsOf = ({ words: { team, comparing } }: QuizView): TogetherWords => ({
  ...togetherRu,
  ...(team && comparing && { team, comparing }),
});
