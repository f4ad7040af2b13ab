import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type MapChoice, newPageState } from '../../../../src/core/answers/dossier/pageState';
import { readRoom } from '../../../../src/core/answers/views/mapWords';
import { runToEnd } from '../../../../src/core/text/base/lazy';
import { drawnMap } from '../../../../src/features/dossier/mapContent';
import type { DrawContext, PartlyDrawn } from '../../../../src/features/dossier/panelView';
import { NoteReading } from '../../../../src/features/shared/notes/noteReading';
import type { Host } from '../../../../src/workspace/host';
import { snapshotOf } from '../../../support/snapshotOf';

const snapshot = snapshotOf(`version: 1
entities:
  - id: boojum
    schema: Company
    name: Boojum
    links:
      - { type: Supply, customer: snark, startDate: 2023 }
      - { type: Ownership, asset: toves, startDate: 2025 }
      - { type: Ownership, asset: raths, startDate: 2027 }
      - { type: Ownership, asset: mimsy, startDate: 2028, status: planned }
  - { id: snark, schema: Company, name: Snark }
  - { id: toves, schema: Company, name: Toves }
  - { id: raths, schema: Company, name: Raths }
  - { id: mimsy, schema: Company, name: Mimsy }
  - { id: apart, schema: Company, name: Apart }
`);
runToEnd(snapshot.registry.indexReferrers());

describe('a map', () => {
  const kept = [vscode.workspace, vscode.window].map((part) => ({ part, was: { ...part } }));
  const dates: Readonly<Record<string, string | undefined>> = {
    'file:///early.md': '2023-05',
    'file:///late.md': '2025-05',
    'file:///undated.md': undefined,
  };
  let written: string;

  async function draw(asOf: string | undefined, choice: Partial<MapChoice> = {}): Promise<PartlyDrawn> {
    const start = newPageState('boojum', 'en', 'map');
    const state = { ...start, asOf, map: { ...start.map, ...choice } };
    const mentions = { notesOf: () => Object.keys(dates), mentionsIn: () => [] };
    const host = { snapshot, index: { mentions, dateOf: (note: string) => dates[note] } } as unknown as Host;
    const { vocabulary } = snapshot.registry;
    const content = {
      state,
      subject: undefined,
      watched: new Set(),
      vocabulary,
      today: '2026-12-01',
      noteDate: undefined,
    };
    const token = { isCancellationRequested: false };
    const reading = new NoteReading(host, state.id);
    const context = { host, content, token, reading, room: readRoom('') } as unknown as DrawContext;
    for await (const drawn of drawnMap(context)) return drawn;
    return assert.fail('nothing is drawn');
  }

  beforeEach(() => {
    let files = 0;
    Object.assign(vscode.workspace, {
      asRelativePath: String,
      applyEdit: async ({ created }: { readonly created: ReadonlyMap<string, Uint8Array> }) => {
        for (const contents of created.values()) written += new TextDecoder().decode(contents);
        return true;
      },
    });
    Object.assign(vscode.window, {
      visibleTextEditors: [],
      showQuickPick: async (rows: readonly { readonly label: string }[]) => rows.find(({ label }) => label === 'CSV'),
      showSaveDialog: async () => vscode.Uri.parse(`file:///${++files}.csv`),
      showInformationMessage: async () => undefined,
    });
  });

  afterEach(() => {
    for (const { part, was } of kept) {
      for (const key of Object.keys(part)) Reflect.deleteProperty(part, key);
      Object.assign(part, was);
    }
  });

  it('is written as it is shown, but as of a date without what came later and its registry does not call planned', async () => {
    const writtenAsOf = async (asOf: string | undefined): Promise<readonly string[]> => {
      written = '';
      const { shown } = await draw(asOf);
      await shown!.effects!.export!({} as never, {} as never);
      return ['Snark', 'Toves', 'Raths', 'Mimsy'].filter((name) => written.includes(name));
    };
    assert.deepEqual(await writtenAsOf(undefined), ['Snark', 'Toves', 'Raths', 'Mimsy']);
    assert.deepEqual(await writtenAsOf('2024'), ['Snark', 'Mimsy']);
    const page = String((await draw('2024')).drawn!.main);
    assert.ok(page.includes('Toves') && page.includes('Raths'), 'the page shows what came later');
  });

  it('names, where nothing connects two entities, the notes that name both, as of a date those until then', async () => {
    const named = async (asOf: string | undefined): Promise<readonly string[]> => {
      const main = String((await draw(asOf, { connectedTo: 'apart' })).drawn!.main);
      return ['late', 'early', 'undated'].filter((name) => main.includes(`${name}.md`));
    };
    assert.deepEqual(await named(undefined), ['late', 'early', 'undated']);
    assert.deepEqual(await named('2024'), ['early', 'undated']);
  });
});
