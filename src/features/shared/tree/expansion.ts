import * as vscode from 'vscode';

/** How many rows are remembered, the latest ones. */
const MOST = 1000;

interface Row {
  readonly id: string;
}

/** Which rows of a view the user has expanded and collapsed; kept with the workspace. */
export class Expansion {
  readonly #state: vscode.Memento;
  readonly #key: string;
  readonly #isOpen: Map<string, boolean>;

  constructor(state: vscode.Memento, key: string) {
    this.#state = state;
    this.#key = key;
    this.#isOpen = new Map(state.get<[string, boolean][]>(key, []));
  }

  /** Whether the row is shown expanded; as `otherwise` says if the user has done neither. */
  isOpen(id: string, otherwise: boolean): boolean {
    return this.#isOpen.get(id) ?? otherwise;
  }

  /** Follows what the user does in a view. */
  follow(view: vscode.TreeView<Row>): vscode.Disposable {
    return vscode.Disposable.from(
      view.onDidExpandElement(({ element }) => this.set(element, true)),
      view.onDidCollapseElement(({ element }) => this.set(element, false)),
    );
  }

  set({ id }: Row, isOpen: boolean): Thenable<void> {
    this.#isOpen.delete(id);
    this.#isOpen.set(id, isOpen);
    return this.#state.update(this.#key, [...this.#isOpen].slice(-MOST));
  }
}
