import type { Command } from '../command';

/** `migrate`: opening the platform brings its schema and reference data up to date. */
export const migrateCommand: Command = {
  usage: 'migrate',
  options: {},
  async run({ platform }) {
    await platform();
    return 'The schema and the reference data are up to date.';
  },
};
