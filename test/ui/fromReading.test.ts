import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryFolder } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';

const HARBOUR = '2031-05-06 Harbour.md';
const YARD = '2031-05-09 Yard.md';
const LAKE = '2031-05-12 Jinghu.md';

const NOTES = {
  [HARBOUR]: `# Harbour

Onyxon Shipping Ltd. opened a second dock in April 2031.

## Ships

Tulgey Lines Ltd. lost two ships yesterday. Quillon Metals Inc. supplies magnets to Onyxon Shipping Ltd.
`,
  [YARD]: `# Yard

Frumious Works Inc. will build four ships. Mimsy Robotics GmbH welds them.

The Alder Accord was signed on 3 May 2031, and the Alder Accord is short.
`,
  [LAKE]: `# Jinghu 晶湖

晶湖科技 (Jinghu Technology) 去年9月扩产。董事长曾毓林没有评论。

青鹭股份有限公司收购了蓝隼半导体有限公司。
`,
};

const WRITTEN = `# The entities of these notes. An entry with the id of a bundled entity extends it.
version: 1

sources:
  2031-05-06-harbour:
    title: Harbour
    date: 2031-05-06
    note: 2031-05-06 Harbour.md
  2031-05-09-yard:
    title: Yard
    date: 2031-05-09
    note: 2031-05-09 Yard.md
  2031-05-12-jinghu:
    title: Jinghu 晶湖
    date: 2031-05-12
    note: 2031-05-12 Jinghu.md

entities:
  - id: onyxon-shipping-ltd
    schema: Company
    name: Onyxon Shipping Ltd.
    facts:
      - date: 2031-04
        text: Onyxon Shipping Ltd. opened a second dock in April 2031.
        quote: true
        source: 2031-05-06-harbour

  - id: alder-accord
    schema: Agreement
    name: Alder Accord
    facts:
      - date: 2031-05-03
        text: The Alder Accord was signed on 3 May 2031, and the Alder Accord is short.
        quote: true
        source: 2031-05-09-yard

  - id: frumious-works-inc
    schema: Company
    name: Frumious Works Inc.
    facts:
      - date: 2031-05-09
        text: Frumious Works Inc. will build four ships.
        quote: true
        source: 2031-05-09-yard

  - id: mimsy-robotics-gmbh
    schema: Company
    name: Mimsy Robotics GmbH

  - id: quillon-metals-inc
    schema: Company
    name: Quillon Metals Inc.
    links:
      - type: Supply
        customer: onyxon-shipping-ltd
        source: 2031-05-06-harbour
        at: Ships

  - id: tulgey-lines-ltd
    schema: Company
    name: Tulgey Lines Ltd.
    facts:
      - date: 2031-05-05
        text: Tulgey Lines Ltd. lost two ships yesterday.
        quote: true
        source: 2031-05-06-harbour
        at: Ships

  - id: jinghu-technology
    schema: Company
    name: { zh: 晶湖科技, en: Jinghu Technology }
    facts:
      - date: 2030-09
        text: 晶湖科技 (Jinghu Technology) 去年9月扩产。
        quote: true
        source: 2031-05-12-jinghu

  - id: lansun-bandaoti-youxiangongsi
    schema: Company
    name: { zh: 蓝隼半导体有限公司 }

  - id: qinglu-gufen-youxiangongsi
    schema: Company
    name: { zh: 青鹭股份有限公司 }
    links:
      - type: Ownership
        asset: lansun-bandaoti-youxiangongsi
        startDate: 2031-05-12
        source: 2031-05-12-jinghu

  - id: zengyulin
    schema: Person
    name: { zh: 曾毓林 }
`;

