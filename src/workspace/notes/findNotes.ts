import type * as vscode from 'vscode';
import type { Resumable } from '../../core/base/resumable';
import { findFiles } from '../files/findFiles';
import { globSetting, ignoreFilesCount } from '../files/globSettings';
import { IGNORE_FILES, IgnoreRules, isIgnoreFile } from '../files/ignoreRules';
import { patternTest } from '../files/patternTest';
import { runInSlices } from '../slices';
import { NoteFilter } from './noteFilter';

export interface FoundNotes {
  readonly filter: NoteFilter;
  readonly notes: readonly vscode.Uri[];
}

/** Milliseconds; longer than for registries, since nothing in the editor waits for notes. */
const PATIENCE = 15_000;
const MOST_WALKED = 50_000;
const FILES_A_STEP = 50;

/** The notes of a folder, in no order, and the filter that decides which other files would be. Rejects if cancelled. */
export async function findNotes(
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
  log: vscode.LogOutputChannel,
): Promise<FoundNotes> {
  const included = globSetting('notes.include', folder);
  const patterns = included.length > 0 && ignoreFilesCount(folder) ? [...included, ...IGNORE_FILES] : included;
  const isWanted = patternTest(folder, patterns);
  const found = await findFiles(
    folder,
    { patterns, isWanted, patience: PATIENCE, mostWalked: MOST_WALKED, token },
    log,
  );
  const rules = await IgnoreRules.read(folder.uri, found.filter(isIgnoreFile));
  const filter = new NoteFilter(folder, rules);
  return { filter, notes: await runInSlices(acceptedOf(filter, found), { token }) };
}

function* acceptedOf(filter: NoteFilter, files: readonly vscode.Uri[]): Resumable<readonly vscode.Uri[]> {
  const accepted: vscode.Uri[] = [];
  for (const [index, uri] of files.entries()) {
    if (index % FILES_A_STEP === FILES_A_STEP - 1) yield;
    if (filter.accepts(uri)) accepted.push(uri);
  }
  return accepted;
}
