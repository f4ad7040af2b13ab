import { guessCountry } from '../registry/drafts/guessCountry';
import { TERMS } from './latinTerms';

// What English sentences capitalise although it names nothing that a registry would hold.

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Lower-case. Words that only begin sentences and labels: what comes after one may be a name by itself. */
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

/** Of those, the ones that are capitalised in the middle of a sentence as well. */
export const ALWAYS_CAPITAL = words(`
  the january february march april may june july august september october november december jan feb mar apr jun jul
  aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat
  sun
`);

/** Lower-case. Words that are not names alone, or with others of the kind. */
const PLAIN = words(`
  abstract accept accessibility account action actions active add advanced agenda agent agreement ally an animal
  annual answer answers api appendix application archive army array art article ask asset assistant assistants attack
  attendees attention author authors automatic autumn back background bag bank banks bar base basic battery bed begin
  best bias big bike binary biology bird bit board boat bolt bomb bond bonds book border bottle box branch bridge
  browser budget buffer build building builds bus business buy byte cable cache call camera camp campaign can
  candidate capital car case cash cat caution central century certificate chain chair change changelog chapter chart
  chemistry chip choose christmas chunk chunking city class clear click client clock close cloth cloud cluster coal
  code coffee coin color colour command commands commit commits committee common community company compare comparison
  component components conclusion conference config configuration connection consider container content context
  contributing contributors copyright core cost council country court coverage covered create credit crime cup custom
  customer dashboard data date day days deal debate debt decision decisions deep default defence defense delete delta
  demand department dependencies dependency description desk detail details developer developers did digital
  discussion dispatch district dividend do document documentation does dog done door download downloads drone dynamic
  early east easter economy edge edit edition editor election element elements embargo enemy energy engine enter
  environment equity error essay event events example examples exchange extension extensions facility fact facts fall
  false family feature features federal fee feedback few fiction field figure file files film filter financial first
  fiscal fish fix floor flow flower folder folders follow food force forces foreign form format frame framework
  frameworks front frontend function functions fund funds future gain game gamma garden gas gateway glass global goal
  going gold good government graph green group growth guest guide gun habit half handle handler hat he head headline
  heat hedge height help hide high history hold hook hooks house idea ideas identity ignore image import important
  improve index industry information inline input install installation interface internal international interview
  introduction investment invoice iron island issue issues item items job jobs join keep kernel key keyboard keys
  knife lamp lane language languages large laser law layer layout leader leaf learn left length let letter leverage
  library licence license light line links list lite load loan local lock log login logs long loop loss low machine
  main make management manager manual map margin market markets mass material materials math max may media medicine
  meeting member memo memory menu merge merger message messages method methods middle military mindset mini minutes
  missile mobile mode model module modules month monthly morning motor mountain movie name names national native navy
  net network new news next node north note notes notice novel nuclear null number object objects ocean office
  official oil old online open operating opinion option options order outlook output overview package packages page
  pages panel paper paragraph part participants party password path peace pen penalty people performance persona phase
  phone physics pick pipeline pixel plan plane plastic platform please plugin plugins plus poem police policy pool
  port portfolio ports post premium press price prices primary privacy private pro problem process product production
  products profile profit program project promise prompt property proposal protest proxy public pull push put quarter
  query question questions queue quick quota radar raise random rate read readme rebase record red references region
  release releases remote remove render rent replace report request requests require research reset resource resources
  response responses result results retreat return revenue review reward right risk risks river road robot role roof
  room root rough route router routes rule rules run runs runtime safety salary sales salt sample sanction save say
  says scanner schedule science sciences scope score screen script scripts sea search season second secret section
  securities security see sell send senior sensor sentence series server servers service services session set settings
  setup shape share shares she ship shoe short shot show side silver simple single site size skill snapshot so social
  soldier song sort source sources south space spaces spec special species speech speed split sponsors sport spread
  spring stable stack stage standard start started state states static status steel step steps stock stone stop
  storage store story strategy stream streams strike string strings structure study style styles subject sugar suite
  summary summer supply support suppose switch sync syntax system tab table tables tag tags tank target tariff task
  tasks tax tea team technology template templates terms test text theme theta thinking third thought thread three
  throw time times tip tissue title today todo token tool toolkit tools top topic total town trade train treaty tree
  trigger true trust try turn two type typed types ultra undefined unit update updates upgrade usage use user users
  using utility utils validation value values variable variables vector vega version view views village volume vote
  wage wall war warning watch water way web website week weight west what wheel white widget width will window windows
  wine winter wire wood word work worker workflow workspace world wrapper write year years yield you zero zone
`);

