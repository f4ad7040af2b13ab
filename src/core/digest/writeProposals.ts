import { runToEnd } from '../base/resumable';
import { applyEdits, editBetween, type TextEdit } from '../base/textEdit';
import { addSource } from '../registry/drafts/addSource';
import { parseRegistryFile } from '../registry/files/parseRegistryFile';
import { inWholeText, itemAt } from '../yaml/cursor/yamlPath';
import { addMap, blockMap, blockValue, type NewMap } from '../yaml/edit/addMap';
import { addToList, type NewValue, setValue, writeFlow } from '../yaml/edit/addNode';
import { type EntryStyle, entryStyle, withDash } from '../yaml/edit/entryStyle';
import { insertItem } from '../yaml/edit/insertEntry';
import { valueAt } from '../yaml/read/yamlNode';
import { splitRegistry } from '../yaml/split/splitRegistry';
import type { EventProposal, Proposal, Proposals } from './proposals';
import { involvedIn, settle } from './settle';

/** What is written of one entity: the keys of a new entry, or what is added to one that is there. */
interface Entry {
  readonly keys: Readonly<Record<string, NewValue>>;
  /** By language. */
  readonly name: Record<string, string>;
  readonly alias: string[];
  readonly facts: NewMap[];
}

/**
 * The edits of a registry text that write what is ticked, laid out as the file is: the source, what is added to entries that
 * the file has, and new entries after the last one. Entities of other files get an entry here that adds to them. Texts of the
 * digest become facts with `quote: true`. Undefined for a registry in brackets, which is not read.
 *
 * @param ticked keys of proposals; what would dangle is left out.
 */
export function writeProposals(
  text: string,
  proposals: Proposals,
  ticked: ReadonlySet<string>,
): readonly TextEdit[] | undefined {
  const entries = entriesOf(proposals, settle(proposals.items, ticked));
  if (entries.size === 0) return [];
  const parts = runToEnd(splitRegistry(text));
  const style = entryStyle(text, parts);
  // Where one entry begins the one before it ends.
  const places = new Map<string, number>();
  for (const { start, entry } of runToEnd(parseRegistryFile('', 1, text)).entries)
    places.set(entry.id.value, start + 1);
  const added = [...entries].filter(([id]) => places.has(id));
  const edits = added.flatMap(([id, entry]) => addTo(text, places.get(id)!, entry, style));
  const fresh = [...entries].filter(([id]) => !places.has(id));
  const insertion = fresh.length === 0 ? undefined : insertItem(text, (used) => linesOf(fresh, used));
  if (fresh.length > 0 && !insertion) return undefined;
  const all = [...edits, ...(insertion ? [{ span: insertion.span, text: insertion.text }] : [])];
  if (proposals.source.known) return all;
  // A source goes above the entities, which a new file has only now.
  const whole = parts.list ? text : applyEdits(text, all);
  const source = addSource(whole, proposals.source.id, sourceKeys(proposals));
  if (!source) return undefined;
  return parts.list ? [source, ...all] : [editBetween(text, applyEdits(whole, [source]))];
}

function sourceKeys({ source: { id, title, publisher, date } }: Proposals): NewMap {
  return { title: title ?? id, publisher, ...(date !== undefined && { date }) };
}

function entriesOf({ items, source, places }: Proposals, ticked: ReadonlySet<string>): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const chosen = items.filter(({ key }) => ticked.has(key));
  const entities = new Set(chosen.flatMap((item) => (item.kind === 'entity' ? [item.id] : [])));
  const entryOf = (id: string, keys: Entry['keys'] = {}): Entry => {
    const found = entries.get(id) ?? {
      keys: { id, ...keys },
      name: {},
      alias: [],
      facts: [],
    };
    entries.set(id, found);
    return found;
  };
  const quoted = (value: string, at: string): NewMap => ({
    text: value,
    quote: 'true',
    source: source.id,
    ...(at && { at }),
  });
  const write = (item: Proposal): void => {
    if (item.kind === 'event') {
      entryOf(item.id, eventKeys(item, entities, source.id, places.when));
    } else if (item.kind === 'entity') {
      const entry = entryOf(item.id, { schema: item.schema });
      for (const { lang, value } of item.names) entry.name[lang] = value;
      entry.alias.push(...item.aliases);
      if (item.text !== undefined) entry.facts.push(quoted(item.text, places.who));
    } else if (item.kind === 'fact') {
      entryOf(item.about).facts.push(quoted(item.text, places.who));
    } else {
      const { name, alias } = entryOf(item.about);
      if (item.field === 'name') name[item.name.lang] = item.name.value;
      else alias.push(item.name.value);
    }
  };
  chosen.forEach(write);
  return entries;
}

