import * as vscode from 'vscode';
import { displayName, otherNames, textFor } from '../../../core/answers/names/displayName';
import { type NameHit, searchNames } from '../../../core/answers/names/searchNames';
import { meaningName } from '../../../core/answers/notes/noteProblems';
import { isWrong } from '../../../core/matching/nameKind';
import type { Entity } from '../../../core/registry/model';
import type { Vocabulary } from '../../../core/registry/vocabulary/vocabulary';
import { schemaWord } from '../../../core/registry/vocabulary/words';
import type { Host } from '../../../workspace/host';
import { runInSlices } from '../../../workspace/slices';
import { shorten } from '../card/escapeMarkdown';
import { listedFirst, rememberEntity } from '../notes/usedEntities';
import { schemaThemeIcon } from '../rows/entityTreeItem';
import { plainRow, plainText } from '../rows/plainText';
import { pickRow, type Step, showStep } from './dialogs';
import { entitiesAtCursor, entityIdIn } from './entityArgument';

const MOST_SHOWN = 100;
/** How many other names a row shows. */
const MOST_NAMES = 5;

interface EntityRow extends vscode.QuickPickItem {
  /** Undefined in the row that says that nothing fits. */
  readonly id: string | undefined;
}

interface EntityPickOptions {
  /** The ids of the entities that come first, in this order. */
  readonly named?: readonly string[];
  /** The id of an entity that comes before these and all else, if not ''. */
  readonly proposed?: string | undefined;
  readonly button?: EntityButton;
  /** The id of an entity that is not listed. */
  readonly except?: string;
  /** The text that stays in sight above the rows. */
  readonly title?: string | undefined;
  /** Whether no row is active before the user has gone to one, or typed. */
  readonly isUnproposed?: boolean;
  /** The words of a row for no entity, which gives ''. */
  readonly none?: string;
  /** The note that the entity is for: only those that count in it are listed. */
  readonly note?: vscode.TextDocument;
  /** Leaves out the others. */
  readonly isWanted?: (entity: Entity) => boolean;
  /** Whether it only goes somewhere: then it closes where the user clicks into an editor, as such lists of VS Code do. */
  readonly isSearch?: boolean;
  readonly at?: Step;
}

/** A button on each row, which does something else than picking it. */
interface EntityButton extends vscode.QuickInputButton {
  run(id: string): unknown;
}

/** A button that opens the entry of an entity. */
export function entryButton(): EntityButton {
  return {
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: vscode.l10n.t('Open Registry Entry'),
    run: (id) => vscode.commands.executeCommand('dossier.openEntry', id),
  };
}

/** The entity of a link or a row, or at the cursor; else the user is asked. Undefined if the user cancels. */
export async function givenOrPicked(host: Host, argument: unknown, placeholder: string): Promise<string | undefined> {
  await host.settled();
  const id = entityIdIn(argument) ?? entitiesAtCursor(host)[0];
  return id ?? pickEntity(host, placeholder);
}

/**
 * Lets the user search all entities by any name, pinyin or initials, and pick one: its id, or undefined if cancelled. Before
 * anything is typed, those of the note in an editor come first, then those that were picked or opened last, and then the
 * user's own.
 */
