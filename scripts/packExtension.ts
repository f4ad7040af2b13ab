import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { run } from '../test/support/vscode/commands';
import { temporaryFolder } from '../test/support/vscode/temporary';
import { shippedFiles } from './shippedFiles';

/** Packs the files that ship into a `.vsix`, with what a production build wrote into the folder `dist`. */
export async function packExtension(packagePath: string, dist: string): Promise<void> {
  const { path: cwd, remove } = temporaryFolder('package');
  for (const file of shippedFiles()) {
    cpSync(file.startsWith('dist/') ? join(dist, basename(file)) : file, join(cwd, file));
  }
  // What only building needs is a fifth of the manifest.
  const { scripts, devDependencies, dependencies, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(cwd, 'package.json'), JSON.stringify(manifest));
  // So that vsce does not ask whether it was forgotten.
  writeFileSync(join(cwd, '.vscodeignore'), '');
  // There is no public repository that relative links could be made to lead to.
  const links = { allowMissingRepository: true, rewriteRelativeLinks: false };
  await createVSIX({ cwd, packagePath, dependencies: false, ...links });
  remove();
  await run(process.execPath, [join('out', 'scripts', 'smallerZip.js'), packagePath]);
}
