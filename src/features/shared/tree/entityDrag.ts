import * as vscode from 'vscode';
import { entityIdIn } from '../entityArgument';

/** The MIME type of entities that are dragged out of a view onto a note: their ids, one a line. */
export const DRAGGED_ENTITIES = 'application/vnd.dossier.entities';

/** Lets rows of entities be dragged out of a view. Nothing can be dropped on the view. */
export const entityDrag: vscode.TreeDragAndDropController<unknown> = {
  dragMimeTypes: [DRAGGED_ENTITIES],
  dropMimeTypes: [],
  handleDrag(rows, data) {
    const ids = [...new Set(rows.flatMap((row) => entityIdIn(row) ?? []))];
    if (ids.length > 0) data.set(DRAGGED_ENTITIES, new vscode.DataTransferItem(ids.join('\n')));
  },
};
