/**
 * Cues of German. All nouns have capitals and compounds are written with a hyphen behind a name, so the last part of a
 * compound tells most: "X-Chef", "X-Aktie", "X-Regenwald".
 */
import { madeOnce, words } from "./language.ts";

const KIND =
  /(?:konzern|konzerns|konzerne|riese|riesen|gigant|giganten|hersteller|herstellers|produzent|anbieter|anbieters|autobauer|autobauers|flugzeugbauer|maschinenbauer|händler|händlers|kette|versicherer|versicherers|versorger|lieferdienst|dienstleister|entwickler|betreiber|firma|firmen|unternehmen|unternehmens|startup|start-up|gesellschaft|tochter|mutter|marke|marken|rivale|rivalen|konkurrent|konkurrenten|konkurrenz|wettbewerber|plattform|discounter|zulieferer|reederei|airline|fluggesellschaft|großbank|investmentbank|zahlungsdienstleister|modefirma|ölmulti|multi)$/;

const OF_COMPANIES =
  /(?:chef|chefs|chefin|chefetage|aktie|aktien|aktionär|aktionäre|mitarbeiter|mitarbeitern|mitarbeiters|mitarbeiterin|beschäftigte|beschäftigten|angestellte|angestellten|belegschaft|konzern|konzerns|tochter|mutter|manager|managerin|vorstand|vorstands|vorstände|aufsichtsrat|aufsichtsrats|gründer|gründers|gründerin|sprecher|sprecherin|zentrale|hauptquartier|werk|werke|werks|fabrik|filiale|filialen|lager|logistikzentrum|versandzentrum|umsatz|gewinn|quartalszahlen|zahlen|geschäft|geschäfts|produkt|produkte|produkten|kunde|kunden|nutzer|nutzern|app|gerät|geräte|händler|händlern|lieferant|lieferanten|zulieferer|betriebsrat|eigentümer|besitzer|investor|investoren|anteile|übernahme|sparte|fahrer|tankstelle|tankstellen|karte|karten|cloud|entlassungen|stellenabbau|jobs|dienst|dienste|plattform|marktplatz|verkäufer|paket|pakete|store|stores|rivale|konkurrent|anwälte|ingenieur|ingenieure|modell|modelle|software|führung|spitze|deal|papier|papiere|kurs|logo|konto)$/;

const OTHER_SENSE =
  /(?:regenwald|regenwaldes|wald|fluss|becken|gebiet|region|delta|baum|bäume|saft|kuchen|ebene|analyse|studie|studien|pflicht|antrag|anträge|stelle|vergabe|vergehen|spitze des berges|stadt|einwohner|antilope|zahl|frequenz|gas)$/;

const INSTITUTION =
  /^(?:[\p{L}-]*stiftung|arena|stadion|[\p{L}-]*stadion|park|[\p{L}-]*halle|[\p{L}-]*museum|[\p{L}-]*preis|[\p{L}-]*schule|gymnasium|universität|[\p{L}-]*institut|cup|pokal|foundation|leverkusen|salzburg|[\p{L}-]*straße|[\p{L}-]*platz|[\p{L}-]*allee|theater|kolleg|orchester|verein|denkmal|0\d(?:-.*)?)$/u;

