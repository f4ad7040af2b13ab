import type { KeyRow } from '../rows';

/** The keys of a file. */
export const FILE_ROWS: readonly KeyRow[] = [
  { key: 'version', kind: 'version', en: 'Version', zh: '版本', help: { en: 'The version of this format.', zh: '此文件格式的版本。' }, absent: '1', example: 'version: 1' },
  { key: 'asOf', kind: 'date', en: 'As of', zh: '截至', help: { en: 'The day up to which the file was kept. Cards, pages and exports of its entities say so.', zh: '此文件的内容截至哪一天。其中实体的卡片、档案和导出文件会注明。' }, example: 'asOf: 2025-07-26' },
  {
    key: 'scope',
    kind: 'scope',
    en: 'Scope',
    zh: '适用范围',
    help: {
      en: '`folder`: the names and ids of the file count only in notes in its folder and below.',
      zh: '`folder`：此文件中的名称和标识只在所在文件夹及其子文件夹的笔记中算作提及。',
    },
    absent: 'they count in all notes',
    example: 'scope: folder',
  },
  { key: 'sources', kind: 'sources', en: 'Sources', zh: '来源', help: { en: 'What facts and links cite, by id. All registry files share their sources.', zh: '事实和关系所引用的来源，以 id 为键。所有名录文件共用来源。' }, example: 'sources: { gazette: The Gazette }' },
  { key: 'schemas', kind: 'schemas', en: 'Kinds', zh: '类别', help: { en: 'Kinds of entities of your field, by the word that `schema` has. All registry files share them.', zh: '所在领域的实体类别，以 `schema` 中的词为键。所有名录文件共用。' }, example: 'schemas: { Trial: { like: Project } }' },
  {
    key: 'linkTypes',
    kind: 'linkTypes',
    en: 'Types of links',
    zh: '关系类型',
    help: { en: 'Relations of your field, by the word that `type` of a link has. All registry files share them.', zh: '所在领域的关系类型，以关系的 `type` 中的词为键。所有名录文件共用。' },
    example: 'linkTypes: { License: { from: licensor, to: licensee } }',
  },
  { key: 'entities', kind: 'entities', en: 'Entities', zh: '实体', help: { en: 'The entities: a list below it, one item for each.', zh: '实体：在其下逐条列出，每个实体一条。' }, example: 'entities:' },
];

/** The keys of a source. */
export const SOURCE_ROWS: readonly KeyRow[] = [
  { key: 'title', kind: 'text', en: 'Title', zh: '标题', help: { en: 'Its title.', zh: '标题。' }, absent: 'the id of the source', example: 'title: Controls ease' },
  { key: 'publisher', kind: 'text', en: 'Publisher', zh: '发布者', help: { en: 'Who published it. Citations show the publisher, since titles are long.', zh: '发布者。标题往往很长，因此引用时显示发布者。' }, absent: 'the title is shown', example: 'publisher: { en: Caixin, zh: 财新 }' },
  { key: 'date', kind: 'date', en: 'Date', zh: '日期', help: { en: 'When it was published.', zh: '发布日期。' }, example: 'date: 2025-07-26' },
  { key: 'url', kind: 'url', en: 'Web page', zh: '网页', help: { en: 'Where it can be read.', zh: '可阅读原文的网址。' }, example: 'url: https://example.org/controls' },
  { key: 'note', kind: 'path', en: 'Note', zh: '笔记', help: { en: 'The note that it is: a path from the folder of the registry file to a note of the workspace.', zh: '作为来源的笔记：从名录文件所在文件夹到工作区中该笔记的路径。' }, example: 'note: calls/2025-07-16.md' },
];

