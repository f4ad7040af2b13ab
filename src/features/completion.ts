import * as vscode from 'vscode';
import { Fit } from '../core/answers/names/matchName';
import { searchNames } from '../core/answers/names/searchNames';
import { languageAround } from '../core/answers/notes/languageAround';
import { type MentionChoice, mentionChoices, restOfName } from '../core/answers/notes/mentionsInNote';
import { type NoteTrigger, noteTriggerAt, triggerCounts } from '../core/answers/notes/noteTrigger';
import { isInTable, writeMention, writeTarget } from '../core/notes/mentions/mention';
import { DEFAULT_SCHEMA } from '../core/registry/vocabulary/vocabulary';
import { schemaWord } from '../core/registry/vocabulary/words';
import { lexZones } from '../core/text/markdown/zones';
import type { Feature, Host } from '../workspace/host';
import { NOTE_LANGUAGE, type Note } from '../workspace/notes/openNotes';
import { runInSlices } from '../workspace/slices';
import { usedEntities } from './shared/notes/usedEntities';
import { EntityItem, entityItemKind, resolveEntityItem } from './shared/rows/entityItems';

/** How many entities are offered at a time; the list is requested again with every letter. */
const LIMIT = 100;

/** Completes names in notes: `[[` begins an explicit mention, `@` one in plain text. */
export const completion: Feature = {
  id: 'completion',
  register(host, boundary) {
    const provider: vscode.CompletionItemProvider = {
      provideCompletionItems: (document, position, token) => offer(host, document, position, token),
      resolveCompletionItem: (item) => resolveEntityItem(host, item),
    };
    const selector = { language: NOTE_LANGUAGE };
    return vscode.languages.registerCompletionItemProvider(selector, boundary.guard(provider), '[', '@');
  },
};

/** The names that are offered at a place of a note; undefined where there is nothing to complete. */
export async function offer(
  host: Host,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  await host.ready();
  const note = host.note(document);
  const before = note?.text.slice(0, document.offsetAt(position)) ?? '';
  const trigger = note && noteTriggerAt(note.text, before.length);
  if (!trigger || (trigger.sign === '@' && !host.settings['completion.at'])) return undefined;
  const zones = lexZones(note.text);
  if (!triggerCounts(trigger, zones)) return undefined;
  const locale = vscode.env.language;
  const options = { limit: LIMIT, locale, used: usedEntities(host, note) };
  const found = await runInSlices(searchNames(note.snapshot, trigger.query, options), { token });
  // Where the user has typed on, VS Code asks again, but only if this question is answered.
  if (!host.note(document)?.text.startsWith(before)) return undefined;
  const body = zones.frontMatter?.end ?? 0;
  const language = languageAround(note.text, trigger.span, note.mentions, locale, body);
  const choices = found.flatMap((hit) => mentionChoices(hit, trigger.query, language).map((of) => ({ hit, of })));
  const isComplete = trigger.sign === '@' && found.some(({ fit }) => fit === Fit.exact);
  const items = choices.map(({ hit, of }, rank) => {
    const item = itemFor(host, note, trigger, of);
    item.filterText = filterText(trigger, isComplete ? '' : restOfName(hit, trigger.query));
    item.sortText = String(rank).padStart(4, '0');
    return item;
  });
  // Incomplete: the next letter may bring other entities among the best.
  return new vscode.CompletionList(items, true);
}

function itemFor(
  host: Host,
  note: Note,
  trigger: NoteTrigger,
  { entity, name, other }: MentionChoice,
): vscode.CompletionItem {
  const kind =
    entity.schema === DEFAULT_SCHEMA
      ? undefined
      : schemaWord(host.snapshot.registry.vocabulary, entity.schema, vscode.env.language);
  const detail = [other, kind].filter(Boolean).join(' · ');
  const item = new EntityItem(entity.id, { label: name, description: detail }, entityItemKind(entity));
  item.detail = detail;
  item.insertText = trigger.sign === '@' ? name : explicitText(note, trigger, entity.id, name);
  item.range = note.range(trigger.span);
  return item;
}

function explicitText(note: Note, trigger: NoteTrigger, id: string, name: string): string {
  if (trigger.closed) return writeTarget(id, name, note.snapshot);
  return writeMention(id, name, note.snapshot, isInTable(note.text, trigger.span));
}

/**
 * The editor filters and sorts by this text. It begins with what was typed, so that every item passes and the order stays
 * ours. The rest of the name follows, so that the item stays while the user types on; after a complete name there is none,
 * so that a space ends the list. The last sign, which is never typed, keeps it from being exactly what was typed, which the
 * editor would move to the top.
 */
function filterText({ sign, query }: NoteTrigger, rest: string): string {
  return `${sign}${query}${rest}\u2060`;
}
