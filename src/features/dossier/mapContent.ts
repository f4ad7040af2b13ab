import * as vscode from 'vscode';
import { describe } from '../../core/answers/dossier/describe';
import { ALL_ENTITIES, type PageState } from '../../core/answers/dossier/pageState';
import { type Reader, readerOf } from '../../core/answers/dossier/statements';
import { connectionsOf } from '../../core/answers/map/connections';
import { type MapData, pieceOf } from '../../core/answers/map/mapData';
import { type Describe, mapOf } from '../../core/answers/map/mapOf';
import { namedInBoth } from '../../core/answers/map/namedInBoth';
import { noteMapOf } from '../../core/answers/map/noteMap';
import { displayName } from '../../core/answers/names/displayName';
import { datedNoteRow, type NoteRow } from '../../core/answers/timeline/timelineRow';
import { type MapConnection, mapView } from '../../core/answers/views/mapView';
import type { ShownSubject } from '../../core/answers/views/view';
import type { Resumable } from '../../core/text/base/lazy';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { noteName } from '../shared/rows/entityName';
import { exportMap } from './exportMap';
import type { DrawContext, PartlyDrawn } from './panelView';

/** Draws the map of an entity or of a note. Relations must be indexed before. */
export async function* drawnMap(context: DrawContext): AsyncIterable<PartlyDrawn> {
  const { host, content, room, token } = context;
  const { state, subject, today } = content;
  const { id, map: choice, language, asOf } = state;
  const { registry } = host.snapshot;
  const describing = (reader: Reader) => (entity: string) => describe(registry, entity, reader);
  const mapFor = (reader: Reader): Resumable<MapData | undefined> =>
    subject?.of === 'note'
      ? noteMapOf(
          registry,
          { id, text: subject.title, entities: subject.ids ?? [] },
          describing(reader),
          choice,
          language,
        )
      : mapOf(registry, describing(reader), id, choice);
  const reader = { language, asOf, today };
  const map = await runInSlices(mapFor(reader), { token });
  const write = async (): Promise<void> => {
    const written = await runInSlices(mapFor(readerOf({ today }, state)));
    if (written) await exportMap(host, written, language);
  };
  yield {
    drawn: mapView({ ...content, map, connected: connected(context, reader, describing(reader)), room }),
    isWhole: true,
    shown: { effects: { export: write } },
  };
}

/** What has an id: see `ShownView`. A note is open or in the index; undefined for what there is no longer. */
export function subjectOf(host: Host, { id, language }: PageState): ShownSubject | undefined {
  if (id === ALL_ENTITIES) return { of: 'all', title: '', ids: undefined };
  const entity = host.snapshot.registry.entity(id);
  if (entity) return { of: 'entity', title: displayName(entity, language), ids: [id] };
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === id);
  const open = document && host.note(document);
  if (!open && !host.index.mentions.has(id)) return undefined;
  const mentions = open?.mentions ?? [...host.index.mentions.mentionsIn(id)];
  const title = noteName(vscode.Uri.parse(id)).replace(/\.md$/i, '');
  return { of: 'note', title, ids: [...new Set(mentions.flatMap(({ entities }) => entities))] };
}

function connected(context: DrawContext, reader: Reader, describeEntity: Describe): MapConnection | undefined {
  const { id, map } = context.content.state;
  const { registry } = context.host.snapshot;
  const to = map.connectedTo === undefined ? undefined : describeEntity(map.connectedTo);
  if (!to || !describeEntity(id)) return undefined;
  const chains = connectionsOf(registry.vocabulary, describeEntity, id, to.id);
  return {
    to: pieceOf(to),
    chains,
    named: chains.length > 0 ? [] : namedInBoth(registry, id, to.id, reader.language, reader.asOf),
    notes: chains.length > 0 ? [] : notesNaming(context, to.id, reader),
  };
}

/** The notes that name both entities and are not dated later than the day that is asked for, the newest first, those without a date last. */
function notesNaming({ host, reading }: DrawContext, other: string, reader: Reader): readonly NoteRow[] {
  const { mentions } = host.index;
  const { until } = reading.notes({ asOf: reader.asOf, other });
  return until.map((dated) => {
    const fileName = noteName(vscode.Uri.parse(dated.note));
    return datedNoteRow(dated, undefined, [...mentions.mentionsIn(dated.note, reading.id)], fileName, reader);
  });
}
