import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Expansion } from '../../../../src/features/shared/rows/expansion';
import { NodeProvider, type TreeNode } from '../../../../src/features/shared/rows/treeNode';
import { gate } from '../../../support/gate';

/**
 * A view that does with the rows what VS Code does: it looks which rows are expanded when a refresh begins, asks for the rows,
 * and draws them when it has them all. What is revealed waits for the end of a refresh.
 */
class View {
  readonly #expanded = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<TreeNode>>();
  readonly #collapsed = new vscode.EventEmitter<vscode.TreeViewExpansionEvent<TreeNode>>();
  readonly onDidExpandElement = this.#expanded.event;
  readonly onDidCollapseElement = this.#collapsed.event;
  readonly open = new Set<string>();
  readonly revealed: string[] = [];
  #refreshed = Promise.resolve();

  constructor(provider: NodeProvider) {
    provider.onDidChangeTreeData(() => {
      const before = [...this.open];
      this.#refreshed = provider.getChildren().then(() => {
        for (const id of this.open) if (!before.includes(id)) this.open.delete(id);
      });
    });
  }

  expand(row: TreeNode): void {
    if (this.open.has(row.id)) return;
    this.open.add(row.id);
    this.#expanded.fire({ element: row });
  }

  async reveal(row: TreeNode): Promise<void> {
    this.revealed.push(row.id);
    await this.#refreshed;
    if (row.id === 'gone') throw new Error('Cannot resolve tree item');
    this.expand(row);
  }
}

const NOTHING_KEPT: vscode.Memento = { keys: () => [], get: <T>(_: string, none?: T) => none, update: async () => {} };

const row = (id: string): TreeNode => ({ id, parent: undefined, item: () => assert.fail() });

describe('a row that is expanded', () => {
  function viewOf() {
    const held = gate();
    const expansion = new Expansion(NOTHING_KEPT, 'rows');
    const provider = new NodeProvider(async () => {
      await held.opened;
      return [row('july')];
    }, expansion);
    const view = new View(provider);
    expansion.follow(view, provider);
    return { view, provider, expansion, release: () => held.open() };
  }

  it('stays so where the view is being refreshed at that moment', async () => {
    const { view, provider, expansion, release } = viewOf();
    provider.refresh();
    view.expand(row('july'));
    assert.deepEqual(view.revealed, ['july']);
    release();
    await new Promise(setImmediate);
    assert.deepEqual([...view.open], ['july']);
    assert.ok(expansion.isOpen('july', false));
  });

  it('is left alone where no refresh is going on', async () => {
    const { view, provider, release } = viewOf();
    view.expand(row('june'));
    assert.deepEqual(view.revealed, []);
    provider.refresh();
    release();
    await new Promise(setImmediate);
    // It is not known that the refresh is over until a row has been revealed.
    view.expand(row('july'));
    await new Promise(setImmediate);
    view.expand(row('may'));
    assert.deepEqual(view.revealed, ['july']);
  });

  it('may be gone after the refresh', async () => {
    const { view, provider, release } = viewOf();
    provider.refresh();
    view.expand(row('gone'));
    release();
    await new Promise(setImmediate);
    view.expand(row('july'));
    assert.deepEqual(view.revealed, ['gone']);
  });
});
