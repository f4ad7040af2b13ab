import { readdirSync, readFileSync } from 'node:fs';
import { runToEnd } from '../../src/core/base/resumable';
import { companionsIn } from '../../src/core/dossier/companions';
import { describe } from '../../src/core/dossier/describe';
import { exportMarkdown } from '../../src/core/dossier/exportMarkdown';
import { newestFirst as newestNoteFirst, noteStatementsOf } from '../../src/core/dossier/noteStatements';
import { findFrontMatter } from '../../src/core/markdown/frontMatter';
import { findMentions } from '../../src/core/mentions/findMentions';
import { chronicle, datedWords, newestFirst } from '../../src/core/queries/entities/chronicle';
import { entityCard } from '../../src/core/queries/entities/entityCard';
import { GROUPINGS, groupEntities } from '../../src/core/queries/entities/entityGroups';
import { nameOrder } from '../../src/core/queries/entities/sortEntities';
import { searchNames } from '../../src/core/queries/names/searchNames';
import { firstMentionHints } from '../../src/core/queries/notes/firstMentions';
import { languageAround } from '../../src/core/queries/notes/languageAround';
import { mentionChoices, restOfName } from '../../src/core/queries/notes/mentionChoices';
import { noteProblems } from '../../src/core/queries/notes/noteProblems';
import { noteTriggerAt } from '../../src/core/queries/notes/noteTrigger';
import { makeExplicit, makePlain } from '../../src/core/queries/notes/rewriteMention';
import { renameInNote } from '../../src/core/renaming/renameInNote';
import type { Snapshot } from '../../src/core/snapshot';
import { snapshotOfLayers } from '../../test/support/digests';
import { markedPreview } from '../../test/support/preview';
import { placeIn } from './placeIn';

const FOLDER = 'test/fixtures/shipping';
/** Pinyin, initials, later words and parts of names. */
const PINYIN =
  'cr changr chang rong zyhy zyh msj masiji hebl lloyd ever g hapag-l shipping co 30 2m hong tripoli l aso rie n'.split(
    ' ',
  );
const LOCALES = ['en', 'zh-cn'] as const;

/** What Dossier says of the registry of shipping lines and of the notes beside it, so that a change of it is seen. */
export function shippingAnswers(): string {
  const registries = ['shipping', 'desk'].map((name) => readFileSync(`${FOLDER}/${name}.entities.yaml`, 'utf8'));
  const snapshot = snapshotOfLayers(...registries);
  const notes = readdirSync(`${FOLDER}/notes`)
    .sort()
    .map((file) => ({ file, text: readFileSync(`${FOLDER}/notes/${file}`, 'utf8').replace(/[⟦⟧]/g, '') }));
  const answers = notes.flatMap(({ file, text }) => [
    `# ${file}`,
    '',
    ...noteAnswers(file, text, snapshot),
    markedPreview(text, snapshot),
    '',
  ]);
  const pages = ['en', 'zh-cn'].flatMap((language) => exportedPages(snapshot, notes, language));
  return [...entityAnswers(snapshot), '', ...answers, ...pages].join('\n');
}

/** The pages of the entities that notes name, with what they say of them. */
function exportedPages(
  snapshot: Snapshot,
  notes: readonly { readonly file: string; readonly text: string }[],
  language: string,
): readonly string[] {
  const found = notes.map((note) => ({ ...note, mentions: findMentions(note.text, snapshot) }));
  return [...snapshot.registry.ids()].flatMap((id) => {
    const dossier = describe(snapshot, id, { language, asOf: '2015-06', today: undefined })!;
    const said = found.flatMap(({ file, text, mentions }) => {
      const statements = noteStatementsOf({ note: file, path: `logs/${file}`, text }, mentions, id);
      return statements ? [{ statements, mentions }] : [];
    });
    if (said.length === 0) return [];
    const page = {
      dossier,
      notes: said.map(({ statements }) => statements).sort(newestNoteFirst),
      companions: companionsIn(
        snapshot.registry,
        id,
        said.map(({ mentions }) => mentions),
        language,
      ).slice(0, 4),
      hasRemarks: true,
    };
    return exportMarkdown(page, { path: (file, beside) => beside ?? file, line: ({ span }) => span.start });
  });
}

