import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chronicle } from '../../src/core/answers/entities/chronicle';
import { timelineEntries } from '../../src/core/answers/entities/datedNotes';
import { IndexedNotes } from '../../src/core/notes/mentions/indexedNotes';
import type { Mention } from '../../src/core/notes/mentions/mention';
import { Engine } from '../../src/core/registry/engine/engine';
import { runToEnd } from '../../src/core/text/base/lazy';
import { NodeProvider, type TreeNode } from '../../src/features/shared/rows/treeNode';
import { timelineRows } from '../../src/features/timeline/timelineRows';
import type { Host } from '../../src/workspace/host';

const REGISTRY = `version: 1
sources:
  paper: { title: The paper, url: "https://example.org/paper" }
entities:
  - { id: alpha, schema: Company, name: Alpha, facts: [{ date: 2024, text: Is founded., source: paper }], links: [{ type: Directorship, director: jo, role: chair, startDate: 2025-06 }] }
  - { id: jo, schema: Person, name: Jo }
  - { id: fair, schema: Event, name: A fair, startDate: 2025-07-16, endDate: 2025-07-20, involved: [alpha, jo] }
  - { id: pact, schema: Agreement, name: A pact, date: 2025-07-01, involved: alpha }
  - { id: rule, schema: Regulation, name: A rule, startDate: 2025-06-02 }
`;

/** In the fixture of the workspace, so that the lines of its mentions can be read. */
const NOTE = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'chips.md').toString();
const OTHER = 'memfs:/2025-05-30%20plan.md';

