import type * as vscode from 'vscode';
import { type Entity, locate, type Part } from '../../core/registry/model';
import type { Host } from '../../workspace/host';

/**
 * Where an entity is defined: the entry with the highest priority first. Each link selects the name that is spelled like
 * `text`, or else the entry's first name, or else its id, and shows the whole entry. `origin` is what the editor
 * underlines.
 */
export function entityLinks(
  host: Host,
  entity: Entity,
  text: string | undefined,
  origin: vscode.Range | undefined,
): vscode.LocationLink[] {
  const links: vscode.LocationLink[] = [];
  for (const part of [...entity.parts].reverse()) {
    const whole = host.location(locate(part, part.entry.span));
    const name = host.location(locate(part, selected(part, text)));
    if (!whole || !name) continue;
    links.push({
      targetUri: whole.uri,
      targetRange: whole.range,
      targetSelectionRange: name.range,
      ...(origin && { originSelectionRange: origin }),
    });
  }
  return links;
}

function selected({ entry }: Part, text: string | undefined) {
  const key = text === undefined ? undefined : comparable(text);
  const name =
    entry.names.find(({ value }) => value === text) ??
    entry.names.find(({ value }) => comparable(value) === key) ??
    entry.names[0];
  return (name ?? entry.id).span;
}

/** Only tells the names of one entity apart: that one of them matches is already known. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s’'‐‑‒–-]+/gu, '');
}
