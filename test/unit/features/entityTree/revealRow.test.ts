import assert from 'node:assert/strict';
import { revealRow } from '../../../../src/features/entityTree/revealRow';
import type { TreeNode } from '../../../../src/features/shared/rows/treeNode';

/** A view that selects only what is revealed after the first `misses` times, as VS Code does while it draws the rows anew. */
class View {
  selection: TreeNode[] = [];
  readonly revealed: TreeNode[] = [];
  readonly #misses: number;

  constructor(misses: number) {
    this.#misses = misses;
  }

  async reveal(row: TreeNode): Promise<void> {
    this.revealed.push(row);
    this.selection = this.revealed.length > this.#misses ? [row] : [];
  }
}

const QUIET = { focus: false, expand: false };

/** The same row, made anew each time it is asked for. */
const found = async (): Promise<TreeNode> => ({ id: 'nvidia', parent: undefined, item: () => assert.fail() });

describe('a row that is revealed', () => {
  it('is revealed once where the view selects it', async () => {
    const view = new View(0);
    assert.equal(await revealRow(view, found, QUIET), true);
    assert.equal(view.revealed.length, 1);
  });

  it('is looked for and revealed again where the view was drawn anew meanwhile and selected none', async () => {
    const view = new View(1);
    assert.equal(await revealRow(view, found, QUIET), true);
    assert.equal(view.selection[0]?.id, 'nvidia');
    assert.equal(view.revealed.length, 2);
    assert.notEqual(view.revealed[0], view.revealed[1]);
  });

  it('is given up where the view never selects it', async () => {
    const view = new View(Number.POSITIVE_INFINITY);
    assert.equal(await revealRow(view, found, QUIET), true);
    assert.equal(view.revealed.length, 3);
  });

  it('may be none, and then nothing is revealed', async () => {
    const view = new View(0);
    assert.equal(await revealRow(view, async () => undefined, QUIET), false);
    assert.deepEqual(view.revealed, []);
  });
});
