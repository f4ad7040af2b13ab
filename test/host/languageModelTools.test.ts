import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import type { Location } from '../../src/core/registry/model';
import { runToEnd } from '../../src/core/text/base/lazy';
import { proposals } from '../../src/features/languageModelTools/proposals';
import type { Host } from '../../src/workspace/host';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, inWorkspace, openNaming, writeForEditing } from '../support/inHost';
import { withMessages } from '../support/messages';

// biome-ignore lint/suspicious/noExplicitAny: the answers are plain data of several shapes
type Answer = any;

const REGISTRY = 'agents/own.entities.yaml';
const OWN = `entities:
  - id: frumious
    schema: Company
    name: { en: Frumious Works, zh: 弗鲁公司 }
`;

describe('the tools of agents in the editor', () => {
  before(async () => {
    await writeForEditing(REGISTRY, OWN);
    await openNaming(
      'agents/2025-07-16 call.md',
      '# A call\n\nFrumious Works met Apple on Monday.\n',
      'Frumious Works',
    );
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('agents');
  });

  async function ask(name: string, input: object): Promise<Answer> {
    const options = { input, toolInvocationToken: undefined };
    const { content } = await vscode.lm.invokeTool(`dossier_${name}`, options);
    const [part] = content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    return JSON.parse(part.value);
  }

  it('answer what changed for MP Materials in July 2025, who supplies Apple, and what notes say, with sources', async () => {
    const [company] = (await ask('find_entities', { query: 'MP Materials' })).items;
    const { timeline } = await ask('get_entity', { id: company.id, since: '2025-07', until: '2025-07' });
    const facts = timeline.items.filter(({ type }: Answer) => type === 'fact');
    assert.ok(facts.length >= 2);
    for (const { date, sources, place } of facts) {
      assert.match(date, /^2025-07/);
      assert.ok(sources[0].title && sources[0].date);
      assert.match(place.uri, /^dossier:.*\.entities\.yaml$/);
    }
    const suppliers = await ask('get_relations', { id: 'apple', relation: 'Supply.supplier' });
    assert.deepEqual(suppliers.items[0].other.id, 'mp-materials');
    const { items } = await ask('find_mentions', { id: 'frumious' });
    assert.deepEqual(
      items.map(({ text, date, others }: Answer) => [text, date, others]),
      [['Frumious Works met Apple on Monday.', '2025-07-16', ['apple']]],
    );
    const july = { id: 'frumious', since: '2025-07', until: '2025-07' };
    const [call] = (await ask('get_timeline', july)).items;
    assert.deepEqual([call.date, call.file, call.line], ['2025-07-16', items[0].place.uri, 3]);
    const { items: chains } = await ask('find_connections', { from: 'huahong-technology', to: 'apple' });
    assert.deepEqual([chains[0].entities[0], chains[0].entities.at(-1)], ['huahong-technology', 'apple']);
    await assert.rejects(ask('find_connections', { from: 'apple', to: 'apple' }), /two different entities/);
    for (const note of [items[0].place.uri, 'agents/2025-07-16 call.md']) {
      const { entities } = await ask('recognize_entities', { note });
      assert.deepEqual(
        entities.items.map(({ id }: Answer) => id),
        ['frumious', 'apple'],
      );
    }
    await assert.rejects(ask('recognize_entities', { note: REGISTRY }), /no note/);
    await assert.rejects(ask('get_entity', { id: 'nobody' }), /no entity "nobody"/);
    await assert.rejects(ask('get_entity', { id: 7 }), /id must be a text|string/);
  });

  const fact = { id: 'frumious', text: 'Opens a `dock`.', date: '2025-07-16', source: { title: 'A call with Apple' } };

  it('write a fact, with Undo after it', async () => {
    const text = async (): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(REGISTRY)));
    // VS Code itself confirms what it would ask in tests; the next test sees the question.
    let answer: Answer;
    const messages = await withMessages('Undo', async () => {
      answer = await ask('propose_statement', fact);
    });
    assert.equal(answer.written, true);
    assert.match(answer.diff, /^\+\s+source: a-call-with-apple$/m);
    assert.deepEqual(messages, [
      'What an agent proposed was added to Frumious Works in agents/own.entities.yaml. [Undo, Open]',
    ]);
    await eventually('it is undone', async () => (await text()) === OWN);
    await assert.rejects(ask('propose_statement', { ...fact, source: {} }), /needs the id of a source/);
    assert.equal(await text(), OWN);
  });

  it('ask with the diff before they write, and write nothing that was not shown', async () => {
    const uri = inWorkspace(REGISTRY);
    const snapshotOf = (text: string): Snapshot => {
      const engine = new Engine();
      runToEnd(engine.setFile(uri.toString(), 1, text));
      return runToEnd(engine.update());
    };
    let snapshot = snapshotOf(OWN);
    const host = {
      get snapshot() {
        return snapshot;
      },
      ready: async () => snapshot,
      settled: async () => snapshot,
      location: ({ span }: Location) => new vscode.Location(uri, new vscode.Position(span.start, 0)),
      registryFile: (document: vscode.TextDocument) => snapshot.registry.files.get(document.uri.toString()),
      workspaceRegistries: [uri],
    } as unknown as Host;
    const { answer, confirm } = proposals(host);
    const { token } = new vscode.CancellationTokenSource();
    const problem = async () => ((await answer(fact, token)) as Answer).problem;
    assert.match(await problem(), /Nothing was written: propose it again/);
    const prepared = await confirm?.(fact);
    const { title, message } = prepared!.confirmationMessages!;
    assert.equal(title, 'Write this into agents/own.entities.yaml?');
    assert.ok(message instanceof vscode.MarkdownString && message.isTrusted !== true);
    assert.match(
      message.value,
      /^```diff\n--- a\/agents\/own\.entities\.yaml\n[\s\S]+\+ +text: Opens a `dock`\.\n[\s\S]+```$/,
    );
    // The registry changes while the user looks at the question.
    const changed = `${OWN}    facts: [{ text: Is old. }]\n`;
    await writeForEditing(REGISTRY, changed);
    snapshot = snapshotOf(changed);
    assert.match(await problem(), /has changed since the user saw the diff/);
    assert.equal(await confirm?.({ ...fact, source: {} }), undefined, 'there is nothing to confirm');
  });
});
