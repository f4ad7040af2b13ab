import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { describeCards } from './cards';
import { describeMergeList } from './mergeList';
import { describePreview } from './preview';
import { describeRelationList, type RelationChoice, writeRelationNote } from './relationList';
import { describeSidebarLooks } from './sidebarLooks';

const MEMO = 'H20 恢复供应：点评.md';
const RELATION: RelationChoice = {
  sentence: '英伟达与华宏科技会谈。',
  command: 'Dossier: 添加关系',
  typed: '供应',
  taken: '英伟达向华宏科技供应',
  turned: '英伟达由华宏科技供应',
};
const NOTE = '谁是 Lodestone.md';

describe('Dossier in Chinese', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    writeFileSync(join(folder.path, 'article.txt'), readFileSync('test/fixtures/digests/harbour.txt'));
    writeFileSync(
      join(folder.path, 'list.csv'),
      '名称,类别,评级,母公司,持股比例\n佐维光电,公司,买入,,\n凯斯灯业,公司,,佐维光电,51%\nNvidia Inc,公司,增持,,\n',
    );
    writeFileSync(join(folder.path, NOTE), '与 Lodestone 谈过价格，与黄仁勋没有。\n');
    writeRelationNote(folder.path, RELATION);
    const settings = { 'workbench.colorTheme': 'Default Dark Modern', 'editor.fontSize': 18 };
    workbench = await openWorkbench(folder.path, { language: 'zh-cn', settings });
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  it('shows the card and the sidebar in Chinese', async () => {
    await workbench.openFile(MEMO);
    await workbench.openView('Dossier');
    await workbench.page.locator('.sidebar .monaco-list-row[aria-label^="公司"]').waitFor();
    await workbench.page.locator('.sidebar .monaco-list-row[aria-label^="英伟达"]').waitFor();
    const card = await workbench.hoverText('H20芯片');
    await workbench.screenshot('chinese-card');
    assert.match(card, /^H20 [\s\S]*产品 · 受出口管制[\s\S]*制造商 英伟达\s+衍生自 /);
    assert.match(card, /财新，第3段/);
    assert.match(card, /打开条目 · 提及/);
  });

  it('explains the keys of a registry in Chinese', async () => {
    await workbench.openFile('my.entities.yaml');
    assert.match(await workbench.hoverText('links'), /^links · 关系\s+与其他实体的关系。没有写出的一端就是此实体。/);
    await workbench.screenshot('chinese-key');
  });

  it('offers the actions on a name in Chinese', async () => {
    await workbench.openFile(NOTE);
    await workbench.placeCursor('Lodestone');
    const rows = await workbench.codeActions('此处识别为“Lodestone Metals”');
    await workbench.screenshot('chinese-actions');
    const titles = (await rows.allInnerTexts()).map((title) => title.trim());
    assert.deepEqual(titles.slice(2, 4), [
      '在这篇笔记中识别为“Project Lodestone”',
      '在这篇笔记中识别为“Lodestone Metals”',
    ]);
    assert.deepEqual(
      titles.filter((title) => !/\p{Script=Han}/u.test(title)),
      [],
    );
    await workbench.pressKey('Escape');
  });

  describeRelationList(() => workbench, RELATION);

  describePreview(() => workbench);

  it('lists what comes in with what is doubtful first, and counts it in the title', async () => {
    const widget = workbench.page.locator('.quick-input-widget');
    await workbench.openFile('article.txt');
    await workbench.askCommand('导入摘要…');
    await workbench.pressKey('Enter');
    await widget.locator('.quick-input-title', { hasText: '已选 18 项，4 项存疑' }).waitFor();
    await widget.locator('.quick-input-list', { hasText: '存疑' }).waitFor();
    const first = widget.locator('.monaco-list-row', { hasText: /·/ }).first();
    await first.filter({ hasText: '华咏材料' }).waitFor();
    await workbench.screenshot('chinese-import');
    await workbench.pressKey('Escape');
  });

  it('asks what the words of a table mean, and says by what a known entity was recognised', async () => {
    const widget = workbench.page.locator('.quick-input-widget');
    await workbench.openFile('list.csv');
    await workbench.askCommand('导入表格…');
    await workbench.pressKey('Enter');
    await widget.locator('.monaco-list-row', { hasText: '评级' }).filter({ hasText: '按原样保留' }).waitFor();
    await workbench.screenshot('chinese-columns');
    await workbench.pressKey('Enter');
    await widget
      .locator('.monaco-list-row', { hasText: '评级：增持' })
      .filter({ hasText: '原文写作“Nvidia Inc”。' })
      .waitFor();
    await workbench.screenshot('chinese-recognised');
    await workbench.pressKey('Escape');
  });

  describeSidebarLooks(() => workbench, 'zh-cn');

  describeCards(() => workbench, { language: 'zh-cn', width: 400, isWhole: false });

  describeMergeList(() => workbench, {
    command: '合并实体…',
    withWhich: '与哪个实体合并',
    title: '将“梵特海事”合并到“梵特百利”',
    rows: ['国家：英国', '国家：德国', '所有权：梵特百利、60'],
    picture: 'chinese-merge',
  });
});
