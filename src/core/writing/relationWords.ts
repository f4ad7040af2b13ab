/** Words that state a relation. All are sources of regular expressions, in which U+E002 is the end of a sentence. */
export interface RelationWords {
  readonly type: string;
  /** Neither end acts on the other. */
  readonly isMutual?: true;
  /** It happens at some time, so that the date of the sentence is when it began: "acquired", not "owns". */
  readonly isEvent?: true;
  /** The noun is what one is there, which becomes the `role`. */
  readonly hasRole?: true;
  readonly english: Forms;
  readonly chinese: Forms;
}

interface Forms {
  /** What the acting end does to the other. */
  readonly verbs?: string;
  /** In English, the participle of "owned by"; in Chinese the verbs are the same. */
  readonly passive?: string;
  /** What the other end does to the acting one: "buys from". */
  readonly inverse?: string;
  /** What the acting end is called: the supplier of. */
  readonly agents?: string;
  /** What the other end is called: the customer of. */
  readonly patients?: string;
  /** What both have together: the alliance of. */
  readonly shared?: string;
}

const CHIEFS =
  '(?:(?:co-)?founder(?: and| &|,)? |founding )?(?:(?:chief executive(?: officer)?|C\\.?E\\.?O\\.?|(?:executive )?chair(?:man|woman|person)?|(?<!vice )president|managing director|director[- ]general|secretary[- ]general|(?:co-)?founder|head|boss|chief|leader|governor|mayor|prime minister|premier|chancellor|king|minister|commissioner|dean|rector|executive director|acting chief)s?\\b(?:(?:,? and |, | & |/)(?:chief executive(?: officer)?|CEO|president|chair(?:man|woman)?|chief \\w+ officer|founder))*)';
const STAFF =
  '(?:(?:senior |executive |group |global |regional |deputy |former |assistant |associate )*(?:vice[- ]president|chief (?:financial|operating|technology|technical|scientific|economic|marketing|information|strategy|legal|product|commercial|people) ?(?:officer|strategist|adviser)?|chief (?:economist|scientist|analyst|strategist|engineer)|CFO|COO|CTO|analyst|economist|spokes(?:man|woman|person)|engineer|researcher|fellow|professor|lecturer|scientist|strategist|partner|manager|general counsel|treasurer|director of [\\w ]+?|adviser|advisor|lawyer|secretary|ambassador|correspondent|reporter))\\b';
const ZH_CHIEFS =
  '(?:联合)?(?:创始人|创办人|首席执行官|CEO|执行长|董事长|董事局主席|(?<!副)总裁|(?<!副)总经理|行政总裁|掌门人|负责人|(?<!副)主席|(?<!副)行长|(?<!副)部长|(?<!副)局长|(?<!副)主任|(?<!副)总理|(?<!副)总统|总书记|(?<!副)书记|(?<!副)校长|(?<!副)院长|(?<!副)会长|(?<!副)秘书长|(?<!副)市长|(?<!副)省长|(?<!副)大臣|(?<!副)行政长官)(?:兼(?:首席执行官|CEO|总裁|总经理|董事长|创始人|首席技术官))?';
const ZH_STAFF =
  '(?:高级|资深|执行|全球|首席)*(?:副总裁|副总经理|副董事长|副主席|副行长|副部长|副主任|首席财务官|首席运营官|首席技术官|首席科学家|首席经济学家|首席分析师|财务总监|总监|分析师|经济学家|发言人|研究员|教授|工程师|科学家|合伙人|顾问|大使|记者|经理)';

