import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { showInformation } from '../shared/ask/dialogs';
import { entitiesAtCursor, entityIdIn, rowsGiven } from '../shared/ask/entityArgument';
import { pickEntity } from '../shared/ask/pickEntity';
import { entityName } from '../shared/rows/entityName';

/**
 * The two entities that a command is about: two rows that are selected, or one row or an id, and then one that the user picks;
 * from the palette both are picked, of which the entity at the cursor is proposed as the first. Undefined if the user cancels.
 *
 * @param which the question for the first.
 * @param other the question for the second, with the name of the first.
 */
export async function twoEntities(
  host: Host,
  row: unknown,
  all: unknown,
  which: string,
  other: (name: string) => string,
): Promise<readonly [string, string] | undefined> {
  const { registry } = await host.settled();
  const given = new Set(rowsGiven(row, all).flatMap((each) => registry.entity(entityIdIn(each) ?? '')?.id ?? []));
  if (given.size > 2) return void showInformation(vscode.l10n.t('Select two entities at most.'));
  const [one, two] = given;
  const first = one ?? (await pickEntity(host, which, { proposed: entitiesAtCursor(host)[0] }));
  if (first === undefined || !host.snapshot.registry.entity(first)) return undefined;
  const question = other(entityName(host, first));
  const second = two ?? (await pickEntity(host, question, { except: first, title: question }));
  return second === undefined ? undefined : [first, second];
}
