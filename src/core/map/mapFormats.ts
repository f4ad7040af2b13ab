import type { Vocabulary } from '../registry/vocabulary/vocabulary';
import type { MapData } from './mapData';
import { edgesCsv, graphMl, nodesCsv } from './mapGraph';
import { mapSvg } from './mapSvg';

export const MAP_FORMATS = ['svg', 'graphml', 'nodes', 'edges'] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

const MADE: Readonly<Record<MapFormat, (vocabulary: Vocabulary, map: MapData, language: string) => string>> = {
  svg: mapSvg,
  graphml: graphMl,
  nodes: nodesCsv,
  edges: (_, map) => edgesCsv(map),
};

/** A map as the text of a file, in one language (BCP 47). */
export function mapFile(vocabulary: Vocabulary, map: MapData, format: MapFormat, language: string): string {
  return MADE[format](vocabulary, map, language);
}
