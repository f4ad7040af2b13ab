import * as vscode from 'vscode';
import { describe } from '../../core/answers/dossier/describe';
import { ALL_ENTITIES, type PageState, type View, viewsOfAny } from '../../core/answers/dossier/pageState';
import { type Reader, readerOf } from '../../core/answers/dossier/statements';
import { dateOrder } from '../../core/answers/entities/dateOrder';
import { isLaterThan } from '../../core/answers/entities/held';
import { connectionsOf } from '../../core/answers/map/connections';
import type { MapData } from '../../core/answers/map/mapData';
import { type Describe, mapOf } from '../../core/answers/map/mapOf';
import { namedInBoth } from '../../core/answers/map/namedInBoth';
import { noteMapOf } from '../../core/answers/map/noteMap';
import { type MapConnection, mapView, type NoteNamingBoth } from '../../core/answers/views/mapView';
import type { Registry } from '../../core/registry/merging/registry';
import type { Resumable } from '../../core/text/base/lazy';
import { greatestFirst } from '../../core/text/base/lists';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { noteName } from '../shared/rows/entityName';
import { exportMap } from './exportMap';
import type { DrawContext, PartlyDrawn } from './panelView';

/** Draws the map of an entity or of a note. Relations must be indexed before. */
export async function* drawnMap({ host, content, room, token }: DrawContext): AsyncIterable<PartlyDrawn> {
  const { state, today } = content;
  const { id, map: choice, language, asOf } = state;
  const entities = host.snapshot.registry.entity(id) ? undefined : entitiesOfNote(host, id);
  const { registry } = host.snapshot;
  const note = entities && { id, text: noteTitleOf(id), entities };
  const mapFor = (reader: Reader): Resumable<MapData | undefined> => {
    const describeEntity = describing(registry, reader);
    return note
      ? noteMapOf(registry, note, describeEntity, choice, language)
      : mapOf(registry, describeEntity, id, choice);
  };
  const map = await runInSlices(mapFor({ language, asOf, today }), { token });
  const write = async (): Promise<void> => {
    const written = await runInSlices(mapFor(readerOf({ today }, state)));
    if (written) await exportMap(host, written, language);
  };
  yield {
    drawn: mapView({ ...content, map, connected: connected(host, state, today), room }),
    isWhole: true,
    shown: { effects: { export: write } },
  };
}

function describing(registry: Registry, reader: Reader): Describe {
  return (id) => describe(registry, id, reader);
}

/** As what something can be shown, by its id: see `ShownView`. Nothing for what there is no longer. */
export function viewsOf(host: Host, id: string): readonly View[] {
  if (id === ALL_ENTITIES) return viewsOfAny('all');
  if (host.snapshot.registry.hasId(id)) return viewsOfAny('entity');
  return entitiesOfNote(host, id) ? viewsOfAny('note') : [];
}

/** Of a note that is open or in the index: the ids of its entities; undefined for any other address. */
export function entitiesOfNote(host: Host, note: string): readonly string[] | undefined {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === note);
  const open = document && host.note(document);
  if (!open && !host.index.mentions.has(note)) return undefined;
  const mentions = open?.mentions ?? [...host.index.mentions.mentionsIn(note)];
  return [...new Set(mentions.flatMap(({ entities }) => entities))];
}

/** What a note is called, by its address. */
export function noteTitleOf(note: string): string {
  return noteName(vscode.Uri.parse(note)).replace(/\.md$/i, '');
}

function connected(host: Host, state: PageState, today: string): MapConnection | undefined {
  const { registry } = host.snapshot;
  const { id, map, language, asOf } = state;
  const describeEntity = describing(registry, { language, asOf, today });
  const to = map.connectedTo === undefined ? undefined : describeEntity(map.connectedTo);
  if (!to || !describeEntity(id)) return undefined;
  const chains = connectionsOf(registry.vocabulary, describeEntity, id, to.id);
  return {
    to: { entity: to.id, schema: to.schema, text: to.title },
    chains,
    named: chains.length > 0 ? [] : namedInBoth(registry, id, to.id, language, asOf),
    notes: chains.length > 0 ? [] : notesNaming(host, id, to.id, asOf),
  };
}

/** The notes that name both entities and are not dated later than `asOf`, the newest first, those without a date last. */
function notesNaming({ index }: Host, id: string, other: string, asOf: string | undefined): readonly NoteNamingBoth[] {
  const { mentions } = index;
  const ofOther = new Set(mentions.notesOf([other]));
  const both = [...mentions.notesOf([id])].filter(
    (note) => ofOther.has(note) && !isLaterThan(index.dateOf(note), asOf),
  );
  return greatestFirst(both, (note) => dateOrder(index.dateOf(note))).map((note) => {
    const [first] = mentions.mentionsIn(note, id);
    return {
      note,
      place: `${first?.startLine ?? 0}:${first?.startColumn ?? 0}`,
      text: noteName(vscode.Uri.parse(note)),
      date: index.dateOf(note) ?? '',
    };
  });
}
