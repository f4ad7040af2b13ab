import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inLanguage } from '../../src/core/registry/vocabulary/words';
import { DossierPage } from '../ui/dossierPage';
import type { Picture, Stage } from './picture';

const MEMO = 'H20 恢复供应：点评.md';
const REGISTRY = 'registry.entities.yaml';
const UNKNOWN = 'Blue Kestrel Foundry';

function startHere(stage: Stage): string {
  return stage.either('00 Start here.md', '00 从这里开始.md');
}

async function openStartHere(stage: Stage): Promise<void> {
  await stage.workbench.openFile(startHere(stage));
  await stage.workbench.pressKey('Control+Home');
}

async function hover(stage: Stage, file: string, name: string): Promise<void> {
  await stage.workbench.openFile(file);
  await stage.workbench.hoverText(name);
}

async function rowsOf(stage: Stage): Promise<void> {
  await stage.workbench.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
}

/** Runs a command that asks something. */
async function ask(stage: Stage, command: string): Promise<void> {
  const title = `Dossier: ${stage.word(`command.${command}`)}`;
  const { page } = stage.workbench;
  await stage.workbench.pressKey('F1');
  await page.locator('.quick-input-widget input[type=text]').first().fill(`>${title}`);
  await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: title }).waitFor();
  await stage.workbench.pressKey('Enter');
  await page.locator('.quick-input-widget input[type=text]:not([placeholder^="Type the name"])').first().waitFor();
}

async function openDossier(stage: Stage): Promise<void> {
  await stage.workbench.openFile(MEMO);
  await stage.workbench.placeCursor('英伟达');
  await stage.workbench.pressKey('Alt+Enter');
  await new DossierPage(stage.workbench).shows(stage.either('Nvidia', '英伟达'));
}

/** The map of a company, with a row of it selected. */
async function openMap(stage: Stage): Promise<void> {
  await stage.workbench.openFile('Meeting note - magnets.md');
  await stage.workbench.placeCursor('MP Materials');
  await stage.workbench.pressKey('Alt+Enter');
  const page = new DossierPage(stage.workbench);
  await page.shows('MP Materials');
  await page.button(inLanguage({ en: 'Map', zh: '关系图' }, stage.language)).click();
  await page.locator('#row-apple .name').click();
  await page.locator('.branch.other').waitFor({ state: 'attached' });
  await stage.workbench.page.mouse.move(2, 2);
}

async function openTimeline(stage: Stage): Promise<void> {
  await openDossier(stage);
  const page = new DossierPage(stage.workbench);
  await page.button(inLanguage({ en: 'Timeline', zh: '大事记' }, stage.language)).click();
  await page.locator('.timeline-main .events .item').first().waitFor();
  await stage.workbench.page.mouse.move(2, 2);
}

/** What is new of a product, since a date: the notes of the demo are not of today. */
async function openNews(stage: Stage): Promise<void> {
  await stage.workbench.openFile(MEMO);
  await stage.workbench.placeCursor('H20');
  await stage.runCommand('watch');
  await stage.runCommand('whatIsNew');
  const page = new DossierPage(stage.workbench);
  await page.locator('#since').fill('2025-07-10');
  await page.locator('#since').press('Enter');
  await page.locator('.news-main blockquote').first().waitFor();
  await stage.workbench.page.mouse.move(2, 2);
}

