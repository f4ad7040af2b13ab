import path from 'node:path';
import type { TextEdit } from '../core/base/textEdit';
import { isOwnLayer } from '../core/matching/nameKind';
import { findMentions } from '../core/mentions/findMentions';
import { isMine } from '../core/queries/entities/entityFilter';
import type { Source } from '../core/registry/model';
import type { Snapshot } from '../core/snapshot';
import { addStatement } from '../core/writing/addStatement';
import {
  type CapturedNote,
  newLink,
  noteSource,
  type Origin,
  proposedDate,
  proposedStart,
  quotedFact,
  sameFact,
} from '../core/writing/capture';
import { linkChoices } from '../core/writing/linkChoices';
import { namesIn, type Passage, passageAt } from '../core/writing/passage';
import { relationBetween, relationIn } from '../core/writing/relationIn';
import type { NewMap } from '../core/yaml/edit/addMap';
import type { Arguments } from './arguments';
import { unifiedDiff } from './diff';
import { print, report } from './output';
import { readText } from './readText';
import { loadSnapshot, NEW_REGISTRY, ownRegistry, type RegistrySource, readRegistries } from './registry';
import type { StatementArguments } from './statementArguments';
import { UsageError } from './usageError';

/** What the editor would write for a sentence of a note, as a diff of the registry that it would write to. */
export async function addToRegistry(args: Arguments, given: StatementArguments): Promise<void> {
  const sources = readRegistries(args);
  const snapshot = loadSnapshot(sources);
  const note = { text: readText(given.note), fileName: path.basename(given.note) };
  const isFact = args.command === 'add fact';
  const passage = passageOf(note, snapshot, given, isFact ? 1 : 2);
  const { file, text, edits } = isFact
    ? factEdits(snapshot, sources, note, passage, given)
    : linkEdits(snapshot, sources, note, passage, given);
  await print([unifiedDiff(file, text, edits)]);
}

/** The sentence at the column, or the first one of the line that names so many entities. */
function passageOf(note: CapturedNote, snapshot: Snapshot, given: StatementArguments, names: number): Passage {
  const { line, column } = given;
  const lines = note.text.split('\n');
  if (line < 1 || line > lines.length) throw new UsageError(`${given.note} has no line ${line}`);
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const mentions = findMentions(note.text, snapshot);
  const end = start + lines[line - 1]!.length;
  const inLine = mentions.filter((mention) => start <= mention.start && mention.start < end);
  const offsets = column === undefined ? inLine.map((mention) => mention.start) : [start + column - 1];
  const passages = offsets.flatMap((at) => passageAt(note.text, { start: at, end: at }, mentions, note.fileName) ?? []);
  const found =
    passages.find((each) => namesIn(each).length >= names) ?? (column === undefined ? undefined : passages[0]);
  if (!found) {
    const what = names === 1 ? 'a known name' : 'two known names';
    throw new UsageError(`there is no sentence with ${what} at ${given.note}:${line}`);
  }
  return found;
}

function idsOf(named: Passage['named']): readonly string[] {
  return [...new Set(named.flatMap(({ entities }) => entities))];
}

interface Edited {
  readonly file: string;
  /** undefined where the file does not exist. */
  readonly text: string | undefined;
  readonly edits: readonly TextEdit[];
}

function factEdits(
  snapshot: Snapshot,
  sources: readonly RegistrySource[],
  note: CapturedNote,
  passage: Passage,
  { note: file, entity, date }: StatementArguments,
): Edited {
  const ids = idsOf(passage.named);
  if (entity === undefined && ids.length !== 1) {
    throw new UsageError(`say whom the fact is about with --entity: ${ids.join(', ') || 'the sentence names none'}`);
  }
  const id = entity ?? ids[0]!;
  const known = entityOf(snapshot, id);
  if (sameFact(known, passage.text)) report(`dossier: ${id} already has this fact; the editor would offer to edit it`);
  const { dated } = date ?? { dated: proposedDate(passage, note) };
  return edited(snapshot, sources, id, 'facts', file, note, passage, (origin) =>
    quotedFact(passage.text, dated, origin),
  );
}

function linkEdits(
  snapshot: Snapshot,
  sources: readonly RegistrySource[],
  note: CapturedNote,
  passage: Passage,
  { note: file, from, to, type, date }: StatementArguments,
): Edited {
  const schemaOf = (id: string): string => entityOf(snapshot, id).schema;
  const likely = relationIn(passage, schemaOf);
  const ends = from !== undefined && to !== undefined ? ([from, to] as const) : likely?.ends;
  if (!ends) throw new UsageError('say which two entities with --from and --to');
  const stated = relationBetween(passage, ends, schemaOf);
  const choices = linkChoices(schemaOf(ends[0]), schemaOf(ends[1]));
  const wanted = type ?? stated?.type;
  const actor = from === undefined && stated?.type === wanted ? stated?.from : 0;
  const ofType = choices.filter((each) => each.type === wanted);
  const choice = ofType.find((each) => each.from === actor) ?? (from === undefined ? ofType[0] : undefined);
  if (!choice) {
    const types = [...new Set(choices.map((each) => each.type))].join(', ');
    throw new UsageError(`say what ${ends[0]} is to ${ends[1]} with --type: ${types}`);
  }
  const other = choice.from === 0 ? 1 : 0;
  const own =
    !isMine(entityOf(snapshot, ends[choice.from])) && isMine(entityOf(snapshot, ends[other])) ? other : choice.from;
  const said = stated?.type === choice.type ? stated : undefined;
  const { dated } = date ?? { dated: proposedStart(passage, note, said?.isEvent ?? false) };
  const details = { share: said?.share, role: said?.role, dated };
  return edited(snapshot, sources, ends[own], 'links', file, note, passage, (origin) =>
    newLink(choice, ends, own, details, origin),
  );
}

function edited(
  snapshot: Snapshot,
  sources: readonly RegistrySource[],
  id: string,
  list: 'facts' | 'links',
  noteFile: string,
  note: CapturedNote,
  { heading }: Passage,
  statementOf: (origin: Origin) => NewMap,
): Edited {
  const part = entityOf(snapshot, id).parts.findLast(({ layer }) => isOwnLayer(layer));
  const own = part && sources.find(({ file, bytes }) => file === part.file && !bytes);
  const target = own ?? ownRegistry(sources);
  const file = target?.file ?? NEW_REGISTRY;
  const isNote = ({ file: from, note: written }: Source): boolean =>
    path.resolve(from, '..', written!.value) === path.resolve(noteFile);
  const way = path.relative(path.dirname(path.resolve(file)), path.resolve(noteFile)).replaceAll(path.sep, '/');
  const { id: source, added } = noteSource(snapshot.registry, isNote, note, way);
  const place = own && part ? part.start + part.entry.id.span.start : undefined;
  const edits = addStatement(target?.text ?? '', place, id, list, statementOf({ source, at: heading }), added);
  if (!edits) throw new UsageError(`cannot write to ${file}: it is in brackets`);
  return { file, text: target?.text, edits };
}

function entityOf({ registry }: Snapshot, id: string) {
  const entity = registry.entity(id);
  if (!entity) throw new UsageError(`there is no entity "${id}"; the command "entities" lists all`);
  return entity;
}
