import path from 'node:path';
import type { Location } from '../core/registry/model';
import { memoize } from '../core/text/base/lazy';
import { type LineColumn, LineIndex } from '../core/text/base/lines';

/** A function that gives the line and column at which a location of the registries begins, both from 1; 1 and 1 in bulk data. */
export function placesIn(
  sources: readonly { readonly file: string; readonly text: string }[],
): (location: Location) => LineColumn {
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  const lines = new Map<string, LineIndex>();
  return ({ file, span }) => memoize(lines, file, () => new LineIndex(texts.get(file) ?? '')).locateFromOne(span.start);
}

/** A path of this machine with slashes. */
export function withSlashes(file: string): string {
  return file.replaceAll(path.sep, '/');
}
