import assert from 'node:assert/strict';
import { mergeInRegistries } from '../../../../../src/core/changes/merge/mergeInRegistries';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { readRegistry } from '../../registry/readRegistry';
import { BOTH, merged } from './merged';

const OWN = `# Kept by hand.
entities:
  - id: acme
    schema: Company
    name: { en: Acme, zh: 艾克米 }
    country: us # of its seat
    facts:
      - date: 2024-01-01
        text: Opens.
  - id: acme-ltd
    schema: Organization
    name: Acme Ltd
    alias: { value: ACL, case: exact }
    country: gb
    founded: 1999
    facts:
      - date: 2023-01-01
        text: Is founded.
      - date: 2024-01-01
        text: Opens.
  - id: bolt
    name: Bolt
    parent: acme-ltd
    involved: [acme, acme-ltd]
`;

describe('mergeInRegistries', () => {
  it('keeps the lines of a single fact, to which those of the other are added', () => {
    const own = `entities:
  - id: acme
    facts:
      text: Opens. # x
      date: 2024
  - id: acme-ltd
    facts:
      - date: 2023
        text: Is founded.
`;
    const fact = `    facts:
      - text: Opens. # x
        date: 2024
      - date: 2023
        text: Is founded.
`;
    const { text } = merged({ own }, 'acme-ltd', 'acme');
    assert.ok(text?.includes(fact), text);
  });

  it('puts the entries together, each thing once, and has all references follow', () => {
    const { text, conflicts, now } = merged({ own: OWN }, 'acme-ltd', 'acme');
    assert.equal(
      text,
      `# Kept by hand.
entities:
  - id: acme
    schema: Company
    name: { en: Acme, zh: 艾克米 }
    country: [us, gb] # of its seat
    formerId: [acme-ltd]
    alias:
      - Acme Ltd
      - value: ACL
        case: exact
    founded: "1999"
    facts:
      - date: 2023-01-01
        text: Is founded.
      - date: 2024-01-01
        text: Opens.
  - id: bolt
    name: Bolt
    parent: acme
    involved: [acme]
`,
    );
    assert.deepEqual(
      conflicts.map(({ key, into, from, mayKeepBoth }) => [key, into, from, mayKeepBoth]),
      [
        ['schema', ['Company'], ['Organization'], false],
        ['country', ['us'], ['gb'], true],
      ],
    );
    assert.equal(now.entity('acme-ltd')?.id, 'acme');
    assert.deepEqual(now.problems.get('own'), []);
  });

  it('takes over no relation of which the other one says all that it says', () => {
    const entries = (into: string, from: string) => `entities:
  - id: a
    name: Aone
    links:
      - type: Supply
        customer: c
${into}  - id: b
    name: Btwo
    links:
      - type: Supply
        customer: c
${from}  - { id: c, name: Cee }
`;
    const dated = '        startDate: 2024\n';
    const customers = (into: string, from: string) =>
      merged({ own: entries(into, from) }, 'b', 'a').text.match(/customer/g)?.length;
    assert.equal(customers(dated, ''), 1);
    assert.equal(customers(dated, dated), 1);
    assert.equal(customers(dated, '        startDate: 2025\n'), 2);
  });

  it('keeps what the user chooses', () => {
    const { text } = merged({ own: OWN }, 'acme-ltd', 'acme', () => 'from');
    assert.match(text, /schema: Organization\n/);
    assert.match(text, /country: gb # of its seat\n/);
    const other = merged({ own: OWN }, 'acme-ltd', 'acme', () => 'into').text;
    assert.match(other, /schema: Company\n/);
    assert.match(other, /country: us # of its seat\n/);
  });

  it('adds to an entity of another layer in the file of the one that goes, and replaces nothing there', () => {
    const bundled =
      '- { id: acm, schema: Company, name: { en: ACM Inc., zh: 艾西姆 }, country: fr, summary: Makes. }\n';
    const { now, after, conflicts } = merged({ own: OWN }, 'acme-ltd', 'acm', BOTH, bundled);
    const entity = now.entity('acm')!;
    assert.deepEqual(
      entity.names.map(({ item }) => `${item.kind} ${item.value}`),
      ['name ACM Inc.', 'name 艾西姆', 'alias Acme Ltd', 'alias ACL'],
    );
    assert.deepEqual(
      entity.properties.get('country')?.map(({ item }) => item.value),
      ['fr', 'gb'],
    );
    assert.equal(entity.schema, 'Company');
    assert.equal(conflicts.length, 2);
    assert.match(after.get('own')!, /- id: acm\n {4}formerId: \[acme-ltd\]\n/);
    assert.equal(now.entity('acme-ltd')?.id, 'acm');
    assert.equal(now.entity('bolt')?.properties.get('parent')?.[0]?.item.value, 'acm');
  });

  it('adds to an entity of bulk data, whose id may be of any shape', () => {
    const line = { id: 'NK-a1', schema: 'Company', properties: { name: ['Acme Shipping'], country: ['pa'] } };
    const engine = new Engine();
    runToEnd(engine.setFile('own', 1, OWN));
    runToEnd(engine.setBulkFile('list.ftm.jsonl', new TextEncoder().encode(JSON.stringify(line))));
    const { registry } = runToEnd(engine.update());
    const ends = { from: registry.entity('acme-ltd')!, into: registry.entity('NK-a1')! };
    const result = runToEnd(mergeInRegistries(registry, new Map([['own', OWN]]), ends, BOTH));
    assert.ok(!('refused' in result));
    runToEnd(engine.setFile('own', 1, result.written.get('own')!.text));
    const { registry: now } = runToEnd(engine.update());
    const entity = now.entity('acme-ltd');
    assert.equal(entity?.id, 'NK-a1');
    assert.deepEqual(
      entity.names.map(({ item }) => item.value),
      ['Acme Shipping', 'Acme Ltd', 'ACL'],
    );
    assert.deepEqual(now.referrersOf('NK-a1'), ['bolt']);
    assert.deepEqual(now.problems.get('own'), []);
  });

  it('leaves out, and names, what would relate the entity to itself', () => {
    const own = `entities:
- id: a
  name: A
  parent: b
  links:
  - { type: Ownership, owner: b, percentage: 20 }
  - { type: Directorship, director: b }
- id: b
  name: B
  parent: a
  links:
  - { type: Ownership, owner: a, asset: b }
  - { type: Supply, supplier: b, customer: c }
- { id: c, name: C }
`;
    const { text, leftOut } = merged({ own }, 'b', 'a');
    assert.equal(
      text,
      `entities:
- id: a
  name: A
  formerId: [b]
  alias: [B]
  links:
  - type: Supply
    supplier: a
    customer: c
- { id: c, name: C }
`,
    );
    assert.deepEqual(
      leftOut.map(({ key, texts }) => `${key}: ${texts.join(' ')}`),
      [
        'parent: a',
        'Ownership: Ownership a b',
        'parent: b',
        'Ownership: Ownership b 20',
        'Directorship: Directorship b',
      ],
    );
  });

  it('takes entries from several files, and changes only those that say something of it', () => {
    const files = {
      own: 'entities:\n- id: a\n  name: A\n',
      other: 'entities:\n- id: b\n  name: B\n  ticker: BB\n# end\n',
      third: 'entities:\n- id: b\n  alias: Bee\n- id: c\n  name: C\n  owner: b\n',
      fourth: 'entities:\n- id: d\n  name: D\n',
    };
    const { text, written, after, now } = merged(files, 'b', 'a');
    assert.equal(text, 'entities:\n- id: a\n  name: A\n  formerId: [b]\n  alias: [B, Bee]\n  ticker: BB\n');
    assert.deepEqual([...written.keys()], ['own', 'other', 'third']);
    assert.equal(after.get('third'), 'entities:\n- id: c\n  name: C\n  owner: a\n');
    assert.match(after.get('other')!, /# end\n$/);
    assert.deepEqual([...now.problems.values()].flat(), []);
  });

  it('writes the path to the note of the user as the other file has it, and keeps one of two', () => {
    const files = {
      'file:///w/own.entities.yaml': 'entities:\n- id: a\n  name: A\n',
      'file:///w/my%20team/x.entities.yaml':
        'entities:\n- id: b\n  name: B\n  profile: ../people/B b.md\n- id: c\n  name: C\n  profile: c.md\n',
    };
    const first = merged(files, 'b', 'a');
    const own = first.after.get('file:///w/own.entities.yaml')!;
    assert.match(own, /profile: people\/B b\.md\n/);
    const second = merged(Object.fromEntries(first.after), 'c', 'a', () => 'from');
    assert.deepEqual(second.conflicts, [
      { key: 'profile', lang: '', into: ['people/B b.md'], from: ['my team/c.md'], mayKeepBoth: false },
    ]);
    assert.match(second.after.get('file:///w/own.entities.yaml')!, /profile: my team\/c\.md\n/);
  });

  it('moves each of several paths', () => {
    const files = {
      'file:///w/own.entities.yaml': 'entities:\n- id: a\n  name: A\n',
      'file:///w/p/x.entities.yaml': 'entities:\n- id: b\n  name: B\n  profile: [a.md, ../c.md]\n',
    };
    assert.match(merged(files, 'b', 'a').after.get('file:///w/own.entities.yaml')!, /profile: \[p\/a\.md, c\.md\]\n/);
  });

  it('leaves out what related the one that goes to itself, and keeps what names it beside another', () => {
    const own = `entities:
- id: a
  name: A
- id: b
  name: B
  links:
  - { type: Ownership, owner: b }
  - { type: Ownership, owner: b, asset: b }
  - { type: Supply, customer: c, product: b }
- { id: c, name: C }
`;
    const { text, leftOut } = merged({ own }, 'b', 'a');
    assert.deepEqual(
      leftOut.map(({ key }) => key),
      ['Ownership', 'Ownership'],
    );
    assert.match(text, /^- id: a\n.*links:\n {4}- type: Supply\n {6}customer: c\n {6}product: a\n- /ms);
    assert.doesNotMatch(text, /Ownership/);
  });

  it('takes out a link that is alone in its entry as a whole, and what lists would be empty', () => {
    const own =
      'entities:\n- id: a\n  links: { type: Ownership, owner: b, role: x }\n  partner: [b, b]\n  name: A\n- { id: b, name: B }\n';
    const { text } = merged({ own }, 'b', 'a');
    assert.match(text, /^entities:\n- id: a\n {2}name: A\n/);
    assert.doesNotMatch(text, /links|partner/);
  });

  it('is refused into a folder where not all notes are that may name the one that goes', () => {
    const scoped = (id: string): string => `scope: folder\nentities:\n- { id: ${id}, name: Name of ${id} }\n`;
    const all = 'entities:\n- { id: all, name: All }\n';
    const files = new Map([
      ['A/r.entities.yaml', scoped('a')],
      ['A/B/r.entities.yaml', scoped('b')],
      ['C/r.entities.yaml', scoped('c')],
      ['A/z.entities.yaml', scoped('both')],
      ['r.entities.yaml', `${all}- { id: both, name: Both }\n`],
    ]);
    const registry = readRegistry(Array.from(files, ([file, text]) => ({ file, text })));
    const result = (from: string, into: string): string => {
      const ends = { from: registry.entity(from)!, into: registry.entity(into)! };
      const plan = runToEnd(mergeInRegistries(registry, files, ends, BOTH));
      return 'refused' in plan ? `${plan.refused} ${plan.file}` : 'merged';
    };
    assert.equal(result('a', 'c'), 'elsewhere C/r.entities.yaml');
    assert.equal(result('a', 'b'), 'elsewhere A/B/r.entities.yaml');
    assert.equal(result('all', 'a'), 'elsewhere A/r.entities.yaml');
    assert.equal(result('b', 'a'), 'merged');
    assert.equal(result('c', 'all'), 'merged');
    assert.equal(result('all', 'both'), 'merged');
  });

  it('carries former ids on, so that a chain of merges leads to the last', () => {
    const own = 'entities:\n- { id: a, name: A }\n- { id: b, name: B }\n- { id: c, name: C }\n';
    const first = merged({ own }, 'a', 'b').text;
    const { now } = merged({ own: first }, 'b', 'c');
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => now.entity(id)?.id),
      ['c', 'c', 'c'],
    );
  });

  it('says in which file an error of YAML stands in the way', () => {
    const own = 'entities:\n- id: a\n  name: A\n- id: b\n  name: B\n  note: "x\n- { id: c, name: C }\n';
    const registry = readRegistry([{ file: 'own', text: own }]);
    const ends = { from: registry.entity('b')!, into: registry.entity('a')! };
    const result = runToEnd(mergeInRegistries(registry, new Map([['own', own]]), ends, BOTH));
    assert.ok('refused' in result);
    assert.deepEqual([result.refused, result.file], ['errors', 'own']);
  });
});