export const EDITOR_PICTURES: readonly Picture[] = [
  {
    name: 'editors/note',
    situation: 'demo',
    part: 'editors',
    show: openStartHere,
  },
  {
    name: 'editors/card',
    situation: 'demo',
    part: 'editors',
    step: 'hover',
    show: (stage) => hover(stage, startHere(stage), 'H20'),
  },
  {
    name: 'editors/card-in-a-chinese-note',
    situation: 'demo',
    part: 'editors',
    readme: { name: 'hover' },
    show: (stage) => hover(stage, MEMO, 'H20对华'),
  },
  {
    name: 'editors/card-of-a-person',
    situation: 'demo',
    part: 'editors',
    show: (stage) => hover(stage, MEMO, '黄仁勋'),
  },
  {
    name: 'editors/ambiguous-card',
    situation: 'demo',
    part: 'editors',
    show: (stage) => hover(stage, 'Meeting note - magnets.md', 'Lodestone'),
  },
  {
    name: 'editors/actions',
    situation: 'demo',
    part: 'editors',
    async show({ workbench }) {
      await workbench.openFile('Meeting note - magnets.md');
      await workbench.placeCursor('Lodestone');
      await workbench.codeActions('Lodestone');
    },
  },
  {
    name: 'editors/completion',
    situation: 'demo',
    part: 'editors',
    async show({ workbench }) {
      await workbench.openFile('Watchlist.md');
      await workbench.pressKey('Control+End');
      await workbench.type('\n\n@ywd');
      await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'editors/add-to-registry',
    situation: 'demo',
    part: 'editors',
    step: 'add',
    async show(stage) {
      await stage.workbench.openFile(startHere(stage));
      await stage.workbench.select(UNKNOWN);
      await ask(stage, 'addToRegistry');
      await stage.workbench.page
        .locator('.quick-input-widget .monaco-list-row', { hasText: stage.either('Company', '公司') })
        .first()
        .waitFor();
    },
  },
  {
    name: 'editors/go-to-entity',
    situation: 'demo',
    part: 'editors',
    async show(stage) {
      await stage.workbench.askCommand(`Dossier: ${stage.word('command.goToEntity')}`);
      await stage.workbench.type('ywd');
      await rowsOf(stage);
    },
  },
  {
    name: 'editors/registry',
    situation: 'demo',
    part: 'editors',
    async show({ workbench }) {
      await workbench.openFile('my.entities.yaml');
      await workbench.page.locator('.codelens-decoration a').first().waitFor();
    },
  },
  {
    name: 'editors/key-of-a-registry',
    situation: 'demo',
    part: 'editors',
    show: (stage) => hover(stage, 'my.entities.yaml', 'links'),
  },
  {
    name: 'editors/new-registry',
    situation: 'empty',
    part: 'editors',
    step: 'registry',
    async show(stage) {
      // It is there already when the picture is taken again.
      if (existsSync(join(stage.workbench.folder, REGISTRY))) {
        await stage.workbench.openFile(REGISTRY);
      } else {
        await stage.workbench.askCommand(`Dossier: ${stage.word('command.createRegistry')}`);
        await stage.workbench.pressKey('Enter');
      }
      await stage.workbench.page.locator(`.tab.active[data-resource-name="${REGISTRY}"]`).waitFor();
      await stage.workbench.pressKey('Control+Home');
    },
  },
  {
    name: 'editors/walkthrough',
    situation: 'demo',
    part: 'editors',
    async show({ workbench }) {
      await workbench.askCommand('Welcome: Open Walkthrough...');
      await workbench.type('Dossier');
      await workbench.pressKey('Enter');
      await workbench.page.locator('.gettingStartedContainer .step-list-container').waitFor();
    },
  },
  {
    name: 'editors/dossier',
    situation: 'demo',
    part: 'editors',
    step: 'dossier',
    readme: { name: 'dossier', height: 520 },
    show: openDossier,
  },
  { name: 'editors/map', situation: 'demo', part: 'editors', readme: { name: 'map', height: 535 }, show: openMap },
  {
    name: 'editors/timeline',
    situation: 'demo',
    part: 'editors',
    readme: { name: 'timeline', height: 400 },
    show: openTimeline,
  },
  { name: 'window/dossier', situation: 'demo', part: 'window', show: openDossier },
  {
    name: 'window/demo',
    situation: 'demo',
    part: 'window',
    step: 'demo',
    async show(stage) {
      await stage.openPane('noteEntities');
      await openStartHere(stage);
      await stage.row('H20').waitFor();
    },
  },
  {
    name: 'window/entities',
    situation: 'demo',
    part: 'window',
    async show(stage) {
      await openStartHere(stage);
      await stage.openPane('entities');
      await stage.row(stage.either('Companies', '公司')).waitFor();
    },
  },
  {
    name: 'window/mentions',
    situation: 'demo',
    part: 'window',
    step: 'mentions',
    async show(stage) {
      await stage.workbench.openFile(MEMO);
      await stage.workbench.placeCursor('英伟达');
      await stage.runCommand('findMentions');
      await stage.workbench.page.locator('.sidebar .monaco-list-row', { hasText: '英伟达' }).first().waitFor();
    },
  },
  {
    name: 'window/add-names',
    situation: 'demo',
    part: 'window',
    async show(stage) {
      await openStartHere(stage);
      await ask(stage, 'addNames');
      const { page } = stage.workbench;
      await page.locator('.quick-input-title', { hasText: stage.either('Add Names', '添加名称') }).waitFor();
      await page.locator('.quick-input-widget .quick-input-header [role=checkbox]').click();
    },
  },
  {
    name: 'window/import-notes',
    situation: 'vault',
    part: 'window',
    async show(stage) {
      await ask(stage, 'importNotes');
      const { page } = stage.workbench;
      // The whole folder, and the meanings as they are.
      for (const placeholder of [/Which folder|哪个文件夹/, /What do these words mean|这些词/]) {
        await page.getByPlaceholder(placeholder).waitFor();
        await stage.workbench.pressKey('Enter');
      }
      await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Blue Kestrel Foundry' }).first().waitFor();
    },
  },
  // The last one, since the filter stays.
  {
    name: 'window/filtered',
    situation: 'demo',
    part: 'window',
    step: 'filter',
    async show(stage) {
      await openStartHere(stage);
      await stage.openPane('entities');
      await ask(stage, 'filterEntities');
      await stage.workbench.type('ywd');
      await stage.row(stage.either('Nvidia', '英伟达')).waitFor();
    },
  },
  // The last, as entities are watched from here on.
  { name: 'editors/news', situation: 'demo', part: 'editors', readme: { name: 'news', height: 480 }, show: openNews },
];
