import * as vscode from 'vscode';
import type { Feature } from '../workspace/host';
import { NOTE_LANGUAGE } from '../workspace/notes/openNotes';
import { DRAGGED_ENTITIES } from './shared/rows/rowView';
import { insertedNames, textsFor } from './shared/write/insertInNote';

/** Writes the names of entities that are dragged from the sidebar and dropped on a note, with Shift held, as VS Code asks for. */
export const dropEntities: Feature = {
  id: 'dropEntities',
  register(host, boundary) {
    const provider: vscode.DocumentDropEditProvider = {
      async provideDocumentDropEdits(document, position, data) {
        const ids = (await data.get(DRAGGED_ENTITIES)?.asString())?.split('\n') ?? [];
        const entities = ids.flatMap((id) => host.snapshot.registry.entity(id) ?? []);
        const range = new vscode.Range(position, position);
        const [names] = textsFor(host, document, [range], insertedNames(entities));
        return names ? new vscode.DocumentDropEdit(names, vscode.l10n.t('Insert Names')) : undefined;
      },
    };
    return vscode.languages.registerDocumentDropEditProvider({ language: NOTE_LANGUAGE }, boundary.guard(provider), {
      dropMimeTypes: [DRAGGED_ENTITIES],
    });
  },
};
