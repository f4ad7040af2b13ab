import * as vscode from 'vscode';
import { registryTargetAt } from '../core/answers/registryTargetAt';
import { mentionAt, mentionLines } from '../core/notes/mentions/mention';
import { occurrencesIn } from '../core/registry/merging/occurrences';
import type { Feature, Host } from '../workspace/host';
import type { Note } from '../workspace/notes/openNotes';
import { ENTITY_DOCUMENTS, whenUpToDate } from './shared/notes/entityDocuments';
import { rangeOf } from './shared/write/ranges';

/** Highlights all mentions of the entity at the cursor, under all its names; in a registry, all places that refer to it. */
export const highlights: Feature = {
  id: 'highlights',
  register(host, boundary) {
    const provider: vscode.DocumentHighlightProvider = {
      async provideDocumentHighlights(document, position, token) {
        await whenUpToDate(host, document);
        if (token.isCancellationRequested) return undefined;
        const offset = document.offsetAt(position);
        const note = host.note(document);
        return note ? noteHighlights(note, offset) : registryHighlights(host, document, offset);
      },
    };
    return vscode.languages.registerDocumentHighlightProvider(ENTITY_DOCUMENTS, boundary.guard(provider));
  },
};

/** Undefined if there is no mention, so that the editor highlights the word as usual. */
function noteHighlights(note: Note, offset: number): vscode.DocumentHighlight[] | undefined {
  const here = mentionAt(note.mentions, offset);
  if (!here) return undefined;
  return note.mentions
    .filter(({ entities }) => entities.some((id) => here.entities.includes(id)))
    .flatMap((mention) => mentionLines(note.text, mention))
    .map((line) => new vscode.DocumentHighlight(note.range(line)));
}

function registryHighlights(
  host: Host,
  document: vscode.TextDocument,
  offset: number,
): vscode.DocumentHighlight[] | undefined {
  const file = host.registryFile(document);
  const target = file && registryTargetAt(host.snapshot.registry, file, offset);
  if (!target) return undefined;
  const { Read, Write } = vscode.DocumentHighlightKind;
  return occurrencesIn(file, target.kind, target.id).map(
    ({ span, role }) => new vscode.DocumentHighlight(rangeOf(document, span), role === 'reference' ? Read : Write),
  );
}
