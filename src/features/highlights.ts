import * as vscode from 'vscode';
import { mentionAt } from '../core/mentions/mentionAt';
import { mentionLines } from '../core/mentions/mentionLines';
import { placesInFile } from '../core/queries/placesInFile';
import { registryTargetAt } from '../core/queries/registryTargetAt';
import type { Feature, Host } from '../workspace/host';
import { NOTE_LANGUAGE } from '../workspace/notes/openNotes';
import { REGISTRY_SELECTOR } from './shared/registrySelector';

/** Highlights all mentions of the entity at the cursor, under all its names; in a registry, all places that refer to it. */
export const highlights: Feature = {
  id: 'highlights',
  register(host, boundary) {
    const inNotes: vscode.DocumentHighlightProvider = {
      async provideDocumentHighlights(document, position, token) {
        await host.ready();
        return token.isCancellationRequested ? undefined : noteHighlights(host, document, position);
      },
    };
    const inRegistries: vscode.DocumentHighlightProvider = {
      async provideDocumentHighlights(document, position, token) {
        await host.settled();
        return token.isCancellationRequested ? undefined : registryHighlights(host, document, position);
      },
    };
    return vscode.Disposable.from(
      vscode.languages.registerDocumentHighlightProvider({ language: NOTE_LANGUAGE }, boundary.guard(inNotes)),
      vscode.languages.registerDocumentHighlightProvider(REGISTRY_SELECTOR, boundary.guard(inRegistries)),
    );
  },
};

/** Undefined if there is no mention, so that the editor highlights the word as usual. */
function noteHighlights(
  host: Host,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.DocumentHighlight[] | undefined {
  const note = host.note(document);
  const here = note && mentionAt(note.mentions, document.offsetAt(position));
  if (!here) return undefined;
  return note.mentions
    .filter(({ entities }) => entities.some((id) => here.entities.includes(id)))
    .flatMap((mention) => mentionLines(note.text, mention))
    .map((line) => new vscode.DocumentHighlight(note.range(line)));
}

function registryHighlights(
  host: Host,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.DocumentHighlight[] | undefined {
  const file = host.registryFile(document);
  const target = file && registryTargetAt(file, document.offsetAt(position));
  if (!target) return undefined;
  const { Read, Write } = vscode.DocumentHighlightKind;
  return placesInFile(file, target).map(({ span, defines }) => {
    const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    return new vscode.DocumentHighlight(range, defines ? Write : Read);
  });
}
