import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Gathers what tests have told with `annotate(JSON.stringify({ … }), 'figures')` into one JSON object: to stdout,
 * and to `artefacts/bench.json` or, from proofs, `artefacts/figures.json`.
 */
export default class FiguresReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const told = tests.flatMap((test) => test.annotations().filter(({ type }) => type === 'figures'));
    const figures = Object.assign({}, ...told.map(({ message }) => JSON.parse(message)));
    if (Object.keys(figures).length === 0) return;
    const text = `${JSON.stringify(figures, null, 2)}\n`;
    const isBench = modules.every(({ moduleId }) => moduleId.endsWith('.bench.ts'));
    const folder = join(import.meta.dirname, '../../../artefacts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, isBench ? 'bench.json' : 'figures.json'), text);
    process.stdout.write(text);
  }
}
