import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entityNotes } from '../../../../../src/core/changes/exchange/notes/entityNotes';
import { type EntityNote, newNotes } from '../../../../../src/core/changes/exchange/notes/newNotes';
import {
  keysInNotes,
  kindsInNotes,
  recordsOfNotes,
  withProfiles,
} from '../../../../../src/core/changes/exchange/notes/recordsOfNotes';
import { proposalWords } from '../../../../../src/core/changes/incoming/proposalWords';
import { tickedAtFirst } from '../../../../../src/core/changes/incoming/settle';
import {
  type Meanings,
  meaningOf,
  NO_MEANINGS,
  writtenMeaning,
} from '../../../../../src/core/changes/records/meanings';
import { reconcile } from '../../../../../src/core/changes/records/reconcile';
import { ENGLISH_LOCALIZER } from '../../../../../src/core/registry/problemMessage';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { snapshotOf } from '../../../../support/snapshotOf';
import { vault } from '../../../../support/vault';
import { writeInto } from '../incoming/writeInto';

interface Options {
  readonly registry?: string;
  readonly meanings?: Meanings;
  readonly kind?: string;
  readonly profiles?: Readonly<Record<string, string>>;
}

function imported(files: Iterable<readonly [string, string]>, options: Options = {}) {
  const { registry = 'entities: []\n', meanings = NO_MEANINGS, kind, profiles = {} } = options;
  const notes = [...files].flatMap(([path, text]) => entityNotes(path, text));
  const snapshot = snapshotOf(registry);
  const profileOf = (path: string) => profiles[path];
  const { vocabulary } = snapshot.registry;
  const records = runToEnd(recordsOfNotes(notes, { meanings, kind, profileOf, vocabulary }));
  const proposals = runToEnd(reconcile(records, snapshot));
  const ticked = tickedAtFirst(proposals.items);
  const written = writeInto(
    registry,
    withProfiles(proposals, (path) => `../${path}`),
    ticked,
  );
  assert.ok(!('refused' in written), JSON.stringify(written));
  const wordsOf = proposalWords(snapshot.registry, proposals, ENGLISH_LOCALIZER, 'en');
  const unticked = proposals.items
    .filter(({ key }) => !ticked.has(key))
    .map((item) => {
      const { label, detail, doubt } = wordsOf(item);
      return `${label} (${detail}) ${doubt}`.trim();
    });
  return { text: written.text, unticked, nameless: proposals.nameless, proposals };
}

function read(path: string, text: string): EntityNote {
  const [note, ...others] = entityNotes(path, text);
  assert.ok(note && others.length === 0);
  return note;
}

