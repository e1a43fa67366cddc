import {
  type CodeFault,
  decodeResult,
  lineOf,
  type LinePoint,
  type Quiz,
  type RawAnswers,
  readCodeHead,
  type Taken,
} from '@otklik/schema/engine';
import { copy } from '../internal/copy.ts';
import { today } from '../internal/day.ts';
import { formatDay } from '../internal/format-day.ts';
import { printAlone } from '../internal/print-alone.ts';
import { saveFile } from '../internal/save-file.ts';
import { OtklikScoredEvent } from './events.ts';
import type { Given } from './comparing.ts';
import { FragmentNews, linkToResult, type TeamPlace } from './fragment.ts';
import { Keeping, readGiven } from './keeping.ts';
import {
  beginSitting,
  type KeptResult,
  keptOf,
  pastOf,
  readKept,
  retake,
  type Sitting,
  sittingOfCode,
  sittingOfKept,
  takenNow,
  type Task,
} from './sitting.ts';
import { clientOf, loadVersion } from './source.ts';
import type { QuizStage } from './stage.ts';
import type { Together } from './together.ts';
import { Way } from './way.ts';

/** Why what the person brought cannot be shown. */
export type BringingFault = Exclude<CodeFault, 'other-version'> | 'no-version' | 'not-a-result';

