import { parseRegistryFile } from '../../registry/files/parseRegistryFile';
import { DEFAULT_SCHEMA } from '../../registry/vocabulary/vocabulary';
import { runToEnd } from '../../text/base/resumable';
import type { Change, NewValue, YamlPath } from '../../text/yaml/write/change';
import type { Refused } from '../../text/yaml/write/refused';
import { RegistryPaths } from '../../text/yaml/write/registryPaths';
import { pairIn, type Value } from '../../text/yaml/write/value';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';
import type { EventProposal, Proposal, Proposals, ProposedSource } from './proposals';
import { involvedIn, settle } from './settle';

type TextValues = Readonly<Record<string, string>>;

/** The data that is written for one entity: keys of a new entry, or additions to one that exists. */
interface Entry {
  readonly keys: Readonly<Record<string, NewValue>>;
  /** By language. */
  readonly name: Record<string, NewValue>;
  readonly alias: NewValue[];
  /** Properties. */
  readonly values: Map<string, NewValue>;
  /** Values that are added to those of properties. */
  readonly more: Map<string, readonly string[]>;
  readonly links: NewValue[];
  readonly facts: TextValues[];
}

/**
 * A registry text with what is ticked, laid out as the file is: the source, what is added to entries that the file has, and
 * new entries after the last one. Entities of other files get an entry here that adds to them. Texts become facts with `quote: true`.
 * An entry that cannot be changed is left as it is (`left`), and the others are written.
 *
 * @param ticked keys of proposals; what would dangle is left out.
 */
export function writeProposals(
  text: string,
  proposals: Proposals,
  ticked: ReadonlySet<string>,
): WrittenRegistry | Refused {
  const entries = entriesOf(proposals, settle(proposals.items, ticked));
  const { source } = proposals;
  const added: Change[] = [];
  const fresh: Change[] = [];
  const changed = new Set<string | number>();
  const places = new RegistryPaths(text);
  const own = new Map(runToEnd(parseRegistryFile('', 1, text)).entries.map((each) => [each.entry.id.value, each]));
  for (const [id, entry] of entries) {
    const found = own.get(id);
    const at = found && found.start + found.entry.id.span.start;
    if (at !== undefined) {
      const path = places.entry(at);
      added.push(...additions(path, entry, nameAt(places, at)));
      changed.add(path[1]!);
    } else fresh.push({ kind: 'add', path: ['entities'], value: newEntry(entry) });
  }
  const isNew = entries.size > 0 && source?.known === false;
  const sources: readonly Change[] = isNew
    ? [{ kind: 'set', path: ['sources', source.id], value: sourceKeys(source) }]
    : [];
  const written = writeRegistry(text, [...sources, ...added, ...fresh], { mayLeave: true });
  // A source alone is not worth writing.
  const isNothing = !('refused' in written) && written.left.length > 0 && written.left.length === changed.size;
  return isNothing && fresh.length === 0 ? written.left[0]! : written;
}

function sourceKeys({ id, title, publisher, date, url }: ProposedSource): TextValues {
  return { title: title ?? id, publisher, ...(date !== undefined && { date }), ...(url !== undefined && { url }) };
}

