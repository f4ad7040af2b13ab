import * as vscode from 'vscode';
import { describe } from '../../core/answers/dossier/describe';
import { ALL_ENTITIES, type PageState, type View, viewsOfAny } from '../../core/answers/dossier/pageState';
import { dateOrder } from '../../core/answers/entities/dateOrder';
import { connectionsOf } from '../../core/answers/map/connections';
import { type Describe, mapOf } from '../../core/answers/map/mapOf';
import { namedInBoth } from '../../core/answers/map/namedInBoth';
import { noteMapOf } from '../../core/answers/map/noteMap';
import { type MapConnection, mapView, type NoteNamingBoth } from '../../core/answers/views/mapView';
import { greatestFirst } from '../../core/text/base/lists';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { noteName } from '../shared/rows/entityName';
import { exportMap } from './exportMap';
import type { DrawContext, PartlyDrawn } from './panelView';

/** Draws the map of an entity or of a note. Relations must be indexed before. */
export async function* drawnMap({ host, content, room, token }: DrawContext): AsyncIterable<PartlyDrawn> {
  const { state, today } = content;
  const { id, map: choice, language } = state;
  const describeEntity = describing(host, state, today);
  const entities = host.snapshot.registry.entity(id) ? undefined : entitiesOfNote(host, id);
  const { registry } = host.snapshot;
  const note = entities && { id, text: noteTitleOf(id), entities };
  const steps = note
    ? noteMapOf(registry, note, describeEntity, choice, language)
    : mapOf(registry, describeEntity, id, choice);
  const map = await runInSlices(steps, { token });
  yield {
    drawn: mapView({ ...content, map, connected: connected(host, state, today), room }),
    isWhole: true,
    shown: { effects: { export: async () => map && exportMap(host, map, language) } },
  };
}

function describing({ snapshot }: Host, { language, asOf }: PageState, today: string): Describe {
  return (id) => describe(snapshot.registry, id, { language, asOf, today });
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
  const { id, map, language } = state;
  const describeEntity = describing(host, state, today);
  const to = map.connectedTo === undefined ? undefined : describeEntity(map.connectedTo);
  if (!to || !describeEntity(id)) return undefined;
  const chains = connectionsOf(registry.vocabulary, describeEntity, id, to.id);
  return {
    to: { entity: to.id, schema: to.schema, text: to.title },
    chains,
    named: chains.length > 0 ? [] : namedInBoth(registry, id, to.id, language, state.asOf),
    notes: chains.length > 0 ? [] : notesNaming(host, id, to.id),
  };
}

/** The notes that name both entities, the newest first, those without a date last. */
function notesNaming({ index }: Host, id: string, other: string): readonly NoteNamingBoth[] {
  const { mentions } = index;
  const ofOther = new Set(mentions.notesOf([other]));
  const both = [...mentions.notesOf([id])].filter((note) => ofOther.has(note));
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