/** The keys of an entity that have a meaning of their own; every other key is a property. */
export const ENTRY_ROWS: readonly KeyRow[] = [
  {
    key: 'id',
    kind: 'id',
    en: 'Identifier',
    zh: '标识',
    help: { en: 'The stable identifier by which other entries refer to it: small letters a–z, digits and hyphens. Never give it to another entity.', zh: '固定的标识，供其他条目引用：由小写字母 a–z、数字和连字符组成。不要再给别的实体使用。' },
    absent: 'a problem: every entry needs an id',
    example: 'id: nvidia',
  },
  { key: 'schema', kind: 'schema', en: 'Kind', zh: '类别', help: { en: 'What it is. Any other word than a known schema is used as written.', zh: '它属于哪一类。未知的类别按原样使用。' }, absent: 'unclassified', example: 'schema: Company' },
  {
    key: 'name',
    kind: 'names',
    nameKind: 'name',
    en: 'name',
    zh: '名称',
    help: { en: 'What it is called. The first name is shown; further ones in a list are aliases.', zh: '它的名称。显示第一个；列表中的其余名称都是别名。' },
    absent: 'a problem, unless another file names it or it is an event with a headline',
    example: 'name: { en: Nvidia, zh: 英伟达 }',
  },
  {
    key: 'headline',
    kind: 'text',
    en: 'Headline',
    zh: '标题',
    help: { en: 'Of an event: a sentence that says what happened. It is shown like a name and never looked for in notes.', zh: '用于事件：用一句话说明发生了什么。像名称一样显示，但不会在笔记中查找。' },
    absent: 'the name is shown',
    example: 'headline: { en: Norvex opens its second yard, zh: 诺维克斯第二船坞启用 }',
  },
  { key: 'alias', kind: 'names', nameKind: 'alias', en: 'alias', zh: '别名', help: { en: 'Other names that mean the same; each is recognised in notes.', zh: '指同一实体的其他名称，在笔记中都能识别。' }, example: 'alias: [Nvidia Corp., { value: NVDA, case: exact }]' },
  { key: 'weakAlias', kind: 'names', nameKind: 'weak', en: 'weak alias', zh: '弱别名', help: { en: 'Names that count only where the note gives evidence that this entity is meant.', zh: '只有笔记中另有依据表明指的是此实体时才算提及的名称。' }, example: 'weakAlias: [Team Green]' },
  { key: 'previousName', kind: 'names', nameKind: 'previous', en: 'previous name', zh: '曾用名', help: { en: 'Earlier names, best with `endDate`.', zh: '以前的名称，最好写明 `endDate`。' }, example: 'previousName: { value: Facebook, endDate: 2021-10-28 }' },
  { key: 'misspelling', kind: 'names', nameKind: 'misspelling', en: 'misspelling', zh: '误写', help: { en: 'Wrong spellings: recognised, and reported with a fix.', zh: '错误的写法：能识别，并会提示改正。' }, example: 'misspelling: Nvida' },
  { key: 'avoid', kind: 'names', nameKind: 'avoid', en: 'word to avoid', zh: '避免使用的词', help: { en: 'Words that mean the same and should not be used: recognised, and reported with the name to say instead.', zh: '意思相同但不应使用的词：能识别，并会提示改用的名称。' }, example: 'avoid: waybill' },
  { key: 'summary', kind: 'text', en: 'Summary', zh: '简介', help: { en: 'What it is, in one sentence.', zh: '用一句话说明它是什么。' }, absent: 'the description is shown', example: 'summary: Designs accelerators.' },
  { key: 'description', kind: 'text', en: 'Description', zh: '说明', help: { en: 'More about it.', zh: '更详细的说明。' }, example: 'description: Founded in 1993.' },
  { key: 'facts', kind: 'facts', en: 'Facts', zh: '事实', help: { en: 'What is known, each fact best with its date and source.', zh: '已知的事实，每条最好写明日期和来源。' }, example: 'facts: [{ date: 2025-07-15, text: Resumes sales., source: gazette }]' },
  { key: 'links', kind: 'links', en: 'Links', zh: '关系', help: { en: 'Relations to other entities. This entity is the end that is not written.', zh: '与其他实体的关系。没有写出的一端就是此实体。' }, example: 'links: [{ type: Ownership, owner: softbank }]' },
  { key: 'remove', kind: 'words', en: 'Names to remove', zh: '要移除的名称', help: { en: 'Names from the built-in registry, or from earlier files, that should not count.', zh: '内置名录或之前的文件给出、但不应算作提及的名称。' }, example: 'remove: [NVDA]' },
  { key: 'formerId', kind: 'words', en: 'Former ids', zh: '旧标识', help: { en: 'Ids of entities that were merged into this one. References and `[[…]]` by such an id mean this entity.', zh: '已合并到此实体的实体的标识。用这些标识写的引用和 `[[…]]` 都指此实体。' }, example: 'formerId: [nvidia-corp]' },
  { key: 'disabled', kind: 'boolean', en: 'Disabled', zh: '停用', help: { en: '`true` hides the entity, names and all.', zh: '`true` 表示停用此实体及其所有名称。' }, absent: 'false', example: 'disabled: true' },
];

