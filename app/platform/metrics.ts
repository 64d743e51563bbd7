import { timingSafeEqual } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Counts of one process, in Prometheus's text form. */
export type Metrics = {
  countRequest(method: string, status: number, milliseconds: number): void
  /** One statement to the data store. */
  countStatement(): void
  text(): string
}

const BUCKETS_MS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000]
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

export function makeMetrics(): Metrics {
  const requests = new Map<string, number>()
  const buckets = BUCKETS_MS.map(() => 0)
  let total = 0
  let sum = 0
  let statements = 0
  const loop = monitorEventLoopDelay({ resolution: 10 })
  loop.enable()

  return {
    countRequest(method, status, milliseconds) {
      const labels = `method="${METHODS.has(method) ? method : 'other'}",status="${Math.floor(status / 100)}xx"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      total++
      sum += milliseconds
      for (const [at, bound] of BUCKETS_MS.entries()) {
        if (milliseconds <= bound) buckets[at] = (buckets[at] ?? 0) + 1
      }
    },
    countStatement() {
      statements++
    },
    text() {
      const memory = process.memoryUsage()
      return `${[
        '# TYPE stayledger_requests_total counter',
        ...[...requests].map(([labels, count]) => `stayledger_requests_total{${labels}} ${count}`),
        '# TYPE stayledger_request_seconds histogram',
        ...BUCKETS_MS.map(
          (bound, at) => `stayledger_request_seconds_bucket{le="${bound / 1000}"} ${buckets[at] ?? 0}`,
        ),
        `stayledger_request_seconds_bucket{le="+Inf"} ${total}`,
        `stayledger_request_seconds_sum ${sum / 1000}`,
        `stayledger_request_seconds_count ${total}`,
        '# TYPE stayledger_statements_total counter',
        `stayledger_statements_total ${statements}`,
        '# TYPE stayledger_event_loop_delay_seconds gauge',
        `stayledger_event_loop_delay_seconds{quantile="0.99"} ${loop.percentile(99) / 1e9}`,
        `stayledger_event_loop_delay_seconds{quantile="1"} ${loop.max / 1e9}`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${memory.rss}`,
        '# TYPE nodejs_heap_used_bytes gauge',
        `nodejs_heap_used_bytes ${memory.heapUsed}`,
        '# TYPE process_uptime_seconds gauge',
        `process_uptime_seconds ${process.uptime()}`,
      ].join('\n')}\n`
    },
  }
}

/** Whether the caller may read the metrics: anyone when no token is set. */
export function mayReadMetrics(token: string | null, authorization: string | undefined): boolean {
  if (token === null) return true
  const given = Buffer.from(authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
