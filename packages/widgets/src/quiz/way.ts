import { type Plan, weakDimensions } from '@otklik/schema/engine';
import { html, nothing } from 'lit';
import type { OtklikPlan } from '../plan/plan.ts';
import { outcomeOf } from './sitting.ts';
import type { QuizView } from './view.ts';

/** The way that a result leads to. What draws it comes when somebody opens it. */
export class Way {
  readonly #redraw: () => void;
  /** Its file did not come. */
  #isMissing = false;
  /** What is weak, of which quiz, and the plan as the person has it. */
  #planned: { key: string; quiz: string; plan: Partial<Plan> } | undefined;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  draw({ sitting, words: { advice } }: QuizView, calendar: string | undefined): unknown {
    const { id, version, plan } = sitting.quiz;
    if (!plan) return nothing;
    const weak = weakDimensions(sitting.quiz, outcomeOf(sitting));
    const quiz = JSON.stringify([id, version]);
    const key = JSON.stringify([quiz, weak]);
    // The same object as long as the result is the same. Another result says what is weak, and undoes nothing that the person has planned.
    if (this.#planned?.key !== key) {
      const decided = this.#planned?.quiz === quiz ? this.#planned.plan : {};
      this.#planned = { key, quiz, plan: { ...decided, weak, quiz: { id, version } } };
    }
    return html`<details class="plan" @toggle=${this.#bring}>
      <summary>${advice.plan}</summary>
      <p class="hint">${advice.planHint}</p>
      ${
        customElements.get('otklik-plan')
          ? html`<otklik-plan .template=${sitting.quiz} .plan=${this.#planned.plan} calendar=${calendar ?? nothing} @otklik-planned=${this.#note}></otklik-plan>`
          : nothing
      }
      <p class="error" role="alert">${this.#isMissing ? advice.planMissing : nothing}</p>
    </details>`;
  }

  /** The plan goes from the page while answers are corrected, and comes back as it was. */
  readonly #note = ({ currentTarget }: Event): void => {
    if (this.#planned) this.#planned.plan = (currentTarget as OtklikPlan).plan;
  };

  /** A plan is told what to draw only when it is there: what is set on an element that is not defined yet gets lost. */
  readonly #bring = async (): Promise<void> => {
    try {
      await import('../plan/otklik-plan.ts');
      this.#isMissing = false;
    } catch (cause) {
      console.error('<otklik-quiz>', cause);
      this.#isMissing = true;
    }
    this.#redraw();
  };
}
