/**
 * Words that speak for or against a company beside a name. General vocabulary of news, kept by what it tells; no word
 * stands here for the sake of one company.
 */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** After a name: only organisations have these. */
export const CORPORATE_NOUNS = words(`
  shares stock stocks share ceo cfo coo cto chief executive executives spokesman spokeswoman spokesperson spokespeople
  employees employee workers worker staff staffers workforce engineers contractors earnings revenue revenues profit profits
  sales layoffs headquarters hq subsidiary subsidiaries founder co-founder cofounder founders chairman chairwoman board
  shareholders investors shareholder investor warehouse warehouses dealership dealerships dealer dealers factory factories
  plant plants store stores outlets branches retailer customers customer users subscribers suppliers supplier executive
  quarterly results merger acquisition takeover ipo inc corp corporation plc ltd llc co ag nv sa executives lawsuit antitrust
  directors manager managers recruiter boss bosses unit division logistics marketplace office offices campus
  operations operation business businesses strategy portfolio ecosystem lawyer lawyers attorneys officials representative representatives rep reps veteran alum analyst bonds debt owner parent
`);

/** After a name: things companies make or run; others have some of them too. */
export const PRODUCT_NOUNS = words(`
  app apps product products service services platform platforms software hardware device devices phone phones smartphone
  smartphones tablet tablets computer computers laptop laptops car cars vehicle vehicles truck trucks suv suvs sedan van vans pickup engine engines
  cloud server servers account accounts card cards chip chips chatbot chatbots model models website site user delivery
  deliveries driver drivers brand brands logo ad ads advertising data ai podcast studios video music pay wallet assistant
  voice speaker speakers smart orders order packages package seller sellers partner partners shoppers shopping
  commercial commercials advert adverts camera cameras headset headsets earbuds glasses doorbell doorbells console consoles subscription subscriptions
  petrol station stations refinery transaction transactions network gift technology tech patent patents
`);

/** Straight after a name (or after an auxiliary): what companies do. */
export const CORPORATE_VERBS = words(`
  unveiled unveils unveil announced announces announce launched launches launch launching acquired acquires acquire acquiring
  recalled recalls recall recalling hired hires hiring cut cuts cutting lays laid laying axed axes slashed slashes fired sells
  sold selling posted posts reported reports plans planned planning sued sues suing beat beats missed misses raised raises
  agreed agrees partners partnered invested invests investing forecasts forecast expects expected warned warns bought buys
  buying owns owned operates manufactures manufactured makes produces offers offered rolled rolls introduced introduces
  released releases filed files denied denies declined employs employed delayed signed signs shipped ships spent spends generated
  earned charged pledged merged merging rebranded spun discontinued suspended scrapped pulled donated disclosed
  competes competed outsourced halted halts expanded expands shut closing debuts debuted overhauled tumbled
  soared surged plunged gained jumped slid traded trades rallied dropped fell rose climbed sank
  acknowledged settled appealed blocked banned removed updated faces stopped paused resumed supplies licensed
  overcharged overcharges lags lagged slips slipped edged dips dipped slumps slumped rallies outperformed underperformed surpassed
  exits exited targeted lets allows requires dominates dominated ditched ditches drops targets eyes seeks weighs mulls taps teams names
`);

/** After a name: companies and people do this alike. */
export const SPEECH_VERBS = words(
  "said says say told tells added adds confirmed confirms argued argues claimed claims insisted responded replied stated noted declared apologised apologized",
);

/** After a name: only people do this. */
export const PERSON_VERBS = words(`
  walked walks ran smiled smiles laughed laughs cried born died dies married marries divorced crossed crosses sang sings danced
  starred stars played plays scored scores wrote writes recalled-that slept woke drove sat stood hugged kissed nodded
  graduated pleaded starring directed directs painted grew loved loves shouted whispered recounted attended
  batted pitched tackled dribbled punted sprinted headed knelt resigned
`);

