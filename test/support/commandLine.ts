import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The command line that was built, in a folder of its own, which is deleted after the tests of the suite. */
export function commandLine() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    /** Writes a file of the folder, and returns its name. */
    file(name: string, content: string | Uint8Array): string {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
      return name;
    },
    dossier(...words: readonly string[]) {
      const program = path.resolve('dist/cli.js');
      const options = { cwd: folder, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], options);
      return { status, stdout, stderr };
    },
  };
}
