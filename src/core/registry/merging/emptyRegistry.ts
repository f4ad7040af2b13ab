import type { Registry } from '../model';
import { EntityMap } from './entityMap';

/** Nobody is known. */
export const EMPTY_REGISTRY: Registry = {
  entities: new EntityMap(),
  sources: new Map(),
  files: new Map(),
  problems: new Map(),
  bulk: [],
};
