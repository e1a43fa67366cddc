import { OtklikContractError, OtklikProblemError, type Respondent } from '@otklik/sdk/respondent';

/** Answers as they will be sent, byte for byte, however often it takes. */
export interface Parcel {
  id: string;
  form: string;
  body: string;
}

/** What became of a parcel. A receipt comes only from our API. */
export type Outcome =
  | { kept: true; receipt?: string }
  | { kept: false; code: string; errors?: readonly { pointer: string; code: string }[] };

/** Where answers go: our API, an address of the site's own, or a file on the person's device. */
export type Destination = { api: Respondent } | { address: string } | 'download';

/** Sends a parcel. Never throws: whatever happens is told to the person. */
export async function deliver(parcel: Parcel, destination: Destination): Promise<Outcome> {
  if (destination === 'download') return download(parcel);
  try {
    if ('api' in destination) {
      const { receipt } = await destination.api.send(parcel.form, parcel.id, parcel.body);
      return { kept: true, receipt };
    }
    return await post(parcel, destination.address);
  } catch (error) {
    if (error instanceof OtklikProblemError) {
      const { code, errors } = error.problem;
      return { kept: false, code, ...(errors && { errors }) };
    }
    return {
      kept: false,
      code: navigator.onLine ? (error instanceof OtklikContractError ? 'not-understood' : 'unreachable') : 'offline',
    };
  }
}

async function post({ id, body }: Parcel, address: string): Promise<Outcome> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': id },
    body,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  return response.ok ? { kept: true } : { kept: false, code: 'refused' };
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

/** A random UUID. `crypto.randomUUID` is missing on pages without https, and those are answered too. */
export function drawId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
