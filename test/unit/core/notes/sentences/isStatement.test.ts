import assert from 'node:assert/strict';
import { isStatement } from '../../../../../src/core/notes/sentences/stated';

describe('a selected text that is a sentence or part of one', () => {
  for (const text of [
    'Lodestar Works ships.',
    'Lodestar Works will build four ships',
    'Lodestar Works took a stake in Kestrel Lines',
    'Lodestar acquired Kestrel Lines',
    'he said yesterday',
    'Kestrel Lines Inc. agreed to it',
    'It rains. It pours',
    'The New Royal Society of Makers of Lamps and Magnets',
    'the rest of the money that came from the sale of ships',
    '蓝隼科技停产。',
    '蓝隼科技收购了晶湖',
    '蓝隼科技，一家船厂，在上海',
  ])
    it(`is not a name: ${text}`, () => assert.equal(isStatement(text), true));

  for (const text of [
    'Lodestar Works',
    'The Royal Society of Makers of Lamps and Magnets',
    'Kestrel Lines Inc.',
    'U.S.',
    'U.S. Bureau of Industry and Security',
    'Committee on Foreign Investment in the United States',
    'Dr. Mabel Quarrel',
    'rare earth magnets',
    'advanced packaging',
    'Made in Kestrel',
    'Node.js',
    'Yahoo!',
    '蓝隼科技',
    '蓝隼（Kestrelix）',
    'Semiconductor Works of the Northern Province (北省芯片制造)',
    'high speed rail',
    'printed circuit boards',
    '被动元件产业协会',
    '大将军',
    '晶湖先进制造产业投资基金',
    '',
  ])
    it(`may be a name: ${text}`, () => assert.equal(isStatement(text), false));
});
