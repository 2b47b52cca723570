import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process of this id lives; a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return stat(pid)?.state !== 'Z';
}

/** Tells a process from a later one with the same id, where the system says when it began. */
export function startOf(pid: number): string {
  return stat(pid)?.startedAt ?? 'unknown';
}

/** Asks again until there is an answer, or gives up after `seconds`. */
export async function until<Answer>(
  ask: () => Answer | undefined | Promise<Answer | undefined>,
  seconds: number,
): Promise<Answer | undefined> {
  const deadline = performance.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > deadline) return answer;
    await pause(10);
  }
}

function stat(pid: number): { state: string; startedAt: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command may hold spaces and brackets: fields are counted from behind its last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: fields[19] ?? 'unknown' };
  } catch {
    return undefined;
  }
}
