import * as vscode from 'vscode';
import { firstMentionHints } from '../core/queries/notes/firstMentions';
import type { Feature, Host } from '../workspace/host';
import { NOTE_LANGUAGE } from '../workspace/notes/openNotes';
import { entityTooltip } from './shared/card/entityTooltip';
import { indexedRegistry } from './shared/indexedRegistry';

/** Shows the name in the other language after the first mention of an entity in a note. */
export const inlayHints: Feature = {
  id: 'inlayHints',
  enabledBy: 'inlayHints.enabled',
  register(host, boundary) {
    const changed = new vscode.EventEmitter<void>();
    const provider: vscode.InlayHintsProvider<EntityHint> = {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range, token) {
        await host.ready();
        return token.isCancellationRequested ? undefined : hintsIn(host, document, range);
      },
      async resolveInlayHint(hint) {
        await indexedRegistry(host);
        const tooltip = entityTooltip(host, hint.entity);
        if (tooltip) hint.tooltip = tooltip;
        return hint;
      },
    };
    return vscode.Disposable.from(
      changed,
      host.onDidChangeSnapshot(() => changed.fire()),
      vscode.languages.registerInlayHintsProvider({ language: NOTE_LANGUAGE }, boundary.guard(provider)),
    );
  },
};

class EntityHint extends vscode.InlayHint {
  constructor(
    readonly entity: string,
    position: vscode.Position,
    label: string,
  ) {
    super(position, label);
    this.paddingLeft = true;
  }
}

function hintsIn(host: Host, document: vscode.TextDocument, range: vscode.Range): EntityHint[] {
  const note = host.note(document);
  if (!note) return [];
  const hints = firstMentionHints(note.text, note.mentions, note.snapshot, vscode.env.language);
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return hints
    .filter(({ offset }) => start <= offset && offset <= end)
    .map(({ entity, offset, name }) => new EntityHint(entity, document.positionAt(offset), name));
}
