import type { Picture, SituationName, Stage } from './picture';

const MEMO = 'H20 恢复供应：点评.md';
const VIEWS = ['entities', 'noteEntities', 'timeline', 'unregistered'];

async function expand(stage: Stage, label: string): Promise<void> {
  const row = stage.row(label);
  await row.waitFor();
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
}

/** What every view says when it has nothing to show. */
function emptyStates(situation: SituationName): readonly Picture[] {
  return VIEWS.map((view) => ({
    name: `empty/${situation}-${view}`,
    situation,
    part: 'sidebar',
    async show(stage) {
      await stage.openPane(view);
      if (situation === 'plain') await stage.workbench.openFile('plain.md');
      const pane = stage.workbench.page.locator('.sidebar .pane', { hasText: stage.word(`view.${view}`) });
      await pane.locator('.welcome-view-content .monaco-button').first().waitFor();
    },
  }));
}

export const SIDEBAR_PICTURES: readonly Picture[] = [
  {
    name: 'sidebar/entities',
    situation: 'demo',
    part: 'sidebar',
    async show(stage) {
      await stage.openPane('entities');
      await stage.row(stage.either('Companies', '公司')).waitFor();
    },
  },
  {
    name: 'sidebar/entity',
    situation: 'demo',
    part: 'sidebar',
    async show(stage) {
      await stage.workbench.openFile(MEMO);
      await stage.openPane('noteEntities');
      await stage.openPane('entities');
      await stage.workbench.placeCursor('英伟达H20芯片');
      await stage.workbench.placeCursor('黄仁勋');
      await stage.runCommand('showInSidebar');
      await expand(stage, stage.either('Jensen Huang', '黄仁勋'));
    },
  },
  {
    name: 'sidebar/in-this-note',
    situation: 'demo',
    part: 'sidebar',
    async show(stage) {
      await stage.workbench.openFile(MEMO);
      await stage.openPane('noteEntities');
      await expand(stage, stage.either('Nvidia', '英伟达'));
    },
  },
  {
    name: 'sidebar/timeline',
    situation: 'demo',
    part: 'sidebar',
    async show(stage) {
      await stage.openPane('timeline');
      await stage.workbench.page.locator('.sidebar .pane-body .monaco-list-row').nth(5).waitFor();
    },
  },
  {
    name: 'sidebar/not-yet-registered',
    situation: 'demo',
    part: 'sidebar',
    async show(stage) {
      await stage.openPane('unregistered');
      await expand(stage, 'Blue Kestrel Foundry');
    },
  },
  ...emptyStates('empty'),
  ...emptyStates('plain').filter(({ name }) => !name.endsWith('-unregistered')),
  ...emptyStates('nothing'),
];
