/** Counts of what the server did, in the text format of Prometheus. */

/** Upper bounds of the histogram, seconds. */
const BUCKETS_SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 10] as const;

const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'PUT']);

export interface RequestSample {
  method: string;
  /** Pattern of the path, never the path itself: there are few of them, and they tell nothing about anyone. */
  route: string;
  status: number;
  seconds: number;
}

export interface Metrics {
  observe(sample: RequestSample): void;
  /** Text exposition format 0.0.4. @param records - how many the directory lists, by type */
  render(records: Readonly<Record<string, number>>): string;
}

/** @param startedAt - when the process began to serve */
export function createMetrics(startedAt: Date): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, { buckets: number[]; sum: number; count: number }>();

  return {
    observe({ method, route, status, seconds }) {
      const known = KNOWN_METHODS.has(method) ? method : 'OTHER';
      const labels = `method="${known}",route="${escapeLabel(route)}",status="${String(status)}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const label = `route="${escapeLabel(route)}"`;
      const kept = durations.get(label) ?? {
        buckets: BUCKETS_SECONDS.map(() => 0),
        sum: 0,
        count: 0,
      };
      for (const [index, bound] of BUCKETS_SECONDS.entries()) {
        if (seconds <= bound) kept.buckets[index] = (kept.buckets[index] ?? 0) + 1;
      }
      kept.sum += seconds;
      kept.count += 1;
      durations.set(label, kept);
    },

    render(records) {
      return [
        '# HELP stem_http_requests_total Requests answered.',
        '# TYPE stem_http_requests_total counter',
        ...[...requests].map(
          ([labels, count]) => `stem_http_requests_total{${labels}} ${String(count)}`,
        ),
        '# HELP stem_http_request_duration_seconds Time from the request to its answer.',
        '# TYPE stem_http_request_duration_seconds histogram',
        ...[...durations].flatMap(([label, { buckets, sum, count }]) => [
          ...BUCKETS_SECONDS.map(
            (bound, index) =>
              `stem_http_request_duration_seconds_bucket{${label},le="${String(bound)}"} ${String(buckets[index] ?? 0)}`,
          ),
          `stem_http_request_duration_seconds_bucket{${label},le="+Inf"} ${String(count)}`,
          `stem_http_request_duration_seconds_sum{${label}} ${String(sum)}`,
          `stem_http_request_duration_seconds_count{${label}} ${String(count)}`,
        ]),
        '# HELP stem_directory_records Records listed, by type.',
        '# TYPE stem_directory_records gauge',
        ...Object.entries(records).map(
          ([type, count]) => `stem_directory_records{type="${escapeLabel(type)}"} ${String(count)}`,
        ),
        '# HELP process_resident_memory_bytes Resident memory size in bytes.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${String(process.memoryUsage.rss())}`,
        '# HELP process_start_time_seconds Start time of the process since unix epoch in seconds.',
        '# TYPE process_start_time_seconds gauge',
        `process_start_time_seconds ${String(startedAt.getTime() / 1000)}`,
        '',
      ].join('\n');
    },
  };
}

function escapeLabel(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
