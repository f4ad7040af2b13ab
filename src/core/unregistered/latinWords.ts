import { guessCountry } from '../registry/drafts/guessCountry';
import { TERMS } from './latinTerms';

// What English sentences capitalise although it names nobody whom a registry would hold.

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Lower-case. Words that only begin sentences and labels: what stands behind one may be a name by itself. */
export const ORDINARY = words(`
  a about above according across actually additionally after afterwards again against all almost alone along already
  also although always among and another any anybody anyone anything apart are around as at away back be because been
  before behind below besides between beyond both but by could currently despite due during each earlier either else
  enough even eventually ever every everybody everyone everything except few finally firstly for formerly from further
  furthermore generally hardly has have having hence her here hers herself his how however i i'd i'll i'm i've if in
  indeed inside instead into is it it's its itself just lastly later latterly least let's likewise mainly many maybe
  me meanwhile might mine more moreover most mostly much must my nearly neither never nevertheless no nobody none nor
  not nothing now nowadays of off often ok on once only onto or otherwise our ours out outside over own partly per
  perhaps previously probably provided quite rather really recently regarding roughly secondly several shall should
  similarly simply since some somebody somehow someone something sometimes soon still such than that that's the their
  theirs them themselves then there thereafter therefore these they this those though through throughout thus to today
  together tomorrow tonight too towards typically ultimately under unfortunately unless unlike until up upon us
  usually versus very via was we well were what whatever when whenever where whereas wherever whether which while who
  whoever whole whom whose why with within without would yes yesterday yet you're your yours january february march
  april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday
  tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
`);

/** Of those, the ones that stand capitalised in the middle of a sentence as well. */
export const ALWAYS_CAPITAL = words(`
  the january february march april may june july august september october november december jan feb mar apr jun jul
  aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat
  sun
`);

/** Lower-case. Words that are no names when they stand alone, or with others of the kind. */
const PLAIN = words(`
  abstract accept accessibility account action actions active add advanced agenda agreement an annual answer answers
  api appendix application archive army array article ask asset assistant assistants attendees author authors automatic autumn background bank
  banks base basic begin best big binary board bond bonds browser buffer build builds business buy cache call can
  capital case caution central century change changelog chapter chart choose christmas city class clear click client
  close code command commands commit commits committee common company compare component components conclusion
  conference config configuration connection consider content context contributing contributors copyright core council
  country court coverage create custom customer dashboard data date day days decision decisions default defence defense delete demand
  department dependencies dependency description detail details developer developers did digital discussion dispatch
  district do document documentation does done download downloads dynamic early east easter economy edit edition
  editor element elements energy engine enter environment equity error event events example examples exchange
  extension extensions facility fact facts fall false family feature features federal field figure file files filter
  financial first fiscal fix folder folders follow force forces foreign form format framework frameworks frontend function
  functions fund funds future global going good government green group growth guest guide half handle handler he head
  headline help hide high history hold hook hooks house idea ideas ignore image import important improve index
  industry information inline input install installation interface internal international interview introduction
  investment invoice issue issues item items job jobs keep key keyboard keys language languages large law layer layout
  leader learn left let library licence license line links list load local lock log login logs long low machine main
  make management manager manual map market markets material materials may meeting member memo memory menu message
  messages method methods middle military minutes mobile mode model module modules month monthly morning name names national
  native net network new news navy next node north note notes nuclear notice null number object objects office official old online
  open operating opinion option options order outlook output overview package packages page pages panel paper
  paragraph part participants party path people performance phase pick pipeline plan platform please plugin plugins
  policy pool port portfolio ports post press price prices primary private problem process product production products
  profile program project promise property proposal public pull push put quarter query question questions queue quick
  raise random rate read readme rebase record red references region release releases remote remove render replace
  report request requests require research reset resource resources response responses result results return revenue
  review right risk risks role root rough route router routes rule rules run runs runtime sales sample save say says
  schedule science sciences scope score screen script scripts search season second section securities security see sell send senior
  series server servers service services session set settings setup share shares she short show side simple single
  site size so sort source sources south space spaces spec special sponsors spring stable stack stage standard start
  started state states static status step steps stock stop storage store strategy stream streams string strings
  structure study style styles subject suite summary summer supply support suppose switch sync syntax system tab table
  tables tag tags target task tasks team technology template templates terms test text theme third thread three throw
  time times tip title today todo tool toolkit tools top total trade tree true trust try turn two type typed types
  undefined unit update updates upgrade usage use user users using utility utils validation value values variable
  variables version view views volume vote warning way web website week west what white widget will window windows
  winter work worker workspace world wrapper write year years you zone
`);

