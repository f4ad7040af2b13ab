import assert from 'node:assert/strict';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { snapshotOf } from '../../../data/dataFiles';

const REGISTRY = `entities:
- id: play
  name: { value: Play, beside: [ransomware, Encryptor, Malware family] }
- id: play-kit
  name: Kitwell
  weakAlias: Kit
  isPartOf: play
`;

describe('a name with words that must be beside it', () => {
  const snapshot = snapshotOf([{ file: 'own', layer: 2, text: REGISTRY }]);

  /** The texts as they should be marked with ⟦…⟧. */
  function check(what: string, ...marked: readonly string[]): void {
    it(what, () => {
      for (const each of marked) {
        const text = each.replace(/[⟦⟧]/g, '');
        let found = '';
        let at = 0;
        for (const { start, end } of findMentions(text, snapshot)) {
          found += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
          at = end;
        }
        assert.equal(found + text.slice(at), each);
      }
    });
  }

  check(
    'counts in the sentence with one, over lines too, and opens nothing for others',
    '⟦Play⟧ ransomware hit. Play it safe.',
    'The ransomware\nof ⟦Play⟧ spread. Play\nwas here.',
    'Play.\n\nA ransomware.',
    '⟦Play⟧ ransomware and a Kit.',
    'the U.S. ransomware called ⟦Play⟧ is',
  );
  check(
    'counts in the list item or row with one',
    '- ⟦Play⟧. Seen again.\n  The ransomware is new.\n- Play',
    '1. Play\n2. ransomware',
    '| a | b |\n| - | - |\n| ⟦Play⟧ | a ransomware. New |\n| Play | x |',
  );
  check(
    'counts below a heading, and in a table whose header has one',
    '# Ransomware\n\n## Names\n\n⟦Play⟧ came.\n\n# Toys\n\nPlay it.',
    '## Ransomware\n\nx\n\n## Others\n\nPlay',
    '| Encryptor | seen |\n|---|---|\n| x | y |\n| ⟦Play⟧ | 2024 |\n\nPlay',
    '```\n# ransomware\n```\n\nPlay',
  );
  it('says which word it is, and for a long note takes one look at its lines', () => {
    const text = `# Ransomware\n\n${'Play\n\n'.repeat(2000)}`;
    const mentions = findMentions(text, snapshot);
    assert.equal(mentions.length, 2000);
    assert.ok(mentions.every(({ beside }) => beside === 'Ransomware'));
  });
});
