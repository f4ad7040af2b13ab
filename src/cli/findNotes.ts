import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isBulkFile } from '../core/registry/bulk/bulkFile';
import { IgnoreRules } from '../core/text/base/paths';
import type { Arguments } from './command';
import { namesIn, statOf } from './readRegistry';
import { STANDARD_INPUT } from './readText';
import type { Terminal } from './terminal';

const NOTE = /\.(?:md|markdown)$/i;
const REGISTRY = /\.entities\.ya?ml$/i;
const IGNORE_FILES = ['.gitignore', '.ignore'];

/** Whether a link to a file, found in a folder, is read. */
export type MayFollow = (file: string) => boolean;

/**
 * The arguments with the notes that are named, and those below folders that are named, in the order of their names: but for hidden ones,
 * `node_modules`, and what `.gitignore` and `.ignore` leave out. Links to folders are not followed. Registries that are named count, and
 * those of folders where none is named otherwise.
 */
export function inFolders(args: Arguments, terminal: Terminal, mayFollow: MayFollow = () => true): Arguments {
  const [notes, named, found] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const name of args.files) {
    if (name === STANDARD_INPUT || !isFolder(terminal.path(name))) (isRegistry(name) ? named : notes).add(name);
    else {
      for (const file of filesIn(name, '', new IgnoreRules(), terminal, mayFollow))
        (isRegistry(file) ? found : notes).add(path.join(name, file));
    }
  }
  const registries = [...(args.registries.length > 0 ? args.registries : found), ...named];
  return { ...args, files: [...notes], registries };
}

/** By its name. */
export function isRegistry(file: string): boolean {
  return REGISTRY.test(file) || isBulkFile(file);
}

function* filesIn(
  top: string,
  folder: string,
  rules: IgnoreRules,
  terminal: Terminal,
  mayFollow: MayFollow,
): Generator<string> {
  const whole = path.join(top, folder);
  const found = namesIn(terminal.path(whole), terminal);
  for (const name of IGNORE_FILES) {
    if (found.some((each) => each.name === name && each.isFile()))
      rules.add(folder, readFileSync(path.join(terminal.path(whole), name), 'utf8'));
  }
  const sorted = found.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const each of sorted) {
    const file = folder === '' ? each.name : `${folder}/${each.name}`;
    if (each.name.startsWith('.') || each.name === 'node_modules') continue;
    if (rules.leaveOut(file, each.isDirectory())) continue;
    if (each.isDirectory()) yield* filesIn(top, file, rules, terminal, mayFollow);
    else if ((NOTE.test(each.name) || isRegistry(each.name)) && isFile(terminal.path(path.join(top, file)))) {
      if (!each.isSymbolicLink() || mayFollow(path.join(top, file))) yield file;
    }
  }
}

export function isFolder(file: string): boolean {
  return statOf(file)?.isDirectory() ?? false;
}

/** Or a link to one; a pipe, which may never end, is none. */
function isFile(file: string): boolean {
  return statOf(file)?.isFile() ?? false;
}