function entityAnswers(snapshot: Snapshot): readonly string[] {
  const { registry } = snapshot;
  const report: string[] = [];
  for (const locale of LOCALES) {
    const entities = runToEnd(nameOrder(registry, locale));
    report.push(`# Entities (${locale})`, '', entities.map(({ id }) => id).join(' '));
    for (const grouping of GROUPINGS) {
      const groups = runToEnd(groupEntities(entities, grouping, locale));
      report.push(`${grouping}: ${groups.map((group) => `${group.label} ${group.entities.length}`).join(', ')}`);
    }
    report.push('');
    for (const item of newestFirst(runToEnd(chronicle(registry)))) {
      const { date, endDate, text } = datedWords(registry, item, locale);
      report.push(`${date}${endDate === undefined ? '' : `/${endDate}`} ${item.order} ${text}`);
    }
    report.push('', ...entities.map(({ id }) => JSON.stringify(entityCard(registry, id, locale))), '');
  }
  const typed = new Set(
    [...registry.entities()].flatMap(({ names }) => names.map(({ item }) => item.value.slice(0, 3))),
  );
  for (const text of ['', ...PINYIN, ...typed]) {
    const hits = runToEnd(searchNames(snapshot, text, { limit: 5, locale: 'en', used: new Map([['one', 2]]) }));
    const found = hits.map((hit) => {
      const choices = mentionChoices(hit, text, 'en').map(({ name, other }) => [name, other].filter(Boolean).join('/'));
      return `${hit.entity.id} ${hit.fit ?? ''} ${choices.join(' or ')}…${restOfName(hit, text)}`;
    });
    report.push(`“${text}”: ${found.join('; ')}`);
  }
  return report;
}

function noteAnswers(file: string, text: string, snapshot: Snapshot): readonly string[] {
  const { registry } = snapshot;
  const mentions = findMentions(text, snapshot);
  const at = placeIn(text);
  const body = findFrontMatter(text).end;
  const languageOf = (offset: number): string =>
    languageAround(text, { start: offset, end: offset }, mentions, 'en', body);
  const found = mentions.map((mention) => {
    const { start, end, form, kind, entities, evidence = '' } = mention;
    const written = makePlain(text, mention, snapshot, ({ start }) => languageOf(start));
    const other = written ?? makeExplicit(text, mention, entities[0]!, snapshot);
    return `${at(start)}-${at(end)} ${form} ${kind} ${entities.join('+')} ${evidence} ${languageOf(start)} ${other?.text}`;
  });
  const problems = noteProblems({ text, mentions, fileName: file }, snapshot, () => 'warning').map((problem) =>
    JSON.stringify(problem),
  );
  const hints = firstMentionHints(text, mentions, registry, 'zh-cn').map((hint) => JSON.stringify(hint));
  const ids = new Set(mentions.flatMap(({ entities }) => entities));
  const statements = [...ids].map((id) =>
    JSON.stringify(noteStatementsOf({ note: file, path: file, text }, mentions, id)),
  );
  const renamed = [...ids].map((id) => {
    const from = registry.entity(id)?.names[0]?.item.value ?? id;
    return JSON.stringify(renameInNote(text, snapshot, undefined, { kind: 'name', id, from, to: 'Sea: Lion' }));
  });
  const triggers: string[] = [];
  for (let offset = 0; offset <= text.length; offset++) {
    const trigger = noteTriggerAt(text, offset);
    if (trigger) triggers.push(`${at(offset)} ${JSON.stringify(trigger)}`);
  }
  return [found, problems, hints, statements, renamed, triggers].flat();
}