/** Names of languages, which are adjectives of peoples too. */
const LANGUAGES = words(`
  Arabic Bengali Czech Danish Dutch Finnish French German Greek Hebrew Hindi Hungarian Indonesian Italian Japanese
  Korean Malay Norwegian Persian Polish Portuguese Romanian Russian Spanish Swedish Thai Turkish Ukrainian Vietnamese
`);

/** Lower-case. Offices, ranks and forms of address: a name may begin after one. */
export const ROLES = words(`
  ambassador analyst ceo cfo chair chairman chairperson chairwoman chancellor chief cio co-founder cofounder
  commissioner congressman congresswoman coo cto deputy director dr dr. executive fellow founder gen. gov. governor judge
  justice king manager managing mayor minister miss mr mr. mrs mrs. ms ms. officer pope premier president prof prof.
  professor queen rep. representative secretary sen. senator senior sir spokesman spokesperson spokeswoman vice vp
`);

/** As written. The adjectives of peoples that are not names of languages, and regions that are not countries. */
export const PEOPLES = words(`
  Africa African Africans America American Americans Americas Arab Arabic Asia Asian Asians Australian Austrian
  Belgian Brazilian British Britons Canadian Catholic Chinese Christian Democrat Democratic Democrats Dutch E.U. Earth
  Eastern English EU Europe European Europeans French German Germans Greek Indian Indians Internet Iranian Israeli
  Italian Japanese Korean Koreans Latin Mexican Northern PRC Republican Republicans Russian Russians Saudi Southern
  Spanish Swedish Swiss Taiwanese U.K. U.S. UK UN USA Web Western
`);

/** In capitals, and generally known. */
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

/** Those that say by themselves what is before them; the others may be other words or abbreviations. */
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

/** Lower-case. After these `of` and `for` continue the name: Bureau of Industry and Security. */
export const HEADS = words(`
  academy act administration agency alliance assembly association authority bank bar battle bill board bureau center
  centre chamber charter church city coalition code college commission committee confederation conference congress
  convention council court declaration department division duke faculty federation foundation framework fund house
  institute institution isle journal kingdom law league library ministry movement museum office order organisation
  organization parliament partnership party port republic school service society state states theory treaty tribunal
  union university war
`);

/** Lower-case, without their full stop: no sentence ends after them. */
export const ABBREVIATIONS = words(
  'mr mrs ms dr prof st no vs etc e.g i.e cf inc corp co ltd jr sr gen sen rep gov fig approx est',
);

/** Codes that are not products: quarters and halves, fiscal years, groups of states, paper sizes, encodings, keys. */
export const ORDINARY_CODE =
  /^(?:[QHGFLVABSPTWX]\d(?:\.\d+)?|V\d+(?:\.\d+)?|G\d\d|F\d\d|FY\d+E?|CY\d+E?|VIP\d+|[12]?Q\d+|COVID-?\d*|UTF-?\d+|ISO-?\d+|SHA-?\d+|MD5|BASE-?64|ES\d+|ECMA\d+|RFC-?\d+|CVE-.*|HTTP\d|X86|X64|WIN\d+|IPV\d|I18N|L10N|A11Y|K8S|CO2|H2O|B2B|B2C|PM2|UINT\d+|INT\d+|FLOAT\d+)$/i;

/** Whether a word, as written, does not name a particular entity: an everyday word, a people, a common abbreviation. */
export function isPlain(word: string): boolean {
  if (FILE_NAME.test(word) || PEOPLES.has(word) || ACRONYMS.has(word) || /^(?:.?|[A-Z]{2}|[\d.,]+)$/.test(word))
    return true;
  const lower = word.toLowerCase();
  const isWord = ORDINARY.has(lower) || ALWAYS_CAPITAL.has(lower) || isCommonNoun(lower);
  return isWord || ROLES.has(lower) || TERMS.has(lower);
}

/** Names of files, as README.md. */
const FILE_NAME =
  /\.(?:md|markdown|txt|pdf|docx?|xlsx?|pptx?|csv|json|ya?ml|toml|html?|css|tsx?|jsx|mjs|cjs|py|sh|png|jpe?g|svg|zip)$/i;

/** Whether it is an everyday word. */
export function isCommonNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return PLAIN.has(lower) || PLAIN.has(lower.replace(/s$/, ''));
}

/** Countries, peoples and what is made of them: China, Japanese, US-China. */
export function isPlace(name: string): boolean {
  return name.split('-').every((part) => isPlain(part) || LANGUAGES.has(part) || guessCountry(part) !== undefined);
}