/** "Volkswagens", "BMWs", "Amazons": the s of the genitive behind a name. */
const GENITIVE = /\p{Lu}[\p{L}\p{N}]+s(?![\p{L}\p{N}'’])/gu;
/** "der Deutschen Bank", "bei der Deutschen Telekom": the adjective in a name, inflected. */
const ADJECTIVE = /\p{Lu}\p{Ll}+(?:sche|ische|nische|inigte)n(?= \p{Lu})/gu;

/** Carries no letter, so that the name is found without the ending and every offset stays. */
const NOTHING = "\u200b";

function uninflected(text: string): string | undefined {
  const blank = (match: string): string => match.slice(0, -1) + NOTHING;
  const changed = text.replace(GENITIVE, blank).replace(ADJECTIVE, blank);
  return changed === text ? undefined : changed;
}

export const german = madeOnce(() => ({
  linksAmbiguous: true,
  nounsCapitalised: true,
  ordinaryWords: words(`
    absolut allianz alphabet amplitude apollo arm aspiration aura bayer becks blink block blockbuster blogger boots braun corona
    charter clip delta disco domain duo echo edition ethos everest finder flink fluor globus gong henkel hera hertz hostess
    illumination illustrator insider investor jaguar java kakao karat kinder koch kraft krug linde maestro magnum mars metro
    metropolis mistral mobil neon nest nuance olympus orange oster pandora paradox phantom pixel podium polygon proton puma
    ring rubrik safari safran segment sonder tableau temporal tier titan toast upgrade urban venus verbund versal via viper
    visa visier zebra zeta
  `),
  isKindOfCompany: (word) => KIND.test(word),
  isOfCompanies: (word) => OF_COMPANIES.test(word),
  isOfAnotherSense: (word) => OTHER_SENSE.test(word),
  isInstitution: (word) => INSTITUTION.test(word),
  corporateVerbs: words(`
    kündigt kündigte entlässt entließ streicht strich meldet meldete übernimmt übernahm kauft kaufte verkauft verkaufte
    investiert investierte steigert steigerte erzielt erzielte erwirtschaftet erwirtschaftete plant plante baut baute senkt
    senkte erhöht erhöhte schließt schloss eröffnet eröffnete startet startete bringt brachte präsentiert präsentierte
    stellt stellte veröffentlicht veröffentlichte verklagt verklagte liefert lieferte produziert produzierte beschäftigt
    beschäftigte zahlt zahlte expandiert expandierte verzeichnet verzeichnete rechnet erwartet erwartete verdient verdiente
    ruft rief verlagert verlagerte stoppt stoppte betreibt bietet trennt trennte prüft prüfte einigt einigte entwickelt
    profitiert profitierte setzt setzte legt legte
  `),
  speechVerbs: words(`
    sagt sagte erklärt erklärte teilt teilte betont betonte bestätigt bestätigte bestreitet bestritt behauptet weist wies
    reagiert reagierte äußert äußerte begründet begründete warnt warnte dementiert dementierte verweist verwies
  `),
  personVerbs: words(`
    starb stirbt heiratet heiratete lächelt lächelte lacht lachte weint weinte spielt spielte singt sang schrieb schreibt
    lebt lebte trat kandidiert kandidierte dreht drehte traf trifft malt malte schoss köpfte
  `),
  titles: words(`
    herr herrn frau dr prof professor professorin präsident präsidentin kanzler kanzlerin minister ministerin bürgermeister
    bürgermeisterin trainer trainerin schauspieler schauspielerin sänger sängerin regisseur regisseurin autor autorin
    schriftsteller maler malerin stürmer torwart verteidiger pfarrer bischof richter richterin senator könig königin prinz
    prinzessin familie ehepaar bruder schwester nachbar nachbarin unternehmer erfinder gründer hofrat graf
  `),
  givenNames: words(`
    hans jürgen klaus wolfgang günter günther werner heinz helmut gerhard horst manfred dieter uwe ulrich ulrike bernd rainer
    jörg jens jan lars sven torsten thorsten kai ralf rolf franz josef fritz friedrich wilhelm karl heinrich ernst hermann
    walther gustav ludwig johann johannes jakob lukas moritz leon finn jonas tim tobias matthias markus stefan stephan
    christoph andreas bastian florian dominik sabine petra monika ursula renate gisela ingrid heike anke silke katrin
    kathrin birgit brigitte elke annalena franziska friederike gudrun hildegard käthe lena leonie mareike margarete
    nicole saskia steffi steffen susanne svenja tanja ute viktoria carl gottlieb bertha robert adolf oliver olaf christian
    zara enzo giovanni
  `),
  auxiliaries: words("hat habe hatte haben will wird werde soll muss kann"),
  copulas: words("ist war bleibt"),
  articles: words(`
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner jeder jede jedes jeden dieser
    diese dieses diesen diesem sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer mein meine meinen unser unsere
    zum zur vom beim im am ins ans alle viele mehrere zwei drei
  `),
  links: words("von vom bei beim der des für mit an am"),
  prepositions: words("von bei für gegen mit laut durch ohne neben außer wie gegenüber"),
  placePrepositions: words("in nach aus"),
  sentenceCues: words(`
    aktie aktien konzern konzerns unternehmen unternehmens umsatz gewinn verlust quartal milliarden millionen mitarbeiter
    beschäftigte stellen stellenabbau börse investoren anleger markt kunden nutzer vorstand aufsichtsrat übernahme fusion
    hersteller händler marke produktion werk filialen startup quartalszahlen dax prognose jobs geschäftsjahr analysten
    autobauer chips software wettbewerber versicherer bilanz dividende
  `),
  inARow: /^(?:,| und| oder| sowie|, aber auch|\/|;| gegen| mit) $/,
  credit: /(?:foto|bild|quelle|grafik|symbolbild|archiv)s?\s*:[^.;\n]{0,50}$/i,
  uninflected,
}));
