import * as vscode from 'vscode';
import { canBeName } from '../../../core/changes/drafts/namesInSelection';
import { changedEntity, merged, withEntity } from '../../../core/changes/incoming/editProposals';
import {
  allNames,
  type EntityProposal,
  type Proposal,
  type Proposals,
  type Reason,
} from '../../../core/changes/incoming/proposals';
import type { ProposalWords } from '../../../core/changes/incoming/proposalWords';
import { lookUp } from '../../../core/notes/mentions/naming';
import { schemaWord } from '../../../core/registry/vocabulary/words';
import { oneLine } from '../../../core/text/units/blanks';
import { foldedName } from '../../../core/text/units/canonical';
import { isId } from '../../../core/text/units/slug';
import type { Host } from '../../../workspace/host';
import { snapshotFor } from '../../../workspace/notes/snapshotFor';
import { askText, pickRow } from '../ask/dialogs';
import { kindQuestion, pickSchema } from '../ask/pickSchema';
import { schemaThemeIcon } from '../rows/entityTreeItem';

// What the buttons of a row with a new entity do.

/** A list of proposals under review, and how it is shown. */
export interface Review {
  readonly title: string;
  readonly placeholder?: string;
  readonly list: Proposals;
  /** The note that decides what is known already, and which registries are offered. */
  readonly note: vscode.Uri | undefined;
  /** Keys of proposals. */
  readonly ticked: ReadonlySet<string>;
  /** The key of the proposal that was changed last. */
  readonly active?: string;
  /** Whether what would be written is shown before it is. */
  readonly preview?: boolean;
  /** Says why something is proposed. */
  readonly reason?: (reason: Reason) => string;
  /** The words of a row, where they are not those of `proposalWords`. */
  readonly wordsOf?: (item: Proposal) => ProposalWords;
  /** The heading that a row is below, where it is not `Doubtful` or its kind; the title has no counts then. */
  readonly headingOf?: (item: Proposal) => string;
  /** What is ticked after the user changed some ticks, where it is not what `settleChange` says. */
  readonly settled?: (before: ReadonlySet<string>, ticked: ReadonlySet<string>) => ReadonlySet<string>;
}

export interface ProposalButton extends vscode.QuickInputButton {
  /** Undefined if the user cancels. */
  change(host: Host, review: Review, entity: EntityProposal): Promise<Review | undefined>;
}

/** Shows the entity that a row may be, or the two that it may be of, and changes nothing. */
export interface LookButton extends vscode.QuickInputButton {
  look(): Thenable<unknown>;
}

/** Of a row whose doubts name entities of the registry. */
export function lookButtons({ doubts }: Proposal): readonly LookButton[] {
  const {
    id = '',
    otherId = '',
    known = '',
  } = doubts.map(({ parameters }) => parameters).find((each) => each.id !== undefined && each.id !== '') ?? {};
  const { executeCommand } = vscode.commands;
  if (id === '') return [];
  if (otherId !== '') {
    const tooltip = vscode.l10n.t('Merge Both…');
    const look = () => executeCommand('dossier.mergeEntities', id, [id, otherId]);
    return [{ iconPath: new vscode.ThemeIcon('git-merge'), tooltip, look }];
  }
  const tooltip = vscode.l10n.t('Open Dossier of {name}', { name: known });
  return [{ iconPath: new vscode.ThemeIcon('book'), tooltip, look: () => executeCommand('dossier.openDossier', id) }];
}

/** @param count how many new entities there are. */
export function rowButtons(count: number): readonly ProposalButton[] {
  const { l10n, ThemeIcon } = vscode;
  return [
    { iconPath: new ThemeIcon('symbol-class'), tooltip: l10n.t('Change Kind'), change: changeKind },
    { iconPath: new ThemeIcon('edit'), tooltip: l10n.t('Edit Names and Id'), change: editNames },
    ...(count > 1
      ? [{ iconPath: new ThemeIcon('git-merge'), tooltip: l10n.t('Is Another Name of…'), change: mergeRow }]
      : []),
  ];
}

async function changeKind(host: Host, review: Review, entity: EntityProposal): Promise<Review | undefined> {
  const schema = await pickSchema(host, kindQuestion(mainName(entity)), [entity.schema], true);
  if (schema === undefined) return undefined;
  return replaced(review, entity, changedEntity(entity, { schema }, takenBeside(host, review, [entity])));
}