describe('the rows of the timeline', () => {
  const mention: Mention = { start: 0, end: 2, entities: ['jo'], form: 'implicit', kind: 'name' };
  const notes = new IndexedNotes();
  notes.set(NOTE, '---\ndate: 2025-07-17\n---\n', [mention, { ...mention, start: 4, end: 5 }]);
  notes.set(OTHER, 'Alpha', [{ ...mention, entities: ['alpha'] }]);
  const host = { index: notes, log: { warn() {}, error() {} } } as unknown as Host;

  function rowsOf(
    text: string,
    hasMentions: boolean,
    isOpen = new Map<string, boolean>(),
    today = '2025-11-29',
  ): NodeProvider {
    const engine = new Engine();
    runToEnd(engine.setFile('registry', 1, text));
    const snapshot = runToEnd(engine.update());
    const { registry } = snapshot;
    const entries = timelineEntries(runToEnd(chronicle(registry)), hasMentions ? notes : undefined, {});
    const expansion = { isOpen: (id: string, otherwise: boolean) => isOpen.get(id) ?? otherwise };
    return new NodeProvider(() =>
      timelineRows({ ...host, snapshot }, { registry, entries, filter: {}, today }, expansion),
    );
  }

  /** Of each row, depth first, what `of` says. */
  async function each<T>(
    provider: NodeProvider,
    of: (item: vscode.TreeItem) => T | undefined,
    node?: TreeNode,
  ): Promise<readonly T[]> {
    const rows = await provider.getChildren(node);
    const texts = rows.map(async (row) => {
      const said = of(provider.getTreeItem(row));
      return [...(said === undefined ? [] : [said]), ...(await each(provider, of, row))];
    });
    return (await Promise.all(texts)).flat();
  }

  const spoken = ({ accessibilityInformation }: vscode.TreeItem) => accessibilityInformation?.label;

  it('are read by a screen reader with the date, those involved and the kind', async () => {
    assert.deepEqual(await each(rowsOf(REGISTRY, false), spoken), [
      '2025, 4 dated items',
      'July 2025, 2 dated items',
      '2025-07-16 – 2025-07-20, A fair, Alpha, Jo, Event',
      '2025-07-01, A pact, Alpha, Agreement',
      'June 2025, 2 dated items',
      '2025-06-02, A rule, Regulation',
      '2025-06, Jo leads Alpha (chair), Alpha, Jo, Relation',
      '2024, 1 dated item',
      '2024, no month given, 1 dated item',
      '2024, Alpha: Is founded., Alpha, Fact',
    ]);
  });

  it('have the notes with a date and their mentions, if the user wants them', async () => {
    const labels = await each(rowsOf(REGISTRY, true), spoken);
    assert.deepEqual(labels.slice(0, 5), [
      '2025, 6 dated items',
      'July 2025, 3 dated items',
      '2025-07-17, chips.md, 2 mentions',
      labels[3],
      labels[4],
    ]);
    assert.match(labels[3]!, /, line 1$/);
    assert.ok(labels.includes('2025-05-30, 2025-05-30 plan.md, 1 mention'), labels.join(' | '));
  });

  it('begin with what is dated after today, soonest first, and say how long it is until then', async () => {
    const provider = rowsOf(REGISTRY, true, undefined, '2025-07-04');
    const labels = await each(provider, spoken);
    assert.deepEqual(labels.slice(0, 3), [
      'Coming up, 2 dated items',
      '2025-07-16 – 2025-07-20, in 12 days, A fair, Alpha, Jo, Event',
      '2025-07-17, in 13 days, chips.md, 2 mentions',
    ]);
    assert.ok(labels.includes('July 2025, 1 dated item'), labels.join(' | '));
    const rows = await each(provider, ({ label, description }) => `${label}: ${description}`);
    assert.deepEqual(rows.slice(0, 3), [
      'Coming up: 2',
      '2025-07-16: in 12 days · A fair',
      '2025-07-17: in 13 days · chips.md · 2',
    ]);
  });

  it('open a note at its first mention', async () => {
    const opened = await each(rowsOf(REGISTRY, true), ({ command }) =>
      command?.command === 'vscode.open' ? command.arguments : undefined,
    );
    const [uri, { selection }] = opened[0] as [vscode.Uri, vscode.TextDocumentShowOptions];
    assert.equal(uri.toString(), NOTE);
    assert.deepEqual(selection, new vscode.Range(0, 0, 0, 2));
  });

  it('offer the source where it can be opened, and to change a relation and a fact of your own', async () => {
    const contexts = await each(rowsOf(REGISTRY, false), ({ contextValue }) => contextValue);
    const dated = Array(3).fill('dossier.dated');
    assert.deepEqual(contexts, [...dated, 'dossier.dated.ownLink', 'dossier.dated.sourced.own']);
  });

  it('open the dossier of the event, or of the entity that the fact is written in', async () => {
    const opened = await each(
      rowsOf(REGISTRY, false),
      ({ command }) => command && `${command.command} ${command.arguments}`,
    );
    const open = 'dossier.openDossier';
    assert.deepEqual(
      opened,
      ['fair', 'pact', 'rule', 'alpha', 'alpha'].map((id) => `${open} ${id},row`),
    );
  });

  it('stay expanded or collapsed as the user left them', async () => {
    const states = async (isOpen?: Map<string, boolean>) =>
      (await each(rowsOf(REGISTRY, false, isOpen), ({ collapsibleState }) => collapsibleState)).filter(Boolean);
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    assert.deepEqual(await states(), Array(5).fill(Expanded));
    const left = new Map([['2025/2025-06', false]]);
    assert.deepEqual(await states(left), [Expanded, Expanded, Collapsed, Expanded, Expanded]);
  });

  it('of a month with thousands are in chunks, named by their days', async () => {
    const events = Array.from({ length: 1001 }, (_, index) => {
      const day = String(28 - Math.floor(index / 50)).padStart(2, '0');
      return `  - { id: event-${index}, schema: Event, name: Event ${index}, date: 2025-07-${day} }\n`;
    });
    const provider = rowsOf(`version: 1\nentities:\n${events.join('')}`, false);
    const [year] = await provider.getChildren();
    const [month] = await provider.getChildren(year);
    const chunks = await provider.getChildren(month);
    assert.deepEqual(
      chunks.map((chunk) => spoken(provider.getTreeItem(chunk))),
      [
        '2025-07-28 … 2025-07-24, 250',
        '2025-07-23 … 2025-07-19, 250',
        '2025-07-18 … 2025-07-14, 250',
        '2025-07-13 … 2025-07-09, 250',
        '2025-07-08 … 2025-07-08, 1',
      ],
    );
    assert.equal((await provider.getChildren(chunks[4])).length, 1);
  });
});
