import { describe } from '../../core/answers/dossier/describe';
import { WHOLE_MAP } from '../../core/answers/dossier/pageState';
import { readerOf } from '../../core/answers/dossier/statements';
import { FtmExport } from '../../core/answers/export/exportFtm';
import { columnsWith, OWN_COLUMNS, tableOf, writeTable } from '../../core/answers/export/table';
import { GRAPH_FORMATS, graphAmong, graphFile } from '../../core/answers/map/mapGraph';
import { type Describe, mapOf } from '../../core/answers/map/mapOf';
import { AS_OF, ID, LANGUAGE } from '../../core/answers/questions/portions';
import { many, object, oneOf } from '../../core/answers/questions/schema';
import { MAP_FORMATS, mapFile } from '../../core/answers/views/mapFormats';
import type { Registry } from '../../core/registry/merging/registry';
import { runToEnd } from '../../core/text/base/lazy';
import { type Command, command, OWN_NOTES } from '../command';

export const MAP = command({
  name: 'map',
  help: 'What an entity is tied to, as a picture or for other programs. Nodes and edges are CSV with the columns that Gephi reads.',
  input: object(ID, { steps: oneOf(['1', '2', '3'], 'How far the map goes; 1 by default.'), ...LANGUAGE, ...AS_OF }),
  formats: MAP_FORMATS,
  examples: ['mp-materials --steps 2', 'mp-materials --format graphml'],
  run({ input, format }, terminal, load) {
    const { registry } = load().snapshot;
    const { id, steps = '1', language = 'en' } = input;
    const choice = { ...WHOLE_MAP, steps: Number(steps) as 1 | 2 | 3 };
    const made = runToEnd(mapOf(registry, describing(registry, input), id, choice))!;
    return terminal.print([mapFile(registry.vocabulary, made, MAP_FORMATS.find((each) => each === format)!, language)]);
  },
});

/** Today does not count: what is printed is the same every day. */
function describing(registry: Registry, input: { language?: 'en' | 'zh-cn'; asOf?: string }): Describe {
  const reader = readerOf({ today: undefined }, input);
  return (id) => describe(registry, id, reader);
}

const EXPORT_TABLE = command({
  name: 'export table',
  help: 'The entities of the registries as CSV: names, kind, properties.',
  input: object({}, OWN_NOTES),
  examples: ['--no-bundled --registry notes/my.entities.yaml', '> entities.csv'],
  run({ input }, terminal, load) {
    const all = [...load().snapshot.registry.entities()];
    const columns = columnsWith(all).filter((column) => input.ownNotes || !OWN_COLUMNS.includes(column));
    return terminal.print([writeTable(tableOf(all, columns), 'csv')]);
  },
});

const EXPORT_FTM = command({
  name: 'export ftm',
  help: "Everything in the registries as FollowTheMoney's JSON lines. What these cannot say is counted on standard error.",
  input: object({}, OWN_NOTES),
  examples: ['> registry.ftm.jsonl', '--own-notes'],
  async run({ input }, terminal, load) {
    const made = new FtmExport(load().snapshot.registry, input.ownNotes ?? false);
    await terminal.print(linesOf(made));
    for (const [what, count] of made.leftOut)
      terminal.report(`dossier: FollowTheMoney has no ${what}: ${count} left out`);
  },
});

function* linesOf(made: FtmExport): Generator<string> {
  for (const line of made.lines()) yield `${JSON.stringify(line)}\n`;
}

const GRAPHS = {
  graphml: {
    help: 'All entities of the registries, or those that are named, and the relations among them, as GraphML.',
    examples: ['> registry.graphml', 'nvidia apple mp-materials'],
  },
  nodes: {
    help: 'The same entities as CSV with the columns that Gephi reads.',
    examples: ['--language zh-cn'],
  },
  edges: {
    help: 'The relations among them as CSV with the columns that Gephi reads.',
    examples: ['--as-of 2025-07'],
  },
} as const;

/** The commands `export table`, `export ftm`, `export graphml`, `export nodes` and `export edges`. */
export const EXPORTS: readonly Command[] = [
  EXPORT_TABLE,
  EXPORT_FTM,
  ...GRAPH_FORMATS.map((format) =>
    command({
      ...GRAPHS[format],
      name: `export ${format}`,
      input: object({}, { ids: many(ID.id), ...LANGUAGE, ...AS_OF }),
      run({ input }, terminal, load) {
        const { registry } = load().snapshot;
        const { ids = [], language = 'en' } = input;
        const wanted = ids.length > 0 ? new Set(ids) : Array.from(registry.entities(), ({ id }) => id);
        const graph = graphAmong(registry.vocabulary, wanted, describing(registry, input));
        return terminal.print([graphFile(registry.vocabulary, graph, format, language)]);
      },
    }),
  ),
];
