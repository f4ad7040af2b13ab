import { EntityMap } from './entityMap';
import type { Registry } from './model';

/** Nobody is known. */
export const EMPTY_REGISTRY: Registry = {
  entities: new EntityMap(),
  sources: new Map(),
  files: new Map(),
  problems: new Map(),
  bulk: [],
};
