import * as vscode from 'vscode';
import type { EntityCard } from '../../core/queries/entities/entityCard';
import type { Host } from '../../workspace/host';
import { BundledFiles } from '../../workspace/registry/bundledFiles';

/** Where an entity is written, the nearest registry first, for people: "companies.entities.yaml:12". */
export function definedAt(host: Host, card: EntityCard): readonly string[] {
  return card.definedAt.toReversed().flatMap((place) => {
    const location = host.location(place);
    if (!location) return [];
    const { uri, range } = location;
    // The bundled registry has a scheme of its own, and no folder that would say anything.
    const bundled = uri.scheme === BundledFiles.scheme;
    const path = bundled ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : vscode.workspace.asRelativePath(uri);
    return [`${path}:${range.start.line + 1}`];
  });
}
