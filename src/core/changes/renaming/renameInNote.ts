import type { Directives } from '../../notes/mentions/directives';
import { type ExplicitLink, explicitLinks } from '../../notes/mentions/explicitLinks';
import { JudgedHits } from '../../notes/mentions/judgedHits';
import { isInTable } from '../../notes/mentions/mention';
import { lookUp } from '../../notes/mentions/naming';
import { resolveMentions } from '../../notes/mentions/resolveMentions';
import type { Snapshot } from '../../registry/engine/snapshot';
import { type Span, shiftSpan, type TextEdit } from '../../text/base/textEdit';
import { lexZones, type Zones } from '../../text/markdown/zones';
import { isInFlow, parseYaml } from '../../text/yaml/read/yaml';
import { listOf, valueOfKey, type YamlScalar } from '../../text/yaml/read/yamlNode';
import { replaceScalar } from '../../text/yaml/write/writeScalar';
import { type NewSpelling, nameInForms, writeName } from './writeName';

/** The text that is renamed: one name or headline of an entity as it is written, the id of the entity, or that of a source. */
export interface Renaming {
  readonly kind: 'name' | 'headline' | 'id' | 'source';
  /** The id of the entity or source. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * An edit of a note, and how the note mentions the entity there: by mark-up or in its front matter (`outright`), in the
 * text (`plainly`), or by a name that several entities have (`ambiguously`).
 */
export interface NoteEdit extends TextEdit {
  readonly said: 'outright' | 'plainly' | 'ambiguously';
  /** See `NewSpelling`. */
  readonly form?: NewSpelling['form'];
}

/**
 * What renaming an entity changes in a note: every mention of the entity by this name, in whatever form (`inFormOf`), `[[…]]` that name
 * it so, and the names that the front matter gives to Dossier. Mentions under other names stay. A link cannot
 * have every name as its target: it leads to the id then, and shows the name without the signs that no label can have.
 *
 * @param snapshot from before the renaming.
 * @returns edits of `text` in ascending order, without overlaps.
 */
export function renameInNote(
  text: string,
  snapshot: Snapshot,
  folder: Directives | undefined,
  { kind, id, from, to }: Renaming,
): readonly NoteEdit[] {
  if (kind !== 'name' && !text.includes(from)) return [];
  const zones = lexZones(text);
  const forms = nameInForms(kind === 'name' ? snapshot.registry.entity(id) : undefined, from, to);
  // Where an id may be written, a name that is spelt like the id of its entity is that id.
  const instead = (name: string) => (name === id && kind === 'name' ? undefined : forms(name));
  const edits: NoteEdit[] = inFrontMatter(text, zones, instead);
  const written = (span: Span, name: string): TextEdit =>
    kind === 'name' ? writeName(text, span, name) : { span, text: name };
  const label = withoutLinkSigns(to);
  const labels = new Set<number>();
  for (const link of explicitLinks(text, zones.code)) {
    const { target, start, end, embedded, labelled: hasLabel, shownStart } = link;
    if (hasLabel) labels.add(shownStart);
    const spelling = embedded ? undefined : instead(target);
    const named = (spelling && lookUp(target, snapshot)?.entities) ?? [];
    if (!spelling || !named.includes(id)) continue;
    const at = text.indexOf(target, start);
    const said = named.length > 1 ? 'ambiguously' : 'outright';
    const span = { start: at, end: at + target.length };
    if (span.end > end) continue;
    const signed = hasOwnLabel(text, link) ? id : labelled(text, link, id, label);
    const isPlain = kind !== 'name' || !LINK_SIGNS.test(to);
    edits.push({ ...written(span, isPlain ? spelling.text : signed), said, ...formOf(spelling) });
  }
  // An id is written in links and in the front matter; what reads like it elsewhere is a name.
  const mentions =
    kind === 'id'
      ? []
      : resolveMentions(text, new JudgedHits(text, snapshot.matcher.scan(text)), zones, snapshot, folder);
  for (const { start, end, entities, form } of mentions) {
    // The target of a link was changed above; of its label only what reads like the name is one.
    if (form === 'explicit' && !labels.has(start)) continue;
    const spelling = entities.includes(id) ? forms(text.slice(start, end)) : undefined;
    if (!spelling) continue;
    const said = entities.length > 1 ? 'ambiguously' : form === 'explicit' ? 'outright' : 'plainly';
    const name = (form === 'explicit' && withoutLinkSigns(spelling.text)) || spelling.text;
    edits.push({ ...written({ start, end }, name), said, ...formOf(spelling) });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function formOf({ form }: NewSpelling): Pick<NoteEdit, 'form'> {
  return form === undefined ? {} : { form };
}

/** What the target of a link cannot have: it would be a heading, a label, or the end of the link. */
const LINK_SIGNS = /[#|[\]]/;

/** A name as the label of a link. */
function withoutLinkSigns(name: string): string {
  return name.replace(/[|[\]\s]+/g, ' ').trim();
}

/** Whether something after the target is shown, or leads to a heading. */
function hasOwnLabel(text: string, { start, end, target }: ExplicitLink): boolean {
  return text.slice(text.indexOf(target, start) + target.length, end).trim() !== ']]';
}

function labelled(text: string, link: ExplicitLink, id: string, label: string): string {
  const bar = isInTable(text, link) ? '\\|' : '|';
  return label === '' ? id : `${id}${bar}${label}`;
}

function inFrontMatter(
  text: string,
  { frontMatter }: Zones,
  instead: (name: string) => NewSpelling | undefined,
): NoteEdit[] {
  if (!frontMatter) return [];
  const yaml = parseYaml(text.slice(frontMatter.start, frontMatter.end));
  const dossier = valueOfKey(yaml.root, 'dossier');
  const use = valueOfKey(dossier, 'use');
  const scalars: readonly YamlScalar[] = [
    ...listOf(valueOfKey(dossier, 'ignore')),
    ...(use?.kind === 'map' ? use.pairs.flatMap(({ key, value }) => (value ? [key, value] : [key])) : []),
  ].filter((node): node is YamlScalar => node.kind === 'scalar');
  return scalars.flatMap(({ value, span }) => {
    const spelling = instead(value);
    if (!spelling) return [];
    const edit = replaceScalar(text, shiftSpan(span, frontMatter.start), spelling.text, isInFlow(yaml, span));
    return { ...edit, said: 'outright' as const, ...formOf(spelling) };
  });
}