export async function pickEntity(
  host: Host,
  placeholder: string,
  {
    named = [],
    proposed = '',
    button,
    except,
    title,
    isUnproposed = false,
    none,
    note,
    isWanted,
    isSearch = false,
    at,
  }: EntityPickOptions = {},
): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<EntityRow>();
  picker.placeholder = placeholder;
  // A page may take the keyboard back while the list opens.
  picker.ignoreFocusOut = !isSearch || vscode.window.activeTextEditor === undefined;
  if (title !== undefined) picker.title = plainText(title);
  showStep(picker, at);
  // Missing in the typings, but supported. Without it the picker would sort the rows by where they contain the query.
  Object.assign(picker, { sortByLabel: false });
  let searching = Promise.resolve();
  let running = new vscode.CancellationTokenSource();
  const search = async (text: string): Promise<void> => {
    running.cancel();
    running = new vscode.CancellationTokenSource();
    const { token } = running;
    picker.busy = true;
    await host.ready();
    const first = [...new Set([...(proposed === '' ? [] : [proposed]), ...named])];
    const used = listedFirst(host, first, text.trim() !== '');
    const options = { limit: MOST_SHOWN, locale: vscode.env.language, used, ...(isWanted && { isWanted }) };
    const own = note && host.note(note);
    const snapshot = own ? own.snapshot : host.snapshot;
    const searched = runInSlices(searchNames(snapshot, text, options), { token });
    const found = await searched.catch((error) => {
      if (!token.isCancellationRequested) throw error;
    });
    if (!found || token.isCancellationRequested) return;
    const wanted = found.filter(({ entity }) => entity.id !== except);
    const rows = wanted.map(
      (hit): EntityRow => ({ ...rowOf(host.snapshot.registry.vocabulary, hit), ...(button && { buttons: [button] }) }),
    );
    const noneAt = rows[0]?.id === proposed ? 1 : 0;
    if (none !== undefined && text === '') rows.splice(noneAt, 0, { id: '', label: none, alwaysShow: true });
    const nothing: EntityRow = { id: undefined, label: vscode.l10n.t('No entity has such a name.'), alwaysShow: true };
    picker.items = (rows.length > 0 ? rows : [nothing]).map((row) => plainRow(row));
    if (isUnproposed && text === '') picker.activeItems = [];
    picker.busy = false;
  };
  const picked = new Promise<string | undefined>((resolve) => {
    // After fast typing, Enter picks from the rows of the latest query, not from those that are still shown.
    picker.onDidAccept(() => {
      const shown = picker.busy ? undefined : picker.selectedItems[0];
      void searching.then(() => {
        const first = isUnproposed && picker.value === '' ? undefined : picker.items[0];
        const id = (shown ?? first)?.id;
        if (id !== undefined) resolve(id);
      });
    });
    picker.onDidTriggerItemButton(({ item }) => {
      resolve(undefined);
      if (item.id !== undefined) button?.run(item.id);
    });
    picker.onDidHide(() => resolve(undefined));
  });
  picker.onDidChangeValue((text) => {
    searching = search(text);
  });
  picker.show();
  searching = search('');
  const id = await picked;
  running.cancel();
  picker.dispose();
  if (id !== undefined && id !== '') await rememberEntity(host, id);
  return id;
}

/** `alwaysShow`, since the picker's own filter does not know pinyin. */
function rowOf(vocabulary: Vocabulary, { entity, name }: NameHit): EntityRow {
  const locale = vscode.env.language;
  const label = displayName(entity, locale);
  const aliases = entity.names.flatMap(({ item }) => (isWrong(item.kind) ? [] : [item.value]));
  const others = [name?.value, ...otherNames(entity, locale), ...aliases].filter((each) => each && each !== label);
  return {
    id: entity.id,
    label,
    description: [...[...new Set(others)].slice(0, MOST_NAMES), entity.id].join(' · '),
    iconPath: schemaThemeIcon(vocabulary, entity.schema),
    alwaysShow: true,
  };
}

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
  const locale = vscode.env.language;
  const rows = ids.map((id) => {
    const entity = registry.entity(id);
    const schema = entity?.schema ?? '';
    const shown = entity ? displayName(entity, locale) : id;
    const label = shared === undefined ? shown : meaningName(registry, id, shared);
    const kind = schemaWord(registry.vocabulary, schema, locale);
    return {
      label,
      description: [kind, ...(label === id ? [] : [id])].join(' · '),
      detail: shorten((entity && textFor(locale, entity.summary)) ?? '', SUMMARY_LENGTH),
      iconPath: schemaThemeIcon(registry.vocabulary, schema),
      id,
    };
  });
  return (await pickRow(rows, placeHolder))?.id;
}
