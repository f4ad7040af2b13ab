import * as vscode from 'vscode';
import { describe } from '../../core/dossier/describe';
import { ALL_ENTITIES, ENTITY_VIEWS, NOTE_VIEWS, type PageState, type View } from '../../core/dossier/pageState';
import { pageWords } from '../../core/dossier/pageWords';
import { connectionsOf } from '../../core/map/connections';
import type { MapData } from '../../core/map/mapData';
import type { Connected, MapContent } from '../../core/map/mapMessages';
import { type Describe, mapOf } from '../../core/map/mapOf';
import { mapWords } from '../../core/map/mapWords';
import { noteMapOf } from '../../core/map/noteMap';
import type { Mention } from '../../core/mentions/mention';
import { entitiesInNote } from '../../core/queries/notes/entitiesInNote';
import type { Vocabulary } from '../../core/registry/vocabulary/vocabulary';
import type { ViewContent } from '../../core/views/view';
import type { Host } from '../../workspace/host';
import { noteName } from '../shared/noteName';

/** The map of an entity or of a note, for the page. Relations must be indexed before. */
export function mapContent(host: Host, { state, kinds, today }: ViewContent): MapContent {
  return {
    ...{ state, kinds },
    map: shownMap(host, state, today),
    connected: connected(host.snapshot.registry.vocabulary, describing(host, state, today), state),
    words: pageWords(state.language),
    mapWords: mapWords(state.language),
  };
}

/** undefined if there is no such entity or note. */
export function shownMap(host: Host, state: PageState, today: string): MapData | undefined {
  const { id, map: choice, language } = state;
  const describeEntity = describing(host, state, today);
  const entities = host.snapshot.registry.entity(id) ? undefined : entitiesOfNote(host, id)?.map((each) => each.id);
  if (!entities) return mapOf(host.snapshot.registry, describeEntity, id, choice);
  const text = noteName(vscode.Uri.parse(id)).replace(/\.md$/i, '');
  return noteMapOf(host.snapshot.registry, { id, text, entities }, describeEntity, choice, language);
}

function describing({ snapshot }: Host, { language, asOf }: PageState, today: string): Describe {
  return (id) => describe(snapshot.registry, id, { language, asOf, today });
}

/** As what something can be shown, by its id: see `ShownView`. Nothing for what there is no longer. */
export function viewsOf(host: Host, id: string): readonly View[] {
  if (id === ALL_ENTITIES) return ['timeline'];
  if (host.snapshot.registry.hasId(id)) return ENTITY_VIEWS;
  return entitiesOfNote(host, id) ? NOTE_VIEWS : [];
}

/** Of a note that is open or in the index: its entities; undefined for any other address. */
export function entitiesOfNote(
  host: Host,
  note: string,
): readonly { readonly id: string; readonly count: number }[] | undefined {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === note);
  const open = document && host.note(document);
  if (!open && !host.index.mentions.has(note)) return undefined;
  const mentions = open?.mentions ?? [...host.index.mentions.mentionsIn(note)];
  return entitiesInNote<Pick<Mention, 'entities'>>(mentions).map(({ id, mentions: all }) => ({
    id,
    count: all.length,
  }));
}

function connected(vocabulary: Vocabulary, describeEntity: Describe, { id, map }: PageState): Connected | undefined {
  const to = map.connectedTo === undefined ? undefined : describeEntity(map.connectedTo);
  if (!to || !describeEntity(id)) return undefined;
  return {
    to: { entity: to.id, schema: to.schema, text: to.title },
    chains: connectionsOf(vocabulary, describeEntity, id, to.id),
  };
}
