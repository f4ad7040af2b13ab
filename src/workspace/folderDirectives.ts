import * as vscode from 'vscode';
import { type Directives, preferences } from '../core/mentions/directives';
import { textsByName } from './settings';

/** What each workspace folder says that names mean in its notes: the setting `dossier.prefer`. */
export class FolderDirectives {
  private readonly known = new Map<string, Directives>();

  /** The same object until the settings change. */
  of(uri: vscode.Uri): Directives {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let directives = this.known.get(key);
    if (!directives) {
      directives = preferences(textsByName('prefer', folder));
      this.known.set(key, directives);
    }
    return directives;
  }

  /** To be called when settings changed. */
  forget(): void {
    this.known.clear();
  }
}
