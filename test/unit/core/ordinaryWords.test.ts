import assert from 'node:assert/strict';
import { FtmExport } from '../../../src/core/answers/export/exportFtm';
import { readManifest, readReconciled } from '../../../src/core/changes/exchange/lookup/reconciliation';
import { entityNotes } from '../../../src/core/changes/exchange/notes/entityNotes';
import { recordsOfNotes } from '../../../src/core/changes/exchange/notes/recordsOfNotes';
import { columnsOf } from '../../../src/core/changes/exchange/table/columns';
import { readTable } from '../../../src/core/changes/exchange/table/readTable';
import { recordsOfTable } from '../../../src/core/changes/exchange/table/recordsOfTable';
import type { Proposals } from '../../../src/core/changes/incoming/proposals';
import { tickedAtFirst } from '../../../src/core/changes/incoming/settle';
import { NO_MEANINGS } from '../../../src/core/changes/records/meanings';
import { reconcile } from '../../../src/core/changes/records/reconcile';
import { withoutMarkup } from '../../../src/core/notes/sentences/excerpt';
import { BUILT_IN } from '../../../src/core/registry/vocabulary/vocabulary';
import { runToEnd } from '../../../src/core/text/base/lazy';
import { lexZones } from '../../../src/core/text/markdown/zones';
import { inShort, proposalsFor } from '../../support/digests';
import { snapshotOf } from '../../support/snapshotOf';
import { writeInto } from './changes/incoming/writeInto';

/** Words that every object of JavaScript has a property for. */
const WORDS = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];
const NO_ENTITIES = 'entities: []\n';

describe('words that every object of JavaScript has are ordinary words', () => {
  function written(proposals: Proposals): string {
    const { items } = proposals;
    assert.deepEqual(
      items.filter(({ key }) => !tickedAtFirst(items).has(key)),
      [],
    );
    const result = writeInto(NO_ENTITIES, proposals, tickedAtFirst(items));
    assert.ok(!('refused' in result), JSON.stringify(result));
    return result.text;
  }

  it('as keys and values of notes about entities', () => {
    const front = WORDS.map((word) => `${word}: of ${word}\n`).join('');
    const notes = entityNotes('p/Bo Quill.md', `---\ntype: person\n${front}---\n# Bo Quill\n`);
    const reading = { meanings: NO_MEANINGS, kind: undefined, profileOf: () => undefined, vocabulary: BUILT_IN };
    const records = runToEnd(recordsOfNotes(notes, reading));
    const text = written(runToEnd(reconcile(records, snapshotOf(NO_ENTITIES))));
    for (const word of WORDS) assert.match(text, new RegExp(`^ +"?${word}"?: of ${word}$`, 'm'));
    const { registry } = snapshotOf(text);
    assert.deepEqual([...registry.problems.values()].flat(), []);
    for (const word of WORDS)
      assert.equal(registry.entity('bo-quill')?.properties.get(word)?.[0]?.item.value, `of ${word}`);
  });

  it('as headers and cells of tables', () => {
    const text = [['Company', ...WORDS], ...WORDS.map((word) => [word, ...WORDS])]
      .map((row) => row.join(','))
      .join('\n');
    const table = runToEnd(readTable(`${text}\n`))!;
    const columns = columnsOf(table, NO_MEANINGS, BUILT_IN);
    const meanings = { ...NO_MEANINGS, kinds: new Map([['', 'Company']]) };
    const records = runToEnd(recordsOfTable(table, columns, meanings, BUILT_IN));
    const { registry } = snapshotOf(written(runToEnd(reconcile(records, snapshotOf(NO_ENTITIES)))));
    assert.deepEqual(
      Array.from(registry.entities(), ({ names }) => names[0]?.item.value),
      WORDS,
    );
  });

  it('as names in digests', () => {
    const names = WORDS.map((word) => `Acme ${word}`);
    const list = names.map((name) => `- **${name}**: makes parts.`).join('\n');
    const digest = `# On parts\n\n## Key players\n\n${list}\n\n## Timeline\n\n- **2025-01-01** – ${names.join(' and ')} meet.\n`;
    // A plain word in lower case, as `constructor`, ends no name, and the lines below a word are mark-up.
    const found = inShort(proposalsFor(digest, snapshotOf(NO_ENTITIES))).filter((each) => each.startsWith('entity '));
    assert.deepEqual(
      found,
      ['acme', 'acme-hasownproperty', 'acme-tostring', 'acme-valueof'].map((id) => `entity ${id}`),
    );
  });

  it('as kinds in the answers of services', () => {
    const manifest = { versions: ['0.2'], name: 'Wikidata', identifierSpace: 'http://www.wikidata.org/entity/' };
    const read = readManifest(manifest);
    assert.ok(read && read !== 'old');
    for (const id of WORDS) {
      const result = [{ id: 'Q1', name: 'A', type: [{ id, name: 'something' }] }];
      const found = readReconciled({ q0: { result } }, 1, read);
      assert.equal(found?.[0]?.[0]?.schema, 'something');
    }
  });

  it('as keys of entries that are exported', () => {
    const properties = WORDS.map((word) => `  ${word}: of ${word}\n`).join('');
    const made = new FtmExport(snapshotOf(`entities:\n- id: a\n  name: A\n${properties}`).registry, false);
    assert.equal([...made.lines()].length, 1);
    assert.deepEqual([...made.leftOut.keys()].sort(), WORDS.map((word) => `Thing.${word}`).sort());
  });

  it('as references to characters, which they are not', () => {
    const text = 'Acme <!-- &constructor; --> grew.';
    assert.equal(withoutMarkup(text, lexZones(text), { start: 0, end: text.length }), 'Acme grew.');
  });
});
