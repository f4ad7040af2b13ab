import * as vscode from 'vscode';
import { meaningName } from '../../core/answers/notes/noteProblems';
import type { Mention } from '../../core/notes/mentions/mention';
import { lookUp } from '../../core/notes/mentions/naming';
import type { Entity } from '../../core/registry/model';
import { inBrackets, schemaWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';

/** The entity's own name: what is ignored is the entity under all its names, not only the alias in the text. */
export function ownName({ snapshot }: Host, note: Note, { start, end, entities }: Mention, id: string): string {
  const written = note.text.slice(start, end);
  const name = meaningName(snapshot.registry, id, written);
  return name === id && entities.length === 1 ? written : name;
}

/** The value for `ignore`: the entity's own name, or its id if that name or the mention is ambiguous. */
export function ignoredAs(host: Host, note: Note, mention: Mention, id: string): string {
  const name = ownName(host, note, mention, id);
  const named = mention.entities.length === 1 ? (lookUp(name, note.snapshot)?.entities ?? []) : [];
  return named.length === 1 && named[0] === id ? name : id;
}

/** "Apple (company)": the entity that is meant by a name that may have another meaning. */
export function withKind(host: Host, { schema }: Entity, name: string): string {
  const locale = vscode.env.language;
  const { text, space } = inBrackets(
    schemaWord(host.snapshot.registry.vocabulary, schema, locale).toLowerCase(),
    locale,
  );
  return `${name}${space}${text}`;
}
