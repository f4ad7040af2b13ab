import path from 'node:path';
import { entityNotes } from '../../core/changes/exchange/notes/entityNotes';
import {
  keysInNotes,
  kindsInNotes,
  recordsOfNotes,
  withProfiles,
} from '../../core/changes/exchange/notes/recordsOfNotes';
import { reconcile } from '../../core/changes/records/reconcile';
import type { Registry } from '../../core/registry/merging/registry';
import { profilesIn } from '../../core/registry/profiles';
import { runToEnd } from '../../core/text/base/resumable';
import { type Arguments, type Command, ROW_FORMATS } from '../command';
import { printProposals, reportWords, saidMeanings, snapshotForImport } from '../importProposals';
import { readNotes } from '../notes';
import { withSlashes } from '../placesIn';
import { ownRegistry, readRegistries } from '../registry';
import type { Terminal } from '../terminal';

export const IMPORT_NOTES: Command = {
  name: 'import notes',
  files: 'notes',
  isHere: true,
  help: 'The registry as it would be with what notes about people, companies and so on offer, as "import digest" prints it. What their words for kinds and their keys are taken for is on standard error.',
  options: ['kind', 'key'],
  formats: ROW_FORMATS,
  examples: ['people', '--kind vendor=Company --key boss=employer --json people'],
  run: importNotes,
};

/** The exit code becomes 1 where no note is about anything. */
async function importNotes(args: Arguments, terminal: Terminal): Promise<void> {
  const sources = readRegistries(args, terminal);
  const notes = [...readNotes(args.files, terminal)].flatMap(({ file, text }) =>
    entityNotes(fromHere(file, terminal), text),
  );
  const snapshot = snapshotForImport(sources, terminal);
  const { vocabulary } = snapshot.registry;
  const { meanings, kind } = saidMeanings(args, vocabulary);
  reportWords('kinds', kindsInNotes(notes, meanings, vocabulary), terminal);
  reportWords('keys', keysInNotes(notes, meanings, vocabulary), terminal);
  const known = profilesOf(snapshot.registry, terminal);
  const profileOf = (note: string): string | undefined => known.get(terminal.path(note));
  const records = runToEnd(recordsOfNotes(notes, { meanings, kind, profileOf, vocabulary }));
  const proposals = runToEnd(reconcile(records, snapshot));
  for (const file of proposals.nameless)
    terminal.report(`dossier: ${file} is a template or not the name of anything: left out`);
  if (notes.length === 0) {
    terminal.report('dossier: there is no note to read');
    terminal.exitCode = 1;
    return;
  }
  const registry = terminal.path(ownRegistry(sources)?.file ?? 'new.entities.yaml');
  const pathOf = (note: string): string => withSlashes(path.relative(path.dirname(registry), terminal.path(note)));
  await printProposals(withProfiles(proposals, pathOf), snapshot.registry, sources, args, terminal);
}

/** The ids of entities by the whole path of their profile. */
function profilesOf({ files }: Registry, terminal: Terminal): ReadonlyMap<string, string> {
  return new Map(
    [...files.values()].flatMap((file) =>
      runToEnd(profilesIn(file)).map(
        ({ id, note }) => [path.resolve(path.dirname(terminal.path(file.file)), note.value), id] as const,
      ),
    ),
  );
}

/** The path from the current folder, where it is in it. */
function fromHere(file: string, terminal: Terminal): string {
  const relative = path.relative(terminal.cwd, terminal.path(file));
  return withSlashes(relative.startsWith('..') ? file : relative);
}
