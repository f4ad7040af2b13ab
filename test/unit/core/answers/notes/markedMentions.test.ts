import assert from 'node:assert/strict';
import { markedMentions, type Occurrences } from '../../../../../src/core/answers/notes/markedMentions';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { lexZones } from '../../../../../src/core/text/markdown/zones';

const engine = new Engine();
const text = `version: 1
entities:
  - { id: nvidia, name: { en: Nvidia, zh: 英伟达 } }
  - { id: smic, name: SMIC }
  - { id: a, name: Mercury Systems, alias: Mercury }
  - { id: b, name: Mercury Records, alias: Mercury }
`;
runToEnd(engine.setFile('x.entities.yaml', 0, text));
const snapshot = runToEnd(engine.update());

/** `‹…›` is around what is marked. */
function check(occurrences: Occurrences, expected: string): void {
  it(`${occurrences}: ${JSON.stringify(expected)}`, () => {
    const note = expected.replace(/[‹›]/g, '');
    const mentions = findMentions(note, snapshot);
    let shown = note;
    for (const { start, end } of markedMentions(
      { text: note, zones: lexZones(note), mentions },
      occurrences,
    ).toReversed())
      shown = `${shown.slice(0, start)}‹${shown.slice(start, end)}›${shown.slice(end)}`;
    assert.equal(shown, expected);
  });
}

describe('the mentions that are marked', () => {
  check('all', '‹Nvidia› and ‹Nvidia›.\n\n# ‹SMIC›\n\n‹SMIC›\n');
  check('firstInNote', '‹Nvidia›, 英伟达, [[Nvidia]] and ‹SMIC›.\n\n# SMIC\n\nNvidia\n');
  check('firstInSection', '‹Nvidia› and Nvidia.\n\n# ‹SMIC›\n\nSMIC, [[‹nvidia›]]\n');
  check('firstInSection', '# ‹Nvidia›\n## ‹英伟达›\nNvidia\n## ‹Nvidia›\n');
  // What only looks like a heading begins no section.
  check('firstInSection', '‹Nvidia›\n\n```\n# code\n```\n\nNvidia\n\n#tag Nvidia\n');
  check('firstInSection', '---\n# a comment\n---\n‹Nvidia›\n\nNvidia `# x`\n\n# Last\n\n‹Nvidia›');
  // An ambiguous name is not a mention of any one of its entities.
  check('firstInNote', '‹Mercury› and Mercury, ‹Mercury Systems›, Mercury Systems, ‹Mercury Records›.');
  check('firstInSection', 'Nothing is named here.\n\n# Or here\n');
});
