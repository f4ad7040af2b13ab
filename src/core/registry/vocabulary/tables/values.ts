import type { Bilingual } from '../rows';

/** A value in both languages. */
export interface ValueRow extends Bilingual {
  /** Whether it is a role that one person at a time has in a body. */
  readonly isSole?: true;
}

/** Values that many registries give in one language only, by property, for readers of the other one. */
export const VALUE_ROWS: ReadonlyMap<string, readonly ValueRow[]> = new Map([
  [
    'sector',
    [
      { en: 'Semiconductors', zh: '半导体' },
      { en: 'Semiconductor equipment', zh: '半导体设备' },
      { en: 'Semiconductor materials', zh: '半导体材料' },
      { en: 'Artificial intelligence', zh: '人工智能' },
      { en: 'Software', zh: '软件' },
      { en: 'Internet', zh: '互联网' },
      { en: 'Cloud computing', zh: '云计算' },
      { en: 'Consumer electronics', zh: '消费电子' },
      { en: 'Telecommunications', zh: '电信' },
      { en: 'Telecommunications equipment', zh: '通信设备' },
      { en: 'Automobiles', zh: '汽车' },
      { en: 'Batteries', zh: '电池' },
      { en: 'Rare earths', zh: '稀土' },
      { en: 'Mining', zh: '采矿' },
      { en: 'Steel', zh: '钢铁' },
      { en: 'Chemicals', zh: '化工' },
      { en: 'Pharmaceuticals', zh: '医药' },
      { en: 'Biotechnology', zh: '生物技术' },
      { en: 'Energy', zh: '能源' },
      { en: 'Oil and gas', zh: '石油天然气' },
      { en: 'Aerospace', zh: '航空航天' },
      { en: 'Defence', zh: '国防' },
      { en: 'Defense', zh: '国防' },
      { en: 'Shipping', zh: '航运' },
      { en: 'Logistics', zh: '物流' },
      { en: 'Retail', zh: '零售' },
      { en: 'Banking', zh: '银行' },
      { en: 'Insurance', zh: '保险' },
      { en: 'Securities', zh: '证券' },
      { en: 'Real estate', zh: '房地产' },
      { en: 'Media', zh: '传媒' },
    ],
  ],
  [
    'role',
    [
      { en: 'chief executive', zh: '首席执行官', isSole: true },
      { en: 'CEO', zh: '首席执行官', isSole: true },
      { en: 'chief financial officer', zh: '首席财务官', isSole: true },
      { en: 'CFO', zh: '首席财务官', isSole: true },
      { en: 'chief technology officer', zh: '首席技术官', isSole: true },
      { en: 'CTO', zh: '首席技术官', isSole: true },
      { en: 'chief operating officer', zh: '首席运营官', isSole: true },
      { en: 'COO', zh: '首席运营官', isSole: true },
      { en: 'founder', zh: '创始人' },
      { en: 'founder and chief executive', zh: '创始人、首席执行官' },
      { en: 'chairman', zh: '董事长', isSole: true },
      { en: 'chair', zh: '董事长', isSole: true },
      { en: 'chairman and chief executive', zh: '董事长、首席执行官' },
      { en: 'president', zh: '总裁', isSole: true },
      { en: 'president and chief executive', zh: '总裁兼首席执行官' },
      { en: 'director', zh: '董事' },
      { en: 'general manager', zh: '总经理', isSole: true },
      { en: 'spokesperson', zh: '发言人' },
      { en: 'minister', zh: '部长' },
      { en: 'analyst', zh: '分析师' },
      { en: 'reporter', zh: '记者' },
      { en: 'joint venture', zh: '合资' },
    ],
  ],
]);