describe('a note of an entity', () => {
  it('has what Obsidian writes above it', () => {
    const note = read(
      'people/Ana Ott.md',
      `---
aliases: [Ana O., "Ott, Ana"]
type: Person
employer: "[[companies/Zorvex Ltd|Zorvex]]"
knows:
  - "[[Bo]]"
  - [[Cy]]
links: see [[Bo]]
empty:
dossier: { ignore: [Bo] }
nested: { phone: "012" }
---
# Ana Ott

![[photo.png]]

She **runs** [[Zorvex|the firm]] in \`Bonn\`.
Since 2020.

More.
`,
    );
    assert.deepEqual(note.aliases, ['Ana O.', 'Ott, Ana']);
    assert.deepEqual(note.kinds, ['Person', 'people']);
    assert.equal(note.name, 'Ana Ott');
    assert.equal(note.heading, 'Ana Ott');
    assert.equal(note.summary, 'She runs the firm in Bonn. Since 2020.');
    assert.deepEqual(
      note.properties.map(({ key, values }) => [
        key,
        ...values.map(({ text, isLink }) => (isLink ? `[[${text}]]` : text)),
      ]),
      [
        ['employer', '[[Zorvex Ltd]]'],
        ['knows', '[[Bo]]', '[[Cy]]'],
        ['links', 'see Bo'],
        ['nested.phone', '012'],
      ],
    );
  });

  it('has what Logseq writes above it, in lines or in the first item, and names with folders', () => {
    const text = 'alias:: Z, Zorv\ntype:: [[Company]]\nceo:: [[Ana Ott]]\n\n- Makes lamps.\n- Sells.\n';
    for (const each of [text, text.replace(/^(.*)\n(.*)\n(.*)\n/, '- $1\n  $2\n  $3\n')]) {
      const note = read('pages/firms___Zorvex.md', each);
      assert.equal(note.name, 'Zorvex');
      assert.deepEqual(note.aliases, ['Z', 'Zorv']);
      assert.deepEqual(note.kinds, ['Company', 'firms', 'pages']);
      assert.deepEqual(note.properties, [{ key: 'ceo', values: [{ text: 'Ana Ott', isLink: true }] }]);
      assert.equal(note.summary, 'Makes lamps.');
    }
    assert.equal(read('a%2FZ%C3%BCrich.md', '').name, 'Zürich');
    assert.equal(read('100% Zorb.md', '').name, '100% Zorb');
  });

  it('has the aliases that Foam and others write, as text, list or with commas, and tags in the text', () => {
    for (const written of ['alias: Z', 'alias: [Z]', 'aliases: "Z"', 'Aliases:\n- Z'])
      assert.deepEqual(read('x.md', `---\n${written}\n---\n`).aliases, ['Z'], written);
    assert.deepEqual(read('x.md', '---\naliases: Z, Y，X\n---\n').aliases, ['Z', 'Y', 'X']);
    assert.deepEqual(read('x.md', '---\ntags: crm/person work\n---\n# T\n\n#deal #人物\n').kinds, [
      'person',
      'crm',
      'work',
      'deal',
      '人物',
    ]);
  });

  it('of Note Definitions is one definition, or many', () => {
    const atomic = read('defs/Zorb.md', '---\ndef-type: atomic\naliases: [Zorbs]\n---\nA small lamp.\n');
    assert.deepEqual(
      [atomic.name, atomic.aliases, atomic.summary, atomic.isProfile],
      ['Zorb', ['Zorbs'], 'A small lamp.', true],
    );
    const many = '# Zorb\n\n*Zorbs, Z*\n\nA small lamp.\n\n---\n\n# Quill\n\nA pen.\n\n___\n# Empty\n';
    for (const text of [`---\ndef-type: consolidated\n---\n${many}`, many, many.replaceAll('\n', '\r\n')]) {
      const notes = entityNotes('defs/all.md', text);
      assert.deepEqual(
        notes.map(({ name, aliases, summary, isProfile }) => [name, aliases.join(), summary, isProfile]),
        [
          ['Zorb', 'Zorbs,Z', 'A small lamp.', false],
          ['Quill', '', 'A pen.', false],
          ['Empty', '', '', false],
        ],
      );
    }
    assert.equal(entityNotes('a.md', '# One\n\nText.\n\n---\n\nNo heading.\n').length, 1);
  });

  it('of Virtual Linker may be left out, or say how capitals count', () => {
    assert.deepEqual(entityNotes('a.md', '---\ntags: [linker-exclude]\n---\n'), []);
    assert.equal(read('IT.md', '---\ntags: [linker-match-case]\n---\n').case, 'exact');
    const { text } = imported([['firms/IT.md', '---\ntags: linker-match-case\nalias: ITC\ntype: company\n---\n']]);
    assert.match(text, /name: \{ value: IT, case: exact \}\n {4}alias:\n {6}- value: ITC\n {8}case: exact\n/);
  });

  it('with broken or other front matter keeps its name, and is doubtful', () => {
    for (const above of ['---\na: [\n---\n', '+++\na = 1\n+++\n', '---\njust text\n---\n']) {
      const note = read('people/Ana Ott.md', `${above}Text.\n`);
      assert.ok(note.isUnreadable, above);
      assert.equal(note.name, 'Ana Ott');
    }
    const { unticked } = imported([['people/Ana Ott.md', '---\na: [\n---\n']]);
    assert.match(unticked.join(), /^Ana Ott .* The front matter of its note could not be read\./);
  });

  it('is cut to whole sentences where its first paragraph is long', () => {
    const { summary } = read('a.md', `${'Dr. Ott sells lamps in Bonn. '.repeat(30)}\n`);
    assert.ok(summary.length <= 300 && summary.endsWith('Bonn.'), summary);
  });
});

