import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Metrics } from '../metrics.ts';
import type { DiskSpace } from './disk-space.ts';

/** Adds to the counts of the API what only a process on a machine has: memory, delay, space on the disk. */
export function withProcess(metrics: Metrics, diskSpace: (() => DiskSpace) | undefined): Metrics {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();

  const gauge = (name: string, help: string, value: number) =>
    `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;

  return {
    ...metrics,
    text() {
      const slowest = delay.percentile(99) / 1e9;
      delay.reset();
      return [
        metrics.text(),
        gauge('process_resident_memory_bytes', 'Memory of the process.', process.memoryUsage.rss()),
        gauge('process_uptime_seconds', 'How long it has been running.', process.uptime()),
        gauge('otklik_event_loop_delay_seconds', 'The slowest turn but 1% since the last reading.', slowest),
        ...(diskSpace === undefined
          ? []
          : [gauge('otklik_disk_free_ratio', 'Free space beside the database.', freeRatio(diskSpace()))]),
      ].join('');
    },
  };
}

const freeRatio = ({ free, total }: DiskSpace): number => free / total;
