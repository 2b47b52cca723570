import { writeFile } from 'node:fs/promises';
import { writeTemplate } from '@mingcha/documents/book/write-template';
import type { Command } from '../command';

/** `template FILE`: the empty import workbook; without FILE its bytes are the answer. */
export const templateCommand: Command = {
  usage: 'template FILE',
  options: {},
  async run({ positionals: [file] }) {
    const bytes = await writeTemplate();
    if (!file) return bytes;
    await writeFile(file, bytes);
    return `Written: ${file}`;
  },
};
