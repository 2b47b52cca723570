import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = join(import.meta.dirname, '../dist/main.js');
const BOOK = join(import.meta.dirname, '../../../infra/demo/huangshan-2025.xlsx');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingcha-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the built program as the operator would, on a data folder of its own. */
function mingcha(...args: string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [PROGRAM, ...args],
      { env: { ...process.env, MINGCHA_DATA_DIR: folder } },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

describe('the operator command', { timeout: 120_000 }, () => {
  it('starts from an empty folder, imports, and answers duties on stdout only', async () => {
    const imported = await mingcha('import', BOOK);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await mingcha(
      'duties',
      '--from',
      '2025-01-01',
      '--to',
      '2025-12-31',
      '--as-of',
      '2026-01-31',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout).duties).toHaveLength(245);
  });

  it('assesses, verifies and invites', async () => {
    const assessed = await mingcha(
      'assess',
      '--tenant',
      '341024',
      '--year',
      '2025',
      '--as-of',
      '2026-01-31',
      '--format',
      'json',
    );
    expect(JSON.parse(assessed.stdout)).toMatchObject({ tenant: '341024', year: 2025, isExample: true });
    expect((await mingcha('verify-audit')).stdout).toContain('intact');
    const invite = [
      'user',
      'invite',
      '--tenant',
      '341000',
      '--login',
      'first.admin',
      '--name',
      '管理员',
      '--role',
      'SYSTEM_ADMIN',
    ];
    expect((await mingcha(...invite)).stdout).toMatch(/\/link#token=[\w-]{43}\n$/);
    expect(await mingcha(...invite)).toMatchObject({ code: 1, stdout: '' });
  });

  it('keeps the three administrators apart (三员分立)', async () => {
    const answer = await mingcha(
      'user',
      'invite',
      '--tenant',
      '341000',
      '--login',
      'both',
      '--name',
      '两员',
      '--role',
      'SYSTEM_ADMIN,AUDIT_ADMIN',
    );
    expect(answer).toMatchObject({ code: 1, stdout: '' });
    expect(answer.stderr).toContain('分设');
  });

  it('answers what it does not understand with its usage, code 2', async () => {
    for (const args of [
      [],
      ['fly'],
      ['import'],
      ['duties', '--from', 'yesterday'],
      ['duties', '--unknown'],
    ]) {
      expect(await mingcha(...args)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('Usage:'),
      });
    }
  });
});
