import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkOf } from './network.ts';

/** Whether all of these are in one network, and one that is known. */
const areTogether = (...addresses: string[]): boolean => {
  const networks = new Set(addresses.map(networkOf));
  return networks.size === 1 && !networks.has(undefined);
};

describe('networkOf', () => {
  it('takes together what an IPv4 network of 256 addresses has', () => {
    assert.ok(areTogether('203.0.113.7', '203.0.113.200', '203.0.113.7:51515', '::ffff:203.0.113.9', ' 203.0.113.1 '));
    assert.ok(!areTogether('203.0.113.7', '203.0.112.7'));
  });

  it('takes together what a household gets of IPv6', () => {
    assert.ok(areTogether('2001:db8:0:1200::1', '2001:DB8:0:12ff:1:2:3:4', '[2001:db8:0:12aa::1]:443'));
    assert.ok(!areTogether('2001:db8:0:1200::1', '2001:db8:0:1300::1'));
    assert.ok(areTogether('2001:db8::1', '2001:db8::203.0.113.7', '2001:db8:0:0:0:0:0:9'));
    assert.ok(!areTogether('2001:db8::1', '2001:db9::1'));
  });

  it('is not known of addresses behind which a proxy stands', () => {
    for (const local of [
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.1',
      '192.168.1.1',
      '169.254.1.1',
      '0.0.0.0',
    ])
      assert.equal(networkOf(local), undefined, local);
    for (const local of ['::1', '::', '::ffff:127.0.0.1', 'fd12:3456::1', 'fe80::1%eth0'])
      assert.equal(networkOf(local), undefined, local);
    assert.ok(areTogether('172.32.0.1', '172.32.0.2'));
    assert.ok(areTogether('11.0.0.1', '11.0.0.2'));
  });

  it('is not known of what is no address', () => {
    for (const nothing of [undefined, '', 'unknown', '_hidden', '1.2.3', '300.1.1.1', '1:2', 'a::b::c', '<script>'])
      assert.equal(networkOf(nothing), undefined, nothing);
  });
});
