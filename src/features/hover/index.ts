import * as vscode from 'vscode';
import type { Dossier } from '../../core/answers/dossier/dossier';
import { definitionIn } from '../../core/answers/entities/timelineItems';
import { registryTargetAt } from '../../core/answers/registryTargetAt';
import { mentionAt } from '../../core/notes/mentions/mention';
import { noteDate } from '../../core/notes/mentions/noteDate';
import { inLanguage } from '../../core/registry/vocabulary/words';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { BundledFiles } from '../../workspace/registry/bundledFiles';
import { cardLocale } from '../shared/card/cardContent';
import { whyCounted } from '../shared/card/entityTooltip';
import { sourceMarkdown } from '../shared/card/sourceMarkdown';
import { indexedRegistry, whenUpToDate } from '../shared/notes/entityDocuments';
import { stepDone } from '../shared/notes/firstSteps';
import { registerInTexts, type TextAt, textAt } from '../shared/notes/otherTexts';
import { noteName } from '../shared/rows/entityName';
import { describedToday } from '../shared/rows/today';
import { rangeOf } from '../shared/write/ranges';
import { cardMarkdown, type HoverOptions, shortCardMarkdown } from './cardMarkdown';

/** Shows cards: for mentions in notes and in the texts of `dossier.alsoIn`, and for names, ids and references in registry files. */
export const hover: Feature = {
  id: 'hover',
  register(host, boundary) {
    const languages = new CardLanguages();
    const provider: vscode.HoverProvider = {
      async provideHover(document, position, token) {
        await whenUpToDate(host, document);
        await indexedRegistry(host);
        if (token.isCancellationRequested) return undefined;
        const text = textAt(host, document, position);
        const card = text
          ? noteHover(host, languages, text)
          : registryHover(host, languages, document, document.offsetAt(position));
        if (card) stepDone('hover');
        return card;
      },
    };
    return vscode.Disposable.from(
      registerInTexts(host, boundary, (documents) =>
        vscode.languages.registerHoverProvider(documents, boundary.guard(provider)),
      ),
      registerCommands(host, boundary, { 'dossier.switchCardLanguage': () => languages.switchLanguage() }),
    );
  },
};

/** The data that all cards of a hover share. */
interface HoverContext {
  readonly locale: string;
  /** The date of the note. */
  readonly until?: string | undefined;
  /** See `whyCounted`. */
  readonly why?: string | undefined;
}

function noteHover(host: Host, languages: CardLanguages, { note, offset }: TextAt): vscode.Hover | undefined {
  const mention = mentionAt(note.mentions, offset);
  if (!mention) return undefined;
  const { document, text } = note;
  const range = note.range(mention);
  const locale = languages.of(document, range, () => cardLocale(note, mention));
  const until = noteDate(text, noteName(document.uri));
  const why = whyCounted(mention, note, locale);
  return hoverOf(cards(host, mention.entities, { locale, until, why }), range);
}

function registryHover(
  host: Host,
  languages: CardLanguages,
  document: vscode.TextDocument,
  offset: number,
): vscode.Hover | undefined {
  const file = host.registryFile(document);
  const target = file && registryTargetAt(host.snapshot.registry, file, offset);
  if (!target) return undefined;
  const range = rangeOf(document, target.span);
  const locale = languages.of(document, range, cardLocale);
  if (target.kind === 'entity') return hoverOf(cards(host, [target.id], { locale }), range);
  const source = host.snapshot.registry.sources.get(target.id);
  return source && hoverOf([sourceMarkdown(source, locale)], range);
}

function hoverOf(contents: vscode.MarkdownString[], range: vscode.Range): vscode.Hover | undefined {
  return contents.length === 0 ? undefined : new vscode.Hover(contents, range);
}

/** The full card of one entity, or the short cards of all meanings of an ambiguous name. */
function cards(host: Host, ids: readonly string[], { locale, until, why }: HoverContext): vscode.MarkdownString[] {
  const { registry } = host.snapshot;
  const dossiers = ids.flatMap((id) => describedToday(registry, id, locale) ?? []);
  const optionsOf = ({ id }: Dossier): HoverOptions => ({
    definitions: definitionsOf(host, id),
    // Before all notes are indexed the counts would be too low.
    counts: host.index.state === 'ready' ? host.index.mentions.counts(id) : undefined,
  });
  const [only] = dossiers;
  if (dossiers.length !== 1 || !only)
    return dossiers.flatMap((each) => shortCardMarkdown(each, { registry }, optionsOf(each)));
  return cardMarkdown(only, { registry, until, why }, optionsOf(only));
}

/** The locations of an entity's entries as text, "companies.entities.yaml:12", the highest priority first. */
function definitionsOf(host: Host, id: string): readonly string[] {
  const parts = host.snapshot.registry.entity(id)?.parts ?? [];
  return parts.toReversed().flatMap((part) => {
    const location = host.location(definitionIn(part));
    if (!location) return [];
    const { uri, range } = location;
    if (uri.scheme === BundledFiles.scheme) return [vscode.l10n.t('Built-in entry')];
    return [`${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`];
  });
}

/** A card on the screen. */
interface ShownCard {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly language: string;
}

/** In which language cards are shown: that of the settings, until the user asks for the other one at a place. */
class CardLanguages {
  #shown: ShownCard | undefined;
  #chosen: ShownCard | undefined;

  /** The language (BCP 47) of a card that is about to be shown there. A choice at another place counts no longer. */
  of(document: vscode.TextDocument, range: vscode.Range, usual: () => string): string {
    const isChosen = this.#chosen?.document === document && this.#chosen.range.isEqual(range);
    if (!isChosen) this.#chosen = undefined;
    const language = this.#chosen?.language ?? usual();
    this.#shown = { document, range, language };
    return language;
  }

  /** Shows the last card again, in the other language. The hover opens at the cursor, which moves there. */
  async switchLanguage(): Promise<void> {
    const shown = this.#shown;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === shown?.document);
    if (!shown || !editor) return;
    this.#chosen = { ...shown, language: inLanguage({ en: 'zh-cn', zh: 'en' }, shown.language) };
    const { viewColumn } = editor;
    const { start } = shown.range;
    await vscode.window.showTextDocument(shown.document, {
      selection: new vscode.Range(start, start),
      ...(viewColumn !== undefined && { viewColumn }),
    });
    // A hover that is open at the place would stay as it is.
    await vscode.commands.executeCommand('editor.action.hideHover');
    await vscode.commands.executeCommand('editor.action.showHover');
  }
}
