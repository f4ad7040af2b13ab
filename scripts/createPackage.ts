import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { run } from '../test/support/vscode/commands';

/** Packs the extension in a folder, after its `vscode:prepublish` script if it has one. */
export async function createPackage(packagePath: string, cwd = process.cwd()): Promise<void> {
  // There is no public repository that relative links could be made to lead to.
  const links = { allowMissingRepository: true, rewriteRelativeLinks: false };
  await createVSIX({ cwd, packagePath, dependencies: false, ...links });
  await run(process.execPath, [join('out', 'scripts', 'smallerZip.js'), packagePath]);
}
