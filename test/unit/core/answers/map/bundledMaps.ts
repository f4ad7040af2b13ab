import { describe as describeEntity } from '../../../../../src/core/answers/dossier/describe';
import type { Dossier } from '../../../../../src/core/answers/dossier/dossier';
import { type MapChoice, WHOLE_MAP } from '../../../../../src/core/answers/dossier/pageState';
import type { MapData } from '../../../../../src/core/answers/map/mapData';
import { mapOf } from '../../../../../src/core/answers/map/mapOf';
import type { Snapshot } from '../../../../../src/core/registry/engine/snapshot';
import { lazy, memoize, runToEnd } from '../../../../../src/core/text/base/lazy';
import { bundledSnapshot, type RegistryText, snapshotOf } from '../../../data/dataFiles';

/** Makes maps of the entities of some registries. */
export function mapsOf(files: readonly RegistryText[]) {
  return mapsIn(snapshotOf(files));
}

/** The same of the bundled registries, once for all tests. */
export const bundledMaps = lazy(() => mapsIn(bundledSnapshot()));

function mapsIn({ registry }: Snapshot) {
  const today = '2025-11-29';
  const described = new Map<string, Dossier | undefined>();
  const describing =
    (language: string, asOf?: string) =>
    (id: string): Dossier | undefined =>
      memoize(described, [language, asOf, id].join('\n'), () =>
        describeEntity(registry, id, { language, asOf, today }),
      );
  return {
    registry,
    describing,
    map(id: string, choice: Partial<MapChoice> = {}, language = 'en', asOf?: string): MapData {
      return runToEnd(mapOf(registry, describing(language, asOf), id, { ...WHOLE_MAP, ...choice }))!;
    },
  };
}

type Maps = ReturnType<typeof mapsOf>;

/** The bundled entities with the most relations. */
export function bestConnected({ registry, describing }: Maps, count: number): readonly string[] {
  const describeEntity = describing('en');
  const sizes = [...registry.ids()].map((id) => ({
    id,
    size: describeEntity(id)!.relations.reduce((sum, { statements }) => sum + statements.length, 0),
  }));
  return sizes
    .sort((a, b) => b.size - a.size)
    .slice(0, count)
    .map(({ id }) => id);
}
