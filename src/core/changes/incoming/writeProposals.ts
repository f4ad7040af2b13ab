import type { PlacedEntry } from '../../registry/model';
import { DEFAULT_SCHEMA } from '../../registry/vocabulary/vocabulary';
import { memoize } from '../../text/base/lazy';
import type { Change, NewValue, Refused } from '../../text/yaml/write/change';
import { edited } from '../../text/yaml/write/edit';
import { RegistryPaths } from '../../text/yaml/write/registryPaths';
import { newValue, pairIn, type Value } from '../../text/yaml/write/value';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';
import {
  type EntityProposal,
  type EventProposal,
  entityProposal,
  type Proposal,
  type Proposals,
  type ProposedSource,
} from './proposals';
import { involvedIn, settle } from './settle';

type TextValues = Readonly<Record<string, string>>;

/** The registry as it is with an import, and the ids of entries that could not be changed, each with the reason. */
interface WrittenImport extends WrittenRegistry {
  readonly left: readonly (Refused & { readonly id: string })[];
}

/**
 * A registry text with what is ticked, laid out as the file is: the source, what is added to entries that the file has, and
 * new entries after the last one. Entities of other files get an entry here that adds to them. Texts become facts with `quote: true`.
 * An entry that cannot be changed is left as it is (`left`), and the others are written.
 *
 * @param placed the entries of the text, as the registry has them.
 * @param ticked keys of proposals; what would dangle is left out.
 */
export function writeProposals(
  text: string,
  placed: readonly PlacedEntry[],
  proposals: Proposals,
  ticked: ReadonlySet<string>,
): WrittenImport | Refused {
  const entries = changesById(proposals, settle(proposals.items, ticked));
  const { source } = proposals;
  const added: Change[] = [];
  const fresh: Change[] = [];
  let changed = 0;
  const paths = new RegistryPaths(text);
  const own = new Map(placed.map((each) => [each.entry.id.value, each]));
  for (const [id, changes] of entries) {
    const found = own.get(id);
    const entry = found ? found.start + found.entry.id.span.start : id;
    const root = typeof entry === 'number' ? paths.root(entry) : undefined;
    const known = !root || 'refused' in root ? newValue({ id })! : root;
    (found ? added : fresh).push(...inEntry(known, changes).map((each) => ({ ...each, entry })));
    if (found) changed++;
  }
  const isNew = entries.size > 0 && source?.known === false;
  const sources: readonly Change[] = isNew
    ? [{ kind: 'set', path: ['sources', source.id], value: sourceKeys(source) }]
    : [];
  const written = writeRegistry(text, [...sources, ...added, ...fresh], { mayLeave: true, paths });
  if ('refused' in written) return written;
  const [first] = written.left;
  // A source alone is not worth writing.
  if (first && written.left.length === changed && fresh.length === 0) return first;
  const left = written.left.map((each) => {
    const found = placed.findLast(({ start, entry }) => start + entry.span.start <= each.at);
    return { ...each, id: found?.entry.id.value ?? '' };
  });
  return { ...written, left };
}

/** The data of an entity when it is first written down. */
export type EntryDraft = Pick<EntityProposal, 'id' | 'schema' | 'names'> & Partial<Pick<EntityProposal, 'aliases'>>;

/** A new entry of an entity. */
export function entryChanges(draft: EntryDraft): readonly Change[] {
  const said = changesOf(entityProposal({ aliases: [], ...draft }), new Set(), undefined);
  return inEntry(newValue({ id: draft.id })!, said).map((change) => ({ ...change, entry: draft.id }));
}

function sourceKeys({ id, title, publisher, date, url }: ProposedSource): TextValues {
  return { title: title ?? id, publisher, ...(date !== undefined && { date }), ...(url !== undefined && { url }) };
}

/** A change of an entry; its path begins in the entry. */
type EntryChange = Extract<Change, { kind: 'set' | 'add' }>;

function add(key: string, value: NewValue): EntryChange {
  return { kind: 'add', path: [key], value };
}

