import type { Registry } from '../../registry/merging/registry';
import { textFor } from '../names/language';

/** Where a statement comes from. */
export interface Citation {
  readonly source: string | undefined;
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  /** Where in the source: "para. 2". */
  readonly at: string | undefined;
}

/** The source with that id, for a reader of `locale`; an unknown id stays as it is written; undefined where none is named. */
export function citationOf(
  registry: Registry,
  locale: string,
  source: string | undefined,
  at: string | undefined,
): Citation | undefined {
  if (source === undefined && at === undefined) return undefined;
  const known = source === undefined ? undefined : registry.sources.get(source);
  const [title, publisher] = [known?.title, known?.publisher].map((texts) => texts && textFor(locale, texts));
  return { source, title, publisher, at };
}
