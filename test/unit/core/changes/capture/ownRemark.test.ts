import assert from 'node:assert/strict';
import { changeRemark } from '../../../../../src/core/changes/capture/addStatement';
import { withChanges } from '../withChanges';

const TEXT = `entities:
  - id: volt
    name: Volt
    # whom to ask
    notes: Ask Mei.
  - id: tove
    name: Tove
`;

describe('a note of the user about an entity', () => {
  const span = { start: TEXT.indexOf('Ask'), end: TEXT.indexOf('Ask') + 'Ask Mei.'.length };

  it('is changed where it is written', () => {
    assert.equal(withChanges(TEXT, changeRemark(TEXT, span, 'Ask: Bo.')), TEXT.replace('Ask Mei.', '"Ask: Bo."'));
  });

  it('is deleted', () => {
    assert.ok(!withChanges(TEXT, changeRemark(TEXT, span, '')).includes('notes'));
  });

  it('is added to an entry that has none, or with an entry where the file has none', () => {
    assert.equal(
      withChanges(TEXT, [{ kind: 'set', entry: TEXT.indexOf('tove'), path: ['notes'], value: 'Rival.' }]),
      `${TEXT}    notes: Rival.\n`,
    );
    assert.equal(
      withChanges(TEXT, [{ kind: 'set', entry: 'nvidia', path: ['notes'], value: 'Watch.' }]),
      `${TEXT}  - id: nvidia\n    notes: Watch.\n`,
    );
  });
});
