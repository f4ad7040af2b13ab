import assert from 'node:assert/strict';
import { HARBOUR, proposalsFor, snapshotOfLayers } from '../../../support/digests';

describe('what a digest adds to an entity of which the registry has wrong spellings', () => {
  const registry = (misspelling: string) => `entities:
  - id: huayong-materials
    schema: Company
    name: { en: Huayong Materials, zh: 华咏材料 }
    misspelling: [${misspelling}]
`;

  it('says with the text which of them the digest writes, and of those in each other the longer one', () => {
    const known = registry('Wahyong, Wahyong Materials, Huayong Steel');
    const { items } = proposalsFor(HARBOUR, snapshotOfLayers('', known));
    assert.deepEqual(items.find(({ key }) => key === 'fact huayong-materials')?.flags, [
      {
        code: 'several-spellings',
        parameters: { names: 'Wahyong Materials, Hayong Materials', known: 'Huayong Materials' },
      },
    ]);
  });

  it('offers the others alone', () => {
    const { items } = proposalsFor(HARBOUR, snapshotOfLayers('', registry('Wahyong Materials')));
    const offered = items.flatMap((item) =>
      item.kind === 'name' && item.about === 'huayong-materials' ? [item.name.value] : [],
    );
    assert.deepEqual(offered, ['Hayong Materials']);
  });
});
