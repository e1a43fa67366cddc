import {
  beginPlan,
  type Plan,
  type PlanTemplate,
  type Quiz,
  schedulePlan,
  type Voice,
  type WorkCalendar,
} from '@otklik/schema/engine';
import { keep, putAway, recall } from '@otklik/sdk/device';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { Dictionary } from '../internal/dictionary.ts';
import { drawAbsent, type Unavailable } from '../internal/draw-absent.ts';
import { today } from '../internal/day.ts';
import { drawId } from '../internal/draw-id.ts';
import { OtklikFailedEvent } from '../internal/failed-event.ts';
import { calendarOf } from '../internal/home.ts';
import { Locale } from '../internal/locale.ts';
import { printAlone } from '../internal/print-alone.ts';
import { showState } from '../internal/show-state.ts';
import { takeUp } from '../internal/take-up.ts';
import { planRu } from '../words/plan-ru.ts';
import { Acts, goalOf } from './acts.ts';
import type { FileNews } from './draw-files.ts';
import { drawPlan } from './draw-plan.ts';
import { OtklikPlannedEvent } from './events.ts';
import styles from './plan.styles.ts';
import { readCalendar, Source } from './source.ts';
import type { Drawing, Standing } from './standing.ts';

/**
 * A plan with dates: steps, what waits for what, and when the goal is reached.
 *
 * Language is the nearest `lang`. What stands inside the tag is shown until this
 * element is defined, so a link there leads on when scripts are blocked.
 *
 * @tag otklik-plan
 *
 * @csspart title - The plan's title.
 * @csspart settings - The person's conditions: when they begin, how large they are, how many they ask.
 * @csspart goal - When the goal is reached.
 * @csspart warnings - What to think of.
 * @csspart chart - The plan as bars over weeks.
 * @csspart table - The plan as a table.
 * @csspart step - One step in it.
 * @csspart taken-out - The steps that were taken out.
 * @csspart files - Ways to take the plan along.
 *
 * @cssstate loading - The template is on its way.
 * @cssstate unavailable - There is nothing to plan by: not found, broken, or no connection.
 * @cssstate planning - The plan is on the screen.
 *
 * @fires {OtklikPlannedEvent} otklik-planned - The person has changed the plan. When it ends, not who is responsible.
 * @fires {OtklikFailedEvent} otklik-failed - The template could not be loaded.
 */
export class OtklikPlan extends LitElement {
  static override styles = styles;

  static override properties = {
    src: {},
    quiz: {},
    api: {},
    calendar: {},
    template: { attribute: false },
    calendarData: { attribute: false },
    unavailable: { state: true },
    standing: { state: true },
  };

  /** The address of a file: a plan template, or a quiz that has one. Works without any API. */
  declare src?: string;

  /** The id of a published quiz that has a plan, in place of `src`. */
  declare quiz?: string;

  /** Where the API is. By default the origin from which this script came. */
  declare api?: string;

  /** The address of a calendar of days off. By default that of Russia where the plan comes from an API; else only weekends are. */
  declare calendar?: string;

  /** A template given as data, or a quiz that has one, in place of `src` and `quiz`. */
  declare template?: PlanTemplate | Quiz;

  /** A calendar given as data, in place of `calendar`. */
  declare calendarData?: WorkCalendar;

  declare private unavailable?: Unavailable | undefined;
  declare private standing?: Standing | undefined;

  readonly #words = new Dictionary(planRu, async () => (await import('../words/plan-en.ts')).planEn);
  readonly #locale = new Locale(this, this.#words.bring);
  readonly #internals = this.attachInternals();
  readonly #source = new Source();
  #days: WorkCalendar | undefined;
  #daysComing: Promise<void> | undefined;
  /** What the page has decided, perhaps before the template was there. */
  #given: Partial<Plan> = takeUp(this, 'plan') ?? {};
  #isKept = false;
  #news: FileNews | undefined;
  /** Where the focus is. */
  #typing: EventTarget | null = null;
  /** What was said last, for those who listen. */
  #said = '';

  /**
   * What was decided, as data. Set, it may be a part: what it does not say is as
   * usual, or as the person has kept it on the device. Setting it says no event.
   */
  get plan(): Partial<Plan> {
    return this.standing?.plan ?? this.#given;
  }

