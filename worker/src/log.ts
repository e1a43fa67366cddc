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

/**
 * Writes the lines of one turn of the event loop at once: under load a log
 * costs as many system calls as the replies otherwise. For Node; a Worker may
 * be stopped before its next turn.
 */
export function writeTogether(write: (lines: string) => void): (line: string) => void {
  let lines = '';
  return (line) => {
    if (lines === '') setImmediate(() => (write(lines), (lines = '')));
    lines += `${line}\n`;
  };
}
