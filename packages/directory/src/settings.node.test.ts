import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings, SettingsError } from './settings.ts';

describe('readSettings', () => {
  it('has a value for everything that is unset', () => {
    assert.deepEqual(readSettings({}), {
      port: 8080,
      host: '127.0.0.1',
      dataDir: '.data',
      rateLimitPerMinute: 30,
      trustProxy: false,
    });
  });

  it('takes what the environment says', () => {
    const env = {
      PORT: '0',
      HOST: '::1',
      STEM_DATA_DIR: '/srv/stem data',
      STEM_RATE_LIMIT: '0',
      STEM_TRUST_PROXY: 'true',
    };
    assert.deepEqual(readSettings(env), {
      port: 0,
      host: '::1',
      dataDir: '/srv/stem data',
      rateLimitPerMinute: 0,
      trustProxy: true,
    });
  });

  it('counts an empty variable as unset', () => {
    assert.equal(readSettings({ PORT: '', STEM_DATABASE_URL: ' ' }).port, 8080);
  });

  const refused: [Record<string, string>, string][] = [
    [{ PORT: 'abc' }, 'Expected `PORT` to be a whole number from 0 to 65535, got "abc".'],
    [{ PORT: '65536' }, 'Expected `PORT` to be a whole number from 0 to 65535, got "65536".'],
    [{ PORT: '-1' }, 'Expected `PORT` to be a whole number from 0 to 65535, got "-1".'],
    [{ PORT: '80.5' }, 'Expected `PORT` to be a whole number from 0 to 65535, got "80.5".'],
    [
      { HOST: 'http://localhost' },
      'Expected `HOST` to be an address or host name to listen on, as "127.0.0.1" or "0.0.0.0", got "http://localhost".',
    ],
    [
      { STEM_DATA_DIR: 'a\u0000b' },
      'Expected `STEM_DATA_DIR` to be the path of a folder, got "a\\u0000b".',
    ],
    [
      { STEM_RATE_LIMIT: 'many' },
      'Expected `STEM_RATE_LIMIT` to be a whole number from 0 to 1000000 (requests per minute, 0 = no limit), got "many".',
    ],
    [{ STEM_TRUST_PROXY: 'yes' }, 'Expected `STEM_TRUST_PROXY` to be "1" or "0", got "yes".'],
    [
      { STEM_DATABASE_URL: 'postgres://office:secret@db/stem' },
      'Expected `STEM_DATABASE_URL` to be unset: this version keeps its data in SQLite under `STEM_DATA_DIR`; PostgreSQL comes with a later release.',
    ],
  ];
  for (const [env, message] of refused) {
    it(`refuses ${JSON.stringify(env).replace(/postgres[^"]*/, 'postgres…')} in one sentence`, () => {
      assert.throws(() => readSettings(env), new SettingsError(message));
    });
  }
});
