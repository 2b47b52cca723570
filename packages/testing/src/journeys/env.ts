/** The environment a program of ours is run in: this process's, on a data folder of its own, and what a journey adds. */
export function environmentFor(dataDir: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, MINGCHA_DATA_DIR: dataDir, ...more };
}

/** Whether every page swept is to be kept as a picture, to be looked at: it doubles the time. */
export const isLooking = process.env.MINGCHA_LOOK === '1';