describe('any text', () => {
  const PIECES = [
    '---\n',
    '+++\n',
    'a: ',
    'alias:: ',
    '[[',
    ']]',
    '[a](b.md)',
    '- ',
    '# ',
    '*',
    '&a ',
    '*a',
    '<<: ',
    '\t',
    '\r\n',
    '\n',
    'x',
    '黄',
    '{',
    '__proto__: y\n',
    '\u0000',
    '\ud800',
    '```\n',
    '%%',
  ];

  it('is read, and what it offers can be written, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), fc.string(), (pieces, name) => {
        const { text } = imported([[`${name}.md`, pieces.join('')]], { kind: 'Person' });
        assert.deepEqual(
          [...snapshotOf(text).registry.problems.values()].flat().filter(({ severity }) => severity === 'error'),
          [],
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('the words of notes', () => {
  it('are known in both languages, or left as they are', () => {
    const meant = [
      'Country',
      '国家',
      'CEO',
      '雇主',
      'website',
      'aliases',
      'cssclasses',
      'mentor',
      'links',
      'id',
      'source',
    ];
    assert.deepEqual(
      meant.map((key) => meaningOf(key, NO_MEANINGS, BUILT_IN, 'note')),
      [
        'country',
        'country',
        'Directorship.director=chief executive',
        'Employment.employer',
        'website',
        'alias',
        '',
        'mentor',
        '',
        '',
        'sourceUrl',
      ],
    );
    const own = { ...NO_MEANINGS, keys: new Map([['works at the', 'Employment.employer']]) };
    assert.equal(meaningOf('Works_at  the', own, BUILT_IN, 'note'), 'Employment.employer');
  });

  it('that the user writes are keys, or ends of links', () => {
    assert.deepEqual(
      [
        'employer',
        'director=founder',
        'Ownership.asset',
        'country',
        'alias',
        '',
        'organization',
        'nonsense',
        'profile',
        'word',
      ].map((each) => writtenMeaning(each, BUILT_IN, 'word')),
      [
        'Employment.employer',
        'Directorship.director=founder',
        'Ownership.asset',
        'country',
        'alias',
        '',
        'organization',
        undefined,
        undefined,
        'word',
      ],
    );
  });

  it('are listed with what they mean and where they are, the most frequent first', () => {
    const notes = ['type: vendor', 'type: vendor\nboss: "[[Bo]]"', 'type: person', 'x: 1'].map((text, index) =>
      read(`n/Note ${index}.md`, `---\n${text}\n---\n`),
    );
    const plain = read('Alone.md', '');
    assert.deepEqual(
      kindsInNotes([...notes, plain], NO_MEANINGS, BUILT_IN).map(({ word, count, meaning }) => [word, count, meaning]),
      [
        ['n', 3, undefined],
        ['vendor', 2, undefined],
        ['person', 1, 'Person'],
        ['', 1, undefined],
      ],
    );
    assert.deepEqual(keysInNotes(notes, NO_MEANINGS, BUILT_IN), [
      { word: 'boss', count: 1, meaning: 'boss', samples: ['[[Bo]]'] },
      { word: 'x', count: 1, meaning: 'x', samples: ['1'] },
    ]);
  });
});

describe('notes as entities', () => {
  it('become entries with properties, links and profiles: a vault of two hundred, which then offers nothing more', () => {
    const { text, unticked, nameless, proposals } = imported(vault());
    assert.deepEqual([unticked, nameless], [[], []]);
    assert.equal(proposals.items.filter(({ kind }) => kind === 'entity').length, 200);
    const { registry } = snapshotOf(text);
    assert.deepEqual([...registry.problems.values()].flat(), []);
    const entry = (id: string): string => text.split(`- id: ${id}\n`)[1]!.split('\n\n')[0]!.replace(/^ {4}/gm, '');
    assert.equal(
      entry('brabragri-works'),
      `schema: Company
name: Brabragri Works
alias: [BRABRAGRI]
summary: Brabragri Works makes parts for others. It is well known.
profile: "../crm/companies/Brabragri Works.md"
country: fr
ticker: "000003"
website: "https://brabragri.example"
rating: "3"
parent: brabrafen-works
links:
  - type: Directorship
    director: bragri-brakesbra
    role: chief executive`,
    );
    assert.equal(
      entry('bragri-brakesbra'),
      `schema: Person
name: Bragri Brakesbra
alias: [Bragri B., Bragri-3]
summary: Met at a fair.
profile: "../crm/people/Bragri Brakesbra.md"
mentor: brakes-brakesdol
links:
  - type: Employment
    employer: brabragri-works
    role: engineer`,
    );
    const profiles = Object.fromEntries(
      Array.from(registry.entities(), ({ id, properties }) => [properties.get('profile')![0]!.item.value.slice(3), id]),
    );
    assert.deepEqual(imported(vault(), { registry: text, profiles }).proposals.items, []);
  });

  const KNOWN = `entities:
  - id: zorvex
    schema: Company
    name: Zorvex
    country: de
    links:
      - type: Directorship
        director: ana
  - id: ana
    schema: Person
    name: Ana Ott
    profile: old/Ana Ott.md
`;

  it('that the registry has are changes: what it lacks is ticked, another value than it has is not', () => {
    const { text, unticked } = imported(
      [
        [
          'firms/Zorvex Inc..md',
          '---\naliases: [ZVX]\ncountry: fr\nsector: lamps\nceo: "[[Ana Ott]]"\nowner: "[[Zorvex Inc.]]"\n---\n',
        ],
        ['firms/Ana Ott.md', '---\ntype: person\n---\n'],
      ],
      { registry: KNOWN },
    );
    assert.match(text, /country: de\n {4}profile: "\.\.\/firms\/Zorvex Inc\.\.md"\n {4}sector: lamps\n/);
    assert.equal(text.match(/director: ana/g)?.length, 1);
    assert.deepEqual(unticked, [
      'Zorvex Inc. (alias of Zorvex) The registry has the name "Zorvex".',
      'Zorvex (Country: France) The registry has "de".',
      'Ana Ott (Your note: firms/Ana Ott.md) The registry has "old/Ana Ott.md".',
    ]);
  });

  it('that are doubtful are not ticked: of no known kind, named by others alone, or of one name', () => {
    const { text, unticked, nameless } = imported([
      ['a/Zorvex.md', '---\ntype: company\nowner: "[[Somebody Else]]"\n---\n'],
      ['b/Zorvex.md', '---\ntype: company\n---\n'],
      ['a/Thoughts.md', 'Text.\n'],
      ['a/2025-01-05.md', '---\ntype: company\n---\n'],
      ['a/{{title}}.md', '---\ntype: company\n---\n'],
    ]);
    assert.deepEqual(
      unticked.filter((each) => !/Needs/.test(each)),
      [
        'Zorvex (Company · zorvex-2) "Zorvex" is a name of Zorvex.',
        'Thoughts (Company · thoughts) Nothing says what kind it is.',
        'Somebody Else (Company · somebody-else) Only named with Zorvex; nothing here is about it.',
        'Zorvex (Owner: Somebody Else)',
      ],
    );
    assert.match(text, /- id: zorvex\n {4}schema: Company\n {4}name: Zorvex\n {4}profile: "\.\.\/a\/Zorvex\.md"\n$/);
    assert.deepEqual(nameless, ['a/2025-01-05.md', 'a/{{title}}.md']);
  });

  it('are none where they are templates, by a word of their path or by a placeholder outside of code', () => {
    const files: readonly (readonly [string, string])[] = [
      ['Templates/Person.md', 'A.\n'],
      ['people/Person template.md', 'A.\n'],
      ['模板/人物.md', 'A.\n'],
      ['people/New.md', '---\ncreated: "{{date:YYYY-MM-DD}}"\n---\n'],
      ['people/Fresh.md', '# {{title}}\n'],
    ];
    const { nameless, proposals } = imported(files);
    assert.deepEqual(
      nameless,
      files.map(([path]) => path),
    );
    assert.deepEqual(proposals.items, []);
    const kept = imported([
      ['people/Ana Ott.md', 'Writes `{{title}}` and {{embed ((x))}}.\n'],
      ['firms/Contemplates Ltd.md', 'B.\n'],
    ]);
    assert.deepEqual(kept.nameless, []);
  });

  it('are held against known entities of nearly the same spelling first, and a link means the note of a known one', () => {
    const known = 'entities:\n- { id: k, schema: Company, name: Lumberton Mills }\n';
    const company = '---\ntype: company\n---\n';
    const { proposals } = imported(
      [
        ['Xumberton Millz.md', company],
        ['Lumberton Millz.md', company],
      ],
      { registry: known },
    );
    const doubts = proposals.items.flatMap((item) => (item.kind === 'entity' ? [item.doubts] : []));
    const near = (id: string, name: string) => ({
      code: 'near-spelling',
      parameters: { name: id, known: name, id: 'k' },
    });
    assert.deepEqual(doubts, [[], [near('Lumberton Millz', 'Lumberton Mills')]]);

    const fund = 'entities:\n- { id: zf, schema: Company, name: Zorb Fund, wikidataId: Q42 }\n';
    const { text } = imported(
      [
        ['Norvex AG.md', company],
        ['Norvex.md', '---\ntype: company\nwikidata: Q42\n---\n'],
        ['Zed.md', '---\ntype: company\nsubsidiary: "[[Norvex]]"\n---\n'],
      ],
      { registry: fund },
    );
    assert.match(text, /asset: zf/);
  });

  it('have the relations and kinds that their registry has declared, by their words', () => {
    const registry = `schemas:
  ThreatActor: { name: { en: Threat actor, zh: 威胁行为者 }, like: Organization }
linkTypes:
  Uses: { from: user, to: used, forward: { en: Uses, zh: 使用 }, inverse: { en: Used by, zh: 使用者 } }
entities: []
`;
    const { text, unticked } = imported(
      [
        ['Turla.md', '---\ntype: threat-actor\nuses: "[[Uroburos]]"\ncvss: 9\n---\n'],
        ['Uroburos.md', '---\ntype: product\n使用者: "[[Sandworm]]"\n---\n'],
        ['Sandworm.md', '---\ntype: 威胁行为者\n---\n'],
      ],
      { registry },
    );
    assert.deepEqual(unticked, []);
    assert.match(
      text,
      /schema: ThreatActor\n {4}name: Turla\n {4}profile: .*\n {4}cvss: "9"\n {4}links:\n {6}- type: Uses\n {8}used: uroburos\n/,
    );
    assert.match(text, /name: Uroburos\n {4}profile: .*\n {4}links:\n {6}- type: Uses\n {8}user: sandworm\n/);
  });

  it('are as the user says: kinds, notes to leave out, keys, and the first paragraph', () => {
    const meanings = {
      kinds: new Map([
        ['vendor', 'Company'],
        ['meeting', ''],
      ]),
      keys: new Map([
        ['boss', 'Directorship.director'],
        ['stars', ''],
        ['', ''],
      ]),
    };
    const { text, unticked } = imported(
      [
        ['Zorvex.md', '---\ntags: vendor\nboss: Ana Ott; Bo Quill\nstars: 5\nhome: "[[Ana Ott]]"\n---\nSells.\n'],
        ['Kick-off.md', '---\ntype: meeting\n---\n'],
        ['Ana Ott.md', ''],
        ['Bo Quill.md', ''],
      ],
      { meanings, kind: 'Person' },
    );
    assert.deepEqual(unticked, []);
    assert.equal(text.match(/- id/g)?.length, 3);
    assert.match(
      text,
      /home: ana-ott\n {4}links:\n {6}- type: Directorship\n {8}director: ana-ott\n {6}- type: Directorship\n {8}director: bo-quill\n/,
    );
    assert.doesNotMatch(text, /stars|Sells/);
  });

  it('have their first alias in another script as the name in that language', () => {
    const { text } = imported([['people/Ana Ott.md', '---\naliases: [Ana O., 安娜, 奥特]\n---\n']]);
    assert.match(text, /name: \{ en: Ana Ott, zh: 安娜 \}\n {4}alias: \[Ana O\., 奥特\]\n/);
  });

  it('keep a key that is usually said of another kind, and take slugs by their headings', () => {
    const { text } = imported([
      ['things/lamp-9.md', '---\ntype: product\ncompany: "[[zor-vex]]"\nceo: nobody\n---\n# Lamp Nine\n'],
      ['things/zor-vex.md', '---\ntype: company\ntitle: Zorvex\n---\n'],
      ['things/Ana Ott.md', '---\ntype: person\ntitle: Dr.\nhobby: 1980\nbirthDate: 5 May 1980\n---\n'],
    ]);
    assert.match(text, /name: Lamp Nine\n {4}profile: .*\n {4}ceo: nobody\n {4}company: zorvex\n/);
    assert.match(text, /name: Zorvex\n {4}profile: .*zor-vex\.md"\n/);
    assert.match(text, /title: Dr\.\n {4}hobby: "1980"\n {4}birthDate: "1980-05-05"\n/);
  });
});

describe('new notes beside those of entities', () => {
  it('are those in folders of profiles, without dates, and without entities that have another note', () => {
    const snapshot = snapshotOf(
      'entities:\n- { id: ana, name: Ana Ott, profile: p/Ana Ott.md }\n- { id: bo, name: Bo Quill }\n- { id: cy, name: Cy }\n',
    );
    const profiles = new Map(['p/Ana%20Ott.md', 'p/B.md', 'p/C.md', 'p/D.md', 'q/Cy.md'].map((note) => [note, 0]));
    const others = [
      'p/Bo%20Quill.md',
      'p/New%20One.md',
      'p/2025-01-05.md',
      'p/Ana.Ott.md',
      'q/x.md',
      'q/y.md',
      'r/z.md',
    ];
    assert.deepEqual(newNotes([...profiles.keys(), ...others], profiles, snapshot), [
      { note: 'p/Bo%20Quill.md', name: 'Bo Quill', isKnown: true },
      { note: 'p/New%20One.md', name: 'New One', isKnown: false },
      { note: 'p/Ana.Ott.md', name: 'Ana.Ott', isKnown: false },
    ]);
    assert.deepEqual(newNotes(others, new Map(), snapshot), []);
  });
});
