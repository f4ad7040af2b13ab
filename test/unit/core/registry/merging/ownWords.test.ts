import assert from 'node:assert/strict';
import { relationsOf } from '../../../../../src/core/answers/entities/relations';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { linkSentence, schemaPlural, turnedSentence } from '../../../../../src/core/registry/vocabulary/words';
import { runToEnd } from '../../../../../src/core/text/base/lazy';
import { readRegistry } from '../readRegistry';

const TRIALS = `entities:
  - { id: one, schema: Trial, name: One }
  - { id: two, schema: Trial, name: Two }
`;

/** "file: code word suggestion" of each problem. */
function problems(...texts: readonly string[]): readonly string[] {
  const registry = readRegistry(texts.map((text, index) => ({ file: `${index}`, text })));
  return [...registry.problems].flatMap(([file, found]) =>
    found.map(({ code, parameters }) => [`${file}:`, code, ...Object.values(parameters)].join(' ')),
  );
}

describe('words that are not built in', () => {
  it('have one hint, whatever entries use them', () => {
    assert.deepEqual(problems(TRIALS, 'entities:\n  - { id: three, schema: Trial, name: Three }\n'), [
      '0: unknown-schema Trial',
    ]);
  });

  it('have none where a file declares them', () => {
    assert.deepEqual(problems(TRIALS, 'schemas: { Trial: { like: Project } }\n'), []);
    assert.deepEqual(problems('schemas:\n  Trial:\n', TRIALS), []);
  });

  it('are misspelt where they are nearly others, and where others are written so more often', () => {
    const other = 'entities:\n  - { id: three, schema: trial, name: Three }\n';
    assert.deepEqual(problems(TRIALS, other), ['0: unknown-schema Trial', '1: misspelt-schema trial Trial']);
    assert.deepEqual(problems(other, TRIALS), ['0: misspelt-schema trial Trial', '1: unknown-schema Trial']);
    assert.deepEqual(problems('schemas:\n  Trial:\nentities:\n  - { id: a, schema: Trail, name: A }\n'), [
      '0: misspelt-schema Trail Trial',
    ]);
    assert.deepEqual(problems('entities:\n  - { id: a, schema: Compny, name: A }\n'), [
      '0: misspelt-schema Compny Company',
    ]);
  });

  it('of links name an entity at their other end', () => {
    const linked = (link: string, declared = '') =>
      problems(
        `${declared}entities:\n  - { id: a, name: A, links: [{ type: License, ${link} }] }\n  - { id: b, name: B }\n`,
      );
    const declared = 'linkTypes: { License: { from: licensor, to: licensee } }\n';
    assert.deepEqual(linked('since: 2020'), ['0: unknown-link-type License', '0: link-without-end License']);
    assert.deepEqual(linked('since: 2020, whom: b'), ['0: unknown-link-type License']);
    assert.deepEqual(linked('licensee: b', declared), []);
    assert.deepEqual(linked('licensor: b', declared), []);
    assert.deepEqual(linked('whom: b', declared), ['0: link-without-end License']);
    assert.deepEqual(linked('licensee: c', declared), ['0: dangling-reference licensee c ']);
  });

  it('of links may say between which kinds they are, which a change of either entry shows', () => {
    const between = 'linkTypes: { Uses: { from: user, to: used, between: [Actor, Product] } }\n';
    const kinds = 'schemas: { Actor: {}, Malware: { like: Product }, Flaw: {} }\n';
    const texts = (actor: string, used: string) => [
      `${kinds}${between}`,
      `entities:\n  - { id: a, schema: ${actor}, name: A, links: [{ type: Uses, used: [b, gone] }] }\n`,
      `entities:\n  - { id: b, schema: ${used}, name: B }\n`,
    ];
    const expected = '1: dangling-reference used gone ';
    assert.deepEqual(problems(...texts('Actor', 'Malware')), [expected]);
    const wrong = '1: link-between-others Uses b Flaw Product';
    assert.deepEqual(problems(...texts('Actor', 'Flaw')), [wrong, expected]);
    assert.deepEqual(problems(...texts('Flaw', 'Malware')), ['1: link-between-others Uses a Flaw Actor', expected]);
    const engine = new Engine();
    const write = (used: string): readonly string[] => {
      for (const [index, text] of texts('Actor', used).entries()) runToEnd(engine.setFile(`${index}`, 1, text));
      return runToEnd(runToEnd(engine.update()).registry.allProblems())
        .get('1')!
        .map(({ code }) => code);
    };
    const dangling = 'dangling-reference';
    assert.deepEqual(write('Flaw'), ['link-between-others', dangling]);
    assert.deepEqual(write('Malware'), [dangling]);
    assert.deepEqual(write('Flaw'), ['link-between-others', dangling]);
  });

  it('are checked so too where an end is a key of the entry, in any of the relations that have such an end', () => {
    const declared = `schemas: { Actor: {}, Malware: {}, Flaw: {} }
linkTypes:
  Uses: { from: user, to: used, between: [Actor, Malware] }
`;
    const wordsOf = (kind: string, used: string, more = '') =>
      problems(
        `${declared}${more}`,
        `entities:\n  - { id: a, schema: ${kind}, name: A, used: [b, some text] }\n  - { id: b, schema: ${used}, name: B }\n`,
      );
    assert.deepEqual(wordsOf('Actor', 'Malware'), ['1: dangling-reference used some text ']);
    const dangling = '1: dangling-reference used some text ';
    assert.deepEqual(wordsOf('Actor', 'Flaw'), ['1: link-between-others Uses b Flaw Malware', dangling]);
    assert.deepEqual(wordsOf('Flaw', 'Malware'), ['1: link-between-others Uses a Flaw Actor', dangling]);
    const also = '  Abuses: { from: abuser, to: used, between: [Actor, Flaw] }\n';
    assert.deepEqual(wordsOf('Actor', 'Flaw', also), [dangling]);
    assert.deepEqual(wordsOf('Actor', 'Flaw', '  Finds: { from: finder, to: used }\n'), [dangling]);
  });

  it('are checked both ways round where both ends of a relation have one key', () => {
    const declared = `schemas: { Actor: {}, Tool: {}, Flaw: {} }
linkTypes: { Rivalry: { from: rival, to: rival, between: [Actor, Tool] } }
`;
    for (const rival of ['links: [{ type: Rivalry, rival: b }]', 'rival: b']) {
      const wordsOf = (own: string, other: string) =>
        problems(
          `${declared}entities:\n  - { id: a, schema: ${own}, name: A, ${rival} }\n  - { id: b, schema: ${other}, name: B }\n`,
        );
      assert.deepEqual(wordsOf('Actor', 'Tool'), []);
      assert.deepEqual(wordsOf('Tool', 'Actor'), []);
      assert.deepEqual(wordsOf('Actor', 'Actor'), ['0: link-between-others Rivalry b Actor Tool']);
      assert.deepEqual(wordsOf('Tool', 'Tool'), ['0: link-between-others Rivalry b Tool Actor']);
      assert.deepEqual(wordsOf('Flaw', 'Tool'), ['0: link-between-others Rivalry a Flaw Actor']);
    }
  });

  it('may join several kinds at either end', () => {
    const declared = `schemas: { Actor: {}, Malware: {}, Flaw: {} }
linkTypes: { Exploits: { from: exploiter, to: flaw, between: [[Actor, Malware], Flaw] } }
`;
    const wordsOf = (own: string, flaw: string) =>
      problems(
        `${declared}entities:\n  - { id: a, schema: ${own}, name: A, links: [{ type: Exploits, flaw: b }] }\n  - { id: b, schema: ${flaw}, name: B }\n`,
      );
    assert.deepEqual(wordsOf('Actor', 'Flaw'), []);
    assert.deepEqual(wordsOf('Malware', 'Flaw'), []);
    assert.deepEqual(wordsOf('Flaw', 'Flaw'), ['0: link-between-others Exploits a Flaw Actor, Malware']);
    assert.deepEqual(wordsOf('Actor', 'Malware'), ['0: link-between-others Exploits b Malware Flaw']);
  });

  it('are not checked where a key of that name has text', () => {
    const text = (used: string) => `schemas: { Actor: {}, Tool: {} }
linkTypes: { Uses: { from: user, to: used, between: [Actor, Tool] } }
entities:
  - { id: a, schema: Company, name: A, used: ${used} }
  - { id: b, schema: Tool, name: B }
`;
    const found = (used: string) => problems(text(used)).filter((each) => each.includes('between'));
    assert.deepEqual(found('[steel, iron ore]'), []);
    assert.deepEqual(found('[steel, b]'), ['0: link-between-others Uses a Company Actor']);
  });

  it('count in place of built-in ones of the same name, which is said', () => {
    const text = `schemas: { Company: { name: Firm, plural: Firms } }
linkTypes: { Ownership: { from: holder, to: held, forward: Holds, inverse: Held by } }
entities:
  - { id: a, schema: Company, name: A, links: [{ type: Ownership, held: b }] }
  - { id: b, schema: Company, name: B }
`;
    assert.deepEqual(problems(text), ['0: declared-again Company', '0: declared-again Ownership']);
    const registry = readRegistry([{ file: 'a', text }]);
    assert.equal(schemaPlural(registry.vocabulary, 'Company', 'en'), 'Firms');
    assert.deepEqual(
      relationsOf(registry, registry.entity('b')!, 'en').map(({ label, other }) => `${label} ${other.id}`),
      ['Held by a'],
    );
  });

  it('count as the nearest file declares them', () => {
    const files = [
      { file: 'far', layer: 0, text: 'schemas: { Trial: { plural: Trials } }\n' },
      { file: 'near', layer: 1, text: 'schemas: { Trial: { plural: Studies } }\n' },
    ];
    const registry = readRegistry(files);
    assert.equal(schemaPlural(registry.vocabulary, 'Trial', 'en'), 'Studies');
    assert.deepEqual(
      registry.problems.get('near')?.map(({ code }) => code),
      ['declared-again'],
    );
  });

  it('are text, which nothing runs: only what has the form of a name, an icon or a colour is used', () => {
    const text = `schemas:
  "[x](command:y)": { name: X }
  Trial: { icon: "$(flame)", color: "#f00", name: "<b>T</b>" }
linkTypes:
  "A.b": { from: x }
  License: { from: __proto__, to: constructor, sentence: "no names" }
`;
    assert.deepEqual(
      problems(text).map((each) => each.split(' ')[1]),
      ['invalid-word', 'unknown-icon', 'invalid-color', 'invalid-word', 'invalid-end-key', 'invalid-sentence'],
    );
    const { vocabulary } = readRegistry([{ file: 'a', text }]);
    assert.deepEqual(vocabulary.schemaRow('Trial'), {
      name: 'Trial',
      origin: 'registry',
      en: '<b>T</b>',
      zh: '<b>T</b>',
      plural: { en: '<b>T</b>', zh: '<b>T</b>' },
      icon: 'tag',
      color: 'other',
      symbol: 'Variable',
      help: { en: '<b>T</b>', zh: '<b>T</b>' },
    });
    const turned = (type: string): string => turnedSentence(vocabulary, type, 'A', 'B', 'en');
    assert.equal(turned('License'), 'B: A – License – B');
    assert.equal(linkSentence(vocabulary, 'License', 'A {to}', 'B', 'en'), 'A {to} – License – B');
  });

  it('change everything when a file that declares them comes or goes', () => {
    const engine = new Engine();
    const update = (text: string | undefined) => {
      if (text === undefined) engine.deleteFile('words');
      else runToEnd(engine.setFile('words', 1, text));
      return runToEnd(engine.update());
    };
    runToEnd(engine.setFile('trials', 1, 'entities:\n  - { id: zenith, schema: Trial, name: Zenith Study }\n'));
    const state = (snapshot: ReturnType<typeof update>) => [
      runToEnd(snapshot.registry.allProblems())
        .get('trials')!
        .map(({ code }) => code),
      findMentions('A zenith study.', snapshot).length,
    ];
    assert.deepEqual(state(update(undefined)), [['unknown-schema'], 1]);
    assert.deepEqual(state(update('schemas: { Trial: { case: exact } }\n')), [[], 0]);
    assert.deepEqual(state(update('schemas: { Trial: { case: ignore } }\n')), [[], 1]);
    assert.deepEqual(state(update(undefined)), [['unknown-schema'], 1]);
  });
});
