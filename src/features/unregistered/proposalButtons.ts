import * as vscode from 'vscode';
import { lookUp } from '../../core/mentions/naming';
import { isName } from '../../core/registry/drafts/namesInSelection';
import { schemaWord } from '../../core/registry/vocabulary/words';
import { foldedName } from '../../core/text/canonical';
import { isId } from '../../core/text/slug';
import { changed, merged, type Proposal, valuesOf } from '../../core/unregistered/proposals';
import type { RankedName } from '../../core/unregistered/rankNames';
import type { Host } from '../../workspace/host';
import { askText, pickRow } from '../shared/dialogs';
import { pickSchema } from '../shared/pickSchema';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';

// What the buttons of a row in the list of proposed entries do.

/** An entry in the list. */
export interface ProposalRow {
  readonly proposal: Proposal<RankedName>;
  readonly ticked: boolean;
}

export type Rows = readonly ProposalRow[];

/** The list after a change, and the row that was changed. */
export interface Changed {
  readonly rows: Rows;
  readonly row: ProposalRow | undefined;
}

export interface RowButton extends vscode.QuickInputButton {
  /** Undefined if the user cancels. */
  change(host: Host, rows: Rows, row: ProposalRow): Promise<Changed | undefined>;
}

/** @param count how many rows there are. */
export function rowButtons(count: number): readonly RowButton[] {
  const { l10n, ThemeIcon } = vscode;
  return [
    { iconPath: new ThemeIcon('symbol-class'), tooltip: l10n.t('Change Kind'), change: changeKind },
    { iconPath: new ThemeIcon('edit'), tooltip: l10n.t('Edit Names and Id'), change: editNames },
    ...(count > 1
      ? [{ iconPath: new ThemeIcon('git-merge'), tooltip: l10n.t('Is Another Name of…'), change: mergeRow }]
      : []),
  ];
}

async function changeKind(host: Host, rows: Rows, row: ProposalRow): Promise<Changed | undefined> {
  const { proposal } = row;
  const schema = await pickSchema(mainName(proposal), proposal.schema);
  if (schema === undefined) return undefined;
  return replaced(rows, row, changed(proposal, { schema }, takenBeside(host, rows, [row])));
}

async function editNames(host: Host, rows: Rows, row: ProposalRow): Promise<Changed | undefined> {
  const taken = takenBeside(host, rows, [row]);
  const text = await askText({
    title: vscode.l10n.t('Names of {name}', { name: mainName(row.proposal) }),
    prompt: vscode.l10n.t('The first of each language is its name, others are aliases. Put a | between them.'),
    value: valuesOf(row.proposal).join(' | '),
    problem: (value) => namesProblem(host, rows, row, valuesIn(value)),
  });
  if (text === undefined) return undefined;
  const proposal = changed(row.proposal, { values: valuesIn(text) }, taken);
  const id = await askText({
    title: vscode.l10n.t('Id of {name}', { name: mainName(proposal) }),
    value: proposal.id,
    problem: (value) => idProblem(value.trim(), taken),
  });
  // Names that were written stay, whether the id is changed or not.
  return replaced(rows, row, id === undefined ? proposal : { ...proposal, id: id.trim() });
}

/** The row becomes another name of one that the user picks. */
async function mergeRow(host: Host, rows: Rows, row: ProposalRow): Promise<Changed | undefined> {
  const others = rows.filter((each) => each !== row);
  const items = others.map((into) => ({
    label: into.proposal.names.map(({ value }) => value).join(' · '),
    description: schemaWord(into.proposal.schema, vscode.env.language),
    iconPath: schemaThemeIcon(into.proposal.schema),
    into,
  }));
  const picked = await pickRow(items, vscode.l10n.t('"{name}" is another name of…', { name: mainName(row.proposal) }));
  if (!picked) return undefined;
  const { into } = picked;
  const proposal = merged(into.proposal, row.proposal, takenBeside(host, rows, [row, into]));
  return replaced(others, into, proposal, into.ticked || row.ticked);
}

function replaced(rows: Rows, row: ProposalRow, proposal: Proposal<RankedName>, ticked = true): Changed {
  const after = { proposal, ticked };
  return { rows: rows.map((each) => (each === row ? after : each)), row: after };
}

function takenBeside(host: Host, rows: Rows, without: Rows): (id: string) => boolean {
  const ids = new Set(rows.flatMap((row) => (without.includes(row) ? [] : row.proposal.id)));
  return (id) => ids.has(id) || host.snapshot.registry.hasId(id);
}

function mainName({ names }: Proposal): string {
  return names[0]!.value;
}

/** What is between the bars, each once. */
function valuesIn(text: string): readonly string[] {
  const values = text.split(/[|｜]/).map((value) => value.replace(/\s+/gu, ' ').trim());
  return [...new Set(values.filter((value) => value !== ''))];
}

function namesProblem(host: Host, rows: Rows, row: ProposalRow, values: readonly string[]): string | undefined {
  if (values.length === 0) return vscode.l10n.t('It needs a name.');
  const others = new Set(
    rows.flatMap((each) => (each === row ? [] : valuesOf(each.proposal).map((value) => foldedName(value)))),
  );
  for (const name of values) {
    if (!isName(name)) return vscode.l10n.t('"{name}" is not a name.', { name });
    if (lookUp(name, host.snapshot)) return vscode.l10n.t('"{name}" is already in the registry.', { name });
    if (others.has(foldedName(name))) return vscode.l10n.t('"{name}" is in another row of the list.', { name });
  }
  return undefined;
}

function idProblem(id: string, taken: (id: string) => boolean): string | undefined {
  if (!isId(id)) return vscode.l10n.t('An id is made of the letters a to z, digits and hyphens.');
  return taken(id) ? vscode.l10n.t('"{id}" is the id of another entity.', { id }) : undefined;
}
