import * as vscode from 'vscode';
import { mentionAt } from '../../core/mentions/mentionAt';
import { type EntityCard, entityCard } from '../../core/queries/entities/entityCard';
import { displayName } from '../../core/queries/names/displayName';
import { registryTargetAt } from '../../core/queries/registryTargetAt';
import type { Feature, Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { BundledFiles } from '../../workspace/registry/bundledFiles';
import { FACTS_READ } from '../shared/card/cardPieces';
import { sourceMarkdown } from '../shared/card/sourceMarkdown';
import { ENTITY_DOCUMENTS, whenUpToDate } from '../shared/entityDocuments';
import { indexedRegistry } from '../shared/indexedRegistry';
import { rangeOf } from '../shared/ranges';
import { type CardOptions, cardMarkdown, shortCardMarkdown } from './cardMarkdown';

/** Shows cards: for mentions in notes, and for names, ids and references in registry files. */
export const hover: Feature = {
  id: 'hover',
  register(host, boundary) {
    const provider: vscode.HoverProvider = {
      async provideHover(document, position, token) {
        await whenUpToDate(host, document);
        await indexedRegistry(host);
        if (token.isCancellationRequested) return undefined;
        const offset = document.offsetAt(position);
        const note = host.note(document);
        return note ? noteHover(host, note, offset) : registryHover(host, document, offset);
      },
    };
    return vscode.languages.registerHoverProvider(ENTITY_DOCUMENTS, boundary.guard(provider));
  },
};

function noteHover(host: Host, note: Note, offset: number): vscode.Hover | undefined {
  const mention = mentionAt(note.mentions, offset);
  return mention && hoverOf(cards(host, mention.entities, mention.evidence), note.range(mention));
}

function registryHover(host: Host, document: vscode.TextDocument, offset: number): vscode.Hover | undefined {
  const file = host.registryFile(document);
  const target = file && registryTargetAt(file, offset);
  if (!target) return undefined;
  const range = rangeOf(document, target.span);
  if (target.kind === 'entity') return hoverOf(cards(host, [target.id]), range);
  const source = host.snapshot.registry.sources.get(target.id);
  return source && hoverOf([sourceMarkdown(source, vscode.env.language)], range);
}

function hoverOf(contents: vscode.MarkdownString[], range: vscode.Range): vscode.Hover | undefined {
  return contents.length === 0 ? undefined : new vscode.Hover(contents, range);
}

/** The full card of one entity, or the short cards of all meanings of an ambiguous name. */
function cards(host: Host, ids: readonly string[], evidence?: string): vscode.MarkdownString[] {
  const { registry } = host.snapshot;
  const named = evidence === undefined || evidence === ids[0] ? undefined : registry.entity(evidence);
  const found = ids.flatMap((id) => {
    const card = entityCard(registry, id, vscode.env.language, FACTS_READ);
    return card ? [{ card, options: optionsOf(host, id, definedAt(host, card)) }] : [];
  });
  const [only] = found;
  if (found.length === 1 && only) {
    return cardMarkdown(only.card, { ...only.options, evidence: named && displayName(named, vscode.env.language) });
  }
  return found.flatMap(({ card, options }) => shortCardMarkdown(card, options));
}

function optionsOf(host: Host, id: string, definedAt: readonly string[]): CardOptions {
  // Before all notes are indexed the counts would be too low.
  const counts = host.index.state === 'ready' ? host.index.mentions.counts(id) : undefined;
  return { locale: vscode.env.language, definedAt, counts };
}

/** Where an entity is defined, the registry of highest priority first, as text: "companies.entities.yaml:12". */
function definedAt(host: Host, card: EntityCard): readonly string[] {
  return card.definedAt.toReversed().flatMap((place) => {
    const location = host.location(place);
    if (!location) return [];
    const { uri, range } = location;
    // The folder of a bundled file means nothing to the user.
    const bundled = uri.scheme === BundledFiles.scheme;
    const path = bundled ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : vscode.workspace.asRelativePath(uri);
    return [`${path}:${range.start.line + 1}`];
  });
}