/** The keys of one name that is written as a map. */
export const NAME_ROWS: readonly KeyRow[] = [
  { key: 'value', kind: 'name', en: 'Name', zh: '名称', help: { en: 'The name as notes write it. Without this key a map is read as names by language.', zh: '笔记中的写法。没有这个键时，映射按“语言：名称”读取。' }, example: 'value: NVDA' },
  { key: 'lang', kind: 'language', en: 'Language', zh: '语言', help: { en: 'The language of the name, a BCP 47 tag.', zh: '名称的语言，用 BCP 47 标记。' }, absent: 'none: the name serves every reader', example: 'lang: zh-Hant' },
  { key: 'case', kind: 'case', en: 'Capitals', zh: '大小写', help: { en: '`exact`: only as written. `ignore`: capitals make no difference.', zh: '`exact`：大小写须完全一致。`ignore`：不区分大小写。' }, absent: 'by the rule in docs/matching.md', example: 'case: exact' },
  {
    key: 'words',
    kind: 'nouns',
    en: 'Common noun',
    zh: '普通名词',
    help: {
      en: '`true`: a common noun, found in any capitals, in its plural, and with a blank, a hyphen, an underscore or nothing between its words. Without `lang` it is English; `de` or `fr` in place of `true` say otherwise.',
      zh: '`true` 表示普通名词：大小写不限，复数也能识别，单词之间可以是空格、连字符、下划线，也可以连写。没有 `lang` 时按英语处理，写 `de` 或 `fr` 代替 `true` 则按该语言处理。',
    },
    absent: 'as its kind says, or `false`',
    example: 'words: true',
  },
  { key: 'notIn', kind: 'words', en: 'Not in these words', zh: '不计入的词', help: { en: 'Longer words in which the name does not count.', zh: '更长的词；名称作为其中一部分时不算提及。' }, example: 'notIn: [高通胀]' },
  {
    key: 'near',
    kind: 'words',
    en: 'Near these words',
    zh: '附近有这些词时计入',
    help: {
      en: 'Words that show that this entity is meant, for a name that is also an ordinary word: it counts where one of them is in the same sentence, at most 64 characters away, or as a weak alias does.',
      zh: '用于同时是普通词语的名称：这些词表明指的是此实体。同一句内相距不超过64个字符处有其中之一，或者像弱别名那样另有依据时，才算提及。',
    },
    absent: 'the name counts by itself',
    example: 'near: [手机, iPhone]',
  },
  {
    key: 'beside',
    kind: 'words',
    en: 'Beside these words only',
    zh: '旁边须有这些词',
    help: {
      en: 'In place of `near`, and stricter: each mention counts only where one of them is in its sentence, list item or row of a table, in a heading above it or in the header of its table.',
      zh: '用于代替 `near`，更为严格：每处提及都须在同一句、同一列表项或表格的同一行，或者上方的标题、表头中有其中之一才算。',
    },
    absent: 'the name counts by itself',
    example: 'beside: [ransomware]',
  },
  { key: 'startDate', kind: 'date', en: 'From', zh: '开始', help: { en: 'Since when the name is used.', zh: '从何时起使用此名称。' }, example: 'startDate: 2021-10-28' },
  { key: 'endDate', kind: 'date', en: 'Until', zh: '结束', help: { en: 'Until when the name was used.', zh: '此名称用到何时为止。' }, example: 'endDate: 2021-10-28' },
];

