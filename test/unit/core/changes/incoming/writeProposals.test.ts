import assert from 'node:assert/strict';
import { nameProposal } from '../../../../../src/core/changes/incoming/proposals';
import { settle, tickedAtFirst } from '../../../../../src/core/changes/incoming/settle';
import { parseRegistryFile } from '../../../../../src/core/registry/files/parseRegistryFile';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { applyEdits } from '../../../../../src/core/text/base/textEdit';
import { CANALS, HARBOUR, proposalsFor, snapshotOfLayers } from '../../../../support/digests';
import { writeInto } from './writeInto';

/** The registry text after the import of what is ticked at first, or of everything. */
function imported(text: string, registry: string, others = '', everything = false): string {
  const proposals = proposalsFor(text, snapshotOfLayers(others, registry));
  const all = settle(proposals.items, new Set(proposals.items.map(({ key }) => key)));
  const written = writeInto(registry, proposals, everything ? all : tickedAtFirst(proposals.items));
  assert.ok('edits' in written, JSON.stringify(written));
  return applyEdits(registry, written.edits);
}

/** What is reported of the text, except that an id which other files define is not there. */
function problemsOf(text: string): readonly string[] {
  const { registry } = snapshotOfLayers('', text);
  return [...runToEnd(registry.allProblems()).values()]
    .flat()
    .map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`);
}

describe('an import of a digest', () => {
  it('writes a new registry in the style of the documentation', () => {
    const text = imported(CANALS, '# Mine\nversion: 1\n');
    assert.equal(
      text,
      `# Mine
version: 1

sources:
  lock-keepers-journal-2032-05-02-digest:
    title: Canal Firms Prepare for a Dry Summer
    publisher: "Lock Keeper's Journal, digest"
    date: 2032-05-02

entities:
  - id: tiderow-shipping
    schema: Company
    name: { en: Tiderow Shipping }
    facts:
      - text: a carrier on the northern canals. It buys barges from Ostrava Yards.
        quote: true
        source: lock-keepers-journal-2032-05-02-digest
        at: Key players

  - id: ostrava-yards
    schema: Company
    name: { en: Ostrava Yards }

  - id: brackwater-locks-ltd
    schema: Company
    name: { en: Brackwater Locks Ltd. }
    alias: [BWL]
    facts:
      - text: runs eleven locks.
        quote: true
        source: lock-keepers-journal-2032-05-02-digest
        at: Key players

  - id: 2032-03-03-tiderow-shipping-orders-four-barges-from
    schema: Event
    headline: Tiderow Shipping orders four barges from Ostrava Yards
    date: 2032-03-03
    involved: [tiderow-shipping, ostrava-yards]
    source: lock-keepers-journal-2032-05-02-digest
    at: Timeline

  - id: 2032-04-northern-locks-are-closed
    schema: Event
    headline: The northern locks are closed
    startDate: 2032-04
    endDate: 2032-06
    source: lock-keepers-journal-2032-05-02-digest
    at: "Timeline: From April to June 2032"

  - id: 2031-07-ostrava-yards-builds-dock
    schema: Event
    headline: Ostrava Yards builds a dock
    startDate: 2031-07
    endDate: 2031-09
    involved: [ostrava-yards]
    source: lock-keepers-journal-2032-05-02-digest
    at: Timeline
`,
    );
    assert.deepEqual(problemsOf(text), []);
  });

  it('writes text without problems, ticked or not, and knows all of it the next time', () => {
    for (const everything of [false, true]) {
      const text = imported(HARBOUR, '', '', everything);
      assert.deepEqual(problemsOf(text), []);
      assert.equal(imported(HARBOUR, text), text);
    }
  });

  it('adds to entries that the file has, in its style, and keeps all else', () => {
    const registry = `sources:
    call: A call

entities:
- id:   norvex   # mine
  schema: Company
  name:
    en: Norvex
  facts:
    - text: 'Moves to Port Alder.'
      source: 'call'
- { id: brightmoor-robotics, schema: Company, name: Brightmoor Robotics }
# The end`.replaceAll('\n', '\r\n');
    const text = imported(HARBOUR, registry);
    const lines = text.split('\r\n');
    assert.ok(!/[^\r]\n/.test(text), 'every line ends as those of the file do');
    assert.deepEqual(lines.slice(0, 20), [
      'sources:',
      '    call: A call',
      '    harbour-weekly-2031-03-08-digest:',
      '      title: Two Ports Reopen the Trade in Lamps and Magnets',
      "      publisher: 'Harbour Weekly, AI digest'",
      '      date: 2031-03-08',
      '',
      'entities:',
      '- id:   norvex   # mine',
      '  schema: Company',
      '  name:',
      '    en: Norvex',
      '    zh: 诺维克斯',
      '  facts:',
      "    - text: 'Moves to Port Alder.'",
      "      source: 'call'",
      "    - text: Norvex's founder, Elena Marsh, said that the company would ship lamps again. It remains the largest maker of harbour lamps.",
      '      quote: true',
      '      source: harbour-weekly-2031-03-08-digest',
      '      at: Who’s Who',
    ]);
    assert.match(
      text,
      /- \{ id: brightmoor-robotics, schema: Company, name: Brightmoor Robotics, alias: \[\{ value: 明沼机器人, lang: zh \}\], facts: \[/,
    );
    assert.match(text, /# The end$/);
    assert.deepEqual(problemsOf(text), []);
  });

  it('adds to an entity of another file with an entry of its own', () => {
    const others = 'entities:\n  - id: norvex\n    schema: Company\n    name: Norvex\n';
    const text = imported(HARBOUR, 'entities: []\n', others);
    const entry = runToEnd(parseRegistryFile('', 1, text)).entries.find(
      ({ entry: { id } }) => id.value === 'norvex',
    )?.entry;
    assert.equal(entry?.schema, undefined);
    assert.deepEqual(
      entry?.names.map(({ lang, value }) => `${lang}:${value}`),
      ['zh:诺维克斯'],
    );
    assert.equal(entry?.facts.length, 1);
  });

  it('writes another name as an alias, and never in the place of one that is there', () => {
    const registry = 'entities:\n  - id: tcl\n    schema: Company\n    name: { en: TCL Technology, zh: TCL }\n';
    const digest = "Who's Who\nTCL Technology\nTCL科技\nA maker of screens.\n";
    assert.ok(!imported(digest, registry).includes('TCL科技'), 'it is not ticked');
    const text = imported(digest, registry, '', true);
    assert.match(text, /\n {4}name: \{ en: TCL Technology, zh: TCL \}\n {4}alias: \[TCL科技\]\n/);
  });

  it('writes only entities that are ticked into an event', () => {
    const proposals = proposalsFor(HARBOUR, snapshotOfLayers(''));
    const first = tickedAtFirst(proposals.items);
    const ticked = new Set([...first].filter((key) => key !== 'entity muvex-lamps'));
    const written = writeInto('', proposals, ticked);
    assert.ok('edits' in written);
    const { text } = written;
    assert.doesNotMatch(text, /id: muvex-lamps|involved: .*muvex-lamps/);
    assert.match(text, /involved: \[norvex\]/);
    assert.deepEqual(problemsOf(text), []);
  });

  it('writes nothing where nothing is ticked, and refuses a registry in brackets', () => {
    const proposals = proposalsFor(HARBOUR, snapshotOfLayers(''));
    const nothing = writeInto('', proposals, new Set());
    assert.deepEqual('edits' in nothing && nothing.edits, []);
    const refused = writeInto('{ entities: [] }', proposals, tickedAtFirst(proposals.items));
    assert.deepEqual(refused, { refused: 'in-brackets', at: 0 });
  });
});

describe('a name for an entry that the file has', () => {
  const withName = (name: string): string => {
    const text = `entities:\n  - id: a\n    name: ${name}\n`;
    const item = nameProposal('a', 'name', { lang: 'en', value: 'New' }, [], []);
    const written = writeInto(text, { items: [item], source: undefined }, new Set([item.key]));
    assert.ok('text' in written, JSON.stringify(written));
    return written.text.slice(text.indexOf('name:'));
  };

  it('goes beside those in other languages', () => {
    assert.equal(withName('{ zh: 甲 }'), 'name: { zh: 甲, en: New }\n');
  });

  it('becomes an alias where the name is written in another way, which stays as it is', () => {
    const alias = '    alias:\n      - value: New\n        lang: en\n';
    for (const name of ['Old', '[A, B]', '[]', '{ value: 甲, lang: zh }', '{ value: A, en: B }'])
      assert.equal(withName(name), `name: ${name}\n${alias}`);
    for (const name of ['{ en: Old }', '{ en: [] }', '{ en: { x: 1 } }', '{ en: { value: Old, case: exact } }'])
      assert.equal(withName(name), `name: ${name}\n    alias: [New]\n`);
  });
});
