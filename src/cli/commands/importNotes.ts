import path from 'node:path';
import { runToEnd } from '../../core/base/resumable';
import { entityNotes } from '../../core/exchange/notes/entityNotes';
import {
  keyOfWord,
  keysIn,
  kindsIn,
  type NoteMeanings,
  type NoteWord,
  writtenMeaning,
} from '../../core/exchange/notes/noteWords';
import { proposeFromNotes, withProfiles } from '../../core/exchange/notes/proposeFromNotes';
import type { Registry } from '../../core/registry/merging/registry';
import { profilesIn } from '../../core/registry/profiles';
import type { Vocabulary } from '../../core/registry/vocabulary/vocabulary';
import { foldedName } from '../../core/text/canonical';
import { type Arguments, type Command, ROW_FORMATS, UsageError } from '../command';
import { namedKind, printProposals, snapshotForImport } from '../importProposals';
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
  const { meanings, kind } = meaningsOf(args, vocabulary);
  report('kinds', kindsIn(notes, meanings, vocabulary), terminal);
  report('keys', keysIn(notes, meanings), terminal);
  const known = profilesOf(snapshot.registry, terminal);
  const profileOf = (note: string): string | undefined => known.get(terminal.path(note));
  const { proposals, nameless } = runToEnd(proposeFromNotes(notes, meanings, snapshot, { kind, profileOf }));
  for (const file of nameless) terminal.report(`dossier: ${file} is not the name of anything: left out`);
  if (notes.length === 0) {
    terminal.report('dossier: there is no note to read');
    terminal.exitCode = 1;
    return;
  }
  const registry = terminal.path(ownRegistry(sources)?.file ?? 'new.entities.yaml');
  const pathOf = (note: string): string => withSlashes(path.relative(path.dirname(registry), terminal.path(note)));
  await printProposals(withProfiles(proposals, pathOf), sources, args, terminal);
}

/** What the user says that words mean, and the kind of notes that say none. */
function meaningsOf(
  { kinds, keys }: Arguments,
  vocabulary: Vocabulary,
): { readonly meanings: NoteMeanings; readonly kind: string | undefined } {
  const pairs = (all: readonly string[]) => all.map((each) => each.split(/=(.*)/s, 2) as [string, string | undefined]);
  const meaningOf = (key: string, written = ''): string => {
    const meaning = writtenMeaning(written, vocabulary);
    if (meaning === undefined)
      throw new UsageError(`--key ${key}=${written}: there is no key or end of a link "${written}"`);
    return meaning;
  };
  const named = pairs(kinds);
  const alone = named.findLast(([, kind]) => kind === undefined)?.[0];
  return {
    kind: alone === undefined ? undefined : namedKind(alone, vocabulary),
    meanings: {
      kinds: new Map(
        named.flatMap(([word, kind]) =>
          kind === undefined ? [] : [[foldedName(word), kind && namedKind(kind, vocabulary)]],
        ),
      ),
      keys: new Map(pairs(keys).map(([key, meaning]) => [keyOfWord(key), meaningOf(key, meaning)])),
    },
  };
}

function report(what: string, words: readonly NoteWord[], terminal: Terminal): void {
  if (words.length === 0) return;
  const said = words.map(({ word, count, meaning }) => {
    const means = meaning === undefined ? '?' : meaning === '' ? '(left out)' : meaning;
    return `${word || '(none)'} = ${means} (${count})`;
  });
  terminal.report(`dossier: ${what}: ${said.join(', ')}`);
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
