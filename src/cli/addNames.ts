import { type ListedName, listUnregistered } from '../core/unregistered/listUnregistered';
import { type Proposal, proposeEntries } from '../core/unregistered/proposals';
import { insertEntries } from '../core/yaml/edit/insertEntry';
import { type Arguments, UsageError } from './arguments';
import { readNotes } from './notes';
import { print } from './output';
import { printRows } from './printRows';
import { loadSnapshot, ownRegistry, readRegistries } from './registry';

/**
 * The entries that would be written for the names in the notes that no registry has: as text for the last registry file, in
 * its style, or for a new one.
 */
export async function addNames(args: Arguments): Promise<void> {
  const sources = readRegistries(args);
  const snapshot = loadSnapshot(sources);
  const found = listUnregistered(readNotes(args.files), snapshot);
  const proposals = proposeEntries(found, (id) => snapshot.registry.hasId(id));
  if (args.json) {
    return print(printRows(proposals.map(rowOf), true));
  }
  if (proposals.length === 0) return;
  const target = ownRegistry(sources);
  const edit = insertEntries(target?.text ?? '', proposals);
  if (!edit) throw new UsageError(`cannot write to ${target?.file}: all of it is in brackets`);
  await print([edit.text]);
}

/** The keys of the entry, and what is known of the name in the notes. */
function rowOf({ id, schema, names, aliases, found: [found] }: Proposal<ListedName>): object {
  const [first] = names;
  const byLanguage = Object.fromEntries(names.map(({ lang, value }) => [lang, value]));
  const { names: _, ...place } = found!;
  return { id, schema, name: first?.lang === '' ? first.value : byLanguage, alias: aliases, ...place };
}
