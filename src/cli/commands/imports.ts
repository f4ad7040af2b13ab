import path from 'node:path';
import { problemsInTable } from '../../core/answers/export/table';
import { flag, object } from '../../core/answers/questions/schema';
import { parseDigest } from '../../core/changes/digest/parseDigest';
import { proposeFromDigest } from '../../core/changes/digest/proposeFromDigest';
import { entityNotes } from '../../core/changes/exchange/notes/entityNotes';
import {
  keysInNotes,
  kindsInNotes,
  recordsOfNotes,
  withProfiles,
} from '../../core/changes/exchange/notes/recordsOfNotes';
import { columnsOf, columnWords } from '../../core/changes/exchange/table/columns';
import { readTable } from '../../core/changes/exchange/table/readTable';
import { recordsOfTable } from '../../core/changes/exchange/table/recordsOfTable';
import { reconcile } from '../../core/changes/records/reconcile';
import type { Registry } from '../../core/registry/merging/registry';
import { ENGLISH_LOCALIZER } from '../../core/registry/problemMessage';
import { profilesIn } from '../../core/registry/profiles';
import { runToEnd } from '../../core/text/base/lazy';
import type { Command } from '../command';
import { importing, MEANINGS, reportWords, saidMeanings } from '../importProposals';
import { notesToRead, withSlashes } from '../notes';
import { readText } from '../readText';
import type { Terminal } from '../terminal';

const IMPORT_DIGEST = importing({
  of: 'digest',
  files: 'one file',
  help: `The registry as it would be with what an article digest (Who's Who, What Happened When) offers. That is the last registry file, or a new one, as "Import Digest…" in the editor would write it; what is doubtful follows as comments with the reason. In another format than text, all that is offered: ticked (+) or not (-), kind, label, detail, doubt.`,
  input: object({}, { dryRun: flag('Changes nothing: only the editor writes, with or without it.') }),
  examples: ['article.txt', '--json article.txt'],
  propose({ files: [file = ''] }, { terminal, snapshot }) {
    const digest = parseDigest(readText(file, terminal));
    if (!digest) return `${file} has neither a "Who's Who" nor a "What Happened When"`;
    return proposeFromDigest(digest, snapshot);
  },
});

const IMPORT_TABLE = importing({
  of: 'table',
  files: 'one file',
  help: 'The registry as it would be with what a table (CSV, TSV or Markdown) offers, as "import digest" prints it. What its columns are taken for is on standard error.',
  input: MEANINGS,
  examples: ['entities.csv', '--kind Person --key boss=employer --format csv entities.csv'],
  propose({ files: [file = ''], input }, { terminal, snapshot }) {
    const { vocabulary } = snapshot.registry;
    const table = runToEnd(readTable(readText(file, terminal)));
    if (!table) return `${file} is not a table with a row of headings, two columns and a row below`;
    const meanings = saidMeanings(input, vocabulary);
    const columns = columnsOf(table, meanings, vocabulary);
    const proposals = runToEnd(reconcile(runToEnd(recordsOfTable(table, columns, meanings, vocabulary)), snapshot));
    reportWords(file, columnWords(table, columns), terminal, false);
    for (const { line, words } of problemsInTable(table, proposals.nameless, ENGLISH_LOCALIZER))
      terminal.report(`${file}:${line}: ${words}`);
    return proposals;
  },
});

const IMPORT_NOTES = importing({
  of: 'notes',
  files: 'notes',
  isHere: true,
  help: 'The registry as it would be with what notes about people, companies and so on offer, as "import digest" prints it. What their words for kinds and their keys are taken for is on standard error.',
  input: MEANINGS,
  examples: ['people', '--kind vendor=Company --key boss=employer --json people'],
  propose({ files, input }, { terminal, snapshot, registry }) {
    const { vocabulary } = snapshot.registry;
    const notes = [...notesToRead(files, snapshot, terminal)].flatMap(({ file, text }) =>
      entityNotes(fromHere(file, terminal), text),
    );
    if (notes.length === 0) return 'there is no note to read';
    const meanings = saidMeanings(input, vocabulary);
    reportWords('kinds', kindsInNotes(notes, meanings, vocabulary), terminal);
    reportWords('keys', keysInNotes(notes, meanings, vocabulary), terminal);
    const known = profilesOf(snapshot.registry, terminal);
    const profileOf = (note: string): string | undefined => known.get(terminal.path(note));
    const reading = { meanings, kind: meanings.kinds.get(''), profileOf, vocabulary };
    const proposals = runToEnd(reconcile(runToEnd(recordsOfNotes(notes, reading)), snapshot));
    for (const file of proposals.nameless)
      terminal.report(`dossier: ${file} is a template or not the name of anything: left out`);
    const folder = path.dirname(terminal.path(registry || 'new.entities.yaml'));
    return withProfiles(proposals, (note) => withSlashes(path.relative(folder, terminal.path(note))));
  },
});

export const IMPORTS: readonly Command[] = [IMPORT_DIGEST, IMPORT_NOTES, IMPORT_TABLE];

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
  const relative = path.relative(terminal.surroundings.cwd, terminal.path(file));
  return withSlashes(relative.startsWith('..') ? file : relative);
}
