import * as vscode from 'vscode';
import { textFor } from '../../core/answers/names/textFor';
import { meaningName } from '../../core/answers/notes/noteProblems';
import { schemaWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { shorten } from './card/escapeMarkdown';
import { pickRow } from './dialogs';
import { entityName } from './entityName';
import { schemaThemeIcon } from './schemaThemeIcon';

/** How much of a summary fits into a row, in UTF-16 units. */
const SUMMARY_LENGTH = 120;

/**
 * Lets the user pick one of a few entities, each with its kind, id and summary, without asking where there is only one. Undefined if
 * the user cancels.
 *
 * @param shared a name that all of them have: a row shows another one.
 */
export async function pickOneOf(
  host: Host,
  ids: readonly string[],
  placeHolder: string,
  shared?: string,
): Promise<string | undefined> {
  if (ids.length < 2) return ids[0];
  const { registry } = host.snapshot;
  const rows = ids.map((id) => {
    const entity = registry.entity(id);
    const schema = entity?.schema ?? '';
    const label = shared === undefined ? entityName(host, id) : meaningName(registry, id, shared);
    const kind = schemaWord(registry.vocabulary, schema, vscode.env.language);
    return {
      label,
      description: [kind, ...(label === id ? [] : [id])].join(' · '),
      detail: shorten((entity && textFor(vscode.env.language, entity.summary)) ?? '', SUMMARY_LENGTH),
      iconPath: schemaThemeIcon(registry.vocabulary, schema),
      id,
    };
  });
  return (await pickRow(rows, placeHolder))?.id;
}
