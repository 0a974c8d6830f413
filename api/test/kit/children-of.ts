import { spawnSync } from 'node:child_process';

/** Process ids, without that of the look itself. */
export function childrenOf(parent: number): number[] {
  const look = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return look.stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([pid, ppid]) => ppid === parent && pid !== look.pid)
    .map(([pid = 0]) => pid);
}