/** Names of languages, which are adjectives of peoples too. */
const LANGUAGES = words(`
  Arabic Bengali Czech Danish Dutch Finnish French German Greek Hebrew Hindi Hungarian Indonesian Italian Japanese
  Korean Malay Norwegian Persian Polish Portuguese Romanian Russian Spanish Swedish Thai Turkish Ukrainian Vietnamese
`);

/** Lower-case. Offices, ranks and forms of address: a name may begin behind one. */
export const ROLES = words(`
  ambassador analyst ceo cfo chair chairman chairperson chairwoman chancellor chief cio co-founder cofounder
  commissioner congressman congresswoman coo cto deputy director dr dr. executive fellow founder gen. gov. governor judge
  justice king manager managing mayor minister miss mr mr. mrs mrs. ms ms. officer pope premier president prof prof.
  professor queen rep. representative secretary sen. senator senior sir spokesman spokesperson spokeswoman vice vp
`);

/** As written. The adjectives of peoples that are no names of languages, and regions that are no countries. */
export const PEOPLES = words(`
  Africa African Africans America American Americans Americas Arab Arabic Asia Asian Asians Australian Austrian
  Belgian Brazilian British Britons Canadian Catholic Chinese Christian Democrat Democratic Democrats Dutch E.U. Earth
  Eastern English EU Europe European Europeans French German Germans Greek Indian Indians Internet Iranian Israeli
  Italian Japanese Korean Koreans Latin Mexican Northern PRC Republican Republicans Russian Russians Saudi Southern
  Spanish Swedish Swiss Taiwanese U.K. U.S. UK UN USA Web Western
`);

/** In capitals, and known to everybody. */
export const ACRONYMS = words(`
  AKA ALL AND ANY API APIS ASAP ASCII BRL CAD CAGR CAPEX CEO CFO CHF CIO CLI CNY COO CPI CPU CRUD CSS CSV CTO DELETE
  DEPRECATED DIY DNA DNS DOM EBIT EBITDA EPS ESG ESM ETA ETF EUR FALSE FAQ FAQS FDI FIXME FOR FTP FYI GBP GDP GET GMT
  GPS GPU GUI HEAD HKD HTML HTTP HTTPS IDE IMO IMPORTANT INR IPO IPOS IRR ISO JPY JSON JSX KPI KPIS KRW LICENSE LTS
  MAY MBA MIT MOM MUST NAV NGO NOT NOTE NPV NULL ONLY OPEX PATCH PDF PHD PMI POST PPI PUT QOQ README REST RFC ROA ROE
  ROI ROIC SDK SGD SHOULD SME SMES SQL SSH SSL SVG TBA TBC TBD TCP THE TIP TLDR TLS TODO TRUE TWD UDP URI URL URLS USB
  USD USP UTC UTF UUID VAT VIP WARNING WIP WITH XML YAML YOY YTD
`);

/** Lower-case, without a full stop. Legal forms of companies. */
export const LEGAL_FORMS = words(`
  ab ag asa bv co company corp corporation gmbh inc incorporated kgaa limited llc llp ltd nv oyj plc sa
`);

/** Of those, the ones that are shortened and so take a full stop. */
export const DOTTED_FORMS = words('inc corp ltd llc plc co');