function set(values: Readonly<Record<string, NewValue>>): readonly EntryChange[] {
  return Object.entries(values).map(([key, value]) => ({ kind: 'set', path: [key], value, above: 'links' }));
}

/** What comes first and last in an entry, as hand-written ones have it. */
const FIRST: readonly unknown[] = ['schema', 'name', 'alias'];
const LAST: readonly unknown[] = ['links', 'facts'];

function rankOf({ path: [key] }: EntryChange): number {
  return FIRST.includes(key) ? FIRST.indexOf(key) - FIRST.length : LAST.indexOf(key) + 1;
}

/** By the id of each entity, what is written for it. */
function changesById({ items, source }: Proposals, ticked: ReadonlySet<string>): Map<string, readonly EntryChange[]> {
  const chosen = items.filter(({ key }) => ticked.has(key));
  const entities = new Set(chosen.flatMap((item) => (item.kind === 'entity' ? [item.id] : [])));
  const byId = new Map<string, EntryChange[]>();
  for (const item of chosen) {
    const id = 'about' in item ? item.about : item.id;
    memoize(byId, id, () => []).push(...changesOf(item, entities, source));
  }
  return new Map(Array.from(byId, ([id, changes]) => [id, changes.toSorted((a, b) => rankOf(a) - rankOf(b))]));
}

/**
 * What a proposal writes to the entry that it is about.
 *
 * @param entities the ids of new entities that are ticked.
 */
function changesOf(
  item: Proposal,
  entities: ReadonlySet<string>,
  source: ProposedSource | undefined,
): readonly EntryChange[] {
  const quoted = (text: string, at: string): EntryChange =>
    add('facts', { text, quote: 'true', ...(source && { source: source.id }), ...(at && { at }) });
  switch (item.kind) {
    case 'entity': {
      const written = (value: string): NewValue => (item.case ? { value, case: item.case } : value);
      return [
        ...(item.schema === DEFAULT_SCHEMA ? [] : set({ schema: item.schema })),
        ...item.names.map(({ lang, value }) => nameIn(lang, written(value))),
        ...item.aliases.map((alias) => add('alias', written(alias))),
        ...set(item.values ?? {}),
        ...item.texts.map((text) => quoted(text, item.at)),
      ];
    }
    case 'event':
      return set(eventKeys(item, entities, source));
    case 'name':
      return [item.field === 'alias' ? add('alias', item.name.value) : nameIn(item.name.lang, item.name.value)];
    case 'value':
      return item.adds ? [item.value].flat().map((value) => add(item.field, value)) : set({ [item.field]: item.value });
    case 'link':
      return [add('links', { type: item.type, [item.end]: item.other, ...item.values })];
    case 'fact':
      return [quoted(item.text, item.at)];
  }
}

/** A name without a language is the only one. */
function nameIn(lang: string, value: NewValue): EntryChange {
  return { kind: 'set', path: lang === '' ? ['name'] : ['name', lang], value };
}

function eventKeys(
  event: EventProposal,
  entities: ReadonlySet<string>,
  source: ProposedSource | undefined,
): Readonly<Record<string, NewValue>> {
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

/** The changes as an entry takes them, one after the other. A name that is there is never replaced. */
function inEntry(entry: Value, changes: readonly EntryChange[]): readonly EntryChange[] {
  let now = entry;
  return changes.map((change) => {
    const own = withoutReplacing(now, change);
    now = edited(now, own) ?? now;
    return own;
  });
}

/** A name becomes an alias where the entry has one of its language, from another row say, or one without a language. */
function withoutReplacing(entry: Value, change: EntryChange): EntryChange {
  const { path, value } = change;
  const [key, lang] = path;
  const known = key === 'name' ? pairIn(entry, 'name')?.value : undefined;
  if (known && lang === undefined) return add('alias', value);
  if (key !== 'name' || typeof lang !== 'string') return change;
  if (known && (known.kind !== 'map' || pairIn(known, 'value'))) return add('alias', { value, lang });
  return pairIn(known, lang)?.value ? add('alias', value) : change;
}
