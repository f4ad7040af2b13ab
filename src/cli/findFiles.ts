import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { convertPathToPattern, globSync } from 'fast-glob';
import type { Terminal } from './terminal';

/** The names in a folder. */
export type ReadFolder = (folder: string) => Dirent[];

/**
 * The files of a path or glob, sorted. Links to folders are not followed, since they may form a circle. A folder that cannot be read is reported and left out.
 */
export function findFiles(pattern: string, terminal: Terminal, readFolder: ReadFolder = readNames): readonly string[] {
  const isFile = (name: string) => isPathOfFile(terminal.path(name));
  if (isFile(pattern)) return [pattern];
  const readdir = (folder: string) => {
    try {
      return readFolder(folder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') terminal.report(`dossier: cannot read the folder ${folder}: ${code}`);
      return [];
    }
  };
  return globSync(path.sep === '\\' ? convertPathToPattern(pattern) : pattern, {
    cwd: terminal.cwd,
    followSymbolicLinks: false,
    // fast-glob does not count a link to a file as a file.
    onlyFiles: false,
    fs: { lstatSync, statSync, readdirSync: readdir as unknown as typeof readdirSync },
  })
    .filter(isFile)
    .sort();
}

function readNames(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

function isPathOfFile(name: string): boolean {
  try {
    return statSync(name).isFile();
  } catch {
    return false;
  }
}
