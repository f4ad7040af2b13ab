import * as vscode from 'vscode';
import { helpAt, type RegistryHelp } from '../core/registry/helpAt';
import { inLanguage, saysMore } from '../core/registry/vocabulary/words';
import type { Feature } from '../workspace/host';
import { escapeMarkdown } from './shared/card/escapeMarkdown';
import { yamlExtensionDoes } from './shared/fixes/yamlExtension';
import { REGISTRY_SELECTOR } from './shared/notes/entityDocuments';
import { rangeOf } from './shared/write/ranges';

/** The context key for whether the active editor shows a registry, the user's own or the bundled one. */
const IS_REGISTRY = 'dossier.isRegistry';

/** Lets menus and keys of registries depend on what the settings say is one, and not on the name of the file. */
export const registryContext: Feature = {
  id: 'registryContext',
  register(host, boundary) {
    let shown: boolean | undefined;
    const show = boundary.listener(() => {
      const document = vscode.window.activeTextEditor?.document;
      const isRegistry = document !== undefined && (host.isRegistry(document) || !!host.registryFile(document));
      if (isRegistry === shown) return;
      shown = isRegistry;
      void vscode.commands.executeCommand('setContext', IS_REGISTRY, isRegistry);
    });
    show(undefined);
    return vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(show),
      host.onDidChangeSnapshot(show),
      host.onDidChangeSettings(show),
    );
  },
};

/** Explains the keys of registry files, their schemas and types of links, under the mouse. */
export const registryHelp: Feature = {
  id: 'registryHelp',
  register(host, boundary) {
    const provider: vscode.HoverProvider = {
      provideHover(document, position) {
        if (!host.isRegistry(document) && !host.registryFile(document)) return undefined;
        if (yamlExtensionDoes('hover', document)) return undefined;
        const offset = document.offsetAt(position);
        const found = helpAt(host.snapshot.registry.vocabulary, document.getText(), offset, vscode.env.language);
        return found && new vscode.Hover(helpMarkdown(found), rangeOf(document, found.span));
      },
    };
    return vscode.languages.registerHoverProvider(REGISTRY_SELECTOR, boundary.guard(provider));
  },
};

function helpMarkdown({ word, label, help, example }: RegistryHelp): vscode.MarkdownString {
  const title = `**${escapeMarkdown(word)}**${saysMore(label, word) ? ` · ${escapeMarkdown(label)}` : ''}`;
  const text = `${title}  \n${inLanguage(help, vscode.env.language)}`;
  const markdown = new vscode.MarkdownString(text);
  return example === undefined ? markdown : markdown.appendCodeblock(example, 'yaml');
}
