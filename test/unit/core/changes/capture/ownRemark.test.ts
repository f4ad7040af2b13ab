import assert from 'node:assert/strict';
import { addRemark, changeRemark } from '../../../../../src/core/changes/capture/addStatement';
import { applyEdits } from '../../../../../src/core/text/base/textEdit';
import type { Refused } from '../../../../../src/core/text/yaml/write/change';
import type { WrittenRegistry } from '../../../../../src/core/text/yaml/write/writeRegistry';

const TEXT = `entities:
  - id: volt
    name: Volt
    # whom to ask
    notes: Ask Mei.
  - id: tove
    name: Tove
`;

describe('a note of the user about an entity', () => {
  const changed = (text: string, written: WrittenRegistry | Refused): string => {
    assert.ok('edits' in written);
    return applyEdits(text, written.edits);
  };
  const span = { start: TEXT.indexOf('Ask'), end: TEXT.indexOf('Ask') + 'Ask Mei.'.length };

  it('is changed where it is written', () => {
    assert.equal(changed(TEXT, changeRemark(TEXT, span, 'Ask: Bo.')), TEXT.replace('Ask Mei.', '"Ask: Bo."'));
  });

  it('is deleted', () => {
    assert.ok(!changed(TEXT, changeRemark(TEXT, span, '')).includes('notes'));
  });

  it('is added to an entry that has none, or with an entry where the file has none', () => {
    assert.equal(changed(TEXT, addRemark(TEXT, TEXT.indexOf('tove'), 'tove', 'Rival.')), `${TEXT}    notes: Rival.\n`);
    assert.equal(
      changed(TEXT, addRemark(TEXT, undefined, 'nvidia', 'Watch.')),
      `${TEXT}  - id: nvidia\n    notes: Watch.\n`,
    );
  });
});
