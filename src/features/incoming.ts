import * as vscode from 'vscode';
import type { Feature } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { PREVIEW_SCHEME, writtenPreview } from './shared/incoming/writtenPreview';

/** The view of a registry as it would be written, and the buttons in its title. */
export const incoming: Feature = {
  id: 'incoming',
  register: (host, boundary) =>
    vscode.Disposable.from(
      writtenPreview,
      vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, boundary.guard(writtenPreview)),
      registerCommands(host, boundary, {
        'dossier.writeIncoming': () => writtenPreview.answer(true),
        'dossier.backToIncoming': () => writtenPreview.answer(false),
      }),
    ),
};
