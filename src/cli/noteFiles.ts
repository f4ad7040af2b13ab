import { type Dirent, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { IgnoreRules } from '../core/base/ignoreRules';
import { STANDARD_INPUT } from './readText';
import { namesIn, type ReadFolder } from './registry';
import type { Terminal } from './terminal';

const NOTE = /\.(?:md|markdown)$/i;
const REGISTRY = /\.entities\.ya?ml$/i;
const IGNORE_FILES = ['.gitignore', '.ignore'];

/** The notes and registries that the arguments of a command name. */
export interface NamedFiles {
  readonly notes: readonly string[];
  /** The files found in folders. */
  readonly registries: readonly string[];
}

/**
 * The files that are named, and those below folders that are named, in the order of their names: notes and registries but for
 * hidden ones, `node_modules`, and what `.gitignore` and `.ignore` leave out. Links to folders are not followed.
 */
export function namedFiles(names: readonly string[], terminal: Terminal, readFolder: ReadFolder = namesIn): NamedFiles {
  const notes: string[] = [];
  const registries: string[] = [];
  for (const name of names) {
    if (name === STANDARD_INPUT || !isFolder(terminal.path(name))) notes.push(name);
    else {
      for (const file of filesIn(name, '', new IgnoreRules(), terminal, readFolder)) {
        (NOTE.test(file) ? notes : registries).push(path.join(name, file));
      }
    }
  }
  return { notes: [...new Set(notes)], registries: [...new Set(registries)] };
}

function* filesIn(
  top: string,
  folder: string,
  rules: IgnoreRules,
  terminal: Terminal,
  readFolder: ReadFolder,
): Generator<string> {
  const whole = path.join(top, folder);
  let found: Dirent[];
  try {
    found = readFolder(terminal.path(whole));
  } catch (error) {
    terminal.report(`dossier: cannot read the folder ${whole}: ${(error as NodeJS.ErrnoException).code}`);
    terminal.exitCode = 2;
    return;
  }
  for (const name of IGNORE_FILES) {
    if (found.some((each) => each.name === name && each.isFile()))
      rules.add(folder, readFileSync(path.join(terminal.path(whole), name), 'utf8'));
  }
  const sorted = found.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const each of sorted) {
    const file = folder === '' ? each.name : `${folder}/${each.name}`;
    if (each.name.startsWith('.') || each.name === 'node_modules') continue;
    if (rules.leaveOut(file, each.isDirectory())) continue;
    if (each.isDirectory()) yield* filesIn(top, file, rules, terminal, readFolder);
    else if ((NOTE.test(each.name) || REGISTRY.test(each.name)) && !isFolder(terminal.path(path.join(top, file))))
      yield file;
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
