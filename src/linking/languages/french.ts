/** Cues of French. Common nouns have no capital, so a capital inside a sentence is a name's. */
import { madeOnce, withoutElision, words } from "./language.ts";

const KINDS = words(`
  entreprise entreprises groupe société sociétés firme géant géants opérateur opérateurs constructeur constructeurs fabricant
  fabricants distributeur enseigne enseignes marque marques filiale filiales startup start-up start-ups plateforme banque
  assureur compagnie rival rivaux concurrent concurrents concurrente maison pétrolier avionneur équipementier éditeur
  énergéticien laboratoire transporteur spécialiste chaîne licorne multinationale
`);

const OF_COMPANIES = words(`
  action actions patron patronne pdg dg directeur directrice dirigeant dirigeants dirigeante salarié salariés salariée
  employé employés employée actionnaire actionnaires fondateur fondatrice cofondateur bénéfice bénéfices chiffre ventes
  résultat résultats siège usine usines magasin magasins filiale filiales filière clients client abonnés utilisateurs
  boutique boutiques porte-parole président présidente administrateur rachat acquisition fusion offre capital titre titres cours
  concurrents concurrent rival rivaux fournisseur fournisseurs partenaire partenaires produit produits service services
  licenciements plan suppressions effectifs groupe réseau entrepôt entrepôts application syndicats investisseurs
  participation propriétaire ingénieur ingénieurs cadres marque avocats stratégie
`);

const OTHER_SENSE = words(`
  ville commune village mairie maire théâtre chorégies jus pelure zeste fleur pépin couleur forêt fleuve bassin rivière
  prince duc duchesse principauté port quartier rue habitants gare canton baie arc vallée tour église comté comte cité antique
`);

const INSTITUTIONS = words(`
  fondation stade prix musée institut université lycée collège école trophée coupe vélodrome arena théâtre chorégies place
  avenue boulevard rue hôpital parc ligue château festival foundation stadium
`);

/** "l'Oréal" is written with either letter; the name is kept with the capital. */
function uninflected(text: string): string | undefined {
  const changed = text.replace(/(?<![\p{L}\p{N}])l(?=['’]\p{Lu})/gu, "L");
  return changed === text ? undefined : changed;
}

export const french = madeOnce(() => ({
  linksAmbiguous: true,
  nounsCapitalised: false,
  ordinaryWords: words(`
    accolade alphabet amplitude aspiration atome aura avant avis axe cadence canon capsule cardinal carrefour carrier cascade
    charter chrome clinique clip coach coalition coke confluence constellation continental corona credo crucial delta disco
    docker duo faire fluor gain gap gong hertz illumination improbable jaguar java lime loft lux lynx maestro magnum mars
    match melon mistral moka mural nuance orange persona plume podium primo proton puma quaker ring roche rockstar royalty
    sabre safari safran segment shell sonder tableau temporal tesla titan toast tonal tractable trident upgrade valve vertex
    via visa vogue
  `),
  isKindOfCompany: (word) => KINDS.has(withoutElision(word)),
  isOfCompanies: (word) => OF_COMPANIES.has(withoutElision(word)),
  isOfAnotherSense: (word) => OTHER_SENSE.has(withoutElision(word)),
  isInstitution: (word) => INSTITUTIONS.has(withoutElision(word)),
  corporateVerbs: words(`
    annonce annonçait annoncé annonçant lance lançait lancé licencie licencié supprime supprimé rachète racheté acquiert
    acquis vend vendu investit investi publie publié présente présenté dévoile dévoilé commercialise recrute recruté embauche
    ferme fermé ouvre ouvert réduit augmente augmenté prévoit prévu emploie exploite produit fabrique négocie négocié
    renonce renoncé rappelle rappelé versera verse enregistre enregistré affiche affiché vise table détient cède cédé poursuit
    propose signe signé gagne perd grimpe bondit chute recule dégringole
    licencier supprimer racheter lancer investir fermer ouvrir vendre acquérir réduire embaucher recruter verser
  `),
  speechVerbs: words(`
    déclare déclaré affirme affirmé indique indiqué explique expliqué précise précisé confirme confirmé assure assuré
    répond répondu dément démenti estime estimé souligne souligné reconnaît reconnu
  `),
  personVerbs: words(`
    mort morte né née meurt épouse épousa sourit rit pleure chante chanta joue jouait écrit écrivit vit vécut marche
    lui-même elle-même
  `),
  titles: words(`
    m mm mme mlle monsieur madame docteur dr professeur président présidente ministre maire acteur actrice chanteur chanteuse
    réalisateur réalisatrice écrivain écrivaine peintre sculpteur attaquant gardien entraîneur juge abbé père sœur prince
    princesse roi reine général capitaine famille époux frère industriel inventeur
  `),
  givenNames: words(`
    jean-pierre jean-paul jean-luc jean-marie jean-claude jean-michel jean-louis jean-marc jean-françois jean-jacques françois
    françoise michel andré rené gérard thierry benoît cédric sébastien jérôme frédéric stéphane étienne édouard édith éric
    hélène aurélie amélie mélanie céline chloé élodie agathe brigitte camille cécile clémence delphine dominique élisabeth
    élise émile emmanuelle fabrice fabien gaëlle geneviève ghislaine guillaume grégoire inès isabelle jacques jeanne juliette
    laurent léa léon loïc luc lucien manon marguerite marine mathieu mathilde maxime nathalie noémie olivier pascal patrice
    pauline raphaël régis romain sandrine serge solène sylvain sylvie théo thibault valentin véronique xavier yannick yves
    zara enzo luca giovanni paolo
  `),
  auxiliaries: words("a avait ont aurait va vient doit peut compte souhaite veut n'a n'avait"),
  copulas: words("est était reste"),
  articles: words(
    "le la les l un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre chaque",
  ),
  links: words("de d du des chez en"),
  prepositions: words("de d chez selon pour avec contre par comme sans entre face"),
  placePrepositions: words("à en"),
  sentenceCues: words(`
    action actions bourse entreprise entreprises groupe bénéfice bénéfices chiffre affaires trimestre milliards millions
    salariés emplois suppressions pdg clients abonnés marché concurrents rachat fusion opérateur constructeur magasins usine
    usines actionnaires investisseurs startup ventes résultats filiale cac téléphonie fibre logiciel analystes
    syndicats licenciements effectifs dividende
  `),
  inARow: /^(?:,| et| ou|, et| ainsi que|\/|;| contre| avec) $/,
  credit: /(?:crédits?|photos?|source|image|illustration)(?: photo)?\s*:[^.;\n]{0,50}$/i,
  uninflected,
}));
