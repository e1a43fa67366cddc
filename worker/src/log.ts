/** What may be said of a request in a log. A new field is a decision about people’s privacy. */
export interface LogEntry {
  time: Date;
  request: string;
  /** The address as it was declared, or `-`. */
  route: string;
  method: string;
  status: number;
  milliseconds: number;
  /** Of the body that was read. */
  bytes: number;
  failure: string | undefined;
}

/** One line of JSON: neither address nor query, body, browser or exact time. */
export const logLine = ({ time, request, route, method, status, milliseconds, bytes, failure }: LogEntry): string =>
  JSON.stringify({
    time: `${time.toISOString().slice(0, 19)}Z`,
    request,
    route,
    method,
    status,
    ms: Math.round(milliseconds),
    bytes,
    failure,
  });