/** The keys of a fact. */
export const FACT_ROWS: readonly KeyRow[] = [
  { key: 'date', kind: 'date', en: 'Date', zh: '日期', help: { en: 'When it happened, or began.', zh: '发生或开始的日期。' }, absent: 'startDate', example: 'date: 2025-07-15' },
  { key: 'text', kind: 'text', en: 'Text', zh: '内容', help: { en: 'The fact, in your own words, or with `quote: true` in those of its source.', zh: '用自己的话写出的事实；写有 `quote: true` 时则为来源的原话。' }, absent: 'a problem: every fact needs a text', example: 'text: { en: Resumes sales., zh: 恢复销售。 }' },
  { key: 'source', kind: 'source', en: 'Source', zh: '来源', help: { en: 'Where it comes from: the id of a source.', zh: '出自哪里：某个来源的 id。' }, example: 'source: gazette' },
  { key: 'at', kind: 'text', en: 'Passage', zh: '出处', help: { en: 'Where in the source: a paragraph, a page or a heading, a range or a list of them.', zh: '在来源中的位置：段落、页码或标题，也可以是范围或列表。' }, example: 'at: paras. 12–14' },
  { key: 'quote', kind: 'boolean', en: 'Quotation', zh: '引文', help: { en: '`true`: the text is the exact words of its source, and is shown in quotation marks.', zh: '`true` 表示内容是来源的原话，显示时加引号。' }, absent: 'false', example: 'quote: true' },
  { key: 'event', kind: 'reference', targets: ['Event'], en: 'Event', zh: '事件', help: { en: 'The event that it is about: the two are shown as one.', zh: '所说的事件：两者合为一条显示。' }, absent: 'the event of the same day, where there is only one', example: 'event: london-talks' },
  { key: 'endDate', kind: 'date', en: 'Until', zh: '结束', help: { en: 'When it ended.', zh: '结束的日期。' }, absent: 'it took place on one day', example: 'endDate: 2025-07-20' },
  { key: 'startDate', kind: 'date', en: 'From', zh: '开始', help: { en: 'When it began; `date` says the same.', zh: '开始的日期，与 `date` 相同。' }, example: 'startDate: 2025-07-15' },
];

/** The key that every link has, and one that means something else elsewhere; the others are its ends and its properties. */
export const LINK_ROWS: readonly KeyRow[] = [
  { key: 'type', kind: 'linkType', en: 'Type of link', zh: '关系类型', help: { en: 'What kind of relation it is. Any other word than a known type is used as written.', zh: '属于哪种关系。未知的类型按原样使用。' }, absent: 'a problem: every link needs a type', example: 'type: Ownership' },
  { key: 'status', kind: 'status', en: 'Status', zh: '状态', help: { en: 'Whether it does not hold yet (`planned`), or no longer without a known date (`ended`).', zh: '尚未生效（`planned`），或者已经结束而不知道日期（`ended`）。' }, absent: 'its dates say whether it holds', example: 'status: planned' },
];

/** The keys of one source of a fact or a link, where the place in it is said with it. */
export const CITED_ROWS: readonly KeyRow[] = [
  { key: 'source', kind: 'source', en: 'Source', zh: '来源', help: { en: 'The id of the source.', zh: '来源的 id。' }, example: 'source: gazette' },
  { key: 'at', kind: 'text', en: 'Passage', zh: '出处', help: { en: 'Where in this source: a paragraph, a page or a heading.', zh: '在此来源中的位置：段落、页码或标题。' }, example: 'at: para. 2' },
];

