import * as vscode from 'vscode';
import { OCCURRENCES, type Occurrences } from '../core/answers/notes/markedMentions';
import { isShownSeverity, type ShownSeverity } from '../core/answers/notes/noteProblem';
import { type Directives, preferences } from '../core/notes/mentions/directives';
import { memoize } from '../core/text/base/lazy';
import { fieldsOf } from '../core/text/base/lists';

/** The settings that apply to the whole window, with the defaults that package.json declares. */
const DEFAULTS = {
  'registry.bundled': true,
  'marking.enabled': true,
  'codeLens.enabled': true,
  'completion.at': true,
  'preview.enabled': true,
} as const;

export type Settings = { readonly [K in keyof typeof DEFAULTS]: boolean };
export type BooleanSetting = keyof Settings;

export function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration('dossier');
  const value = (key: BooleanSetting): boolean => {
    const given: unknown = configuration.get(key);
    return typeof given === 'boolean' ? given : DEFAULTS[key];
  };
  const keys = Object.keys(DEFAULTS) as BooleanSetting[];
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Settings;
}

/** The languages that cards may be in; `note` is that of the sentence in the note. */
const CARD_LANGUAGES = ['editor', 'note', 'en', 'zh-cn'] as const;

export function cardLanguage(): (typeof CARD_LANGUAGES)[number] {
  return oneOf('cardLanguage', CARD_LANGUAGES);
}

export function markedOccurrences(): Occurrences {
  return oneOf('marking.occurrences', OCCURRENCES);
}

/** A setting that is a list of texts; other values are ignored. */
export function textList(key: string): readonly string[] {
  const given: unknown = vscode.workspace.getConfiguration('dossier').get(key);
  return Array.isArray(given) ? given.filter((each): each is string => typeof each === 'string') : [];
}

/** A setting that is one of these texts; the first, its default, where it is something else. */
function oneOf<T extends string>(key: string, values: readonly [T, ...T[]]): T {
  const given: unknown = vscode.workspace.getConfiguration('dossier').get(key);
  return values.find((value) => value === given) ?? values[0];
}

/** A setting that is an object of texts, as it applies to a resource; other values are ignored. */
function textsByName(key: string, scope: vscode.Uri | undefined): readonly (readonly [string, string])[] {
  const given: unknown = vscode.workspace.getConfiguration('dossier', scope ?? null).get(key);
  return Object.entries(fieldsOf(given)).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
}

/** Toggles a setting where it is set now, or in the user's settings if it is not set. */
export async function toggleSetting(key: BooleanSetting): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('dossier');
  const places = configuration.inspect<boolean>(key);
  const target =
    places?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await configuration.update(key, !readSettings()[key], target);
}

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
