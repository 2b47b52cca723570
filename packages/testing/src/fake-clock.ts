import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * A module to start a program with (`node --import`) that makes it believe in another time. The time goes on from
 * there, and jumps when the parent says so. The program itself knows nothing of it.
 */
export function fakeClock(now: Date): string {
  const source = `
    const Real = Date;
    let ahead = ${now.getTime()} - Real.now();
    globalThis.Date = class Date extends Real {
      constructor(...given) {
        if (given.length > 0) super(...given);
        else super(Real.now() + ahead);
      }
      static now() {
        return Real.now() + ahead;
      }
    };
    process.on('message', ({ clock }) => {
      if (clock === undefined) return;
      ahead = clock - Real.now();
      process.send({ clock });
    });`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** Sends a program that was started so to another time, and waits until it is there. */
export async function turnClock(program: ChildProcess, now: Date): Promise<void> {
  const there = once(program, 'message');
  program.send({ clock: now.getTime() });
  await there;
}
