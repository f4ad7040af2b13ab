import { problem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import type { Entity, Link, LocalizedScalar, Part, Registry } from '../model';
import { listOfPlaces } from './entityMap';
import type { PartReport } from './mergeEntity';

/** Entities between two pauses. */
const STEP = 500;
/** Entities on one circle that are told of; a longer one is a list of mistakes that nobody reads. */
const LONGEST = 20;
/** Places that are looked at; nobody fixes more in one go. */
const MOST_TOLD = 200;

/** One entity owns another. */
interface Owning {
  readonly owner: string;
  readonly asset: string;
}

/** The same, and where that is written. */
interface Edge extends Owning {
  readonly part: Part;
  readonly written: LocalizedScalar;
}

/**
 * Tells of every place that says who owns whom and lies on a circle. Holdings below one half and those that ended are
 * left out: companies may well hold some of each other.
 */
export function* checkOwnership(registry: Registry, report: PartReport): Resumable<void> {
  const edges = yield* tightOnes(yield* edgesIn(registry, yield* onCircles(registry)));
  const owned = grouped(edges, 'owner');
  for (const edge of edges.filter(({ part }) => part.layer > 0).slice(0, MOST_TOLD)) {
    yield;
    const path = pathBetween(edge.asset, edge.owner, owned);
    if (!path) continue;
    const shown = [edge.owner, ...path].join(' → ');
    report(edge.part, problem('cyclic-ownership', edge.written.span, { path: shown }));
  }
}

/** Who is owned by nobody, or owns nobody, is on no circle; nor is who then is owned by nobody, and so on. */
function* tightOnes<T extends Owning>(edges: readonly T[]): Resumable<readonly T[]> {
  return yield* withoutLoose(yield* withoutLoose(edges, 'owner', 'asset'), 'asset', 'owner');
}

/** The edges that remain when those that begin where none ends are taken away, until there are none such. */
function* withoutLoose<T extends Owning>(
  edges: readonly T[],
  from: keyof Owning,
  to: keyof Owning,
): Resumable<readonly T[]> {
  const leaving = grouped(edges, from);
  const arriving = new Map<string, number>();
  for (const edge of edges) arriving.set(edge[to], (arriving.get(edge[to]) ?? 0) + 1);
  const loose = [...leaving.keys()].filter((id) => !arriving.has(id));
  for (let id = loose.pop(), count = 0; id !== undefined; id = loose.pop()) {
    if (++count % STEP === 0) yield;
    for (const edge of leaving.get(id) ?? []) {
      const left = arriving.get(edge[to])! - 1;
      arriving.set(edge[to], left);
      if (left === 0) loose.push(edge[to]);
    }
    leaving.delete(id);
  }
  return [...leaving.values()].flat();
}

function grouped<T extends Owning>(edges: readonly T[], end: keyof Owning): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const edge of edges) {
    const list = groups.get(edge[end]);
    if (list) list.push(edge);
    else groups.set(edge[end], [edge]);
  }
  return groups;
}

/**
 * The ids of entities that may say something of an owner on a circle. Told from what their entries name alone, holdings
 * of any size: nearly always there are none, and nothing more is read of the others.
 */
function* onCircles({ entities }: Registry): Resumable<ReadonlySet<string>> {
  const edges: (Owning & { readonly told: string })[] = [];
  let count = 0;
  for (const [id, places] of entities.places) {
    if (++count % STEP === 0) yield;
    if (!entities.has(id)) continue;
    for (const place of listOfPlaces(places)) {
      for (const { key, id: other } of entities.entryAt(place).targets) {
        if (key === 'asset') edges.push({ owner: id, asset: other, told: id });
        else if (key === 'owner' || key === 'parent') edges.push({ owner: other, asset: id, told: id });
      }
    }
  }
  return new Set((yield* tightOnes(edges)).map(({ told }) => told));
}

function* edgesIn({ entities }: Registry, ids: ReadonlySet<string>): Resumable<readonly Edge[]> {
  const edges: Edge[] = [];
  let count = 0;
  for (const id of ids) {
    if (++count % STEP === 0) yield;
    edges.push(...edgesOf(entities.get(id)!));
  }
  return edges;
}

function edgesOf({ id, links, properties }: Entity): readonly Edge[] {
  const edges: Edge[] = [];
  for (const { item: link, part } of links) {
    if (link.type.value !== 'Ownership' || !controls(link)) continue;
    for (const { key, values } of link.properties) {
      for (const written of values) {
        if (key.value === 'owner') edges.push({ owner: written.value, asset: id, part, written });
        else if (key.value === 'asset') edges.push({ owner: id, asset: written.value, part, written });
      }
    }
  }
  for (const { item: written, part } of properties.get('parent') ?? []) {
    edges.push({ owner: written.value, asset: id, part, written });
  }
  return edges;
}

function controls(link: Link): boolean {
  const first = (wanted: string) => link.properties.find(({ key }) => key.value === wanted)?.values[0]?.value;
  const percentage = Number.parseFloat(first('percentage') ?? '100');
  return first('endDate') === undefined && !(percentage < 50);
}

/** The ids from the one to the other, both included, along who owns whom; the shortest way, undefined where none is. */
function pathBetween(
  from: string,
  to: string,
  owned: ReadonlyMap<string, readonly Edge[]>,
): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  let front = [from];
  for (let length = 0; front.length > 0 && length < LONGEST; length++) {
    if (before.has(to)) return pathBack(to, before);
    const next: string[] = [];
    for (const owner of front) {
      for (const { asset } of owned.get(owner) ?? []) {
        if (before.has(asset)) continue;
        before.set(asset, owner);
        next.push(asset);
      }
    }
    front = next;
  }
  return before.has(to) ? pathBack(to, before) : undefined;
}

function pathBack(to: string, before: ReadonlyMap<string, string | undefined>): readonly string[] {
  const path: string[] = [];
  for (let at: string | undefined = to; at !== undefined; at = before.get(at)) path.unshift(at);
  return path;
}
