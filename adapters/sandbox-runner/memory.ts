import { readFileSync } from 'node:fs';

/** Kernel counters of processes killed in this control group: version 2, then version 1. */
const COUNTERS = ['/sys/fs/cgroup/memory.events', '/sys/fs/cgroup/memory/memory.oom_control'];

/** How many processes the kernel killed here for want of memory; 0 where it doesn't say. */
export function oomKills(): number {
  for (const path of COUNTERS) {
    try {
      const found = /^oom_kill (\d+)$/m.exec(readFileSync(path, 'utf8'));
      if (found) return Number(found[1]);
    } catch {
      // The other version of control groups, or none.
    }
  }
  return 0;
}
