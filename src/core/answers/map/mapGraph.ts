import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { schemaWord } from '../../registry/vocabulary/words';
import { runToEnd } from '../../text/base/lazy';
import { csvLine } from '../../text/units/csv';
import { escapeXml } from '../../text/units/escape';
import { isId } from '../../text/units/slug';
import type { EntityPiece } from '../dossier/dossier';
import { type MapData, type MapTie, rowsOf } from './mapData';
import type { Describe } from './mapOf';
import { tiesAmong } from './tiesAmong';

// Entities and the relations among them, for other programs.

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
  const dossiers = new Map(Array.from(ids, (id) => [id, describe(id)] as const).filter(([, dossier]) => dossier));
  return {
    entities: Array.from(dossiers.values(), (dossier) => {
      const { id, schema, title } = dossier!;
      return { entity: id, schema, text: title };
    }),
    ties: runToEnd(tiesAmong(vocabulary, [...dossiers.keys()], (id) => dossiers.get(id)!, new Set())),
  };
}

/** Columns of nodes: the first two have the names that Gephi reads. */
const NODE_COLUMNS = ['Id', 'Label', 'Kind', 'Schema'] as const;
/** Columns of edges: the first five have the names that Gephi reads. */
const EDGE_COLUMNS = ['Source', 'Target', 'Type', 'Id', 'Label', 'Detail', 'Status', 'Start', 'End'] as const;

type Node = Readonly<Record<(typeof NODE_COLUMNS)[number], string>>;
type Edge = Readonly<Record<(typeof EDGE_COLUMNS)[number], string>>;

/** CSV (RFC 4180) with a line for each entity. */
export function nodesCsv(vocabulary: Vocabulary, graph: Graph, language: string): string {
  return csv(NODE_COLUMNS, nodesOf(vocabulary, graph, language));
}

/** CSV (RFC 4180) with a line for each relation. */
export function edgesCsv(graph: Graph): string {
  return csv(EDGE_COLUMNS, edgesOf(graph));
}

/** Both as GraphML (graphml.graphdrawing.org), in which all properties are strings. */
export function graphMl(vocabulary: Vocabulary, graph: Graph, language: string): string {
  const nodeKeys = NODE_COLUMNS.filter((column) => column !== 'Id');
  const edgeKeys = EDGE_COLUMNS.filter((column) => !['Source', 'Target', 'Type', 'Id'].includes(column));
  const keys = [...nodeKeys.map((name) => keyMl('node', name)), ...edgeKeys.map((name) => keyMl('edge', name))];
  const nodes = nodesOf(vocabulary, graph, language).map(
    (node) =>
      `    <node id="${escapeXml(node.Id)}">${nodeKeys.map((name) => dataMl('node', name, node[name])).join('')}</node>`,
  );
  const edges = edgesOf(graph).map(
    (edge) =>
      `    <edge id="${edge.Id}" source="${escapeXml(edge.Source)}" target="${escapeXml(edge.Target)}" directed="${edge.Type === 'Directed'}">${edgeKeys.map((name) => dataMl('edge', name, edge[name])).join('')}</edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys.join('\n')}
  <graph id="map" edgedefault="directed">
${[...nodes, ...edges].join('\n')}
  </graph>
</graphml>
`;
}

function keyMl(of: 'node' | 'edge', name: string): string {
  return `  <key id="${of}${name}" for="${of}" attr.name="${name}" attr.type="string"/>`;
}

function dataMl(of: 'node' | 'edge', name: string, value: string): string {
  return value === '' ? '' : `<data key="${of}${name}">${escapeXml(value)}</data>`;
}

function nodesOf(vocabulary: Vocabulary, { entities }: Graph, language: string): readonly Node[] {
  return entities.map(({ entity, schema, text }) => ({
    Id: entity,
    Label: text,
    Kind: schemaWord(vocabulary, schema, language),
    Schema: schema,
  }));
}

function edgesOf({ ties }: Graph): readonly Edge[] {
  return ties.map(({ from, to, isMutual, verb, detail, state, startDate, endDate }: MapTie, index) => ({
    Source: from,
    Target: to,
    Type: isMutual ? 'Undirected' : 'Directed',
    Id: `e${index + 1}`,
    Label: verb,
    Detail: detail,
    Status: state === 'unsaid' ? '' : state,
    Start: startDate ?? '',
    End: endDate ?? '',
  }));
}

function csv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const lines = rows.map((row) => {
    const cells = columns.map((column) => row[column]);
    // By its ids a program puts both tables together; what is no id of ours, as in bulk data, may be a formula.
    return csvLine(cells, (index) => isId(cells[index]!));
  });
  return csvLine(columns) + lines.join('');
}
