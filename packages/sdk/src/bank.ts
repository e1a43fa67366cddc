import { BankFile, BankPage, bankParameters, type BankQuery, PublishedPractice, Takeover } from '@otklik/schema';
import type { CallOptions, ListOptions } from './client.ts';
import type { Http } from './http.ts';

/** Whole banks take their time. */
const FILE_TIMEOUT = 120_000;

/** Published practices, for anybody. `bank` is the organisation that decides about them, where a server has several. */
export function bankOf(http: Http) {
  return {
    /** Finds practices by words in whatever form, and by facets. Gives their counts, too. */
    search: async (
      query: BankQuery = {},
      { bank, cursor, limit, ...call }: ListOptions & { bank?: string | undefined } = {},
    ): Promise<BankPage> => {
      const searchParams = { ...Object.fromEntries(bankParameters(query)), bank, cursor, limit };
      return (await http.read('practices', BankPage, { ...call, searchParams })).body;
    },

    /** Reads a published practice: the version that anybody reads now, or the given one. */
    read: async (
      practice: string,
      { version, ...call }: CallOptions & { version?: number | undefined } = {},
    ): Promise<PublishedPractice> => {
      const path = `practices/${encodeURIComponent(practice)}`;
      return (await http.read(path, PublishedPractice, { ...call, searchParams: { version } })).body;
    },

    /** Everything that is published, as one file: to keep, to show without an API, or to take over elsewhere. */
    bank: async ({ bank, ...call }: CallOptions & { bank?: string | undefined } = {}): Promise<BankFile> =>
      (await http.read('bank.json', BankFile, { ...call, searchParams: { bank }, timeout: FILE_TIMEOUT })).body,
  };
}

/** What moderators do with whole banks. */
export function bankOfStaff(http: Http) {
  return {
    bank: {
      /**
       * Takes over what another bank has published; `from` is the address where it stands. The same file again changes
       * nothing. Refused as `invalid-bank`, and nothing is taken, where a text is not the one that its hash is of.
       */
      takeOver: async (file: BankFile, { from, ...call }: CallOptions & { from: string }): Promise<Takeover> =>
        (
          await http.read('bank', Takeover, {
            ...{ ...call, method: 'post', json: file, searchParams: { from }, timeout: FILE_TIMEOUT },
          })
        ).body,
    },
  };
}
