import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rowView, selectedRows } from '../../../../src/features/shared/rows/rowView';
import { NodeProvider, type TreeNode } from '../../../../src/features/shared/rows/treeNode';
import { ErrorBoundary } from '../../../../src/workspace/errorBoundary';

function row(id: string, parent?: TreeNode, children: () => TreeNode[] = () => []): TreeNode {
  return { id, parent, item: () => assert.fail(), children };
}

describe('the rows that a key is about', () => {
  let names: TreeNode[];
  let below: TreeNode[];
  let provider: NodeProvider;
  const changed = new vscode.EventEmitter<{ readonly selection: readonly TreeNode[] }>();
  const group = row('group', undefined, () => below);
  const [acme, volt] = [row('acme'), row('volt')];
  const ada = row('group/ada', group);

  beforeEach(() => {
    names = [acme, volt, group];
    below = [ada];
    provider = new NodeProvider(() => names);
    // While VS Code asks for the rows anew, the view says that none is selected.
    const view = { selection: [], onDidChangeSelection: changed.event };
    Object.assign(vscode.window, { createTreeView: () => view });
    const log = { error: (message: string): void => assert.fail(message) };
    rowView('rows', new ErrorBoundary('rows', log), provider);
  });

  afterEach(() => {
    Reflect.deleteProperty(vscode.window, 'createTreeView');
    changed.dispose();
  });

  it('are those that were selected last, until they come again', async () => {
    await provider.getChildren();
    changed.fire({ selection: [acme, ada] });
    provider.refresh();
    assert.deepEqual(selectedRows('rows'), [acme, ada]);
    await provider.getChildren();
    assert.deepEqual(selectedRows('rows'), [acme, ada]);
  });

  it('are none that is gone, also where VS Code tells of no change', async () => {
    await provider.getChildren();
    changed.fire({ selection: [acme, volt] });
    names = [volt, group];
    provider.refresh();
    await provider.getChildren();
    assert.deepEqual(selectedRows('rows'), [volt]);
  });

  it('are none below a row that is gone, and none that is missing there', async () => {
    await provider.getChildren();
    await provider.getChildren(group);
    changed.fire({ selection: [ada] });
    assert.deepEqual(selectedRows('rows'), [ada]);
    names = [acme];
    await provider.getChildren();
    assert.deepEqual(selectedRows('rows'), []);
    names = [group];
    below = [];
    await provider.getChildren();
    await provider.getChildren(group);
    assert.deepEqual(selectedRows('rows'), []);
  });
});
