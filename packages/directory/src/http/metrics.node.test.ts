import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../testing/open-app.ts';
import { createMetrics } from './metrics.ts';

describe('createMetrics', () => {
  it('counts requests and sorts their times into growing buckets', () => {
    const metrics = createMetrics(new Date('2026-03-01T12:00:00Z'));
    metrics.observe({ method: 'GET', route: '/v1/x', status: 200, seconds: 0.004 });
    metrics.observe({ method: 'GET', route: '/v1/x', status: 200, seconds: 0.3 });
    metrics.observe({ method: 'GET', route: '/v1/x', status: 200, seconds: 60 });
    metrics.observe({ method: 'BREW', route: '/a"b\\', status: 405, seconds: 0.001 });
    const lines = metrics.render({ ecosystems: 99 }).split('\n');
    const expected = [
      'stem_http_requests_total{method="GET",route="/v1/x",status="200"} 3',
      'stem_http_requests_total{method="OTHER",route="/a\\"b\\\\",status="405"} 1',
      'stem_http_request_duration_seconds_bucket{route="/v1/x",le="0.005"} 1',
      'stem_http_request_duration_seconds_bucket{route="/v1/x",le="0.1"} 1',
      'stem_http_request_duration_seconds_bucket{route="/v1/x",le="0.5"} 2',
      'stem_http_request_duration_seconds_bucket{route="/v1/x",le="10"} 2',
      'stem_http_request_duration_seconds_bucket{route="/v1/x",le="+Inf"} 3',
      'stem_http_request_duration_seconds_count{route="/v1/x"} 3',
      'stem_directory_records{type="ecosystems"} 99',
      'process_start_time_seconds 1772366400',
    ];
    for (const line of expected) assert.ok(lines.includes(line), line);
    assert.equal(lines.at(-1), '');
  });
});

describe('/metrics', () => {
  let test: TestApp;
  before(async () => {
    test = await openTestApp();
  });
  after(() => test.close());

  it('is Prometheus text that tells patterns of paths and never what was asked', async () => {
    await test.app.request('/v1/organizations.geojson?near=36.1540,-95.9928');
    await test.app.request('/v1/ecosystems/tulsa-regional-stem-alliance.json');
    await test.app.request('/secret/path');
    const response = await test.app.request('/metrics');
    const text = await response.text();
    assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
    assert.ok(
      text.includes(
        'stem_http_requests_total{method="GET",route="/v1/organizations.geojson",status="200"} 1',
      ),
    );
    assert.ok(text.includes('route="/v1/ecosystems/:file{.+\\\\.json}",status="200"} 1'));
    assert.ok(text.includes('stem_http_requests_total{method="GET",route="none",status="404"} 1'));
    assert.ok(text.includes('stem_directory_records{type="ecosystems"} 99'));
    for (const secret of ['36.154', 'tulsa', 'secret'])
      assert.equal(text.includes(secret), false, secret);
  });
});
