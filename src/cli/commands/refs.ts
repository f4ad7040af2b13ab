import { findMentions } from '../../core/notes/mentions/findMentions';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import { occurrencesOfId } from '../../core/registry/merging/occurrences';
import { LineIndex } from '../../core/text/base/lineIndex';
import { type Arguments, type Command, ROW_FORMATS } from '../command';
import { type NoteToRead, notesToRead } from '../notes';
import { placesIn } from '../placesIn';
import { printRows, type Row } from '../printRows';
import { loadSnapshot, type RegistryInput, readRegistries, reportUnknown } from '../registry';
import type { Terminal } from '../terminal';

const COLUMNS = ['file', 'line', 'column', 'text', 'kind'] as const;

export const REFS: Command = {
  name: 'refs',
  ids: [1, 1],
  files: 'notes',
  isHere: true,
  help: 'Where registries and notes name an entity. File, line, column, text, and the kind: id, reference or mention.',
  options: [],
  formats: ROW_FORMATS,
  examples: ['h20 notes', 'nvidia --format csv notes'],
  run: refs,
};

async function refs(args: Arguments, terminal: Terminal): Promise<void> {
  const [id = ''] = args.ids;
  const sources = readRegistries(args, terminal);
  const snapshot = loadSnapshot(sources, terminal);
  if (!snapshot.registry.entity(id)) reportUnknown(id, snapshot, terminal);
  else {
    const rows = references(id, sources, notesToRead(args.files, snapshot, terminal), snapshot);
    await terminal.print(printRows(rows, COLUMNS, args.format));
  }
}

function* references(
  id: string,
  sources: readonly RegistryInput[],
  notes: Iterable<NoteToRead>,
  { registry }: Snapshot,
): Generator<Row<(typeof COLUMNS)[number]>> {
  const placeOf = placesIn(sources);
  for (const { file, span, role } of occurrencesOfId(registry, 'entity', id)) {
    yield { file, ...placeOf({ file, span }), text: id, kind: role };
  }
  for (const { file, text, snapshot } of notes) {
    const lines = new LineIndex(text);
    for (const { start, end, entities } of findMentions(text, snapshot)) {
      if (!entities.includes(id)) continue;
      yield { file, ...lines.locateFromOne(start), text: text.slice(start, end), kind: 'mention' };
    }
  }
}
