/** Numbers about the work of the API for whoever runs it. No ids and no addresses are in them. */
export interface Metrics {
  observe(request: { route: string; method: string; status: number; seconds: number }): void;
  count(event: SubmissionEvent): void;
  /** All of it in the text format of Prometheus. */
  text(): string;
}

export type SubmissionEvent =
  'kept' | 'repeated' | 'conflict' | 'proof-asked' | 'proof-accepted' | 'proof-refused' | 'too-many';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const EVENTS: Readonly<Record<SubmissionEvent, [name: string, help: string]>> = {
  kept: ['otklik_submissions_kept_total', 'Submissions that were kept.'],
  repeated: ['otklik_submissions_repeated_total', 'Submissions that were sent again and had been kept before.'],
  'proof-asked': ['otklik_proofs_asked_total', 'Submissions that were asked for a proof of work.'],
  'proof-accepted': ['otklik_proofs_accepted_total', 'Submissions that were kept with a proof of work.'],
  'proof-refused': ['otklik_proofs_refused_total', 'Proofs of work that were wrong, late or spent before.'],
  'too-many': ['otklik_submissions_delayed_total', 'Submissions that were told to come later, because too many came.'],
  conflict: ['otklik_conflicts_total', 'Submissions under an id that holds other answers.'],
};

/** Starts counting from nothing. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const events = new Map<SubmissionEvent, number>();
  const buckets = BUCKETS.map(() => 0);
  let seconds = 0;
  let observed = 0;

  const metric = (name: string, type: string, help: string, lines: string[]) =>
    [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');

  return {
    observe({ route, method, status, seconds: took }) {
      const labels = `route="${route}",method="${method}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const bucket = BUCKETS.findIndex((limit) => took <= limit);
      if (bucket >= 0) buckets[bucket]!++;
      seconds += took;
      observed++;
    },

    count(event) {
      events.set(event, (events.get(event) ?? 0) + 1);
    },

    text() {
      const total = [...requests].sort().map(([labels, count]) => `otklik_requests_total{${labels}} ${count}`);
      let below = 0;
      const histogram = BUCKETS.map(
        (limit, at) => `otklik_request_seconds_bucket{le="${limit}"} ${(below += buckets[at]!)}`,
      );
      return [
        metric('otklik_requests_total', 'counter', 'Requests by route, method and status.', total),
        ...Object.entries(EVENTS).map(([event, [name, help]]) =>
          metric(name, 'counter', help, [`${name} ${events.get(event as SubmissionEvent) ?? 0}`]),
        ),
        metric('otklik_request_seconds', 'histogram', 'How long requests took.', [
          ...histogram,
          `otklik_request_seconds_bucket{le="+Inf"} ${observed}`,
          `otklik_request_seconds_sum ${seconds}`,
          `otklik_request_seconds_count ${observed}`,
        ]),
        '',
      ].join('\n');
    },
  };
}
