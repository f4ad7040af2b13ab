import { runToEnd } from '../../src/core/base/resumable';
import { Engine } from '../../src/core/engine';
import { lexZones } from '../../src/core/markdown/zones';
import type { Mention } from '../../src/core/mentions/mention';
import { noteDate } from '../../src/core/mentions/noteDate';
import { findUnregistered } from '../../src/core/unregistered/findUnregistered';
import { listUnregistered } from '../../src/core/unregistered/listUnregistered';
import { passageAt } from '../../src/core/writing/passage';
import { relationIn, type SchemaOf } from '../../src/core/writing/relationIn';
import { sentenceDate } from '../../src/core/writing/sentenceDate';
import { type JudgedNote, judgedNotes } from '../../test/support/judge';
import { bundledSnapshot } from './pages';
import { placeIn } from './placeIn';

/**
 * What is read in the judged notes, so that a change of it is seen: the names that would be proposed if no registry knew any,
 * how many would beside the marked ones, with those that only these make names, and of each sentence with a marked name its
 * date, the heading above it and the relation that it states. The marks are a reader's: what is found of them is judged
 * elsewhere.
 */
export function readings(): string {
  const { registry } = bundledSnapshot();
  const schemaOf: SchemaOf = (id) => registry.schemaOf(id) ?? 'LegalEntity';
  const notes = (['first', 'second'] as const).flatMap((set) => [...judgedNotes(set).values()].flat());
  const ranked = listUnregistered(notes, runToEnd(new Engine().update())).map(
    ({ names, count, notes: inNotes, file, line, column, evidence }) =>
      `${names.join(' = ')}: ${count} in ${inNotes}, ${evidence}, ${file} ${line}:${column}`,
  );
  const each = notes.map((note) => readingOf(note, schemaOf).join('\n'));
  return `${['# All names', '', ...ranked, ''].join('\n')}\n${each.join('\n\n')}\n`;
}

/** Of a note that has none. */
const DATE = '2025-10-15';

function readingOf({ file, text, marks }: JudgedNote, schemaOf: SchemaOf): readonly string[] {
  const date = noteDate(text, file) ?? DATE;
  const at = placeIn(text);
  const namesBeside = (known: readonly Mention[]): readonly string[] =>
    findUnregistered(text, lexZones(text), known).map(
      ({ start, end, evidence, name, other, sure }) =>
        `${at(start)}-${at(end)} ${evidence} ${name}${other === undefined ? '' : ` = ${other}`}${sure ? '' : '?'}`,
    );
  const mentions = marks.map(
    ({ start, end, ids }): Mention => ({ start, end, form: 'implicit', kind: 'name', entities: ids }),
  );
  const names = namesBeside([]);
  const beside = namesBeside(mentions);
  const more = beside.filter((name) => !names.includes(name));
  const sentences = mentions.map((mention) => {
    const passage = passageAt(text, { start: mention.start, end: mention.start }, mentions, file);
    if (!passage) return `${at(mention.start)} no passage`;
    const { span, heading, named } = passage;
    const relation = relationIn(passage, schemaOf);
    const found = {
      heading,
      ...sentenceDate(passage.text, date),
      named: named.map(({ start, end }) => passage.text.slice(start, end)).join(', '),
      ends: relation?.stated && relation.ends.join(' '),
      ...relation?.stated,
    };
    return `${at(span.start)}-${at(span.end)} ${JSON.stringify(found)}`;
  });
  return [
    `# ${file} ${date}`,
    '',
    ...names,
    `beside known names: ${beside.length}`,
    ...more,
    '',
    ...new Set(sentences),
  ];
}
