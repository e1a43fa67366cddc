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

  constructor(client: QuizClient, quiz: Quiz, given: Given | undefined, turn: () => void) {
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
    const { place, isGiven } = this.teaming;
    return place && !isGiven ? html`<p class="note">${wordsOf(view).team.invited}</p>` : '';
  }
}

const wordsOf = ({ words: { team, comparing } }: QuizView): TogetherWords => ({
  ...togetherRu,
  ...(team && comparing && { team, comparing }),
});