/** After a capitalised ambiguous name: the word is used in another sense. */
export const OTHER_SENSE_NOUNS = words(`
  rainforest rainforests forest forests jungle basin river rivers delta tributary tributaries deforestation wildlife wetlands
  biome species tribe tribes tribal indigenous watershed dolphin dolphins warrior warriors
  pie pies tree trees juice cider orchard orchards crumble sauce salad tart tarts blossom blossoms vinegar cake picking
  requirements requirement applicant applicants waiver waivers overstay overstays overstayers quota quotas sponsorship
  audience audiences shooting demographic demographics craters necklace casing fragments teeth jury
`);

/** As above, but companies are at times followed by these too. */
export const MAYBE_OTHER_SENSE_NOUNS = words(`
  application applications restrictions rules interview interviews bulletin expiry extension year years practice practise range
  ranges group groups language company companies firm firms corporations game games script scripts analysis analyses narrative
  date dates weight zone zones between among amongst size sizes region regions price prices holder holders
`);

/** What companies have, in the possessive only: "X's market value", but "target market". */
export const CORPORATE_POSSESSIONS = words(
  "market valuation growth dominance guidance outlook turnaround bid offer dividend margins margin buyback payroll footprint supply",
);

/** What people have and companies do not: "X's wife". */
export const PERSONAL_POSSESSIONS = words(`
  wife husband mother father daughter son novel novels poem poems poetry family widow death career girlfriend boyfriend
  brother sister friend friends estate body childhood birthday marriage wedding parents children mum mom dad grave fiction
  character characters
`);

/** After "the X": the phrase ended with X, so X is a thing one says "the" to. */
export const PHRASE_ENDS = words(`
  is are was were be been has have had will would can could may might must should and or but of in on at to for from with by
  as than that which who where when while because since if until before after during through across into so
`);

export const AUXILIARIES = words(
  "has have had is was will would could may might also reportedly recently already still currently now officially quietly then never is set to plans",
);

/** Before a name (within the same phrase): a company is meant. */
export const CORPORATE_BEFORE = words(`
  retailer retailers giant giants company companies firm firms maker makers automaker automakers carmaker carmakers startup
  startups chipmaker lender insurer brand rival rivals competitor competitors owner parent conglomerate chain
  corporation supplier airline bank subsidiary developer manufacturer producer operator tech retail e-commerce ecommerce oil
  energy payments online company's
`);

/** Two words before a name, with a preposition between: "shares of X", "acquired by X". */
export const CORPORATE_LINKED_BEFORE = words(`
  shares stock stake stakes ceo cfo chief executive executives president chairman founder co-founder employees workers staff customers
  owned acquired bought made developed launched built operated run sold manufactured produced employed hired backed
  competitors rivals competitor rival parent subsidiary division unit lawsuit lawsuits complaint suit engineer engineers
  deal deals partnership partnerships agreement contract contracts merger acquisition takeover layoffs cuts jobs job
  lawyer lawyers attorney attorneys available listed streaming
  spokesman spokeswoman spokesperson works worked working joined left director manager vp boss analyst analysts
  infringement boycott bid bids advised clients client likes companies firms retailers brands giants platforms services startups banks automakers carmakers businesses
  shop shopped shopping shoppers investors investment invested invest headquarters sued suing compete competes competing
`);

/** Verbs whose object, when capitalised inside a sentence, is as a rule an organisation. */
export const CORPORATE_VERBS_BEFORE = words(`
  acquire acquired acquires acquiring buy bought sue sued sues suing joined joining join founded founds cofounded leaves
  own owns owned owning buying
  left fined fines accuse accused accuses boycott boycotted overtook overtake unionize regulate outpaced values valued
`);