/** Notes, words of a sentence in them, and the entity that the sentence is about. */
const FACTS = [
  [HARBOUR, 'second dock', 'Onyxon Shipping Ltd.'],
  [HARBOUR, 'two ships', 'Tulgey Lines Ltd.'],
  [YARD, 'four ships', 'Frumious Works Inc.'],
  [YARD, 'Accord was signed', 'Alder Accord'],
  [LAKE, '扩产', 'Jinghu Technology'],
] as const;
/** The same, and what one entity is to the other, which the list offers first. */
const RELATIONS = [
  [HARBOUR, 'supplies magnets', 'supplies'],
  [LAKE, '收购了', 'owns'],
] as const;

/** Words of the message of each command. */
const MESSAGES = [
  'names were added to',
  ...FACTS.map(([, , entity]) => `The fact was added to ${entity} in`),
  ...RELATIONS.map(([, , sentence]) => sentence),
];

describe('from reading to a registry, without typing', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;
  let registry: string;
  /** The registry after each command; undefined where there is none. */
  const states: (string | undefined)[] = [undefined];

  before(async () => {
    folder = temporaryFolder('reading');
    registry = join(folder.path, 'registry.entities.yaml');
    for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(folder.path, name), text);
    workbench = await openWorkbench(folder.path, { settings: { 'dossier.registry.bundled': false } });
    await workbench.openFile(HARBOUR);
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  /** Waits until the registry is another one than after the last command. */
  async function written(): Promise<string> {
    const now = await eventually('the registry is saved', () => {
      const text = existsSync(registry) ? readFileSync(registry, 'utf8') : undefined;
      // While VS Code writes a file it is empty for a moment.
      return text !== '' && text !== states.at(-1) && text;
    });
    states.push(now);
    assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 0);
    return now;
  }

  it('adds ten names of three notes', async () => {
    await workbench.askCommand('Add Names…');
    await workbench.page.locator('.quick-input-widget .quick-input-header [role=checkbox]').click();
    await workbench.pressKey('Enter');
    await workbench.page.locator('.quick-input-title', { hasText: 'Add Names to the Registry' }).waitFor();
    await workbench.pressKey('Enter');
    const text = await written();
    assert.equal(text.match(/^ {2}- id: /gm)?.length, 10, text);
  });

  for (const [note, words] of FACTS) {
    it(`adds the sentence with "${words}" as a fact`, async () => {
      await workbench.openFile(note);
      await workbench.placeCursor(words);
      await workbench.askText('Dossier: Add as Fact…', 'Fact about');
      await workbench.pressKey('Enter');
      await written();
      assert.equal((await workbench.location()).file, note);
    });
  }

  for (const [note, words, sentence] of RELATIONS) {
    it(`adds the relation that "${words}" tells`, async () => {
      await workbench.openFile(note);
      await workbench.placeCursor(words);
      await workbench.askCommand('Dossier: Add Relation…');
      await workbench.page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: sentence }).waitFor();
      await workbench.pressKey('Enter');
      await workbench.page.locator('.quick-input-message', { hasText: 'The share in percent' }).waitFor();
      await workbench.pressKey('Enter');
      await workbench.page.locator('.quick-input-message', { hasText: 'Since when?' }).waitFor();
      await workbench.pressKey('Enter');
      await written();
      assert.equal((await workbench.location()).file, note);
    });
  }

  it('has written all of it in the style of a user who types', () => {
    assert.equal(states.at(-1), WRITTEN);
  });

  it('brings back every byte with Undo, command by command', async () => {
    // One that came after the list of messages was opened would be above what is scrolled to, where it is not drawn.
    await workbench.page.locator('.notification-toast', { hasText: MESSAGES.at(-1)! }).waitFor();
    await workbench.runCommand('Notifications: Show Notifications');
    for (const [step, words] of [...MESSAGES.entries()].reverse()) {
      const message = workbench.page.locator('.notifications-center .monaco-list-row', { hasText: words });
      await message.locator('.monaco-button', { hasText: 'Undo' }).click();
      await eventually('it is undone', () => {
        const now = existsSync(registry) ? readFileSync(registry, 'utf8') : undefined;
        return now === states[step];
      });
      await message.waitFor({ state: 'detached' });
    }
    assert.equal(existsSync(registry), false);
  });
});
