import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

/**
 * Packs the files that ship into a `.vsix` in `folder`, as `npm run package` does, but without building: what is packed is the
 * build that is tested. @returns its path.
 */
export async function packExtension(folder: string): Promise<string> {
  const cwd = join(folder, 'shipped');
  for (const file of await listFiles({ packageManager: PackageManager.None })) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    cpSync(file, join(cwd, file));
  }
  const { scripts, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(cwd, 'package.json'), JSON.stringify(manifest));
  // So that vsce does not ask whether it was forgotten.
  writeFileSync(join(cwd, '.vscodeignore'), '');
  const packagePath = join(folder, 'dossier.vsix');
  await createVSIX({
    cwd,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}