/** Words of company news in the same sentence: each proves little. */
export const SENTENCE_CUES = words(`
  shares stock stocks ceo executive executives company companies employees workers workforce layoffs earnings revenue profit
  profits sales quarter quarterly billion million investors investor market markets customers consumers users startup tech
  technology business businesses retailer retailers retail industry products product store stores brand brands analysts
  analyst acquisition acquire acquired merger deal lawsuit antitrust regulators competitors rivals rival app apps software
  online e-commerce platform platforms cloud ai shareholders corporate firm firms headquarters supply subsidiary
  advertising automaker automakers vehicles chips smartphone smartphones merchants sellers purchase
`);

/** At the start of a sentence, these follow a singular noun only if it has an article or is a name. */
export const VERBS_OF_SUBJECTS = words(
  "has had will would can could may might does did hasn't hadn't won't wouldn't can't cannot couldn't doesn't didn't",
);

/** Verbs in a form that needs a subject before it, and that companies may be the subject of. */
export const FINITE_VERBS = words(`
  gave sent held paid flew sold bought made took got went came kept left lost met ran saw set stood taught thought won built
  brought began became chose dealt drew fed felt found grew knew laid led lent meant put shook showed stuck struck threw
  gives sends holds pays flies makes takes gets goes comes keeps leaves loses meets runs sees sets stands thinks wins builds
  brings begins becomes chooses deals draws feeds feels finds grows knows lays leads lends means puts shows
  insures covers wants needs uses helps works opens moves turns calls asks hopes tries serves supports supplies operates
  provides belongs remains continues appears seems looks believes wishes promises refuses agrees collects delivers charges
  is was isn't wasn't does did
`);

/** What a price did by the close, with the words that must follow: "ended flat", "closed higher". */
export const CLOSING_VERBS = words("ended ends closed closes opened opens finished finishes traded trades ticked");
export const DIRECTIONS = words("flat higher lower unchanged up down sharply mixed");

/** Nouns of companies that are verbs as well. */
export const NOUNS_AND_VERBS = words("stores shares plants results");

/** Behind a name and a comma, with "of": "X, maker of phones". */
export const MAKERS = words("maker makers producer manufacturer operator developer supplier publisher");

/** Before a name of a product: one of many. */
export const BEFORE_ONE = words("a an my your his her our their another");

/** Capitalised behind a name these are the end of a firm's: "Thorn Group"; in lower case they are not. */
export const GROUP_HEADS = words("group company");

export const INDEFINITE = words("a an");
export const ARTICLES = words("the a an this these those my your his her our their its every");
export const PREPOSITIONS = words(
  "at by from with for to of like on against via under than through between into over about including alongside",
);
export const TITLES = words(
  "mr mrs ms miss mx dr prof professor sir lord lady dame sen senator rep congressman congresswoman gov governor president judge justice " +
    "captain capt coach sgt sergeant officer detective mayor minister king queen prince princess lieutenant lt col colonel gen general " +
    "rev reverend pope saint inspector commissioner chancellor spokesman spokeswoman spokesperson chairman chairwoman ceo " +
    "founder co-founder economist striker midfielder goalkeeper defender quarterback pitcher actor actress singer guitarist " +
    "author novelist poet painter sculptor composer philosopher physicist chemist explorer aviator",
);

/** Roles that, in small letters straight before a name, are a person's: "spokesman Abbott". None that is also a verb or adjective. */
export const ROLES = words(
  "spokesman spokeswoman spokesperson chairman chairwoman founder co-founder cofounder economist striker midfielder goalkeeper " +
    "quarterback actor actress singer guitarist novelist poet sculptor composer philosopher physicist president senator " +
    "congressman congresswoman strategist professor lawyer attorney",
);

/** What a person is, in an apposition behind the name: ", an analyst at", ", a spokesman for". */
export const OCCUPATIONS = words(`
  spokesman spokeswoman spokesperson economist strategist analyst professor lawyer attorney researcher scientist engineer
  executive chairman chairwoman president director founder co-founder teacher nurse farmer resident lecturer fellow
  lawmaker activist author historian mother father employee worker trader broker manager
`);

