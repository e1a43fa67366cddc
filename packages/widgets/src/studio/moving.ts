import type { PracticeState } from '@otklik/schema/engine';
import type { TaggedRecord } from '@otklik/sdk/staff';
import { html, nothing, type TemplateResult } from 'lit';
import type { StudioWords } from '../words/studio-words.ts';
import { Entry } from './entry.ts';
import { isRefusal } from './explain.ts';
import { judgeAnswer, judgePresent } from './judging.ts';
import type { Studio, View } from './view.ts';

/** What somebody does with a practice, in a word. */
export type Deed = Exclude<keyof StudioWords['moves'], 'reasonMissing' | 'answerShort'>;

/** Needs more than a reason, and so has a place of its own: experts, reviews, another confirmation. */
const ELSEWHERE: readonly PracticeState[] = ['review', 'accepted', 'revision'];

/** The moves that one may make with a reason at most. */
export function deedsOf({ state, moves }: Pick<TaggedRecord, 'state' | 'moves'>): { deed: Deed; to: PracticeState }[] {
  return moves.flatMap((to) => {
    const deed = deedOf(state, to);
    return deed ? [{ deed, to }] : [];
  });
}

function deedOf(from: PracticeState, to: PracticeState): Deed | undefined {
  if (to === 'archived') return 'archive';
  if (from === 'hold') return 'back';
  if (ELSEWHERE.includes(to)) return undefined;
  if (to === 'hold') return 'hold';
  if (to === 'submitted') return 'submit';
  if (to === 'withdrawn') return 'withdraw';
  if (to === 'declined') return from === 'screening' ? 'decline' : undefined;
  return from === 'accepted' && to === 'published' ? 'publish' : undefined;
}

/** A view of one record, as whoever moves it needs to know it. */
export interface RecordView extends View {
  record: TaggedRecord | undefined;
}

/** A button for a move, and the window in which it is made. */
export function drawMove(
  studio: Studio,
  view: RecordView,
  { deed, to }: { deed: Deed; to: PracticeState },
  isFirst = false,
): TemplateResult {
  const isHarsh = ['decline', 'hold', 'archive', 'withdraw'].includes(deed);
  return html`<button class=${isFirst ? 'primary' : isHarsh ? 'danger' : ''} type="button" @click=${() => openMove(studio, view, deed, to)}>
    ${studio.words.moves[deed].action}
  </button>`;
}

function openMove(studio: Studio, view: RecordView, deed: Deed, to: PracticeState): void {
  const { moves, cancel } = studio.words;
  const entry = new Entry(studio, `move-${deed}`);
  const said = moves[deed];
  studio.show({
    title: said.title,
    draw: () =>
      html`${entry.form(
        () =>
          html`<p>${said.text}</p>
            ${
              'reason' in said
                ? entry.line({
                    ...{ name: 'reason', label: said.reason, hint: said.hint, type: 'textarea', autofocus: true },
                    judge: deed === 'decline' ? judgeAnswer(studio.words) : judgePresent(moves.reasonMissing),
                  })
                : nothing
            }`,
        said.action,
        async ({ reason }) => {
          if (await moveOn(studio, view, { to, ...(reason && { reason }) })) studio.say(said.done);
        },
      )}
        <button class="quiet" type="button" @click=${() => studio.close()}>${cancel}</button>`,
  });
}

type Move = Parameters<Studio['client']['records']['move']>[1];

/**
 * Moves the record of a view on, and closes the window that asked. Whoever comes second is shown what the first has
 * decided; then nothing was moved. Throws what else stands in the way.
 */
export async function moveOn(studio: Studio, view: RecordView, move: Move): Promise<boolean> {
  const before = view.record!;
  try {
    view.record = await studio.call(() => studio.client.records.move(before, move));
  } catch (cause) {
    if (!isRefusal(cause, 'stale')) throw cause;
    studio.close();
    await view.load();
    view.failure = studio.words.record.decidedMeanwhile(
      studio.words.practiceStates[view.record?.state ?? before.state],
    );
    studio.focus('failure');
    return false;
  }
  studio.close();
  await view.load();
  studio.focus('heading');
  return true;
}
