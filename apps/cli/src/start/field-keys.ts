import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFieldKey } from '@mingcha/database/field-seal';

/**
 * The keys that seal single fields: as given, or one made once and kept beside the data, readable by its owner alone.
 * Whoever loses the file loses what it sealed, so it is part of a backup.
 */
export function fieldKeysOf(dataDir: string, given: string | null): string {
  if (given !== null) return given;
  const file = join(dataDir, 'field-keys');
  if (!existsSync(file)) writeFileSync(file, `${newFieldKey('k1')}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
