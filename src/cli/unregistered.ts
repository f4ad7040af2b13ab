import { listUnregistered } from '../core/unregistered/listUnregistered';
import type { Arguments } from './arguments';
import { readNotes } from './notes';
import { print } from './output';
import { printRows } from './printRows';
import { loadSnapshot } from './registry';

/** The names in the notes that no registry has, best first. */
export async function unregistered(args: Arguments): Promise<void> {
  const snapshot = loadSnapshot(args);
  await print(printRows(listUnregistered(readNotes(args.files), snapshot), args.json));
}
