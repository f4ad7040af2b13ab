import * as vscode from 'vscode';
import { entityMarkdown } from '../core/answers/dossier/entityMarkdown';
import { displayName } from '../core/answers/names/displayName';
import type { Entity } from '../core/registry/model';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerCommands';
import { describedToday } from './shared/describedToday';
import { entityIdIn } from './shared/entityArgument';
import { insertedNames, insertInNote } from './shared/insertInNote';
import { LastNote } from './shared/lastNote';

/** Commands on the rows of entities, on one or on all that are selected. */
export const entityRowCommands: Feature = {
  id: 'entityRowCommands',
  register(host, boundary) {
    const note = new LastNote(host, boundary);
    const insert = async (entities: readonly Entity[]): Promise<void> => {
      const editor = await note.editor();
      if (!editor) return;
      await insertInNote(host, editor, insertedNames(entities));
    };
    const copy = async (lines: readonly string[]): Promise<void> => {
      await vscode.env.clipboard.writeText(lines.join('\n'));
    };
    const locale = vscode.env.language;
    const onRows =
      (work: (entities: readonly Entity[]) => Promise<void>) => async (_: Host, row: unknown, all: unknown) => {
        const entities = entitiesOf(host, row, all);
        if (entities.length > 0) await work(entities);
      };
    const commands = {
      'dossier.insertEntity': onRows(insert),
      'dossier.copyName': onRows((entities) => copy(entities.map((entity) => displayName(entity, locale)))),
      'dossier.copyEntity': onRows((entities) => {
        const { registry } = host.snapshot;
        const lines = entities
          .flatMap(({ id }) => describedToday(registry, id, locale) ?? [])
          .map((dossier) => entityMarkdown(registry.vocabulary, dossier));
        return copy(lines.length === 1 ? lines : lines.map((line) => `- ${line}`));
      }),
    };
    return vscode.Disposable.from(note, registerCommands(host, boundary, commands));
  },
};

/** The entities of the rows that are selected if the one that was clicked is among them, each once; else of that row. */
function entitiesOf(host: Host, row: unknown, all: unknown): readonly Entity[] {
  const ids = (Array.isArray(all) && all.length > 0 ? all : [row]).flatMap((each) => entityIdIn(each) ?? []);
  return [...new Set(ids)].flatMap((id) => host.snapshot.registry.entity(id) ?? []);
}
