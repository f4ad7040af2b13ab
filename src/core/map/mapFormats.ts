import type { Vocabulary } from '../registry/vocabulary/vocabulary';
import type { MapData } from './mapData';
import { edgesCsv, type Graph, graphMl, graphOf, nodesCsv } from './mapGraph';
import { mapSvg } from './mapSvg';

export const GRAPH_FORMATS = ['graphml', 'nodes', 'edges'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];
export const MAP_FORMATS = ['svg', ...GRAPH_FORMATS] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

const MADE: Readonly<Record<GraphFormat, (vocabulary: Vocabulary, graph: Graph, language: string) => string>> = {
  graphml: graphMl,
  nodes: nodesCsv,
  edges: (_, graph) => edgesCsv(graph),
};

/** Entities and the relations among them as the text of a file, in one language (BCP 47). */
export function graphFile(vocabulary: Vocabulary, graph: Graph, format: GraphFormat, language: string): string {
  return MADE[format](vocabulary, graph, language);
}

/** A map as the text of a file, in one language (BCP 47). */
export function mapFile(vocabulary: Vocabulary, map: MapData, format: MapFormat, language: string): string {
  if (format === 'svg') return mapSvg(vocabulary, map, language);
  return graphFile(vocabulary, graphOf(map), format, language);
}
