import * as vscode from 'vscode';
import type { Expansion } from './expansion';
import { plainTreeItem } from './plainText';

/** A row of a tree. It keeps ids and looks entities up when it is drawn, since it may outlive its registry. */
export interface TreeNode {
  /** Unique in its view and the same in the next registry, so that expanded rows stay expanded. */
  readonly id: string;
  readonly parent: TreeNode | undefined;
  /** The id of the row's entity, for commands on rows. */
  readonly entity?: string;
  item(): vscode.TreeItem;
  children?(): TreeNode[] | Promise<TreeNode[]>;
  /** Built only for the row under the mouse. */
  tooltip?(): vscode.MarkdownString | undefined;
}

/** Serves nodes to a view, with the rows expanded that were expanded when the window was closed. */
export class NodeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #roots: () => TreeNode[] | Promise<TreeNode[]>;
  readonly #expansion: Expansion | undefined;
  #refreshes = 0;
  /** By the id of the row that they are below, the ids of the rows that were given last. */
  readonly #given = new Map<string | undefined, ReadonlySet<string>>();

  constructor(roots: () => TreeNode[] | Promise<TreeNode[]>, expansion?: Expansion) {
    this.#roots = roots;
    this.#expansion = expansion;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** How often it has been refreshed. */
  get refreshes(): number {
    return this.#refreshes;
  }

  refresh(): void {
    this.#refreshes++;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    const rows = node ? ((await node.children?.()) ?? []) : await this.#roots();
    this.#given.set(node?.id, new Set(rows.map(({ id }) => id)));
    return rows;
  }

  /** Whether a row was not missing when the rows beside it, or those above it, were given last. */
  has({ id, parent }: TreeNode): boolean {
    return this.#given.get(parent?.id)?.has(id) !== false && (!parent || this.has(parent));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = plainTreeItem(node.item());
    item.id = node.id;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    if (this.#expansion && item.collapsibleState) {
      const isOpen = this.#expansion.isOpen(node.id, item.collapsibleState === Expanded);
      item.collapsibleState = isOpen ? Expanded : Collapsed;
    }
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const tooltip = node.tooltip?.();
    if (tooltip) item.tooltip = tooltip;
    return item;
  }
}

/** A row that expands to `children`. */
export function branch(
  parent: TreeNode | undefined,
  key: string,
  item: () => vscode.TreeItem,
  children: (node: TreeNode) => TreeNode[] | Promise<TreeNode[]>,
): TreeNode {
  const node: TreeNode = {
    id: parent ? `${parent.id}/${key}` : key,
    parent,
    item,
    children: () => children(node),
  };
  return node;
}

/** A row that does not expand; a click runs `command`. */
export function leaf(
  parent: TreeNode,
  key: string,
  label: string | vscode.TreeItemLabel,
  properties: Partial<
    Pick<
      vscode.TreeItem,
      'description' | 'iconPath' | 'command' | 'contextValue' | 'tooltip' | 'accessibilityInformation'
    >
  >,
): TreeNode {
  return {
    id: `${parent.id}/${key}`,
    parent,
    item() {
      const item = Object.assign(new vscode.TreeItem(label), properties);
      // Without it a screen reader would read the tooltip and leave out the label.
      const text = typeof label === 'string' ? label : label.label;
      item.accessibilityInformation ??= { label: [text, properties.description].filter(Boolean).join(', ') };
      return item;
    },
  };
}

/** The command of a row that opens a place in the editor; none if the place is gone. */
export function openCommand(location: vscode.Location | undefined): { command?: vscode.Command } {
  if (!location) return {};
  const options: vscode.TextDocumentShowOptions = { selection: location.range, preview: true };
  return { command: { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [location.uri, options] } };
}

/** More rows than this below one row are slow to draw and hard to read. */
const ROWS_AT_MOST = 1000;
const ROWS_IN_A_CHUNK = 250;

/**
 * The items as rows or, if they are too many, as chunks, each a row named after its first and last item. `items` are in
 * the order in which they are shown.
 */
export function inChunks<T, P extends TreeNode | undefined>(
  parent: P,
  items: readonly T[],
  nameOf: (item: T) => string,
  nodeOf: (parent: P | TreeNode, item: T) => TreeNode,
): TreeNode[] {
  if (items.length <= ROWS_AT_MOST) return items.map((item) => nodeOf(parent, item));
  const chunks: TreeNode[] = [];
  for (let start = 0; start < items.length; start += ROWS_IN_A_CHUNK) {
    const chunk = items.slice(start, start + ROWS_IN_A_CHUNK);
    const item = (): vscode.TreeItem => {
      const label = `${nameOf(chunk[0]!)} … ${nameOf(chunk.at(-1)!)}`;
      const row = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
      const description = String(chunk.length);
      return Object.assign(row, { description, accessibilityInformation: { label: `${label}, ${description}` } });
    };
    const key = String(start / ROWS_IN_A_CHUNK);
    chunks.push(branch(parent, key, item, (node) => chunk.map((each) => nodeOf(node, each))));
  }
  return chunks;
}

/** The index of the chunk that contains the item with that index; undefined if `inChunks` makes no chunks of `count`. */
export function chunkOf(index: number, count: number): number | undefined {
  return count <= ROWS_AT_MOST ? undefined : Math.floor(index / ROWS_IN_A_CHUNK);
}
