import { askedQuestions, isAnswered, type ProblemCode, suspicionOf } from '@otklik/schema';
import { answersToSend, type Session } from '@otklik/widgets/plain.js';
import type { Bringer } from '../../admission.ts';
import { keepSubmission, type Keeper } from '../../keep-submission.ts';
import { PROBLEMS } from '../../problem-words.ts';
import { ProblemError } from '../../problems.ts';
import { StorageUnavailable } from '../../storage/storage.ts';
import type { Carried } from './carried.ts';
import type { Speech } from './drawing.ts';
import type { NotSent } from './outcome-page.ts';

/** What became of answers: a receipt, or why there is none and what goes with the reply. */
export type Sent =
  | { receipt: string }
  | {
      refused: ProblemCode | 'busy' | 'broken';
      status: number;
      retryAfter?: string | undefined;
      cause?: unknown;
    };

/** Keeps the answers of a page, by the same rules as those of a widget. */
export async function sendAnswers(
  keeper: Keeper,
  session: Session,
  { id, revision, lang, profile, since, trapped }: Carried,
  bringer: Pick<Bringer, 'from' | 'isConfirmed'>,
): Promise<Sent> {
  const { form } = session;
  const answers = answersToSend(form, session.answers);
  const [base] = lang.split('-');
  const draft = { revision, answers, ...(base && { lang: base }), profile };
  const isSuspected =
    suspicionOf({
      hiddenField: trapped ? 'filled' : '',
      seconds: (keeper.now().getTime() - since) / 1000,
      questions: askedQuestions(form, answers).filter(({ answer }) => isAnswered(answer)).length,
    }) !== undefined;
  try {
    const { receipt } = await keepSubmission(keeper, { form: form.id, id, draft, ...bringer, isSuspected });
    return { receipt: receipt.receipt };
  } catch (cause) {
    if (cause instanceof StorageUnavailable) return { refused: 'busy', status: 503, retryAfter: '30' };
    if (!(cause instanceof ProblemError)) return { refused: 'broken', status: 500, cause };
    // A page cannot calculate, so it asks the person. To be asked is no failure.
    if (cause.code === 'proof-required') return { refused: cause.code, status: 200 };
    return { refused: cause.code, status: PROBLEMS[cause.code].status, retryAfter: cause.headers['retry-after'] };
  }
}

/** A refusal in words, with the button that helps where one does. */
export function describeRefusal(refused: Extract<Sent, { refused: unknown }>['refused'], speech: Speech): NotSent {
  const { plain, words } = speech;
  const { failures, failed, sendAsNew } = speech.later.sending;
  const again = { act: 'send', words: plain.sendAgain } as const;
  const title = plain.notSentTitle;
  switch (refused) {
    case 'proof-required':
      return {
        title: plain.confirmTitle,
        sentence: plain.confirm,
        button: { act: 'confirm', words: plain.confirmButton },
      };
    case 'too-many-requests':
      return { title: plain.tooManyTitle, sentence: plain.tooMany, button: again };
    case 'busy':
      return { title, sentence: plain.busy, button: again };
    case 'id-in-use':
      return { title, sentence: failures['id-in-use'], button: { act: 'send-as-new', words: sendAsNew } };
    default:
      return Object.hasOwn(failures, refused)
        ? { title, sentence: failures[refused as keyof typeof failures] }
        : { title, sentence: failed, button: { act: 'send', words: words.form.tryAgain } };
  }
}
