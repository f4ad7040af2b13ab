import * as vscode from 'vscode';
import { isShownSeverity, type ShownSeverity } from '../core/answers/notes/noteProblem';
import { type Directives, preferences } from '../core/notes/mentions/directives';
import { memoize } from '../core/text/base/memoize';
import { textsByName } from './settings';

interface Folder {
  readonly directives: Directives;
  readonly severities: ReadonlyMap<string, ShownSeverity>;
}

/** The settings of each workspace folder: which entity a name means there, and how problems are shown. */
export class FolderSettings {
  readonly #known = new Map<string, Folder>();

  /** The directives of the setting `dossier.prefer`; the same object until the settings change. */
  directives(uri: vscode.Uri): Directives {
    return this.#of(uri).directives;
  }

  /** How the setting `dossier.diagnostics.severity` wants a problem shown, by its code; undefined for the default. */
  severity(uri: vscode.Uri, code: string): ShownSeverity | undefined {
    return this.#of(uri).severities.get(code);
  }

  /** To be called when settings changed. */
  forget(): void {
    this.#known.clear();
  }

  #of(uri: vscode.Uri): Folder {
    const scope = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    return memoize(this.#known, scope?.toString() ?? '', () => {
      const severities = textsByName('diagnostics.severity', scope).flatMap(([code, severity]) =>
        isShownSeverity(severity) ? [[code, severity] as const] : [],
      );
      return { directives: preferences(textsByName('prefer', scope)), severities: new Map(severities) };
    });
  }
}
