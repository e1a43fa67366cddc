import { accountsOver } from '../accounts/load.ts';
import { createApp } from '../app.ts';
import { openSqlite } from '../storage/sqlite.ts';

/**
 * Whether the time of a reply tells if somebody has an address: the same wrong
 * password for an address that is known and for one that is not, in turns.
 * Tries are forgotten after each, or all but ten would be turned away at once.
 */
const ROUNDS = 200;
const WANTED_MS = 5;
const ORIGIN = 'http://localhost';

const storage = openSqlite(':memory:');
await storage.migrate();
const app = createApp({ storage: { ...storage, tries: { ...storage.tries, count: async () => 1 } } });
const accounts = await accountsOver(storage, () => ORIGIN)();
await accounts.make({ name: 'Пример', email: 'known@example.org', password: 'a long password', isProven: true });

async function timeOf(email: string): Promise<number> {
  const start = performance.now();
  const reply = await app.request('/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN, host: 'localhost' },
    body: JSON.stringify({ email, password: 'not the password' }),
  });
  await reply.text();
  if (reply.status !== 401) throw new Error(`Answered ${reply.status}`);
  return performance.now() - start;
}

const [known, unknown]: [number[], number[]] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  const pair = [
    async () => void known.push(await timeOf('known@example.org')),
    async () => void unknown.push(await timeOf(`nobody-${round}@example.org`)),
  ];
  // Whoever comes second may find a warmer cache, so they take turns at that too.
  for (const time of round % 2 === 0 ? pair : pair.toReversed()) await time();
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Mann-Whitney U by its normal approximation: two-sided, and good for hundreds. */
function probability(left: readonly number[], right: readonly number[]): number {
  const ranked = [...left.map((time) => ({ time, isLeft: true })), ...right.map((time) => ({ time, isLeft: false }))];
  ranked.sort((a, b) => a.time - b.time);
  const rankSum = ranked.reduce((sum, { isLeft }, at) => sum + (isLeft ? at + 1 : 0), 0);
  const [n, m] = [left.length, right.length];
  const z = (rankSum - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return 2 * (1 - normal(Math.abs(z)));
}

/** The normal distribution below z (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduce((total, factor, at) => total + factor * t ** (at + 1), 0);
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

const difference = median(known) - median(unknown);
console.log(`signing in with a wrong password, ${ROUNDS} of each in turns`);
console.log(`  median, an address that is known    ${median(known).toFixed(1)} ms`);
console.log(`  median, an address that is not      ${median(unknown).toFixed(1)} ms`);
console.log(`  difference of medians               ${difference.toFixed(2)} ms (wanted: below ${WANTED_MS})`);
console.log(`  Mann-Whitney p                      ${probability(known, unknown).toFixed(3)} (wanted: above 0.01)`);
await storage.close();
