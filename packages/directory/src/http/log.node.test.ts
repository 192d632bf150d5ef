import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog } from './log.ts';

describe('createLog', () => {
  it('writes one JSON object per event', () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => new Date('2026-03-01T12:00:00Z'),
    );
    const error = new Error('database\nis locked');
    log.info('stopping', { signal: 'SIGTERM' });
    log.error('request-failed', error, { method: 'GET' });
    log.error('request-failed', 'thrown text');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      [
        { at: '2026-03-01T12:00:00.000Z', level: 'info', event: 'stopping', signal: 'SIGTERM' },
        {
          at: '2026-03-01T12:00:00.000Z',
          level: 'error',
          event: 'request-failed',
          method: 'GET',
          error: error.stack,
        },
        {
          at: '2026-03-01T12:00:00.000Z',
          level: 'error',
          event: 'request-failed',
          error: 'thrown text',
        },
      ],
    );
    assert.ok(lines.every((line) => !line.includes('\n')));
  });
});
