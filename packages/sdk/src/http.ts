import { Problem } from '@otklik/schema';
import ky, { type KyInstance, type Options, isHTTPError, isNetworkError, isTimeoutError } from 'ky';
import { OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
import { delayAfter, MOST_RETRIES, type Pace, parseRetryAfter, passes, retryDelay, TRY_TIMEOUT } from './retry.ts';

/** A noun of `@otklik/schema`, as far as replies are concerned. */
export interface Noun<Body> {
  safeParse(value: unknown): { success: true; data: Body } | { success: false; error: unknown };
}

/** A reply as its schema has it, and the tag of what it shows. */
export interface Parsed<Body> {
  body: Body;
  etag: string | undefined;
}

interface HttpOptions {
  endpoint: string | URL;
  key: string | undefined;
  lang?: string | undefined;
  credentials?: Options['credentials'];
  fetch: Options['fetch'];
}

/** Sends requests to one API and gives back what has been parsed, or throws one of our errors. */
export class Http {
  readonly #ky: KyInstance;

  constructor(options: HttpOptions, { random }: Pace) {
    const { endpoint, key, lang, credentials, fetch } = options;
    this.#ky = ky.create({
      prefix: endpoint,
      timeout: TRY_TIMEOUT,
      // Not said where nobody asks for it: some runtimes know no cookies and refuse the word.
      ...(credentials && { credentials }),
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(lang !== undefined && { 'accept-language': lang }),
      },
      ...(fetch && { fetch }),
      retry: {
        limit: MOST_RETRIES,
        methods: ['get', 'put', 'patch', 'post', 'delete'],
        retryOnTimeout: true,
        delay: (count) => retryDelay({ attempt: count - 1, random: random() }),
        // Replies are judged below, because ky adds no jitter to `Retry-After`.
        statusCodes: [],
      },
      hooks: {
        afterResponse: [
          ({ response, retryCount }) => {
            const delay = delayAfter(response, { attempt: retryCount, random: random(), now: Date.now() });
            return delay === undefined ? undefined : ky.retry({ delay, code: `status ${response.status}` });
          },
        ],
      },
    });
  }

  /** Sends, and parses the reply. */
  async read<Body>(path: string, noun: Noun<Body>, options?: Options): Promise<Parsed<Body>> {
    const { headers, body } = await this.#send(path, options, (response) => response.json());
    const parsed = noun.safeParse(body);
    if (!parsed.success)
      throw new OtklikContractError(`Not what the Otklik API gives at ${path}`, { cause: parsed.error });
    return { body: parsed.data, etag: headers.get('etag') ?? undefined };
  }

  /** Sends, and hands the body on as it comes. */
  async stream(path: string, type: string, options?: Options): Promise<ReadableStream<Uint8Array>> {
    const { headers, body } = await this.#send(path, options, async (response) => response.body);
    if (body && headers.get('content-type')?.startsWith(type)) return body;
    throw new OtklikContractError(`Not ${type} at ${path}`);
  }

  /** Sends what is answered with nothing. */
  async run(path: string, options: Options, expected = 204): Promise<void> {
    const { status } = await this.#send(path, options, async () => undefined);
    if (status !== expected) throw new OtklikContractError(`Status ${status} at ${path}`);
  }

  async #send<Body>(path: string, options: Options | undefined, read: (response: Response) => Promise<Body>) {
    try {
      const response = await this.#ky(`v1/${path}`, options);
      return { status: response.status, headers: response.headers, body: await read(response) };
    } catch (error) {
      if (options?.signal?.aborted) throw error;
      throw explain(error);
    }
  }
}

/** In the words of this SDK, what ky or the parsing of JSON has thrown. A mistake in our own code stays what it is. */
function explain(cause: unknown): unknown {
  if (isHTTPError(cause)) {
    const { status, headers } = cause.response;
    const problem = Problem.safeParse(cause.data);
    if (problem.success) {
      const retryAfter = parseRetryAfter(headers.get('retry-after'), Date.now());
      return new OtklikProblemError(problem.data, { cause, retryAfter });
    }
    if (passes(status)) return new OtklikNetworkError(`No Otklik API behind status ${status}`, { cause });
    return new OtklikContractError(`Status ${status} without a problem`, { cause });
  }
  if (cause instanceof SyntaxError) return new OtklikContractError('Not JSON, so not the Otklik API', { cause });
  // A connection cut in the middle of a body is a bare TypeError, in every runtime with other words.
  const isLost = isNetworkError(cause) || isTimeoutError(cause) || cause instanceof TypeError;
  return isLost ? new OtklikNetworkError('The Otklik API cannot be reached', { cause }) : cause;
}
