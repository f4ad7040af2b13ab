import { guessCountry } from '../registry/guessCountry';

// What English sentences capitalise although it names nobody whom a registry would hold.

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Lower-case. Words that only begin sentences and labels: what stands behind one may be a name by itself. */
export const ORDINARY = words(`
 a about above according across actually additionally after afterwards again against all almost alone along already also
 although always among and another any anybody anyone anything apart are around as at away back be because been before
 behind below besides between beyond both but by could currently despite due during
 each earlier either else enough even eventually ever every everybody everyone everything except few finally firstly
 for formerly from further furthermore generally hardly has have having hence her here hers herself his how
 however i i'd i'll i'm i've if in indeed inside instead into is it it's its itself just lastly later latterly least 
 let's likewise mainly many maybe me meanwhile might mine more moreover most mostly much must my nearly neither never
 nevertheless no nobody none nor not nothing now nowadays of off often ok on once only onto or otherwise our ours out
 outside over own partly per perhaps previously probably provided quite rather really recently regarding roughly
 secondly several shall should similarly simply since some somebody somehow someone something sometimes soon
 still such than that that's the their theirs them themselves then there thereafter therefore these they this
 those though through throughout thus to today together tomorrow tonight too towards typically ultimately under
 unfortunately unless unlike until up upon us usually versus very via was we well were what whatever when
 whenever where whereas wherever whether which while who whoever whole whom whose why with within without would yes
 yesterday yet you're your yours
 january february march april june july august september october november december jan feb mar apr jun jul aug sep sept
 oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
`);

/** Of those, the ones that stand capitalised in the middle of a sentence as well. */
export const ALWAYS_CAPITAL = words(`
  the january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
`);

/** Lower-case. Words that are no names when they stand alone, or with others of the kind. */
const PLAIN = words(`
  abstract action actions agenda agreement answer answers appendix article asset attendees author authors background bank
  banks best big board bond bonds business buy call capital case central century chapter christmas chart city client
  committee company conclusion conference context contributing contributors copyright council country court customer data
  date day days decision decisions default demand department description detail details digital discussion district
  document early easter east economy edition energy equity error event example examples exchange facility fact facts fall
  family federal feature features figure file files financial first fiscal folder foreign fund funds future global going
  good government green group growth guest half head headline high hold house idea ideas industry information input
  installation install international interview introduction investment issue issues item items key large law leader left
  license licence line links list local long low main management market markets material materials meeting member memo
  middle minutes model month morning name names national net new news next north note notes number office official old
  open operating opinion option options order outlook output overview page paper paragraph part participants party people
  plan platform policy portfolio post press price prices private problem product products program project public quarter
  question questions quick rate read readme record red references region report research result results return revenue
  review right risk risks rule rules sales say says schedule score season second section securities security sell senior
  series service services set share shares short side source sources south special sponsors spring standard start started
  state states status step steps stock strategy study subject summary summer supply support system table target task tasks
  team technology terms test third three time times tip title today top total trade trust two type types update updates
  upgrade usage user value values version view volume vote warning way week west what white winter work world year years
  zone accept add ask begin change choose close create delete edit enter fix follow hide ignore improve open pick press put raise replace save send show sort stop throw turn accessibility account active advanced annual api array application archive automatic base basic binary browser buffer build builds cache class clear click code command commands commit commits common component components config configuration connection content core coverage create custom dashboard dependency dependencies developer developers dispatch documentation download downloads dynamic editor element elements engine environment event events extension extensions field filter folder folders form format framework frameworks frontend function functions global guide handle handler help history hook hooks image import index inline interface internal invoice job jobs keep key keyboard keys language languages layer layout learn library load local lock log login logs machine make manager manual map memory menu message messages method methods mobile mode module modules monthly native network node notice object objects online output package packages pages panel path performance phase pipeline plugin plugins pool port ports primary process production profile promise property proposal pull push query queue random rebase release releases remote remove render request requests require reset resource resources response responses role root rough route router routes run runs runtime sample save scope screen script scripts search server servers session settings setup simple single site size space spaces spec stable stack stage static storage store stream streams string strings structure style styles suite switch sync syntax tab tables tag tags template templates text theme thread tool tools toolkit tree typed unit user users utility utils validation variable variables view views web website widget window windows worker workspace wrapper write he she you so an may will can see let do did does done use using try please consider suppose compare autumn changelog todo important caution true false null undefined
`);

/** Names of languages, which are adjectives of peoples too. */
const LANGUAGES = words(`
  Arabic Bengali Czech Danish German Greek Spanish Persian Finnish French Hebrew Hindi Hungarian Indonesian Italian
  Japanese Korean Malay Norwegian Dutch Polish Portuguese Romanian Russian Swedish Thai Turkish Ukrainian Vietnamese
`);