function entriesOf({ items, source }: Proposals, ticked: ReadonlySet<string>): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const chosen = items.filter(({ key }) => ticked.has(key));
  const entities = new Set(chosen.flatMap((item) => (item.kind === 'entity' ? [item.id] : [])));
  const entryOf = (id: string, keys: Entry['keys'] = {}): Entry => {
    const found = entries.get(id) ?? {
      keys: { id, ...keys },
      name: {},
      alias: [],
      values: new Map(),
      more: new Map(),
      links: [],
      facts: [],
    };
    entries.set(id, found);
    return found;
  };
  const quoted = (value: string, at: string): TextValues => ({
    text: value,
    quote: 'true',
    ...(source && { source: source.id }),
    ...(at && { at }),
  });
  const write = (item: Proposal): void => {
    if (item.kind === 'event') {
      entryOf(item.id, eventKeys(item, entities, source));
    } else if (item.kind === 'entity') {
      const entry = entryOf(item.id, item.schema === DEFAULT_SCHEMA ? {} : { schema: item.schema });
      const written = (value: string): NewValue => (item.case ? { value, case: item.case } : value);
      for (const { lang, value } of item.names) entry.name[lang] = written(value);
      entry.alias.push(...item.aliases.map(written));
      for (const [key, value] of Object.entries(item.values ?? {})) entry.values.set(key, value);
      entry.facts.push(...item.texts.map((each) => quoted(each, item.at)));
    } else if (item.kind === 'value') {
      if (item.adds) entryOf(item.about).more.set(item.field, [item.value].flat());
      else entryOf(item.about).values.set(item.field, item.value);
    } else if (item.kind === 'link') {
      entryOf(item.about).links.push({ type: item.type, [item.end]: item.other, ...item.values });
    } else if (item.kind === 'fact') {
      entryOf(item.about).facts.push(quoted(item.text, item.at));
    } else {
      const { name, alias } = entryOf(item.about);
      const { lang, value } = item.name;
      // Of two names in one language, from two rows say, the second is an alias.
      if (item.field === 'name' && name[lang] === undefined) name[lang] = value;
      else alias.push(value);
    }
  };
  chosen.forEach(write);
  return entries;
}

function eventKeys(
  event: EventProposal,
  entities: ReadonlySet<string>,
  source: ProposedSource | undefined,
): Entry['keys'] {
  const involved = involvedIn(event, entities);
  const { headline, when, at } = event;
  return {
    schema: 'Event',
    headline,
    ...when,
    ...(involved.length > 0 && { involved }),
    ...(source && { source: source.id }),
    ...(at && { at }),
  };
}

/** A new entry, with its keys in the order that hand-written ones have. */
function newEntry({ keys, name, alias, values, more, links, facts }: Entry): { readonly [key: string]: NewValue } {
  const { id = '', schema, ...others } = keys;
  return {
    id,
    ...(schema !== undefined && { schema }),
    // A name without a language is the only one.
    ...(Object.keys(name).length > 0 && { name: name[''] ?? name }),
    ...(alias.length > 0 && { alias }),
    ...others,
    ...Object.fromEntries(values),
    ...Object.fromEntries(more),
    ...(links.length > 0 && { links }),
    ...(facts.length > 0 && { facts }),
  };
}

function nameAt(places: RegistryPaths, offset: number): Value | undefined {
  const root = places.root(offset);
  return 'refused' in root ? undefined : pairIn(root, 'name')?.value;
}

/** The changes that add to an existing entry. An existing name is never replaced. */
function additions(
  path: YamlPath,
  { name, alias, values, more, links, facts }: Entry,
  known: Value | undefined,
): readonly Change[] {
  const isByLanguage = !known || (known.kind === 'map' && !pairIn(known, 'value'));
  const ofLanguage = Object.entries(name).map(([lang, value]): Change => {
    return isByLanguage && !pairIn(known, lang)?.value
      ? { kind: 'set', path: [...path, 'name', lang], value }
      : { kind: 'add', path: [...path, 'alias'], value: { value, lang } };
  });
  return [
    ...ofLanguage,
    ...alias.map((value): Change => ({ kind: 'add', path: [...path, 'alias'], value })),
    ...Array.from(values, ([key, value]): Change => ({ kind: 'set', path: [...path, key], value, above: 'links' })),
    ...[...more].flatMap(([key, added]) =>
      added.map((value): Change => ({ kind: 'add', path: [...path, key], value })),
    ),
    ...links.map((value): Change => ({ kind: 'add', path: [...path, 'links'], value })),
    ...facts.map((value): Change => ({ kind: 'add', path: [...path, 'facts'], value })),
  ];
}
