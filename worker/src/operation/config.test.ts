import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig } from './config.ts';

const key = '4f1c0a9be27d4c53a8d6f0b1729e35ac';

const configOf = (environment: Record<string, string>) => {
  const reading = readConfig(environment);
  assert.ok('config' in reading, JSON.stringify(reading));
  return reading.config;
};

const faultsOf = (environment: Record<string, string>) => {
  const reading = readConfig(environment);
  assert.ok('faults' in reading, 'the configuration was accepted');
  return reading.faults;
};

describe('readConfig', () => {
  it('needs nothing: SQLite in ./data, port 8787, this computer only, with the demo', () => {
    assert.deepEqual(configOf({}), {
      port: 8787,
      host: '127.0.0.1',
      folder: './data',
      photos: undefined,
      keyFile: undefined,
      backups: undefined,
      locality: undefined,
      databaseUrl: undefined,
      demo: true,
      adminKey: undefined,
      publicUrl: undefined,
      proxies: 0,
      pace: 120,
      smtpUrl: undefined,
      mailFrom: undefined,
      drainMs: undefined,
    });
  });

  it('sends no letters whose links would lead wherever a stranger says', () => {
    const read = readConfig({ OTKLIK_SMTP_URL: 'smtp://mail.example.org' });
    assert.ok('faults' in read);
    assert.match(read.faults[0]!.en, /^OTKLIK_SMTP_URL: letters with links need OTKLIK_PUBLIC_URL too/);
  });

  it('takes an empty variable for one that is not set', () => {
    assert.deepEqual(configOf({ PORT: '', DATABASE_URL: '', OTKLIK_ADMIN_KEY: '' }), configOf({}));
  });

  it('reads every variable', () => {
    const config = configOf({
      PORT: '80',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://otklik:secret@db.example.org/otklik',
      OTKLIK_DATA: '/var/lib/otklik',
      OTKLIK_PHOTOS: '/var/photos',
      OTKLIK_KEY_FILE: '/etc/otklik/keys',
      OTKLIK_BACKUPS: '/var/backups/otklik',
      OTKLIK_LOCALITY: 'ru',
      OTKLIK_DEMO: '0',
      OTKLIK_ADMIN_KEY: key,
      OTKLIK_PUBLIC_URL: 'https://otklik.example.org/',
      OTKLIK_PROXIES: '2',
      OTKLIK_PACE: '600',
      OTKLIK_SMTP_URL: 'smtps://otklik:secret@mail.example.org:465',
      OTKLIK_MAIL_FROM: 'Пример <otklik@example.org>',
      OTKLIK_DRAIN_MS: '5000',
    });
    assert.deepEqual(config, {
      port: 80,
      host: '0.0.0.0',
      folder: '/var/lib/otklik',
      photos: '/var/photos',
      keyFile: '/etc/otklik/keys',
      backups: '/var/backups/otklik',
      locality: 'ru',
      databaseUrl: 'postgres://otklik:secret@db.example.org/otklik',
      demo: false,
      adminKey: key,
      publicUrl: 'https://otklik.example.org',
      proxies: 2,
      pace: 600,
      smtpUrl: 'smtps://otklik:secret@mail.example.org:465',
      mailFrom: 'Пример <otklik@example.org>',
      drainMs: 5000,
    });
  });

  for (const [name, values] of Object.entries({
    PORT: ['http', '-1', '65536', '80.5', '0x50', ' 80', '1e3'],
    HOST: ['http://localhost', 'local host', 'a/b'],
    DATABASE_URL: ['mysql://a@b/c', 'otklik.db', '/var/lib/otklik.db', 'postgres'],
    OTKLIK_LOCALITY: ['Russia', 'RU', 'de'],
    OTKLIK_DEMO: ['yes', 'true', '2'],
    OTKLIK_PUBLIC_URL: ['otklik.example.org', 'ftp://a.b', 'https://a.b/path', 'https://u:p@a.b', 'https://a.b?x'],
    OTKLIK_SMTP_URL: ['mail.example.org', 'https://mail.example.org', 'smtp://'],
    OTKLIK_MAIL_FROM: ['otklik', 'a@b\r\nBcc: c@d'],
    OTKLIK_PROXIES: ['yes', '-1', '10', '127.0.0.1'],
    OTKLIK_PACE: ['0', 'fast', '1e3'],
    OTKLIK_DRAIN_MS: ['5s', '-1', '60001'],
    OTKLIK_ADMIN_KEY: [
      'short',
      'a'.repeat(64),
      'password'.repeat(4),
      '0123456789'.repeat(4),
      'abcabcdd'.repeat(2) + 'abcdabcdabcdabcd',
      `${key} ${key}`,
      'ключ'.repeat(10),
      'k'.repeat(600),
    ],
  })) {
    it(`refuses a wrong ${name} in Russian and in English, naming it`, () => {
      for (const value of values) {
        const faults = faultsOf({ [name]: value });
        assert.equal(faults.length, 1, value);
        assert.match(faults[0]!.ru, new RegExp(`^${name}.*[а-я]`), value);
        assert.match(faults[0]!.en, new RegExp(`^${name}[^а-я]*$`), value);
      }
    });
  }

  it('suspects a proxy where people come by https, unless told how many there are', () => {
    const warningsOf = (environment: Record<string, string>) => {
      const reading = readConfig({ OTKLIK_PUBLIC_URL: 'https://otklik.example.org', ...environment });
      return 'warnings' in reading ? reading.warnings : [];
    };
    assert.match(warningsOf({})[0]!.en, /OTKLIK_PROXIES=1/);
    for (const proxies of ['0', '1']) assert.deepEqual(warningsOf({ OTKLIK_PROXIES: proxies }), []);
    assert.deepEqual(warningsOf({ OTKLIK_PUBLIC_URL: 'http://otklik.local' }), []);
  });

  it('takes keys from a file only, and says so to who has put them into the environment', () => {
    const [fault, ...others] = faultsOf({ OTKLIK_KEY: 'first001 2026-11-26 c2VjcmV0' });
    assert.match(fault!.ru, /OTKLIK_KEY: .*OTKLIK_KEY_FILE/);
    assert.doesNotMatch(fault!.en, /c2VjcmV0/);
    assert.deepEqual(others, []);
  });

  it('says everything that is wrong at once', () => {
    assert.equal(faultsOf({ PORT: 'x', OTKLIK_DEMO: 'x', OTKLIK_ADMIN_KEY: 'x' }).length, 3);
  });

  it('never repeats a key or a password', () => {
    const secret = 'Tr0ub4dor';
    const said = JSON.stringify(
      faultsOf({
        OTKLIK_ADMIN_KEY: secret,
        DATABASE_URL: `mysql://otklik:${secret}@db.example.org/otklik`,
        OTKLIK_PUBLIC_URL: `https://otklik:${secret}@example.org`,
        OTKLIK_SMTP_URL: `https://otklik:${secret}@example.org`,
      }),
    );
    assert.ok(!said.includes(secret), said);
  });

  it('takes an unknown OTKLIK_ variable for a misprint and says which was meant', () => {
    const reading = readConfig({ OTKLIK_DATE: '/srv', OTKLIK_COLOUR_OF_THE_SKY: 'blue', OTHER: '1' });
    assert.ok('warnings' in reading);
    assert.deepEqual(
      reading.warnings.map(({ en }) => en),
      [
        'I do not know the variable OTKLIK_DATE and do not read it. Perhaps OTKLIK_DATA?',
        'I do not know the variable OTKLIK_COLOUR_OF_THE_SKY and do not read it.',
      ],
    );
  });
});
