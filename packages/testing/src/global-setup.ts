import type { TestProject } from 'vitest/node';
import { liveSample } from './given';
import { openTemplates } from './template-database';

/** For `globalSetup`: what every stored test clones its database from. */
export function setup(project: TestProject): Promise<() => Promise<void>> {
  return openTemplates(project, liveSample);
}