  set plan(given: Partial<Plan>) {
    this.#given = given;
    if (this.standing) this.#stand({ ...this.standing, plan: this.#begin(this.standing.template) });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['calendar', 'calendarData', 'quiz', 'api'].some((name) => changed.has(name)))
      this.#daysComing = this.#bringDays();
    if (SOURCES.some((name) => changed.has(name))) void this.#load();
    showState(this.#internals, this.unavailable ? 'unavailable' : this.standing ? 'planning' : 'loading');
  }

  protected override render(): unknown {
    return html`<div class="form" lang=${this.#locale.lang} @focusin=${this.#onFocusIn} @focusout=${this.#onFocusOut}>
      <div class="plan">${this.#renderInside()}</div>
    </div>`;
  }

  protected override updated(): void {
    this.#settleDays();
  }

  #renderInside(): unknown {
    const words = this.#words.for(this.#locale.lang);
    if (this.unavailable) return drawAbsent(this.unavailable, this.#voice, words, () => void this.#load());
    if (!this.standing)
      return html`<p class="state" role="status">${this.#locale.isReady ? words.loading : nothing}</p>`;
    const notes = { kept: this.#isKept, news: this.#news, said: this.#said };
    return drawPlan(this.#drawing, this.#acts, this.#fileActs, notes);
  }

  get #voice(): Voice {
    return { lang: this.#locale.lang, profile: 'standard' };
  }

  get #drawing(): Drawing {
    return {
      ...this.standing!,
      calendar: this.#days,
      calendarFailed: !this.#days && Boolean(this.calendar),
      voice: this.#voice,
      words: this.#words.for(this.#locale.lang),
    };
  }

  async #load(): Promise<void> {
    this.standing = this.unavailable = undefined;
    const [loaded] = await Promise.all([this.#source.load(this), this.#daysComing, this.#locale.ready]);
    if (!loaded) return;
    if ('reason' in loaded) {
      this.unavailable = loaded;
      this.dispatchEvent(new OtklikFailedEvent(loaded.reason));
      return;
    }
    const kept = await this.#recall(loaded.template);
    this.#isKept = kept !== undefined;
    this.#stand({ ...loaded, plan: this.#begin(loaded.template, kept) });
  }

  /** What the page says goes before what was kept, and that before what is usual. */
  #begin(template: PlanTemplate, kept?: Plan): Plan {
    return beginPlan(template, { id: drawId(), startsOn: today(), ...kept, ...this.#given });
  }

  /** Counts the plan anew and puts it on the screen. */
  #stand({ template, quiz, plan }: Omit<Standing, 'schedule'>): void {
    this.standing = { template, quiz, plan, schedule: schedulePlan(template, plan, this.#days) };
  }

  async #bringDays(): Promise<void> {
    const { calendar = this.quiz && !this.src && !this.template ? calendarOf(this) : undefined, calendarData } = this;
    this.#days = calendarData;
    if (!calendarData && calendar) {
      const days = await readCalendar(calendar).catch((cause: unknown) => console.error('<otklik-plan>', cause));
      // The page has meanwhile named another one.
      if (this.calendarData || (this.calendar !== undefined && calendar !== this.calendar)) return;
      this.#days = days ?? undefined;
    }
    if (this.standing) this.#stand(this.standing);
  }

  async #recall(template: PlanTemplate): Promise<Plan | undefined> {
    const kept = await recall(shelfOf(template));
    if (!kept) return undefined;
    const { judgePlan } = await import('./plan-file.ts');
    const judged = judgePlan(template, kept);
    return 'plan' in judged ? judged.plan : undefined;
  }

  readonly #acts = new Acts({
    look: () => this.#drawing,
    turn: (plan, say, focus) => {
      this.#stand({ ...this.standing!, plan });
      const now = this.#drawing;
      const { goal, takes } = goalOf(now);
      this.#said = [say(now), goal.replace(/[^.]$/, '$&.'), takes].join(' ').trim();
      this.#news = undefined;
      void this.#keepOn();
      if (focus) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${focus}`)?.focus());
      this.dispatchEvent(new OtklikPlannedEvent(plan.template, now.schedule));
    },
    tell: (words) => {
      this.#said = words;
      this.requestUpdate();
    },
  });

  readonly #fileActs = {
    toCalendar: () => void this.#withFiles(({ saveCalendar }) => saveCalendar(this.standing!, this.#voice)),
    save: () => void this.#withFiles(({ savePlan }) => savePlan(this.standing!)),
    open: (file: File) =>
      void this.#withFiles(async ({ openPlan }) => {
        const opened = await openPlan(this.standing!.template, file);
        if ('plan' in opened) this.#acts.replace(opened.plan);
        this.#news = 'plan' in opened ? { name: 'opened' } : { name: 'not-opened', ...opened };
      }),
    print: () => printAlone(this, 'A4 landscape'),
    keep: (on: boolean) => {
      this.#isKept = on;
      this.#news = undefined;
      void (on ? this.#keepOn() : putAway(shelfOf(this.standing!.template)));
      this.requestUpdate();
    },
  };

  /** What reads and writes files comes when it is asked for. */
  async #withFiles(act: (files: typeof import('./plan-file.ts')) => void | Promise<void>): Promise<void> {
    this.#news = undefined;
    try {
      await act(await import('./plan-file.ts'));
    } catch (cause) {
      console.error('<otklik-plan>', cause);
      this.#news = { name: 'part-missing' };
    }
    this.requestUpdate();
  }

  /** Keeps the plan on the device, if the person has said so. */
  async #keepOn(): Promise<void> {
    const { template, plan } = this.standing!;
    if (!this.#isKept || (await keep(shelfOf(template), plan))) return;
    this.#isKept = false;
    this.#news = { name: 'not-kept' };
    this.requestUpdate();
  }

  /** Puts the days into their inputs, except where somebody is typing: a day that is half typed must not jump. */
  #settleDays(): void {
    for (const input of this.renderRoot.querySelectorAll<HTMLInputElement>('input[data-day]'))
      if (input !== this.#typing) input.value = input.dataset['day']!;
  }

  // Not `activeElement`: as Chromium goes from the day to the month within an input, that is nowhere for a moment.
  readonly #onFocusIn = ({ target }: FocusEvent): void => {
    this.#typing = target;
  };

  readonly #onFocusOut = (): void => {
    this.#typing = null;
    this.#settleDays();
  };
}

/** What makes another plan of it. */
const SOURCES = ['template', 'src', 'quiz', 'api'];

/** Under which name it is kept on the device. */
const shelfOf = ({ id }: PlanTemplate): string => `plan ${id}`;
