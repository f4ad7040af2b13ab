import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { noteStatementsOf } from '../../src/core/answers/dossier/noteStatements';
import { problemOf } from '../../src/core/answers/questions/problemOf';
import type { Given, World } from '../../src/core/answers/questions/question';
import { PROPOSE_STATEMENT, proposeStatement, TOOLS } from '../../src/core/changes/agent/proposeStatement';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { IndexedNotes } from '../../src/core/notes/mentions/indexedNotes';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import type { Random } from '../bench/random';
import { patched } from '../support/patched';
import { hostile, hostileRegistry } from './hostileRegistry';

const ajv = new Ajv();
const IS_ANSWER = new Map(TOOLS.map(({ tool, output }) => [tool.name, ajv.compile(output)]));

/** Hostile texts in registries, notes and questions: every answer is bounded plain data of its schema, and a diff is what is written. */
export function fuzzAgents(random: Random): void {
  const text = hostileRegistry(random);
  const engine = new Engine();
  runToEnd(engine.setFile('f', 1, text));
  const snapshot = runToEnd(engine.update());
  const l10n = { t: (message: string) => message };
  const world: World = {
    snapshot,
    today: '2025-07-20',
    l10n,
    place: () => ({ file: 'file:///f', line: 1, column: 1 }),
  };
  const note = `# ${hostile(random)}\n\nAcme ${hostile(random)} Acme.\n\n${hostile(random)} Acme`;
  for (const id of [random.pick([...snapshot.registry.ids(), 'none']), hostile(random)]) {
    const read = noteStatementsOf({ note: 'n', path: '/n', text: note }, findMentions(note, snapshot), new Set([id]));
    const index = new IndexedNotes();
    index.set('n', note, findMentions(note, snapshot));
    const given: Given = {
      sentences: { read: read ? [read] : [], isWhole: true, index },
      text: { text: note },
      notes: [{ file: 'n', path: '/n', text: note, snapshot }],
    };
    const [limit, offset] = [1 + random.below(3), random.below(3)];
    const language = random.pick(['en', 'zh-cn'] as const);
    const inputs: Readonly<Record<string, object>> = {
      find_entities: { query: hostile(random).slice(0, 200), limit, offset },
      get_entity: { id, language, limit, offset },
      get_relations: { id, language, asOf: '2025-07' },
      find_mentions: { id, limit },
      recognize_entities: { text: note },
      find_connections: { from: id, to: snapshot.registry.ids().next().value ?? id, language },
      get_timeline: { id, language, limit, offset },
    };
    for (const question of TOOLS) {
      const input = inputs[question.tool.name];
      if (!input || problemOf(question, world, input) !== undefined) continue;
      const answer = runToEnd(question.answer(world, input, given));
      const context = JSON.stringify([question.tool.name, input, answer, text, note]);
      assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer, context);
      assert.ok('problem' in answer || IS_ANSWER.get(question.tool.name)!(answer), context);
    }
    const file = random.pick([text, '', text.trimEnd()]);
    const input = { id, text: hostile(random).slice(0, 1000), source: { title: hostile(random), at: hostile(random) } };
    const target = { file: 'f', uri: 'file:///f', text: file, entry: id };
    if (problemOf(PROPOSE_STATEMENT, world, input) !== undefined) continue;
    const proposed = runToEnd(proposeStatement(world, input, target));
    if ('problem' in proposed) continue;
    assert.equal(patched(file, proposed.answer.diff), proposed.written.text, JSON.stringify([file, input]));
  }
}