/** The keys of a kind that a file declares. */
export const SCHEMA_DECLARATION_ROWS: readonly KeyRow[] = [
  { key: 'name', kind: 'text', en: 'Name', zh: '名称', help: { en: 'The word for one.', zh: '单数名称。' }, absent: 'the key itself', example: 'name: { en: Trial, zh: 临床试验 }' },
  { key: 'plural', kind: 'text', en: 'Plural', zh: '复数', help: { en: 'The word for several.', zh: '复数名称。' }, absent: 'the name', example: 'plural: { en: Trials, zh: 临床试验 }' },
  { key: 'like', kind: 'like', en: 'Like', zh: '同于', help: { en: 'The built-in kind that it behaves like, is listed after, and is in FollowTheMoney.', zh: '其行为、排列位置和在 FollowTheMoney 中的类别所同于的内置类别。' }, absent: 'no special behaviour, and listed last', example: 'like: Project' },
  { key: 'icon', kind: 'icon', en: 'Icon', zh: '图标', help: { en: 'A codicon of VS Code.', zh: 'VS Code 的 codicon 图标。' }, absent: 'the icon of `like`', example: 'icon: beaker' },
  { key: 'color', kind: 'color', en: 'Colour', zh: '颜色', help: { en: 'The colour of its mentions: one of those of the built-in kinds.', zh: '提及处的颜色：内置类别的颜色之一。' }, absent: 'the colour of `like`', example: 'color: product' },
  {
    key: 'case',
    kind: 'case',
    en: 'Capitals',
    zh: '大小写',
    help: { en: 'For its names without a rule of their own. `exact`: only as written. `ignore`: capitals make no difference.', zh: '用于没有自身规则的名称。`exact`：大小写须完全一致。`ignore`：不区分大小写。' },
    absent: 'by the rule in docs/matching.md',
    example: 'case: exact',
  },
  {
    key: 'words',
    kind: 'nouns',
    en: 'Common nouns',
    zh: '普通名词',
    help: {
      en: 'For its names without a rule of their own. `true`: they are common nouns, found in any capitals, in the plural, and with a blank, a hyphen, an underscore or nothing between their words.',
      zh: '用于没有自身规则的名称。`true` 表示都是普通名词：大小写不限，复数也能识别，单词之间可以是空格、连字符、下划线，也可以连写。',
    },
    absent: 'false',
    example: 'words: true',
  },
  {
    key: 'codes',
    kind: 'codes',
    en: 'Codes',
    zh: '代码',
    help: { en: 'Forms of codes: # is a digit, [A-Z] a capital letter, all else itself. Codes of this form that no entity has are offered as this kind.', zh: '代码的格式：# 为数字，[A-Z] 为大写字母，其余照写。尚未收录的此类代码按本类别推荐。' },
    example: 'codes: ["TA###", "T####.###"]',
  },
  { key: 'card', kind: 'words', en: 'On the card', zh: '卡片内容', help: { en: 'Keys of your own that the card shows.', zh: '显示在卡片上的自定义键。' }, absent: 'the page alone shows them', example: 'card: [cvss, severity]' },
];

/** The keys of a type of link that a file declares. */
export const LINK_DECLARATION_ROWS: readonly KeyRow[] = [
  { key: 'name', kind: 'text', en: 'Name', zh: '名称', help: { en: 'The word for such a relation.', zh: '此种关系的名称。' }, absent: 'the key itself', example: 'name: { en: Licence, zh: 授权 }' },
  { key: 'from', kind: 'end', en: 'From', zh: '施动方', help: { en: 'The key that names who acts.', zh: '写明施动方的键。' }, absent: '`subject`', example: 'from: licensor' },
  { key: 'to', kind: 'end', en: 'To', zh: '受动方', help: { en: 'The key that names whom it is done to; the same as `from` where neither acts.', zh: '写明受动方的键；双方对等时与 `from` 相同。' }, absent: '`object`', example: 'to: licensee' },
  {
    key: 'sentence',
    kind: 'sentence',
    en: 'Sentence',
    zh: '句子',
    help: { en: 'What it says of both, with {from} and {to} for their names.', zh: '对双方关系的完整表述，用 {from} 和 {to} 代表名称。' },
    absent: 'the two names with `forward` between',
    example: 'sentence: { en: "{from} licenses to {to}", zh: "{from}授权{to}" }',
  },
  { key: 'forward', kind: 'text', en: 'Heading', zh: '标题', help: { en: 'The heading on the page of the one who acts.', zh: '施动方页面上的标题。' }, absent: 'the name', example: 'forward: { en: Licenses to, zh: 授权给 }' },
  { key: 'inverse', kind: 'text', en: 'Opposite heading', zh: '反向标题', help: { en: 'The heading on the page of the other one.', zh: '另一方页面上的标题。' }, absent: 'the name and *as* with the word of `to`', example: 'inverse: { en: Licensed by, zh: 获授权自 }' },
  {
    key: 'between',
    kind: 'between',
    en: 'Between',
    zh: '双方类别',
    help: { en: 'The kinds of the two ends, who acts first; an end may have a list of kinds. Lists offer it between these alone, and other ends are reported.', zh: '双方的类别，施动方在前；每一方都可以是多个类别的列表。仅在这些类别之间列出，其他类别会提示。' },
    absent: 'any',
    example: 'between: [ThreatActor, Malware]',
  },
  { key: 'ties', kind: 'boolean', en: 'Ties', zh: '构成依据', help: { en: '`true`: where a note names one of the two, weak names of the other count.', zh: '`true` 表示笔记提到其中一方时，另一方的弱名称也算提及。' }, absent: 'false', example: 'ties: true' },
];
