import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';

/**
 * The files that ship: those that `.vscodeignore`, an allow-list, names; relative, with `/`. A `*` stands for a part of a file's
 * name. `vsce` itself would look for them in everything that is installed below this folder, for a quarter of a minute.
 */
export function shippedFiles(): readonly string[] {
  const named = [...readFileSync('.vscodeignore', 'utf8').matchAll(/^!(.+)$/gm)].map(([, pattern]) => pattern!.trim());
  return named.flatMap((pattern) => {
    const folder = dirname(pattern);
    const name = new RegExp(`^${basename(pattern).replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    return readdirSync(folder)
      .filter((file) => name.test(file))
      .map((file) => posix.join(folder, file));
  });
}
