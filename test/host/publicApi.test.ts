import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DossierApi } from '../../api';
import type { activate } from '../../src/extension';
import { eventually } from '../support/eventually';
import { closeAllEditors, deleteFile, openNaming, writeFile } from '../support/inHost';
import { installExtension } from '../support/installed';

// The types say what is there, neither more nor less, but for the plugin of the Markdown preview.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const isSame: Same<Omit<ReturnType<typeof activate>, 'extendMarkdownIt'>, DossierApi> = true;

const OWN = `sources:
  gazette: { title: The Gazette }
entities:
  - id: frumious
    schema: Company
    name: { en: Frumious Works, zh: 弗鲁公司 }
    note: Only for me.
    facts:
      - { date: 2025-08-01, text: Opens a dock., source: gazette }
`;

/** It stays: VS Code would restart all extensions to be rid of one that is active. */
const EXAMPLE = 'example.companies';

describe('the interface for other extensions', () => {
  let api: DossierApi;

  before(async () => {
    await writeFile('api/own.entities.yaml', OWN);
    await openNaming('api/call.md', '# A call\n\n弗鲁公司 met them.\n', '弗鲁公司');
    api = vscode.extensions.getExtension<DossierApi>('dossier.dossier')!.exports;
  });

  after(async () => {
    await closeAllEditors();
    await deleteFile('api');
  });

  it('gives another extension that is installed what a note names, with facts and sources', async () => {
    assert.ok(isSame);
    await installExtension(EXAMPLE);
    const companies = await vscode.commands.executeCommand('example.companies');
    assert.ok(vscode.extensions.getExtension(EXAMPLE)?.isActive);
    assert.deepEqual(companies, ['Frumious Works: Opens a dock. (The Gazette)']);
  });

  it('gives plain data and pages, without remarks, and nothing for what is not there', async () => {
    assert.deepEqual(await api.mentions('At 弗鲁公司.'), [{ start: 3, end: 7, entities: ['frumious'] }]);
    const entity = await api.entity('frumious', 'zh-cn');
    assert.deepEqual(JSON.parse(JSON.stringify(entity)), entity);
    const page = await api.page('frumious', 'en');
    assert.match(page ?? '', /^# Frumious Works \(弗鲁公司\)$/m);
    assert.doesNotMatch(JSON.stringify([entity, page]), /Only for me/);
    assert.deepEqual([await api.entity('nobody'), await api.page('nobody')], [undefined, undefined]);
  });

  it('says that registries have changed', async () => {
    const said: Promise<string | undefined>[] = [];
    const read = async () => (await api.entity('frumious', 'en'))?.timeline[0]?.text;
    const listening = api.onDidChange(() => said.push(read()));
    await writeFile('api/own.entities.yaml', OWN.replace('Opens', 'Closes'));
    // Registries of other tests may be said to have changed before.
    await eventually('it is said', async () => (await Promise.all(said)).includes('Closes a dock.'));
    listening.dispose();
  });
});
