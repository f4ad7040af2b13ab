import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { noteStatementsOf } from '../../src/core/answers/dossier/noteStatements';
import type { AgentWorld, Given } from '../../src/core/answers/questions/answers';
import { proposeStatement } from '../../src/core/changes/agent/proposeStatement';
import { runTool, type ToolCall } from '../../src/core/changes/agent/runTool';
import { TOOLS } from '../../src/core/changes/agent/toolTable';
import { findMentions } from '../../src/core/notes/mentions/findMentions';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/resumable';
import type { Random } from '../bench/random';
import { patched } from '../support/patched';
import { hostile, hostileRegistry } from './hostileRegistry';

const ajv = new Ajv();
const IS_ANSWER = new Map(TOOLS.map(({ name, output }) => [name, ajv.compile(output)]));

/** Hostile texts in registries, notes and questions: every answer is bounded plain data of its schema, and a diff is what is written. */
export function fuzzAgents(random: Random): void {
  const text = hostileRegistry(random);
  const engine = new Engine();
  runToEnd(engine.setFile('f', 1, text));
  const snapshot = runToEnd(engine.update());
  const l10n = { t: (message: string) => message };
  const world: AgentWorld = { snapshot, today: '2025-07-20', l10n, place: () => ({ uri: 'file:///f', line: 1 }) };
  const note = `# ${hostile(random)}\n\nAcme ${hostile(random)} Acme.\n\n${hostile(random)} Acme`;
  for (const id of [random.pick([...snapshot.registry.ids(), 'none']), hostile(random)]) {
    const read = noteStatementsOf({ note: 'n', path: '/n', text: note }, findMentions(note, snapshot), new Set([id]));
    const given: Given = {
      notes: { read: read ? [read] : [], isWhole: true, mentions: 1, notes: 1 },
      text: { text: note },
    };
    const [limit, offset] = [1 + random.below(3), random.below(3)];
    const language = random.pick(['en', 'zh-cn'] as const);
    const calls: readonly ToolCall[] = [
      { name: 'find_entities', input: { query: hostile(random).slice(0, 200), limit, offset } },
      { name: 'get_entity', input: { id, language, limit, offset } },
      { name: 'get_relations', input: { id, language, asOf: '2025-07' } },
      { name: 'find_mentions', input: { id, limit } },
      { name: 'recognize_entities', input: { text: note } },
    ];
    for (const call of calls) {
      const answer = runToEnd(runTool(world, call, given));
      const context = JSON.stringify([call, answer, text, note]);
      assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer, context);
      assert.ok('problem' in answer || IS_ANSWER.get(call.name)!(answer), context);
    }
    const file = random.pick([text, '', text.trimEnd()]);
    const input = { id, text: hostile(random).slice(0, 1000), source: { title: hostile(random), at: hostile(random) } };
    const target = { file: 'f', uri: 'file:///f', text: file, entryOffset: undefined };
    const proposed = runToEnd(proposeStatement(world, input, target));
    if ('problem' in proposed) continue;
    assert.equal(patched(file, proposed.answer.diff), proposed.written.text, JSON.stringify([file, input]));
  }
}
