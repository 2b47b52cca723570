import type { ParseArgsConfig } from 'node:util';
import { Usage } from './exit';
import type { Platform } from './platform';

export interface Invocation {
  positionals: string[];
  values: Record<string, string | boolean | undefined>;
  /** Opens the platform, once; it is closed after the command. */
  platform(): Promise<Platform>;
  dataDir: string;
  /** Says something beside the answer, on stderr. */
  tell(line: string): void;
}

/** One word of the operator's command. What `run` returns is the answer, and the only thing on stdout. */
export interface Command {
  usage: string;
  options: NonNullable<ParseArgsConfig['options']>;
  run(invocation: Invocation): Promise<string | Uint8Array>;
}

/** The value of an option that must be given. */
export function need(values: Invocation['values'], name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new Usage(`--${name} is missing.`);
  return value;
}
