import assert from 'node:assert/strict';
import { changedNames } from '../../../../../src/core/notes/mentions/changedNames';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { Engine } from '../../../../../src/core/registry/engine/engine';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

/** What changes between two registries, as `ids | names`. */
function changes(before: string, after: string): string {
  const engine = new Engine();
  const [old, now] = [before, after].map((entries) => {
    runToEnd(engine.setFile('own', 1, `entities:\n${entries}`));
    return runToEnd(engine.update()).registry;
  });
  const found = runToEnd(changedNames(old!, now!));
  return found ? [found.ids, found.names].map((set) => [...set].sort().join(', ')).join(' | ') : 'everything';
}

function check(what: string, before: string, after: string, expected: string): void {
  it(what, () => assert.equal(changes(before, after), expected));
}

const A = '- { id: a, name: Alpha, weakAlias: Al }\n';
const B = '- { id: b, name: Beta, weakAlias: Be }\n';

describe('the names that change between two states of a registry', () => {
  check('are none where only a text changes', A, A.replace(' }', ', summary: x }'), ' | ');
  check('are those that come and go', A, A.replace('Alpha', 'Alfa'), 'a | Alfa, Alpha');
  check('are those of an entity that comes, and its id', A, A + B, 'b | Be, Beta, b');
  check('are those of an entity that goes', A + B, B, 'a | Al, Alpha');
  check('are an id alone where the entity has no names', A, `${A}- { id: c }\n`, 'c | c');
  check('are those that match in another way', A, A.replace('Alpha', '{ value: Alpha, case: ignore }'), 'a | Alpha');
  check(
    'are the names with near words, at both ends of a new tie',
    `- { id: a, name: { value: Alpha, near: particle } }\n${B}`,
    `- { id: a, name: { value: Alpha, near: particle }, parent: b }\n${B}`,
    'a, b | Alpha, Be',
  );
  check('are the weak aliases at both ends of a new tie', A + B, A.replace(' }', ', parent: b }') + B, 'a, b | Al, Be');
  check('are those of a tie that goes', A.replace(' }', ', parent: b }') + B, A + B, 'a, b | Al, Be');
  check('are none for what is not a tie', A + B, A.replace(' }', ', country: b }') + B, ' | ');

  const many = (count: number) => Array.from({ length: count }, (_, k) => `- { id: e${k}, name: E${k} }\n`).join('');
  it('are not listed where so many change that every note has to be read', () => {
    assert.equal(
      changes(A, A + many(499))
        .split(' | ')[0]!
        .split(', ').length,
      499,
    );
    assert.equal(changes(A, A + many(501)), 'everything');
  });

  const N = '- { id: n, name: ledger entry }\n';
  const NOUN = '- { id: n, name: { value: ledger entry, words: true } }\n';
  const FORMS = 'ledger entries, ledger entry, ledgerentries, ledgerentry';
  check('are all forms of a common noun', A, A + NOUN, `n | ${FORMS}, n`);
  check('are the forms of a name that becomes a common noun', N, NOUN, `n | ${FORMS}`);
  check(
    'are those of its new language',
    NOUN,
    NOUN.replace('true', 'fr'),
    'n | ledger entries, ledger entry, ledger entrys, ledgerentries, ledgerentry, ledgerentrys, ledgers entry, ledgers entrys, ledgersentry, ledgersentrys',
  );

  it('are all that there are where a kind is declared in another way in another file', () => {
    const kinds = (rule: string) => `schemas: { Term: { ${rule} } }`;
    for (const [before, after] of [
      ['words: false', 'words: true'],
      ['case: exact', 'case: ignore'],
    ] as const) {
      const engine = new Engine();
      runToEnd(engine.setFile('kinds', 1, kinds(before)));
      runToEnd(engine.setFile('own', 2, 'entities:\n- { id: order, schema: Term, name: Order }'));
      const old = runToEnd(engine.update());
      runToEnd(engine.setFile('kinds', 1, kinds(after)));
      const now = runToEnd(engine.update());
      assert.deepEqual(
        [old, now].map((each) => findMentions('an order', each).length),
        [0, 1],
      );
      assert.equal(runToEnd(changedNames(old.registry, now.registry)), undefined);
    }
  });
});