function eventKeys(event: EventProposal, entities: ReadonlySet<string>, source: string, at: string): Entry['keys'] {
  const involved = involvedIn(event, entities);
  const { headline, when, dateLine } = event;
  // What the date line says more than the date is not lost.
  const place = [at, dateLine].filter(Boolean).join(': ');
  return {
    schema: 'Event',
    headline,
    ...when,
    ...(involved.length > 0 && { involved }),
    source,
    ...(place && { at: place }),
  };
}

/** New entries, with their keys in the order that hand-written ones have. */
function linesOf(entries: readonly (readonly [string, Entry])[], style: EntryStyle): readonly string[] {
  return entries.flatMap(([, entry], index) => [
    ...(index > 0 && style.blankLineBetween ? [''] : []),
    ...entryLines(entry, style),
  ]);
}

function entryLines({ keys, name, alias, facts }: Entry, style: EntryStyle): readonly string[] {
  const { keyColumn, step, quote, flowNames } = style;
  const indent = ' '.repeat(keyColumn);
  const written = (key: string, value: NewValue): string =>
    `${indent}${key}: ${typeof value === 'string' ? blockValue(value, quote) : writeFlow(value, quote)}`;
  const names = Object.entries(name);
  const { id, schema, ...others } = keys;
  const lines = [
    written('id', id!),
    ...(schema === undefined ? [] : [written('schema', schema)]),
    ...(names.length > 0 && flowNames ? [written('name', name)] : []),
    ...(names.length > 0 && !flowNames ? [`${indent}name:`] : []),
    ...(flowNames ? [] : names.map(([lang, value]) => `${' '.repeat(step)}${written(lang, value)}`)),
    ...(alias.length > 0 ? [written('alias', alias)] : []),
    ...Object.entries(others).map(([key, value]) => written(key, value)),
    ...(facts.length > 0 ? [`${indent}facts:`] : []),
    ...facts.flatMap((map) => blockMap(map, `${indent}  `, ' ', quote)),
  ];
  return withDash(lines, style);
}

/** The edits of an entry that is there: one addition after the other, as one change of its lines. */
function addTo(text: string, place: number, entry: Entry, style: EntryStyle): readonly TextEdit[] {
  const before = itemAt(text, place);
  if (!before) return [];
  let now = text;
  const add = (edit: (item: NonNullable<typeof before>) => TextEdit): void => {
    const item = itemAt(now, place);
    if (item) now = applyEdits(now, [inWholeText(item, edit(item))]);
  };
  for (const [lang, value] of Object.entries(entry.name)) {
    add(({ text: own, root }) => {
      const name = valueAt(root, 'name');
      const isByLanguage = !name || (name.kind === 'map' && !valueAt(name, 'value'));
      // A name that is there is never replaced.
      return isByLanguage && !valueAt(name, lang)
        ? setValue(own, root, ['name', lang], value)
        : addToList(own, root, ['alias'], { value, lang });
    });
  }
  for (const value of entry.alias) add((item) => addToList(item.text, item.root, ['alias'], value));
  for (const value of entry.facts) {
    add(
      ({ text: own, root }) => addMap(own, root, 'facts', value, style.eol) ?? addToList(own, root, ['facts'], value),
    );
  }
  const after = now.slice(before.start, before.start + before.text.length + now.length - text.length);
  const { span, text: inserted } = editBetween(before.text, after);
  return [{ span: { start: before.start + span.start, end: before.start + span.end }, text: inserted }];
}