/** Everything that a person may do with a quiz beyond answering it. */
export class Conduct {
  readonly keeping: Keeping;
  readonly way = new Way(() => this.#stage.host.requestUpdate());
  /** Others, where there is an API; comes with the first result, or with an invitation. */
  together: Together | undefined;
  /** Comes where there is an earlier time. */
  drawLine: typeof import('./draw-line.ts').drawLine | undefined;
  fault: BringingFault | undefined;
  copied = false;
  /** A result that lies on the device from an earlier day. */
  last: KeptResult | undefined;
  /** Whether the answers on the screen were begun on an earlier page. */
  isContinued = false;
  readonly #stage: QuizStage;
  readonly #news = new FragmentNews();
  #given: Given | undefined;

  constructor(stage: QuizStage) {
    this.#stage = stage;
    const { address, latest } = stage.look();
    this.keeping = new Keeping(address, latest!.id);
  }

  /** Takes up what the device and the address of the page say. */
  async begin(): Promise<void> {
    const shelf = await this.keeping.recall();
    this.#given = shelf?.given;
    if (shelf) this.#takeUp(shelf.result);
    await this.readFragment();
  }

  /** What a link has brought: a result, or a team. */
  readonly readFragment = async (): Promise<void> => {
    const { latest } = this.#stage.look();
    if (!latest) return;
    const { code, team } = this.#news.read(location.hash, latest.id);
    if (code) await this.openCode(code);
    if (team) await this.#join(team, latest);
  };

  async #join(place: TeamPlace, latest: Quiz): Promise<void> {
    const { teaming } = (await this.#bringTogether()) ?? {};
    await teaming?.join(place);
    const { version } = teaming?.team ?? {};
    const isOther = version !== undefined && version !== latest.version;
    // Who was invited answers the version that the others have answered.
    const quiz = isOther && (await loadVersion(this.#stage.look().address, latest, version));
    const { sitting } = this.#stage.look();
    // All of it: a team has no short version.
    const whole = version !== undefined && sitting?.stage === 'asking' && { express: false };
    if (sitting) this.#turn(quiz ? beginSitting(quiz, false, sitting.past) : { ...sitting, ...whole }, 'invited');
  }

  async #bringTogether(): Promise<Together | undefined> {
    const { address, latest } = this.#stage.look();
    const client = this.together || !latest ? undefined : await clientOf(address);
    if (client) {
      const { Together } = await import('./together.ts');
      this.together ??= new Together(client, latest!, this.#given, this.#onTurn);
      this.#stage.host.requestUpdate();
    }
    return this.together;
  }

  /** The last statement is answered: here is what it comes to. */
  finish(answers: RawAnswers): void {
    const { sitting } = this.#stage.look();
    if (!sitting) return;
    this.isContinued = false;
    this.#turn({ ...sitting, answers, stage: 'result', on: sitting.on || today(), brought: false }, 'result');
    this.#stage.tell(new OtklikScoredEvent(sitting.quiz.id));
  }

  /** Whoever has corrected one answer need not go through all the steps again. */
  readonly backToResult = (): void => this.finish(this.#stage.look().sitting?.answers ?? {});

  /** Back to the statements, with their answers. */
  correct(statement?: string): void {
    this.#change((sitting) => ({ ...sitting, past: pastOf(sitting, this.keeping.remembered), stage: 'asking' }));
    this.#stage.ask(statement);
  }

  readonly retake = (): void => {
    const { sitting, latest } = this.#stage.look();
    if (!sitting || !latest) return;
    this.last = undefined;
    this.#turn(retake({ ...sitting, past: pastOf(sitting, this.keeping.remembered) }, latest));
    this.#stage.ask();
  };

  readonly startOver = (): void => {
    const { latest, sitting } = this.#stage.look();
    this.isContinued = false;
    if (latest) this.#turn(beginSitting(latest, sitting?.express ?? false, sitting?.past));
    this.#stage.ask();
  };

  /** All statements, or the core ones; what was answered stays. */
  setExpress(express: boolean): void {
    this.#change((sitting) => ({ ...sitting, express }));
  }

  setStrict(strict: boolean): void {
    this.#change((sitting) => ({ ...sitting, strict }));
  }

  setTask(dimension: string, task: Task): void {
    this.#change((sitting) => ({ ...sitting, tasks: { ...sitting.tasks, [dimension]: task } }));
  }

  note(answers: RawAnswers): void {
    this.#change((sitting) => ({ ...sitting, answers }));
  }

  readonly showLast = (): void => {
    if (this.last) void this.#show(this.last, true);
  };

  /** Shows the result that a code holds, by the version of the quiz that it was made with. */
  async openCode(code: string): Promise<void> {
    const { latest, address, words } = this.#stage.look();
    const head = readCodeHead(code);
    if (typeof head === 'string' || !latest) return this.#refuse(head as BringingFault);
    const quiz = await loadVersion(address, latest, head.version);
    const found = quiz ? decodeResult(quiz, code) : decodeResult({ ...latest, version: head.version }, code);
    if (found === 'other-quiz') return this.#refuse('other-quiz');
    if (!quiz) return this.#refuse('no-version');
    if (typeof found === 'string') return this.#refuse(found === 'other-version' ? 'no-version' : found);
    this.fault = undefined;
    this.#turn(sittingOfCode(quiz, found, words.advice.noted), 'result');
  }

  async openFile(file: Blob): Promise<void> {
    let data: unknown;
    try {
      data = JSON.parse(await file.text());
    } catch {
      return this.#refuse('not-a-result');
    }
    const kept = readKept(data);
    if (!kept) return this.#refuse('not-a-result');
    await this.#show(kept, false);
    this.#given = readGiven(data) ?? this.#given;
    if (this.together) this.together.comparing.given = this.#given;
    this.#stage.host.requestUpdate();
  }

  readonly agree = async (on: boolean): Promise<void> => {
    const { sitting } = this.#stage.look();
    if (sitting) await this.keeping.agree(on, keptOf(sitting), this.#given);
    this.#stage.host.requestUpdate();
  };

  async copy(text: string): Promise<void> {
    await copy(text);
    this.copied = true;
    this.#stage.host.requestUpdate();
  }

  linkTo(code: string): string {
    return linkToResult(this.#stage.look().sitting!.quiz.id, code);
  }

  download(): void {
    const { sitting } = this.#stage.look();
    if (!sitting) return;
    const kept = { ...keptOf(sitting), given: this.#given };
    saveFile(`${sitting.quiz.id}-${sitting.on}.json`, JSON.stringify(kept, null, 2));
  }

  print(): void {
    printAlone(this.#stage.host, 'A4');
  }

  /** Every time that the quiz was taken, this one last. */
  get line(): LinePoint[] {
    const { sitting, latest } = this.#stage.look();
    if (!sitting || !latest) return [];
    const now: Taken[] = sitting.stage === 'result' ? [takenNow(sitting)] : [];
    return lineOf(latest, [...sitting.past, ...now]);
  }

  /** The last time whose numbers may be read beside those of now. */
  get lastComparable(): LinePoint | undefined {
    return this.line
      .slice(0, -1)
      .filter(({ comparable }) => comparable)
      .at(-1);
  }

  readonly dayOf = formatDay;

  #takeUp(kept: KeptResult): void {
    const { latest, sitting } = this.#stage.look();
    if (!latest || !sitting) return;
    if (kept.stage === 'result') this.last = kept;
    // Whoever has begun to answer meanwhile is not interrupted, and has a line all the same.
    const isBegun = sitting.stage === 'result' || Object.keys(sitting.answers).length > 0;
    if (isBegun || kept.stage === 'result' || kept.version !== latest.version)
      return this.#stage.turn({ ...sitting, past: this.keeping.remembered });
    this.isContinued = Object.keys(kept.answers).length > 0;
    this.#stage.turn(sittingOfKept(latest, kept, false));
  }

  async #show(kept: KeptResult, isOwn: boolean): Promise<void> {
    const { latest, address } = this.#stage.look();
    if (!latest || kept.quiz !== latest.id) return this.#refuse('other-quiz');
    const quiz = await loadVersion(address, latest, kept.version);
    this.last = undefined;
    if (quiz) {
      this.fault = undefined;
      return this.#turn(sittingOfKept(quiz, kept, !isOwn), 'result');
    }
    // Its words are gone, its scores are not: they go into the line.
    const { taken } = kept;
    if (taken) this.#change((sitting) => ({ ...sitting, past: [...sitting.past, taken] }));
    this.#refuse('no-version');
  }

  #refuse(fault: BringingFault): void {
    this.fault = fault;
    this.#stage.host.requestUpdate();
  }

  #change(change: (sitting: Sitting) => Sitting): void {
    const { sitting } = this.#stage.look();
    if (sitting) this.#turn(change(sitting));
  }

  #turn(sitting: Sitting, focus?: string): void {
    this.copied = false;
    this.#stage.turn(sitting, focus);
    this.#keep();
    if (sitting.stage === 'result')
      void this.#bringRest().catch((cause: unknown) => console.error('<otklik-quiz>', cause));
  }

  /** What a result may have beside itself. It stands without. */
  async #bringRest(): Promise<void> {
    if (!this.drawLine && this.line.length > 1) {
      this.drawLine = (await import('./draw-line.ts')).drawLine;
      this.#stage.host.requestUpdate();
    }
    await this.#bringTogether();
  }

  #keep(): void {
    const { sitting } = this.#stage.look();
    if (sitting && !sitting.brought) void this.keeping.keep(keptOf(sitting), this.#given);
  }

  readonly #onTurn = (focus?: string): void => {
    const { sitting } = this.#stage.look();
    if (this.together) this.#given = this.together.comparing.given;
    if (sitting && focus) this.#stage.turn({ ...sitting }, focus);
    this.#keep();
    this.#stage.host.requestUpdate();
  };
}
