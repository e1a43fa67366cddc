import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { AppEnv } from './env.ts';

/**
 * The network of an address, as people share it: behind an IPv4 address stands
 * a school, and providers give a household a /56 of IPv6. Nothing for what is
 * no address, and for addresses of this machine and of local networks: there
 * stands a proxy, and everybody would be taken for one.
 */
export function networkOf(address: string | undefined): string | undefined {
  const plain = bare(address ?? '');
  const kind = isIP(plain);
  if (kind === 4) return LOCAL_4.test(plain) ? undefined : plain.replace(/\.\d+$/, '');
  if (kind !== 6) return undefined;
  const groups = groupsOf(plain);
  const isLocal = groups.slice(0, 7).every((group) => group === 0) || isWithin(groups[0]!, LOCAL_6);
  return isLocal ? undefined : [...groups.slice(0, 3), groups[3]! >> 8].map((group) => group.toString(16)).join(':');
}

/**
 * Whether a call was made by this machine or its own network, and not on behalf
 * of somebody behind a proxy: as monitoring does, and no visitor.
 */
export const comesFromNear = (c: Context<AppEnv>): boolean =>
  networkOf(c.var.services.addressOf(c)) === undefined &&
  ['x-forwarded-for', 'forwarded', 'x-real-ip', 'cf-connecting-ip'].every((name) => c.req.header(name) === undefined);

/** This machine, private networks, and what a machine gives itself. */
const LOCAL_4 = /^(0|10|127)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\./;
const LOCAL_6: readonly (readonly [start: number, bits: number])[] = [
  [0xfc00, 7],
  [0xfe80, 10],
];

const isWithin = (group: number, ranges: typeof LOCAL_6): boolean =>
  ranges.some(([start, bits]) => group >> (16 - bits) === start >> (16 - bits));

/** Without brackets, port and zone, and IPv4 as such when it comes in the clothes of IPv6. */
const bare = (address: string): string =>
  address
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');

/** All eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const read = (part: string | undefined) => (part ? part.split(':').flatMap(readGroup) : []);
  const [before, after] = [read(head), read(tail)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

/** One group, or the two that an IPv4 address at the end stands for. */
function readGroup(group: string): number[] {
  if (!group.includes('.')) return [parseInt(group, 16)];
  const [a, b, c, d] = group.split('.').map(Number);
  return [a! * 256 + b!, c! * 256 + d!];
}
