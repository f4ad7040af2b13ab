import type * as vscode from 'vscode';
import { definitionIn } from '../../../core/answers/entities/timelineItems';
import { isNameWritten } from '../../../core/registry/formsOfName';
import { type Entity, type EntityPart, type Location, locate } from '../../../core/registry/model';
import type { Host } from '../../../workspace/host';

/**
 * Where an entity is defined: the entry with the highest priority first. Each link selects the name that is spelled like
 * `text`, or else what `definitionIn` says, and shows the whole entry. `origin` is what the editor
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
    const name = host.location(selected(entity, part, text));
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

function selected({ words }: Entity, part: EntityPart, text = ''): Location {
  const key = comparable(text);
  const { names } = part.entry;
  const name =
    names.find(({ value }) => value === text) ??
    names.find(({ value }) => comparable(value) === key) ??
    names.find((each) => isNameWritten(each, words, text));
  return name ? locate(part, name.span) : definitionIn(part);
}

/** Only tells the names of one entity apart: that one of them matches is already known. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s’'‐‑‒–-]+/gu, '');
}
