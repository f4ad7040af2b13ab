import assert from 'node:assert/strict';
import { schemaOfEntry } from '../../../../../src/core/changes/digest/recordsOfDigest';

describe('the kind of an entry of a digest', () => {
  const check = (names: readonly string[], text: string, expected: string) =>
    it(`${names.join(', ')}: ${text} – ${expected}`, () => {
      assert.equal(schemaOfEntry({ names, description: text }), expected);
    });

  check(['Norvex'], 'Norvex is a chip company in the north.', 'Company');
  check(['Norvex'], 'Norvex is a company chip.', 'Product');
  check(['Norvex'], 'Norvex is a chip of a company.', 'Product');
  check(['Norvex'], 'Norvex is one of the leading makers of lamps.', 'Company');
  check(['Harbour Office'], 'The Harbour Office is the regulator of both ports.', 'PublicBody');
  check(['Alder School'], 'Alder School is a university.', 'Organization');
  check(['Alder Frame'], 'Alder Frame is a treaty between two ports.', 'Agreement');
  check(['Elena Marsh'], 'Elena Marsh is the chairwoman of Norvex.', 'Person');
  check(['Elena Marsh'], 'She lives by the harbour.', 'Person');
  check(['Elena Marsh'], 'Sells lamps by the harbour.', 'Company');
  check(['Elena Marsh', '埃琳娜·马什'], 'Lives by the harbour.', 'Person');
  check(['Elena Marsh', '诺维克斯灯具公司'], 'She sells lamps by the harbour.', 'Company');
  check(['Elena Marsh'], 'Norvex founder Elena Marsh said so.', 'Person');
  check(['Elena Marsh'], 'Elena Marsh, the CEO, said so.', 'Person');
  check(['Elena Marsh'], 'Elena Marsh ships lamps.', 'Company');
  check(['诺维克斯'], '诺维克斯是一家灯具公司，总部在港口。', 'Company');
  check(['何清越'], '诺维克斯财务总监。', 'Person');
  check(['金山灯'], '雷远任董事长，生产灯具。', 'Company');
  check(['港务局'], '港务局是两港的监管机构。', 'PublicBody');
});
