import * as vscode from 'vscode';
import type { Feature, Host } from '../workspace/host';
import { debounce } from './shared/notes/debounce';
import { REGISTRY_SELECTOR } from './shared/notes/entityDocuments';
import { countWords } from './shared/rows/countWords';

/** Milliseconds after the last change of a note until the counts are refreshed. */
const TYPING_RESTS = 500;
/** Files with more entries have no lenses: the editor tracks the place of every lens. */
const MOST_ENTRIES = 20_000;

class EntityLens extends vscode.CodeLens {
  constructor(
    readonly entity: string,
    range: vscode.Range,
  ) {
    super(range);
  }
}

/** Above each entry of a registry: how often notes mention it, and its dossier. A click shows them. */
export const codeLens: Feature = {
  id: 'codeLens',
  enabledBy: 'codeLens.enabled',
  register(host, boundary) {
    const changed = new vscode.EventEmitter<void>();
    const provider: vscode.CodeLensProvider = {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        await host.settled();
        return token.isCancellationRequested ? undefined : lensesOf(host, document);
      },
      async resolveCodeLens(lens, token) {
        await host.index.whenReady(token);
        return token.isCancellationRequested || !(lens instanceof EntityLens) ? undefined : resolved(host, lens);
      },
    };
    // While the notes are being indexed, the counts would be wrong.
    const follow = debounce(TYPING_RESTS, () => {
      if (host.index.state === 'ready') changed.fire();
    });
    return vscode.Disposable.from(
      changed,
      follow,
      host.index.onDidChange(() => follow.start()),
      host.onDidChangeSnapshot(() => follow.start()),
      vscode.languages.registerCodeLensProvider(REGISTRY_SELECTOR, boundary.guard(provider)),
    );
  },
};

function lensesOf(host: Host, document: vscode.TextDocument): vscode.CodeLens[] {
  const file = host.registryFile(document);
  if (!file || file.entries.length > MOST_ENTRIES) return [];
  const title = vscode.l10n.t('Dossier');
  return file.entries.flatMap(({ start, entry }) => {
    const { line } = document.positionAt(start + entry.span.start);
    const range = new vscode.Range(line, 0, line, 0);
    const id = entry.id.value;
    return [
      new EntityLens(id, range),
      new vscode.CodeLens(range, { title, command: 'dossier.openDossier', arguments: [id] }),
    ];
  });
}

function resolved(host: Host, lens: EntityLens): EntityLens {
  const counts = host.index.mentions.counts(lens.entity);
  // An empty command makes the title plain text instead of a link.
  const command = counts.mentions === 0 ? '' : 'dossier.findMentions';
  lens.command = { title: countWords(counts), command, arguments: [lens.entity] };
  return lens;
}