/** Lower-case. Offices, ranks and forms of address: a name may begin behind one. */
export const ROLES = words(`
  mr mr. mrs mrs. ms ms. miss sir dr dr. prof prof. professor president chairman chairwoman chairperson chair ceo cfo coo cto cio vp minister
  premier chancellor secretary director senator sen. rep. gov. gen. representative congressman congresswoman governor mayor ambassador judge
  justice founder co-founder cofounder analyst manager spokesman spokeswoman spokesperson commissioner officer executive
  vice chief deputy senior managing king queen pope
`);

/** As written. The adjectives of peoples that are no names of languages, and regions that are no countries. */
export const PEOPLES = words(`
  American Americans European Europeans British Britons Canadian Mexican Brazilian Australian Indian Indians Russian
  Russians Chinese Japanese German Germans French Italian Spanish Korean Koreans Taiwanese Israeli Iranian Saudi Swiss
  Dutch Swedish Austrian Belgian Asian Asians African Africans Western Eastern Northern Southern Asia Europe Africa
  America Americas Internet Web Earth English Latin Greek Arab Arabic Christian Catholic Republican Republicans Democrat
  Democrats Democratic U.S. U.K. E.U. UK EU UN PRC USA
`);

/** In capitals, and known to everybody. */
export const ACRONYMS = words(`
  AKA ASAP BRL CAD CAGR CAPEX CEO CFO CHF CIO CNY COO CPI CPU CTO DIY DNA EBIT EBITDA EPS ESG ETA ETF EUR FAQ FAQS FDI FYI
  GBP GDP GMT GPS GPU HKD HTML HTTP HTTPS IMO INR IPO IPOS IRR JPY KPI KPIS KRW MBA MOM NAV NGO NPV OPEX PDF PHD PMI PPI
  QOQ ROA ROE ROI ROIC SGD SME SMES TBA TBC TBD TLDR TODO TWD USD USP UTC VAT VIP WIP YOY YTD API APIS CLI CSS CSV DNS DOM
  ESM FTP GUI IDE JSON JSX LTS MIT NOT AND THE SDK SQL SSH SSL SVG TCP TLS UDP URI URL URLS USB UTF UUID XML YAML README
  LICENSE ASCII RFC ISO NOTE WARNING IMPORTANT TIP FIXME DEPRECATED REST CRUD HEAD GET POST PUT DELETE PATCH TRUE FALSE
  NULL ONLY MUST SHOULD MAY WITH FOR ALL ANY
`);

/** Lower-case, without a full stop. Legal forms of companies. */
export const LEGAL_FORMS = words(`
  inc incorporated corp corporation ltd limited llc llp plc gmbh kgaa ag nv bv sa ab asa oyj co company
`);

/** Of those, the ones that are shortened and so take a full stop. */
export const DOTTED_FORMS = words('inc corp ltd llc plc co');

/** Those that say by themselves what stands before them; the others may be other words or abbreviations. */
export const SURE_FORMS = words('inc incorporated corp corporation ltd limited llc llp plc gmbh kgaa oyj');

/** Lower-case words inside names of people and firms. */
export const PARTICLES = words('de da del della di du la le van von der den al bin ibn &');

/** Lower-case. Behind these `of` and `for` go on with the name: Bureau of Industry and Security. */
export const HEADS = words(`
  academy act administration agency alliance assembly association authority bank bar battle bill board bureau center
  centre chamber charter church city code coalition college commission committee confederation conference congress
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
  /^(?:[QHGFLVABSPTWX]\d|G\d\d|F\d\d|FY\d+E?|CY\d+E?|[12]?Q\d+|COVID-?\d*|UTF-?\d+|ISO-?\d+|SHA-?\d+|MD5|BASE-?64|ES\d+|ECMA\d+|RFC-?\d+|CVE-.*|HTTP\d|X86|X64|WIN\d+|IPV\d|I18N|L10N|A11Y|K8S|CO2|H2O|B2B|B2C|PM2|UINT\d+|INT\d+|FLOAT\d+)$/i;

/** Whether a word, as written, singles out nobody: a word of every day, a people, an abbreviation that everybody knows. */
export const isPlain = memoized((word) => {
  if (FILE_NAME.test(word) || PEOPLES.has(word) || ACRONYMS.has(word) || /^(?:.?|[A-Z]{2}|[\d.,]+)$/.test(word))
    return true;
  const lower = word.toLowerCase();
  return ORDINARY.has(lower) || ALWAYS_CAPITAL.has(lower) || PLAIN.has(lower) || ROLES.has(lower);
});

/** Names of files, as README.md. */
const FILE_NAME =
  /\.(?:md|markdown|txt|pdf|docx?|xlsx?|pptx?|csv|json|ya?ml|toml|html?|css|tsx?|jsx|mjs|cjs|py|sh|png|jpe?g|svg|zip)$/i;

/** Whether it is plain for being a word of every day alone. */
export function isCommonNoun(word: string): boolean {
  return PLAIN.has(word.toLowerCase());
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
