import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/base/textEdit';
import type { Change, Refused } from '../../../../src/core/text/yaml/write/change';
import { writeRegistry } from '../../../../src/core/text/yaml/write/writeRegistry';

/** A registry text after changes; a test fails where they are refused. */
export function withChanges(text: string, changes: readonly Change[] | Refused): string {
  const written = 'refused' in changes ? changes : writeRegistry(text, changes);
  assert.ok(!('refused' in written), JSON.stringify(written));
  return applyEdits(text, written.edits);
}
