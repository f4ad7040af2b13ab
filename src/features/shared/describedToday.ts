import { describe } from '../../core/dossier/describe';
import type { Dossier } from '../../core/dossier/dossier';
import type { Registry } from '../../core/registry/merging/registry';
import { today } from './today';

/** What is known of an entity today, for a reader of that language (BCP 47); undefined if there is no such entity. */
export function describedToday(registry: Registry, id: string, language: string): Dossier | undefined {
  return describe(registry, id, { language, asOf: undefined, today: today() });
}