/** Capitalised words that may stand straight before a company without making a longer name of it. */
export const HARMLESS_BEFORE = words(`
  the a an and or but if when while as after before since because although though with at by from for in on of to like unlike
  both why how what where who does do did is are was were has have had can could should would will may might must
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december american british chinese german japanese french indian korean canadian european australian
  dutch swiss swedish italian spanish israeli russian big tech ceo cfo coo cto former today yesterday now then later also
  so even only not once until unless whether though yet still meanwhile however instead that this these those it its
  here there about over under between against through during without within amid despite per via than our their his her my your
  rival giant buy sell shop using including see says said parent owner company retailer us uk eu
`);

/** Heads that make a longer name of what stands before them: "Nissan Stadium", "Ford Foundation", "Apple Daily". */
export const INSTITUTION_HEADS = words(`
  stadium arena ballpark speedway raceway colosseum coliseum amphitheatre amphitheater auditorium theatre theater hall
  foundation university college school institute academy seminary hospital church cathedral museum library gallery airport
  award awards prize medal fellowship scholarship endowment cup open bowl classic championship championships trophy marathon
  invitational masters tournament derby daily times post herald tribune gazette journal chronicle observer
  orchestra choir quartet symphony doctrine theorem presidency administration
  field building tower bridge center centre league
  association chamber council commission committee authority union society federation court party
`);
/** Places named with the same word. In a story that has one, the bare word is likely the place too. */
export const PLACE_HEADS = words(`
  rainforest river basin forest jungle delta valley mountain mountains lake beach creek bay island islands county township
  street avenue road lane boulevard square village tribe falls ave blvd rd peninsula hills springs heights canyon desert
`);

/** Heads that are verbs in a headline as often as not: "Amazon Awards Contract". */
export const HEADLINE_VERBS = words(
  "award awards open falls springs field bridge tower prize party court post times masters square hills",
);

/** After a name these make a market index of it, which is no company: "Nasdaq Composite". */
export const INDEX_HEADS = words("composite index indexes indices industrial industrials futures");

/** A name that ends so goes on where "of" and a capital follow: "… Bank of Commerce". */
export const OPEN_ENDS = words("bank trust exchange insurance college board university");

/** A name that starts so may have lost its first word: "Reserve | Bank of India". */
export const OPEN_STARTS = words(
  "bank international national airlines central insurance resources group capital house federal",
);

/** Before a name: a place is called after the same word. */
export const PLACE_BEFORE = words("mount mt lake fort port cape camp san santa saint");

export const LEGAL_SUFFIXES = words(
  "inc corp corporation incorporated plc llc ltd limited ag nv se sa spa asa oyj gmbh kk holdings",
);
export const HYPHEN_COMPANY = words(
  "owned backed made led branded based run built controlled operated funded affiliated exclusive powered developed designed approved certified like related themed focused style inspired compatible produced sponsored published linked supported",
);

/** Ends of firms' names that say what kind of firm it is: no short form by themselves, and what a short form leaves out. */
export const FIRM_KINDS = words(`
  inc corp corporation company co ltd limited plc llc ag se sa nv group holding holdings bank bancorp bancorporation bancshares
  financial finance capital partners trust insurance assurance life mutual energy power electric gas oil petroleum resources
  mining minerals metals steel chemical chemicals pharmaceuticals pharmaceutical pharma therapeutics biosciences laboratories
  labs health healthcare medical sciences technology technologies tech systems networks solutions software semiconductor
  semiconductors electronics devices instruments communications telecom wireless mobile media entertainment studios pictures
  games interactive network television radio news publishing airlines airways air lines aviation aerospace aircraft motors
  motor automotive auto cars trucks railway railroad rail shipping marine lines logistics freight transport hotels resorts
  restaurants foods food beverage brewing brands stores supermarkets markets retail international industries industrial
  enterprises ventures materials construction engineering services securities investment investments management properties realty
  real estate sports dynamics department
`);
