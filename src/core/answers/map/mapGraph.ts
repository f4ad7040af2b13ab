import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { schemaWord } from '../../registry/vocabulary/words';
import { runToEnd } from '../../text/base/lazy';
import { csvLine } from '../../text/units/csv';
import { escapeXml } from '../../text/units/escape';
import { isId } from '../../text/units/slug';
import type { EntityPiece } from '../dossier/dossier';
import type { Held } from '../entities/held';
import { type MapData, type MapTie, pieceOf, rowsOf } from './mapData';
import type { Describe } from './mapOf';
import { tiesAmong } from './tiesAmong';

// Entities and the relations among them, for other programs.

export const GRAPH_FORMATS = ['graphml', 'nodes', 'edges'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

export interface Graph {
  readonly entities: readonly EntityPiece[];
  readonly ties: readonly MapTie[];
}

/** The entities of a map and the relations among them. A note in the middle is no entity. */
export function graphOf({ middle, left, right, ties, alone }: MapData): Graph {
  const { id, schema, text } = middle;
  const first: readonly EntityPiece[] = schema === undefined ? [] : [{ entity: id, schema, text }];
  const rows = rowsOf([...left, ...right]).filter(({ placedIn }) => placedIn === undefined);
  return { entities: [...first, ...rows.map(({ entity }) => entity), ...alone], ties };
}

/** Those of the entities that there are, and all relations among them. */
export function graphAmong(vocabulary: Vocabulary, ids: Iterable<string>, describe: Describe): Graph {
  const dossiers = new Map(Array.from(ids, (id) => [id, describe(id)!] as const).filter(([, dossier]) => dossier));
  const ties = runToEnd(tiesAmong(vocabulary, [...dossiers.keys()], (id) => dossiers.get(id)!, new Set()));
  return { entities: Array.from(dossiers.values(), pieceOf), ties };
}

/** What a table says of each item, by the names of its columns. */
type Columns<T> = Readonly<Record<string, (item: T, index: number) => string>>;

/** The first two have the names that Gephi reads. */
function nodeColumns(vocabulary: Vocabulary, language: string): Columns<EntityPiece> {
  return {
    Id: ({ entity }) => entity,
    Label: ({ text }) => text,
    Kind: ({ schema }) => schemaWord(vocabulary, schema, language),
    Schema: ({ schema }) => schema,
  };
}

/** The words of the column `Status`, where they are not the same. */
const STATUSES: Partial<Record<Held, string>> = { held: 'holds', undated: 'holds', over: 'ended', unsaid: '' };

/** The first five have the names that Gephi reads. */
const EDGE_COLUMNS: Columns<MapTie> = {
  Source: ({ from }) => from,
  Target: ({ to }) => to,
  Type: ({ isMutual }) => (isMutual ? 'Undirected' : 'Directed'),
  Id: (_, index) => `e${index + 1}`,
  Label: ({ verb }) => verb,
  Detail: ({ detail }) => detail,
  Status: ({ held }) => STATUSES[held] ?? held,
  Start: ({ startDate = '' }) => startDate,
  End: ({ endDate = '' }) => endDate,
};

/**
 * The text of a file, in one language (BCP 47): CSV (RFC 4180) with a line for each entity or for each relation, or both as GraphML
 * (graphml.graphdrawing.org), in which all properties are strings.
 */
export function graphFile(vocabulary: Vocabulary, graph: Graph, format: GraphFormat, language: string): string {
  const { entities, ties } = graph;
  const ofNodes = nodeColumns(vocabulary, language);
  if (format === 'nodes') return csv(ofNodes, entities);
  if (format === 'edges') return csv(EDGE_COLUMNS, ties);
  const nodes = entities.map(
    (node, at) => `    <node id="${escapeXml(node.entity)}">${dataMl('node', ofNodes, node, at)}</node>`,
  );
  const edges = ties.map(
    (tie, at) =>
      `    <edge id="e${at + 1}" source="${escapeXml(tie.from)}" target="${escapeXml(tie.to)}" directed="${!tie.isMutual}">${dataMl('edge', EDGE_COLUMNS, tie, at)}</edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${[...keysMl('node', ofNodes), ...keysMl('edge', EDGE_COLUMNS)].join('\n')}
  <graph id="map" edgedefault="directed">
${[...nodes, ...edges].join('\n')}
  </graph>
</graphml>
`;
}

/** What is said in the tag itself. */
const IN_TAG = ['Id', 'Source', 'Target', 'Type'];

function keysMl<T>(of: 'node' | 'edge', columns: Columns<T>): readonly string[] {
  const names = Object.keys(columns).filter((name) => !IN_TAG.includes(name));
  return names.map((name) => `  <key id="${of}${name}" for="${of}" attr.name="${name}" attr.type="string"/>`);
}

function dataMl<T>(of: 'node' | 'edge', columns: Columns<T>, item: T, index: number): string {
  const data = Object.entries(columns).map(([name, cellOf]) => {
    const value = IN_TAG.includes(name) ? '' : cellOf(item, index);
    return value === '' ? '' : `<data key="${of}${name}">${escapeXml(value)}</data>`;
  });
  return data.join('');
}

function csv<T>(columns: Columns<T>, items: readonly T[]): string {
  const lines = items.map((item, at) => {
    const cells = Object.values(columns).map((cellOf) => cellOf(item, at));
    // By its ids a program puts both tables together; what is no id of ours, as in bulk data, may be a formula.
    return csvLine(cells, (index) => isId(cells[index]!));
  });
  return csvLine(Object.keys(columns)) + lines.join('');
}