/** In this order one counts before another that is as near. */
export const RELATION_WORDS: readonly RelationWords[] = [
  {
    type: 'Ownership',
    isEvent: true,
    english: {
      verbs:
        '(?:acquir(?:es?|ed|ing)|buy(?:s|ing)?|bought|purchas(?:es?|ed|ing)|took over|takes? over|taking over|taken over|takeover (?:bid |offer )?(?:of|for)|acquisitions? of|purchase of|(?:takes?|took|taking|acquired?|acquires|buys?|bought|buying|raised?|increased?) (?:(?!\\bfrom\\b)[^;\uE002]){0,40}?(?:stakes?|shares?|interest|holding)(?: in| of)|invest(?:s|ed|ing)? (?:[^;\uE002]{0,40}? )?in|spun off|bid (?:[^;\uE002]{0,30} )?(?:for|to acquire|to buy)|snapped up|swallow(?:s|ed) up|merged? with)',
      passive: '(?:acquired|bought|purchased|taken over|snapped up|swallowed up)',
    },
    chinese: {
      verbs:
        '(?:收购|并购|购买(?:了)?[^，。；]{0,14}股权|入股|投资(?:了|于)?|投资|参股|参投|领投|增持|受让|认购|吞并|兼并|买下|买断)',
    },
  },
  {
    type: 'Ownership',
    english: {
      verbs:
        '(?:(?<!\\bits )own(?:s|ed|ing)?|control(?:s|led|ling)?|(?:holds?|held|holding|has|have|had|with) (?:[^;\uE002]{0,40}? )?(?:stakes?|shares?|interest|shareholding|equity)(?: in| of)|(?:holds?|held|holding|hav(?:e|ing)|has) [\\d.]+ ?(?:%|percent|per cent)(?: of)?)',
      passive: '(?:(?:[\\w-]+ )?owned|controlled|held)',
      agents:
        '(?:(?:(?:the |its |a )?(?:largest|biggest|majority|controlling|minority|main|major|principal) )?(?:share|stake|stock)holder|parent(?: company| group)?|owner|holding company|investor|backer)',
      patients: '(?:(?:[\\w-]+ )*(?:subsidiar(?:y|ies)|unit|affiliate|division|arm|brand))',
    },
    chinese: {
      verbs: '(?:持有|持股|控股|拥有|握有|占股|旗下(?:拥有|有|的)?|全资拥有|实际控制|控制)',
      agents:
        '(?:(?:最大|第一大|第二大|第三大|控股|主要|单一最大|大)?股东|母公司|控股方|所有者|实际控制人|实控人|东家|投资方)',
      patients:
        '(?:(?:全资|控股|间接)?子公司|附属公司|旗下(?:公司|企业|品牌|部门|子公司|单位)?|关联公司|分公司|事业部)',
    },
  },
  {
    type: 'Directorship',
    hasRole: true,
    english: {
      verbs:
        '(?:heads?|headed|leads?|led|chairs?|chaired|runs?|ran|(?:co-)?found(?:ed|s)|presid(?:es|ed) over|took (?:over|charge|the helm) (?:as [^;\uE002]{0,30} )?(?:of|at))',
      passive: '(?:headed|led|chaired|run|(?:co-)?founded)',
      agents: CHIEFS,
    },
    chinese: {
      verbs: '(?:执掌|掌管|领导|创办(?:了|的)?|创办|创立(?:了|的)?|创立|创建|主持|掌舵)',
      agents: ZH_CHIEFS,
    },
  },
  {
    type: 'Employment',
    hasRole: true,
    english: {
      verbs: '(?:work(?:s|ed|ing)? (?:for|at)|join(?:s|ed|ing)?|serv(?:es|ed|ing) (?:at|in|on))',
      passive: '(?:employed|hired)',
      inverse: '(?:employ(?:s|ed)|hir(?:es|ed|ing)|recruit(?:s|ed)|poached)',
      agents: STAFF,
    },
    chinese: {
      verbs: '(?:任职于|任职|就职于|供职于|加盟|加入|入职|跳槽(?:到|至))',
      inverse: '(?:聘请|聘用|雇用|挖来|招揽)',
      agents: ZH_STAFF,
    },
  },
  {
    type: 'Membership',
    english: {
      verbs: '(?:join(?:s|ed|ing)?|belong(?:s|ed|ing) to|acced(?:es|ed) to)',
      agents: '(?:(?:founding |full |associate |permanent |board )?members?(?: state)?)',
    },
    chinese: {
      verbs: '(?:加入|加盟|隶属于|参加)',
      agents: '(?:(?:创始|正式|理事)?(?:成员国?|会员国?|成员单位))',
    },
  },
  {
    type: 'Supply',
    english: {
      verbs:
        '(?:suppl(?:y|ies|ied|ying)|(?:provid|deliver|ship|sell|sold|export|licens|mak|manufactur|produc)(?:es?|s|ed|ing)? (?:(?!stake|shares)[^;\uE002]){0,60}?(?: to| for)|sold (?:(?!stake|shares)[^;\uE002]){0,60}? to|sells? to|ships? to|exports? to|deliver(?:s|ed)? to)',
      passive: '(?:supplied|made|manufactured|produced|provided)',
      inverse:
        '(?:(?:buys?|bought|buying|purchas(?:es?|ed|ing)|sourc(?:es?|ed|ing)|order(?:s|ed|ing)?|gets?|got|procur(?:es?|ed|ing)|obtain(?:s|ed)?|import(?:s|ed)?|receiv(?:es?|ed)) [^;\uE002]{0,60}?from|rel(?:y|ies|ied)(?: \\w+)? on|depend(?:s|ed)?(?: \\w+)? on)',
      agents:
        '(?:(?:chip |key |main |sole |major |exclusive |parts? )*(?:supplier|vendor|contract manufacturer|foundry|assembler)s?)',
      patients: '(?:(?:key |main |major |largest |biggest |top )*(?:customer|client|buyer)s?)',
    },
    chinese: {
      verbs: '(?:供应|供货|提供|交付|销售|出售|代工|出口|供给|发货|卖出|交货)',
      inverse: '(?:采购|购买|订购|进口|购入|买入|下单|依赖)',
      agents: '(?:(?:最大|主要|独家|核心|重要|芯片|零部件|设备|一级|关键)*(?:供应商|供货商|代工厂|代工厂商|供应方))',
      patients: '(?:(?:最大|主要|重要|核心|第一大|前五大)*(?:客户|买家|采购方))',
    },
  },
  {
    type: 'Partnership',
    isMutual: true,
    isEvent: true,
    english: {
      verbs:
        '(?:(?:partner(?:s|ed|ing)?|collaborat(?:es?|ed|ing)|cooperat(?:es?|ed|ing)|team(?:s|ed|ing)? up|join(?:s|ed|ing)? (?:forces|hands)|work(?:s|ed|ing)? (?:closely |together )?|all(?:ies|ied)) with|(?:sign(?:s|ed|ing)?|reach(?:es|ed)?|struck|strikes?|inked|enter(?:s|ed)? into|announced?|form(?:s|ed|ing)?|set up|establish(?:es|ed)?) [^;\uE002]{0,50}?(?:partnership|agreement|deal|alliance|joint venture|memorandum(?: of understanding)?|MoU|pact|cooperation|collaboration|contract)s? [^;\uE002]{0,30}?with|in (?:partnership|collaboration|cooperation|conjunction) with|(?:partnership|alliance|joint venture|collaboration|cooperation) (?:with|between))',
      agents: '(?:(?:[\\w-]+ )?partners?|all(?:y|ies))',
      shared: '(?:partnership|alliance|joint venture|collaboration|cooperation|agreement|deal|memorandum)',
    },
    chinese: {
      verbs:
        '(?:合作|携手|联手|合资|结盟|签署[^，。；]{0,14}(?:协议|合同|合约|备忘录)|达成[^，。；]{0,10}(?:协议|合约|伙伴关系)|共同(?:开发|研发|推出|成立|设立|建设|打造)|联合(?:开发|研发|推出|成立|发布|宣布))',
      agents: '(?:(?:战略|重要|长期|生态)?(?:合作伙伴|合作方|盟友|伙伴))',
    },
  },
  {
    type: 'Competition',
    isMutual: true,
    english: {
      verbs:
        '(?:compet(?:es?|ed|ing) (?:[^;\uE002]{0,20} )?(?:with|against)|vie(?:s|d)? with|rival(?:s|ed|ing)?|challeng(?:es?|ed|ing)|take(?:s)? on|competition (?:with|from|between|against)|overt(?:akes?|ook)|outpac(?:es?|ed))',
      agents: '(?:(?:[\\w-]+ )?(?:rivals?|competitors?|challengers?|archrivals?))',
    },
    chinese: {
      verbs: '(?:竞争|超越|赶超|抗衡|争夺|角逐|对抗|叫板|比拼)',
      agents: '(?:(?:最大|主要|直接|老|强劲|潜在)?(?:竞争对手|竞争者|对手|宿敌|劲敌))',
    },
  },
  {
    type: 'Oversight',
    english: {
      verbs:
        '(?:regulat(?:es?|ed|ing)|overs(?:ees?|aw|eeing)|supervis(?:es?|ed|ing)|investigat(?:es?|ed|ing)|prob(?:es?|ed|ing)|fin(?:es|ed|ing)|sanction(?:s|ed|ing)?|blacklist(?:s|ed|ing)?|sued|sues|suing|prosecut(?:es?|ed|ing)|charged|penali[sz](?:es|ed)|audit(?:s|ed)|inspect(?:s|ed)|(?:launch|open|beg[iau]n)(?:es|ed|s)? [^;\uE002]{0,40}?(?:investigation|probe|inquiry)s? (?:into|of|against)|(?:investigation|probe|inquiry) (?:into|of|against)|approv(?:es|ed)|ban(?:s|ned)|licens(?:es|ed)|(?:add(?:s|ed)|put|placed) (?=[^;\uE002]{0,60}(?:list|blacklist))|clear(?:s|ed)|imposed? [^;\uE002]{0,50} on|restrict(?:s|ed))',
      passive:
        '(?:regulated|overseen|supervised|investigated|probed|fined|sanctioned|blacklisted|sued|charged|penali[sz]ed|approved|banned|licen[sc]ed|audited|inspected)',
      agents: '(?:regulator|watchdog|overseer|supervisor)',
    },
    chinese: {
      verbs:
        '(?:监管|监督|调查|处罚|罚款|制裁|约谈|点名|立案|起诉|查处|审查|批准|核准|列入[^，。；]{0,10}(?:清单|名单|实体)|封杀|禁止|叫停|警告|问询)',
      agents: '(?:监管机构|主管部门|监管方|主管机关)',
    },
  },
  {
    type: 'Family',
    english: {
      agents:
        '(?:(?:elder |younger |eldest |youngest |late |twin |ex-)?(?:father|mother|son|daughter|wife|husband|brother|sister|uncle|aunt|nephew|niece|cousin|grandson|granddaughter|grandfather|widow))',
    },
    chinese: {
      agents:
        '(?:之子|之女|(?:长|次|幼|大|小)?(?:儿子|女儿|父亲|母亲|妻子|丈夫|哥哥|弟弟|姐姐|妹妹|兄弟|侄子|外甥|遗孀|子|女)|夫人|太太)',
    },
  },
];
