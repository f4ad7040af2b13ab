import * as vscode from 'vscode';

/** A row of a tree. Rows hold ids and look everything up again, so that a row that outlives its registry does no harm. */
export interface TreeNode {
  /** Unique in its view and the same in the next registry, so that the editor keeps open what is open. */
  readonly id: string;
  readonly parent: TreeNode | undefined;
  /** The entity that the row stands for, as commands on rows want it. */
  readonly entity?: string;
  item(): vscode.TreeItem;
  children?(): TreeNode[] | Promise<TreeNode[]>;
  /** What takes too long to be made for every row. */
  tooltip?(): vscode.MarkdownString | undefined;
}

/** Serves nodes to a view. `roots` may take its time, as when the registry has not been read. */
export class NodeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** The rows last handed out that were asked to be found again. */
  private readonly watched = new Map<string, TreeNode>();

  constructor(
    private readonly roots: () => TreeNode[] | Promise<TreeNode[]>,
    private readonly isWatched: (node: TreeNode) => boolean = () => false,
  ) {}

  dispose(): void {
    this.changed.dispose();
  }

  refresh(): void {
    this.watched.clear();
    this.changed.fire(undefined);
  }

  /** Only the rows that `isWatched` picked out, and what is below them. */
  refreshWatched(): void {
    if (this.watched.size > 0) this.changed.fire([...this.watched.values()]);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    const nodes = node ? ((await node.children?.()) ?? []) : await this.roots();
    for (const child of nodes) if (this.isWatched(child)) this.watched.set(child.id, child);
    return nodes;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = node.item();
    item.id = node.id;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const tooltip = node.tooltip?.();
    if (tooltip) item.tooltip = tooltip;
    return item;
  }
}

/** A row without anything below it; a click runs `command`. */
export function leaf(
  parent: TreeNode,
  key: string,
  label: string | vscode.TreeItemLabel,
  properties: Partial<Pick<vscode.TreeItem, 'description' | 'iconPath' | 'command' | 'tooltip' | 'contextValue'>>,
): TreeNode {
  return {
    id: `${parent.id}/${key}`,
    parent,
    item() {
      const item = Object.assign(new vscode.TreeItem(label), properties);
      // Or else a screen reader would say the tooltip, and not what it is a value of.
      const text = typeof label === 'string' ? label : label.label;
      item.accessibilityInformation = { label: [text, properties.description].filter(Boolean).join(', ') };
      return item;
    },
  };
}

/** Opens a place in the editor when a row is clicked; undefined where the place is gone. */
export function openCommand(location: vscode.Location | undefined): { command?: vscode.Command } {
  if (!location) return {};
  const options: vscode.TextDocumentShowOptions = { selection: location.range, preview: true };
  return { command: { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [location.uri, options] } };
}
