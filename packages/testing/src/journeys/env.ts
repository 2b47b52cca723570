/** The environment a program of ours is run in: this process's, on a data folder of its own. */
export function environmentFor(dataDir: string): NodeJS.ProcessEnv {
  return { ...process.env, MINGCHA_DATA_DIR: dataDir };
}
