import { describe } from '../../core/answers/dossier/describe';
import type { Dossier } from '../../core/answers/dossier/dossier';
import { WHOLE_MAP } from '../../core/answers/dossier/pageState';
import { type Chain, chainText, connectionsOf, linkText } from '../../core/answers/map/connections';
import { graphAmong } from '../../core/answers/map/mapGraph';
import { type Describe, mapOf } from '../../core/answers/map/mapOf';
import { GRAPH_FORMATS, type GraphFormat, graphFile, MAP_FORMATS, mapFile } from '../../core/answers/views/mapFormats';
import { MAP_WORDS } from '../../core/answers/views/mapWords';
import { sayer } from '../../core/answers/views/words';
import type { Registry } from '../../core/registry/merging/registry';
import { type Arguments, type Command, ROW_FORMATS, UsageError } from '../command';
import { printRows, type Row } from '../printRows';
import { loadSnapshot, readRegistries, reportUnknown } from '../registry';
import type { Terminal } from '../terminal';

export const MAP: Command = {
  name: 'map',
  ids: [1, 1],
  files: 'folders',
  help: 'What an entity is tied to, as a picture or for other programs. Nodes and edges are CSV with the columns that Gephi reads.',
  options: ['steps', 'language', 'as-of'],
  formats: MAP_FORMATS,
  examples: ['mp-materials --steps 2', 'mp-materials --format graphml'],
  run: map,
};

const GRAPH_HELP = {
  graphml: 'All entities of the registries, or those that are named, and the relations among them, as GraphML.',
  nodes: 'The same entities as CSV with the columns that Gephi reads.',
  edges: 'The relations among them as CSV with the columns that Gephi reads.',
} as const;
const GRAPH_EXAMPLES = {
  graphml: ['> registry.graphml', 'nvidia apple mp-materials'],
  nodes: ['--language zh-cn'],
  edges: ['--as-of 2025-07'],
} as const;

const COLUMNS = ['text', 'entities', 'links'] as const;

export const CONNECTIONS: Command = {
  name: 'connections',
  ids: [2, 2],
  files: 'folders',
  isHere: true,
  help: 'How two entities are connected. Up to five shortest chains of at most four steps, a line each.',
  options: ['language', 'as-of'],
  formats: ROW_FORMATS,
  examples: ['huahong-technology apple', 'huahong-technology apple --json'],
  run: connections,
};

/** The commands `export graphml`, `export nodes` and `export edges`. */
export const EXPORT_GRAPHS: readonly Command[] = GRAPH_FORMATS.map((format) => ({
  name: `export ${format}`,
  ids: [0, Number.POSITIVE_INFINITY],
  files: 'folders',
  help: GRAPH_HELP[format],
  options: ['language', 'as-of'],
  formats: [],
  examples: GRAPH_EXAMPLES[format],
  run: (args, terminal) => exportGraph(format, args, terminal),
}));

async function map(args: Arguments, terminal: Terminal): Promise<void> {
  const { ids, language, steps } = args;
  const format = MAP_FORMATS.find((each) => each === args.format)!;
  const snapshot = loadSnapshot(readRegistries(args, terminal), terminal);
  const { registry } = snapshot;
  const { vocabulary } = registry;
  const made = mapOf(registry, describing(registry, args), ids[0]!, { ...WHOLE_MAP, steps });
  if (made) await terminal.print([mapFile(vocabulary, made, format, language)]);
  else reportUnknown(ids[0]!, snapshot, terminal);
}

async function exportGraph(format: GraphFormat, args: Arguments, terminal: Terminal): Promise<void> {
  const snapshot = loadSnapshot(readRegistries(args, terminal), terminal);
  const { registry } = snapshot;
  const unknown = args.ids.find((id) => !registry.entity(id));
  if (unknown !== undefined) return reportUnknown(unknown, snapshot, terminal);
  const ids = args.ids.length > 0 ? new Set(args.ids) : Array.from(registry.entities(), ({ id }) => id);
  const graph = graphAmong(registry.vocabulary, ids, describing(registry, args));
  await terminal.print([graphFile(registry.vocabulary, graph, format, args.language)]);
}

async function connections(args: Arguments, terminal: Terminal): Promise<void> {
  const { ids, language, format } = args;
  const snapshot = loadSnapshot(readRegistries(args, terminal), terminal);
  const { registry } = snapshot;
  const describeEntity = describing(registry, args);
  const unknown = ids.find((id) => !describeEntity(id));
  if (unknown !== undefined) {
    reportUnknown(unknown, snapshot, terminal);
    return;
  }
  const [from, to] = ids.map((id) => registry.presentId(id)) as [string, string];
  if (from === to) throw new UsageError(`"connections" needs two different entities, not "${from}" twice`);
  const chains = connectionsOf(registry.vocabulary, describeEntity, from, to);
  if (format !== 'text') await terminal.print(printRows(chains.map(rowOf), COLUMNS, format));
  else if (chains.length === 0) await terminal.print([`${sayer(MAP_WORDS, language)('notConnected')}\n`]);
  else await terminal.print(chains.map((chain) => `${chainText(chain)}\n`));
}

function rowOf(chain: Chain): Row<(typeof COLUMNS)[number]> {
  const { entities, links } = chain;
  return { text: chainText(chain), entities: entities.map(({ entity }) => entity), links: links.map(linkText) };
}

/** Today does not count: what is printed is the same every day. */
function describing(registry: Registry, { language, asOf }: Arguments): Describe {
  return (id): Dossier | undefined => describe(registry, id, { language, asOf, today: undefined });
}
