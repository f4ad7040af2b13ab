import * as vscode from 'vscode';

/** How many rows are remembered, the latest ones. */
const MOST = 1000;

interface Row {
  readonly id: string;
}

/** The part of a view that is followed. */
type FollowedView<R extends Row> = Pick<vscode.TreeView<R>, 'onDidExpandElement' | 'onDidCollapseElement' | 'reveal'>;

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

  /**
   * Follows what the user does in a view. A row that is expanded while VS Code still asks for the rows of a refresh is drawn
   * collapsed, since VS Code looked whether it is expanded before: such a row is expanded again after the refresh.
   *
   * @param rows how often the view has been refreshed.
   */
  follow<R extends Row>(view: FollowedView<R>, rows: { readonly refreshes: number }): vscode.Disposable {
    /** The refreshes that are known to be over. */
    let over = 0;
    const expandAfterRefresh = async (row: R): Promise<void> => {
      const { refreshes } = rows;
      // VS Code reveals a row only when the refresh is over. Then the row may be there no longer.
      await view.reveal(row, { select: false, focus: false, expand: true }).then(undefined, () => {});
      over = refreshes;
    };
    return vscode.Disposable.from(
      view.onDidExpandElement(({ element }) => {
        void this.set(element, true);
        if (rows.refreshes !== over) void expandAfterRefresh(element);
      }),
      view.onDidCollapseElement(({ element }) => this.set(element, false)),
    );
  }

  set({ id }: Row, isOpen: boolean): Thenable<void> {
    this.#isOpen.delete(id);
    this.#isOpen.set(id, isOpen);
    return this.#state.update(this.#key, [...this.#isOpen].slice(-MOST));
  }
}
