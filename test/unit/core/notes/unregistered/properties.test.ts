import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { lexZones } from '../../../../../src/core/text/markdown/zones';
import { foundIn, knowing } from './unregisteredOf';

const KNOWN = ['Kestrel Metals', '鑫泰科技', 'MI300X', 'Blue'];
const PIECES = [
  ...KNOWN,
  'Kestrel',
  'Foundry',
  'Inc.',
  ', Ltd.',
  'of',
  'and',
  'the',
  'The',
  'GB200',
  'SMIC',
  '5090',
  'CEO',
  'Mr.',
  '蓝隼',
  '科技',
  '公司',
  '有限公司',
  '大学',
  '收购',
  '的',
  '与',
  '·',
  '霍华德',
  '马斯克',
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '(',
  ')',
  '**',
  '`',
  '[[',
  ']]',
  '[',
  '](x)',
  '![',
  '|',
  '# ',
  '> ',
  '- ',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  ' ',
  '　',
  '.',
  '。',
  ',',
  '，',
  '\u0000',
  '\u0003',
  '\ud800',
  '𠮷',
  '---\n',
  '```\n',
  '&',
  '/',
  '@',
  "'s",
];

describe('unregistered names in random texts', () => {
  const snapshot = knowing(...KNOWN);
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('are in prose, in order, overlap neither each other nor a mention, and are spelt as the text spells them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { code } = lexZones(text);
        const mentions = findMentions(text, snapshot);
        let last = 0;
        for (const { start, end, name } of foundIn(text, snapshot)) {
          assert.ok(last <= start && start < end && end <= text.length, `${start}–${end} after ${last}`);
          last = end;
          for (let index = 0; index < code.length; index += 2) {
            assert.ok(end <= code[index]! || code[index + 1]! <= start, 'in code');
          }
          for (const mention of mentions) assert.ok(end <= mention.start || mention.end <= start, 'over a mention');
          assert.equal(bare(text.slice(start, end)), bare(name));
        }
      }),
      { numRuns: 3000 },
    );
  });
});

/** Letters and digits alone. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
