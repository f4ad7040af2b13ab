import type { KeyRow } from '../rows';

/** The keys of a file. */
export const FILE_ROWS: readonly KeyRow[] = [
  { key: 'version', kind: 'version', en: 'Version', zh: '版本', help: 'The version of this format.', absent: '1', example: 'version: 1' },
  { key: 'sources', kind: 'sources', en: 'Sources', zh: '来源', help: 'What facts and links cite, by id. All registry files share their sources.', example: 'sources: { gazette: The Gazette }' },
  { key: 'entities', kind: 'entities', en: 'Entities', zh: '实体', help: 'The entities: a list below it, one item for each.', example: 'entities:' },
];

/** The keys of a source. */
export const SOURCE_ROWS: readonly KeyRow[] = [
  { key: 'title', kind: 'text', en: 'Title', zh: '标题', help: 'Its title.', absent: 'the id of the source', example: 'title: Controls ease' },
  { key: 'publisher', kind: 'text', en: 'Publisher', zh: '发布者', help: 'Who published it. Citations show the publisher, since titles are long.', absent: 'the title is shown', example: 'publisher: { en: Caixin, zh: 财新 }' },
  { key: 'date', kind: 'date', en: 'Date', zh: '日期', help: 'When it was published.', example: 'date: 2025-07-26' },
  { key: 'url', kind: 'url', en: 'Web page', zh: '网页', help: 'Where it can be read.', example: 'url: https://example.org/controls' },
  { key: 'note', kind: 'path', en: 'Note', zh: '笔记', help: 'The note that it is: a path from the folder of the registry file to a note of the workspace.', example: 'note: calls/2025-07-16.md' },
];

/** The keys of an entity that have a meaning of their own; every other key is a property. */
export const ENTRY_ROWS: readonly KeyRow[] = [
  { key: 'id', kind: 'id', en: 'Identifier', zh: '标识', help: 'The stable identifier by which other entries refer to it: small letters a–z, digits and hyphens. Never give it to another entity.', absent: 'a problem: every entry needs an id', example: 'id: nvidia' },
  { key: 'schema', kind: 'schema', en: 'Kind', zh: '类型', help: 'What it is. Any other word than a known schema is used as written.', absent: 'unclassified', example: 'schema: Company' },
  { key: 'name', kind: 'names', nameKind: 'name', en: 'name', zh: '名称', help: 'What it is called. The first name is shown; further ones in a list are aliases.', absent: 'a problem, unless another file names it', example: 'name: { en: Nvidia, zh: 英伟达 }' },
  { key: 'alias', kind: 'names', nameKind: 'alias', en: 'alias', zh: '别名', help: 'Other names that mean the same; each is recognised in notes.', example: 'alias: [Nvidia Corp., { value: NVDA, case: exact }]' },
  { key: 'weakAlias', kind: 'names', nameKind: 'weak', en: 'weak alias', zh: '弱别名', help: 'Names that count only where the note gives evidence that this entity is meant.', example: 'weakAlias: [Team Green]' },
  { key: 'previousName', kind: 'names', nameKind: 'previous', en: 'previous name', zh: '曾用名', help: 'Earlier names, best with `endDate`.', example: 'previousName: { value: Facebook, endDate: 2021-10-28 }' },
  { key: 'misspelling', kind: 'names', nameKind: 'misspelling', en: 'misspelling', zh: '误写', help: 'Wrong spellings: recognised, and reported with a fix.', example: 'misspelling: Nvida' },
  { key: 'summary', kind: 'text', en: 'Summary', zh: '简介', help: 'What it is, in one sentence.', absent: 'the description is shown', example: 'summary: Designs accelerators.' },
  { key: 'description', kind: 'text', en: 'Description', zh: '说明', help: 'More about it.', example: 'description: Founded in 1993.' },
  { key: 'facts', kind: 'facts', en: 'Facts', zh: '事实', help: 'What is known, each fact best with its date and source.', example: 'facts: [{ date: 2025-07-15, text: Resumes sales., source: gazette }]' },
  { key: 'links', kind: 'links', en: 'Links', zh: '关系', help: 'Relations to other entities. This entity is the end that is not written.', example: 'links: [{ type: Ownership, owner: softbank }]' },
  { key: 'remove', kind: 'words', en: 'Names to remove', zh: '要移除的名称', help: 'Names from the bundled registry, or from earlier files, that shall not count.', example: 'remove: [NVDA]' },
  { key: 'disabled', kind: 'boolean', en: 'Disabled', zh: '停用', help: '`true` hides the entity, names and all.', absent: 'false', example: 'disabled: true' },
];

/** The keys of one name that is written as a map. */
export const NAME_ROWS: readonly KeyRow[] = [
  { key: 'value', kind: 'name', en: 'Name', zh: '名称', help: 'The name as notes write it. Without this key a map is read as names by language.', example: 'value: NVDA' },
  { key: 'lang', kind: 'language', en: 'Language', zh: '语言', help: 'The language of the name, a BCP 47 tag.', absent: 'none: the name serves every reader', example: 'lang: zh-Hant' },
  { key: 'case', kind: 'case', en: 'Capitals', zh: '大小写', help: '`exact`: only as written. `ignore`: capitals make no difference.', absent: 'by the rule in docs/matching.md', example: 'case: exact' },
  { key: 'notIn', kind: 'words', en: 'Not in these words', zh: '不计入的词', help: 'Longer words in which the name does not count.', example: 'notIn: [高通胀]' },
  { key: 'startDate', kind: 'date', en: 'From', zh: '开始', help: 'Since when the name is used.', example: 'startDate: 2021-10-28' },
  { key: 'endDate', kind: 'date', en: 'Until', zh: '截至', help: 'Until when the name was used.', example: 'endDate: 2021-10-28' },
];

/** The keys of a fact. */
export const FACT_ROWS: readonly KeyRow[] = [
  { key: 'date', kind: 'date', en: 'Date', zh: '日期', help: 'When it happened, or began.', absent: 'startDate', example: 'date: 2025-07-15' },
  { key: 'text', kind: 'text', en: 'Text', zh: '内容', help: 'The fact, in your own words.', absent: 'a problem: every fact needs a text', example: 'text: { en: Resumes sales., zh: 恢复销售。 }' },
  { key: 'source', kind: 'source', en: 'Source', zh: '来源', help: 'Where it comes from: the id of a source.', example: 'source: gazette' },
  { key: 'at', kind: 'text', en: 'Passage', zh: '出处', help: 'Where in the source: a paragraph, a page or a heading, a range or a list of them.', example: 'at: paras. 12–14' },
  { key: 'event', kind: 'reference', targets: ['Event'], en: 'Event', zh: '事件', help: 'The event that it is about: the two are shown as one.', absent: 'the event of the same day, where there is only one', example: 'event: london-talks' },
  { key: 'endDate', kind: 'date', en: 'Until', zh: '截至', help: 'When it ended.', absent: 'it took place on one day', example: 'endDate: 2025-07-20' },
  { key: 'startDate', kind: 'date', en: 'From', zh: '开始', help: 'When it began; `date` says the same.', example: 'startDate: 2025-07-15' },
];

/** The key that every link has; the others are its ends and its properties. */
export const LINK_ROWS: readonly KeyRow[] = [{ key: 'type', kind: 'linkType', en: 'Type of link', zh: '关系类型', help: 'What kind of relation it is. Any other word than a known type is used as written.', absent: 'a problem: every link needs a type', example: 'type: Ownership' }];
