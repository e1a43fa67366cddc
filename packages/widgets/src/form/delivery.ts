import type { Receipt, SubmissionDraft } from '@otklik/schema/engine';
import { OtklikContractError, OtklikProblemError, type Respondent } from '@otklik/sdk/respondent';
import type { Outcome, Parcel } from '@otklik/sdk/device';

/** Where answers go: our API, an address of the site's own, or a file on the person's device. */
export type Destination = { api: Respondent; to: string } | { to: string } | 'download';

/** Hands a parcel over. Never throws: whatever happens is told to the person. */
export async function deliver(parcel: Parcel, destination: Destination): Promise<Outcome> {
  if (destination === 'download') return download(parcel);
  try {
    return 'api' in destination ? await send(parcel, destination.api) : await post(parcel);
  } catch (error) {
    if (error instanceof OtklikProblemError) {
      const { code, retryable } = error.problem;
      return { kept: false, code, passes: retryable, retryAfter: error.retryAfter };
    }
    const code = error instanceof OtklikContractError ? 'not-understood' : 'unreachable';
    return { kept: false, code: navigator.onLine ? code : 'offline', passes: true };
  }
}

async function send({ form, id, body }: Parcel, api: Respondent): Promise<Outcome> {
  try {
    return kept(await api.send(form, id, body));
  } catch (error) {
    const { code } = (error as Partial<OtklikProblemError>).problem ?? {};
    if (code === 'proof-required') {
      const { solveChallenge } = await import('./proof.ts');
      return kept(await api.send(form, id, body, { proof: await solveChallenge(await api.challenge(form)) }));
    }
    // An API of before 1.1 refuses, and does not keep, what has a member that it does not know.
    const { suspicion, ...known } = JSON.parse(body) as SubmissionDraft;
    if (code !== 'malformed-request' || !suspicion) throw error;
    return kept(await api.send(form, id, known));
  }
}

const kept = ({ receipt }: Receipt): Outcome => ({ kept: true, receipt });

async function post({ id, to, body }: Parcel): Promise<Outcome> {
  const { ok, status } = await fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
    body,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  return ok ? { kept: true } : { kept: false, code: 'refused', passes: status >= 500 || status === 429 };
}

function download({ form, body }: Parcel): Outcome {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([body], { type: 'application/json' }));
  link.download = `${form}.json`;
  link.click();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { kept: true };
}