/** Those that say by themselves what stands before them; the others may be other words or abbreviations. */
export const SURE_FORMS = words('inc incorporated corp corporation ltd limited llc llp plc gmbh kgaa oyj');

/** Lower-case. A capitalised name that ends with one is that of a firm or an institution. */
export const ORGANISATIONS = words(`
  aerospace airlines airways alloys associates automotive bancorp biotech brewery brothers chemicals electronics enterprises
  foundation foundries foundry group holdings industries institute laboratories labs logistics magnets metals microelectronics
  mining minerals motors optoelectronics pharma pharmaceuticals photonics refinery robotics semiconductor semiconductors
  shipyard steelworks technologies therapeutics university ventures
`);

/** Lower-case words inside names of people and firms. */
export const PARTICLES = words('de da del della di du la le van von der den al bin ibn &');

/** Lower-case. Behind these `of` and `for` go on with the name: Bureau of Industry and Security. */
export const HEADS = words(`
  academy act administration agency alliance assembly association authority bank bar battle bill board bureau center
  centre chamber charter church city coalition code college commission committee confederation conference congress
  convention council court declaration department division duke faculty federation foundation framework fund house
  institute institution isle journal kingdom law league library ministry movement museum office order organisation
  organization parliament partnership party port republic school service society state states theory treaty tribunal
  union university war
`);

/** Lower-case, without their full stop: no sentence ends behind them. */
export const ABBREVIATIONS = words(
  'mr mrs ms dr prof st no vs etc e.g i.e cf inc corp co ltd jr sr gen sen rep gov fig approx est',
);

/** Codes that are no products: quarters and halves, fiscal years, groups of states, paper sizes, encodings, keys. */
export const ORDINARY_CODE =
  /^(?:[QHGFLVABSPTWX]\d(?:\.\d+)?|V\d+(?:\.\d+)?|G\d\d|F\d\d|FY\d+E?|CY\d+E?|[12]?Q\d+|COVID-?\d*|UTF-?\d+|ISO-?\d+|SHA-?\d+|MD5|BASE-?64|ES\d+|ECMA\d+|RFC-?\d+|CVE-.*|HTTP\d|X86|X64|WIN\d+|IPV\d|I18N|L10N|A11Y|K8S|CO2|H2O|B2B|B2C|PM2|UINT\d+|INT\d+|FLOAT\d+)$/i;

/** Whether a word, as written, singles out nobody: a word of every day, a people, an abbreviation that everybody knows. */
export const isPlain = memoized((word) => {
  if (FILE_NAME.test(word) || PEOPLES.has(word) || ACRONYMS.has(word) || /^(?:.?|[A-Z]{2}|[\d.,]+)$/.test(word))
    return true;
  const lower = word.toLowerCase();
  const isWord = ORDINARY.has(lower) || ALWAYS_CAPITAL.has(lower) || isCommonNoun(lower);
  return isWord || ROLES.has(lower) || TERMS.has(lower);
});

/** Names of files, as README.md. */
const FILE_NAME =
  /\.(?:md|markdown|txt|pdf|docx?|xlsx?|pptx?|csv|json|ya?ml|toml|html?|css|tsx?|jsx|mjs|cjs|py|sh|png|jpe?g|svg|zip)$/i;

/** Whether it is plain for being a word of every day alone. */
export function isCommonNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return PLAIN.has(lower) || PLAIN.has(lower.replace(/s$/, ''));
}

/** Countries, peoples and what is made of them: China, Japanese, US-China. */
export const isPlace = memoized((name) =>
  name.split('-').every((part) => isPlain(part) || LANGUAGES.has(part) || guessCountry(part) !== undefined),
);

const MOST_REMEMBERED = 20_000;

/** The same words come again and again. */
function memoized(test: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    let answer = answers.get(word);
    if (answer === undefined) {
      answer = test(word);
      if (answers.size === MOST_REMEMBERED) answers.clear();
      answers.set(word, answer);
    }
    return answer;
  };
}
