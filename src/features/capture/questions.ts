import * as vscode from 'vscode';
import { readDates, writtenDates } from '../../core/notes/sentences/writtenDates';
import { schemaWord } from '../../core/registry/vocabulary/words';
import type { Dated } from '../../core/text/languages/calendar';
import type { Host } from '../../workspace/host';
import { askText, pickRow } from '../shared/dialogs';
import { entityName } from '../shared/entityName';
import { pickEntity } from '../shared/pickEntity';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';
import { type FoundPassage, namedIn } from './chosenPassage';

/** One of the entities that a passage names: asks where it names several, and for any entity where it names none. */
export async function pickNamed(
  host: Host,
  found: FoundPassage,
  placeHolder: string,
  title?: string,
): Promise<string | undefined> {
  const ids = namedIn(found.passage);
  return ids.length > 0 ? pickOf(host, ids, placeHolder, title) : pickEntity(host, placeHolder, found.used, { title });
}

/** Another entity than one that is known: those that the passage names come first, then all others. */
export function pickOther(
  host: Host,
  found: FoundPassage,
  known: string,
  placeHolder: string,
  title: string,
): Promise<string | undefined> {
  return pickEntity(host, placeHolder, found.used, { except: known, title });
}

/** The entities that may be a product, of those that the passage and its note name: those of the passage weigh most. */
export function things(host: Host, found: FoundPassage): ReadonlyMap<string, number> {
  const { registry } = host.snapshot;
  const isThing = (id: string): boolean =>
    registry.vocabulary
      .targetSchemas('product')
      ?.includes(registry.vocabulary.like(registry.entity(id)?.schema ?? '')) ?? false;
  return new Map([...found.used].filter(([id]) => isThing(id)));
}

/** Lets the user pick one of some entities, without asking where there is only one; undefined if the user cancels. */
async function pickOf(
  host: Host,
  ids: readonly string[],
  placeHolder: string,
  title: string | undefined,
): Promise<string | undefined> {
  if (ids.length < 2) return ids[0];
  const rows = ids.map((id) => {
    const schema = host.snapshot.registry.entity(id)?.schema ?? '';
    const kind = schemaWord(host.snapshot.registry.vocabulary, schema, vscode.env.language);
    return {
      label: entityName(host, id),
      description: [kind, id].join(' · '),
      iconPath: schemaThemeIcon(host.snapshot.registry.vocabulary, schema),
      id,
    };
  });
  return (await pickRow(rows, placeHolder, title))?.id;
}

/** The answer of a box that may be left empty; undefined if the user cancels. */
export interface DateAnswer {
  readonly dated?: Dated;
}

/** Asks for a date, with one that is proposed; undefined if the user cancels. */
export async function askDate(
  title: string,
  prompt: string,
  proposed: Dated | undefined,
): Promise<DateAnswer | undefined> {
  const answer = await askText({
    title,
    prompt,
    value: writtenDates(proposed),
    problem: (value) =>
      readDates(value)
        ? undefined
        : vscode.l10n.t('Write 2025, 2025-06 or 2025-06-09, or two of them with " – " between, or nothing.'),
  });
  return answer === undefined ? undefined : readDates(answer);
}
