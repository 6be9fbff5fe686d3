import { beforeAll, describe, expect, it } from "vitest";
import { annotated, shippedLinker } from "./annotated.ts";

// Reading the whole dataset takes seconds on a busy machine.
beforeAll(async () => {
  await shippedLinker();
}, 60_000);

describe("names that mean nothing else", () => {
  it.each([
    "Le bénéfice de [Danone|danone] a reculé.",
    "Les salariés de [Renault|renault] sont inquiets.",
    "Le directeur général de [L'Oréal|loreal] a pris la parole.",
    "Chez [l'Oréal|loreal], on recrute des chimistes.",
    "Le patron d’[Airbus|airbus] se dit confiant.",
    "Le groupe [Carrefour|carrefour] ferme des magasins.",
    "Dans les rayons de [Carrefour|carrefour], les prix montent.",
    "[LVMH|lvmh] et [Kering|kering] souffrent en Chine.",
    "Une usine [Michelin|michelin] va fermer à Cholet.",
    "[Air France|air-france-klm] annule des vols.",
    "La [Société Générale|societe-generale] supprime des postes.",
    "L'équipementier [Safran|safran] gagne un contrat.",
    "Une voiture de [Peugeot|stellantis] a pris feu.",
  ])("%s", async (text) => {
    expect(await annotated(text, "fr")).toBe(text);
  });
});

describe("names that are also something else, with strong evidence", () => {
  it.each([
    "L'entreprise [Orange|orange] a publié ses résultats.",
    "L’opérateur [Orange|orange] étend la fibre.",
    "[Orange|orange] annonce un bénéfice en hausse.",
    "[Orange|orange] est une société française.",
    "Les actions d'[Apple|apple] ont chuté à la Bourse.",
    "Le géant [Amazon|amazon-com] licencie encore.",
    "[Apple|apple] a dévoilé un nouveau téléphone.",
    "Les salariés d'[Amazon|amazon-com] font grève.",
    "La maison mère, le groupe [Meta|meta-platforms], investit.",
    "Le pétrolier [Shell|shell] vend des actifs.",
    "Le PDG de [Ford|ford-motor] s'est exprimé.",
    "La banque [Santander|santander] rachète un rival.",
    "Le constructeur [Tesla|tesla] baisse ses prix.",
    "[Amazon|amazon-com], le géant du commerce en ligne, recrute.",
    "Selon [Oracle|oracle], le chiffre d'affaires du groupe progresse, comme les ventes de logiciels.",
  ])("%s", async (text) => {
    expect(await annotated(text, "fr-FR")).toBe(text);
  });

  it("takes the rest of the story as evidence", async () => {
    const story = ["L'opérateur [Orange|orange] a perdu des abonnés.", "Pour [Orange|orange], c'est un revers."];
    expect(await annotated(story, "fr")).toEqual(story);
  });
});

describe("traps", () => {
  it.each([
    "La ville d'Orange accueille un festival.",
    "Les Chorégies d'Orange commencent en juillet.",
    "Il habite à Orange depuis dix ans.",
    "Orange est une ville du Vaucluse.",
    "Le théâtre antique d'Orange doit sa renommée au roi. Le comté d'Orange fut érigé en principauté.",
    "Orange est la deuxième commune du département. Orange a accueilli le festival.",
    "Orange, une ville du Sud, attend les touristes.",
    "Une orange et un verre de jus, au total trois euros.",
    "Un accident a eu lieu au carrefour de la mairie.",
    "Il a perdu au casino, sans un sou et free de rien.",
    "Le Canal du Midi est fermé.",
    "L'Amazonie brûle encore.",
    "Harrison Ford tourne un film.",
    "Le président Ford gracia Nixon.",
    "Enzo Ferrari est né à Modène.",
    "Louis Renault fabriqua sa première voiture.",
    "La fondation Orange soutient des écoles.",
    "Le match se joue au stade Orange Vélodrome.",
    "La famille Peugeot possède un château.",
    "Son visa a expiré. Visa refusé, il repart.",
    "Safran, cumin et poivre : la recette est simple.",
    "La Meta d'un jeu change souvent.",
    "Titan est une lune de Saturne.",
    "Le rocher de Gap domine la ville de Gap.",
    "Il vit à Santander, en Espagne.",
    "Crédit photo : Airbus",
  ])("marks nothing in: %s", async (text) => {
    expect(await annotated(text, "fr")).toBe(text);
  });
});
