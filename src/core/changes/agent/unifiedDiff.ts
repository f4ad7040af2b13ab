import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff/lib/patch/create.js';

/** Unchanged lines around a change, as `diff -u` has them. */
const AROUND = 3;

/** A change of a text as a unified diff with whole lines, as `patch` and `git apply` take it; '' where nothing changes. @param file its name in the heading. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const old = before === '' ? '/dev/null' : `a/${file}`;
  const patch = structuredPatch(old, `b/${file}`, before, after, undefined, undefined, { context: AROUND });
  return patch.hunks.length === 0 ? '' : formatPatch(patch, FILE_HEADERS_ONLY);
}
