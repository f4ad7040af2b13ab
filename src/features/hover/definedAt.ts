import * as vscode from 'vscode';
import type { EntityCard } from '../../core/queries/entities/entityCard';
import type { Host } from '../../workspace/host';
import { BundledFiles } from '../../workspace/registry/bundledFiles';

/** Where an entity is defined, the registry of highest priority first, as text: "companies.entities.yaml:12". */
export function definedAt(host: Host, card: EntityCard): readonly string[] {
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
