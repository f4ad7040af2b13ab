import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { createPackage } from '../../scripts/createPackage';
import { run } from './vscode/commands';

/**
 * Packs the files that ship, built as they ship, into a `.vsix` in `folder`, as `npm run package` does, but leaves the build
 * that is being tested alone. @returns its path.
 */
export async function packExtension(folder: string): Promise<string> {
  const cwd = join(folder, 'shipped');
  for (const file of await listFiles({ packageManager: PackageManager.None })) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    cpSync(file, join(cwd, file));
  }
  await run(process.execPath, ['esbuild.js', '--production', `--to=${join(cwd, 'dist')}`]);
  rmSync(join(cwd, 'dist', 'cli.js'));
  const { scripts, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(cwd, 'package.json'), JSON.stringify(manifest));
  // So that vsce does not ask whether it was forgotten.
  writeFileSync(join(cwd, '.vscodeignore'), '');
  const packagePath = join(folder, 'dossier.vsix');
  await createPackage(packagePath, cwd);
  return packagePath;
}
