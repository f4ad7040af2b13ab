import { describe } from '../../../core/answers/dossier/describe';
import type { Dossier } from '../../../core/answers/dossier/dossier';
import type { Registry } from '../../../core/registry/merging/registry';

/** The dossier of an entity as of today, in a language (BCP 47); undefined if there is no such entity. */
export function describedToday(registry: Registry, id: string, language: string): Dossier | undefined {
  return describe(registry, id, { language, asOf: undefined, today: today() });
}

/** The day where the user is, as YYYY-MM-DD. */
export function today(): string {
  const time = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${part(time.getMonth() + 1)}-${part(time.getDate())}`;
}