async function editNames(host: Host, review: Review, entity: EntityProposal): Promise<Review | undefined> {
  const taken = takenBeside(host, review, [entity]);
  const text = await askText({
    title: vscode.l10n.t('Names of {name}', { name: mainName(entity) }),
    prompt: vscode.l10n.t('The first of each language is its name, others are aliases. Put a | between them.'),
    value: allNames(entity).join(' | '),
    problem: (value) => namesProblem(host, review, entity, valuesIn(value)),
  });
  if (text === undefined) return undefined;
  const values = valuesIn(text);
  const isSame = values.join('|') === allNames(entity).join('|');
  const changed = isSame ? entity : changedEntity(entity, { values }, taken);
  const id = await askText({
    title: vscode.l10n.t('Id of {name}', { name: mainName(changed) }),
    value: changed.id,
    problem: (value) => idProblem(value.trim(), taken),
  });
  // Names that were written stay, whether the id is changed or not.
  return replaced(review, entity, id === undefined ? changed : { ...changed, id: id.trim() });
}

/** The row becomes another name of one that the user picks. */
async function mergeRow(host: Host, review: Review, entity: EntityProposal): Promise<Review | undefined> {
  const others = entitiesOf(review).filter((each) => each !== entity);
  const items = others.map((into) => ({
    label: into.names.map(({ value }) => value).join(' · '),
    description: schemaWord(host.snapshot.registry.vocabulary, into.schema, vscode.env.language),
    iconPath: schemaThemeIcon(host.snapshot.registry.vocabulary, into.schema),
    into,
  }));
  const picked = await pickRow(items, vscode.l10n.t('"{name}" is another name of…', { name: mainName(entity) }));
  if (!picked) return undefined;
  const { into } = picked;
  const { list, entity: both } = merged(review.list, into, entity, takenBeside(host, review, [entity, into]));
  const isTicked = review.ticked.has(into.key) || review.ticked.has(entity.key);
  const ticked = new Set([...review.ticked].filter((key) => key !== entity.key));
  return { ...review, list, ticked: isTicked ? ticked.add(both.key) : ticked, active: both.key };
}

function replaced(review: Review, old: EntityProposal, entity: EntityProposal): Review {
  const { list, ticked } = review;
  return {
    ...review,
    list: withEntity(list, old, entity),
    ticked: new Set([...ticked, entity.key]),
    active: entity.key,
  };
}

export function entitiesOf({ list }: Review): readonly EntityProposal[] {
  return list.items.filter((item) => item.kind === 'entity');
}

function takenBeside(host: Host, { list }: Review, without: readonly EntityProposal[]): (id: string) => boolean {
  const ids = new Set(
    list.items.flatMap((item) =>
      (item.kind === 'entity' && !without.includes(item)) || item.kind === 'event' ? [item.id] : [],
    ),
  );
  return (id) => ids.has(id) || host.snapshot.registry.hasId(id);
}

function mainName({ names }: EntityProposal): string {
  return names[0]!.value;
}

/** The values between the bars, each once. */
function valuesIn(text: string): readonly string[] {
  const values = text.split(/[|｜]/).map(oneLine);
  return [...new Set(values.filter((value) => value !== ''))];
}

/** Names that the row had already are not checked: a doubtful one may be in the registry. */
function namesProblem(
  host: Host,
  review: Review,
  entity: EntityProposal,
  values: readonly string[],
): string | undefined {
  if (values.length === 0) return vscode.l10n.t('It needs a name.');
  const own = allNames(entity);
  const snapshot = snapshotFor(host.snapshot, review.note);
  const others = new Set(
    entitiesOf(review).flatMap((each) => (each === entity ? [] : allNames(each).map((value) => foldedName(value)))),
  );
  for (const name of values.filter((value) => !own.includes(value))) {
    if (!canBeName(name)) return vscode.l10n.t('"{name}" is not a name.', { name });
    if (lookUp(name, snapshot)) return vscode.l10n.t('"{name}" is already in the registry.', { name });
    if (others.has(foldedName(name))) return vscode.l10n.t('"{name}" is in another row of the list.', { name });
  }
  return undefined;
}

function idProblem(id: string, taken: (id: string) => boolean): string | undefined {
  if (!isId(id)) return vscode.l10n.t('An id is made of the letters a to z, digits and hyphens.');
  return taken(id) ? vscode.l10n.t('"{id}" is the id of another entity.', { id }) : undefined;
}
