import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { temporaryFolder } from '../test/support/vscode/temporary';
import { shippedFiles } from './shippedFiles';

export const PICTURE = /^data\/media\/[^.]+(?:\.[a-z-]+)?\.(?:png|webp)$/;

/** In bytes. */
export interface PackageSize {
  readonly withoutPictures: number;
  /** Of the pictures, which do not get smaller in a package. */
  readonly pictures: number;
}

export const SIZE_LIMIT: PackageSize = { withoutPictures: 610 * 1024, pictures: 900 * 1024 };

/** Copies the files that ship into a folder, with what a production build wrote into the folder `dist`. Returns their paths. */
export function copyShipped(folder: string, dist: string): readonly string[] {
  const files = shippedFiles();
  for (const file of files) {
    cpSync(file.startsWith('dist/') ? join(dist, basename(file)) : file, join(folder, file));
    // Without the spaces in which it is read here.
    if (file.endsWith('.json'))
      writeFileSync(join(folder, file), JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
  }
  // What only building needs is a fifth of the manifest.
  const { scripts, devDependencies, dependencies, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return files;
}

/** Packs the files that ship into a `.vsix`, with what a production build wrote into the folder `dist`. Returns its size. */
export async function packExtension(packagePath: string, dist: string): Promise<PackageSize> {
  const { path: cwd, remove } = temporaryFolder('package');
  const files = copyShipped(cwd, dist);
  // So that vsce does not ask whether it was forgotten.
  writeFileSync(join(cwd, '.vscodeignore'), '');
  // There is no public repository that relative links could be made to lead to.
  const links = { allowMissingRepository: true, rewriteRelativeLinks: false };
  await createVSIX({ cwd, packagePath, dependencies: false, ...links });
  remove();
  const pictures = files.filter((file) => PICTURE.test(file)).reduce((sum, file) => sum + statSync(file).size, 0);
  return { withoutPictures: statSync(packagePath).size - pictures, pictures };
}
