import { beforeAll, describe, expect, it } from "vitest";
import { annotated, shippedLinker } from "./annotated.ts";

// Reading the whole dataset takes seconds on a busy machine.
beforeAll(async () => {
  await shippedLinker();
}, 60_000);

describe("names that mean nothing else, and their inflections", () => {
  it.each([
    "[Siemens|siemens]' Gewinn stieg im zweiten Quartal.",
    "Der Gewinn [Volkswagen|volkswagen]s brach ein.",
    "[BMW|bmw]s neue Fabrik steht in Ungarn.",
    "Der [VW|volkswagen]-Chef spricht am Dienstag.",
    "Die [Lufthansa|lufthansa] streicht Flüge nach Asien.",
    "Die Aktien der [Deutschen Bank|deutsche-bank] legten zu.",
    "Bei der [Deutschen Telekom|deutsche-telekom] fallen Stellen weg.",
    "Eine Sprecherin der [Deutschen Bahn|deutsche-bahn] bestätigte die Verspätung.",
    "Der Autobauer [Opel|stellantis] ruft Wagen zurück.",
    "Der Softwarekonzern [SAP|sap] hebt die Prognose an.",
    "[Zalando|zalando] und [Adidas|adidas] arbeiten zusammen.",
    "Ein Ex-[Siemens|siemens]-Manager muss vor Gericht.",
    "Die Kette [Zara|inditex] eröffnet eine Filiale in Köln.",
    "[BASF|basf] schließt eine Anlage in Ludwigshafen.",
  ])("%s", async (text) => {
    expect(await annotated(text, "de")).toBe(text);
  });
});

describe("names that are also something else, with strong evidence", () => {
  it.each([
    "Der [Amazon|amazon-com]-Chef kündigte Investitionen an.",
    "Die [Apple|apple]-Aktie verlor zwei Prozent.",
    "Tausende [Amazon|amazon-com]-Mitarbeiter legten die Arbeit nieder.",
    "Der Konzern [Apple|apple] legt Zahlen vor.",
    "Der US-Konzern [Meta|meta-platforms] entlässt Tausende.",
    "Der Ölkonzern [Shell|shell] verkauft Tankstellen.",
    "[Amazon|amazon-com]s Umsatz wuchs auf mehrere Milliarden.",
    "Die Marke [Orange|orange] gehört einem Betreiber aus Frankreich.",
    "Der Autobauer [Ford|ford-motor] baut in Köln Stellen ab.",
    "Das teilte der Softwarehersteller [Oracle|oracle] mit.",
    "Die [Allianz|allianz]-Aktie stieg auf ein Rekordhoch.",
    "Der Versicherer [Allianz|allianz] erhöht die Dividende.",
    "Am Abend kündigte [Amazon|amazon-com] weitere Entlassungen im Unternehmen an.",
    "[Apple|apple], der Hersteller des Telefons, schweigt.",
  ])("%s", async (text) => {
    expect(await annotated(text, "de")).toBe(text);
  });

  it("takes the rest of the story as evidence", async () => {
    const story = [
      "Der Konzern [Apple|apple] stellt ein neues [iPhone|apple] vor.",
      "Für [Apple|apple] ist es ein wichtiger Tag.",
    ];
    expect(await annotated(story, "de")).toEqual(story);
  });
});

describe("traps", () => {
  it.each([
    "Die Orange ist reich an Vitaminen.",
    "Orange ist ihre Lieblingsfarbe.",
    "Ein Ring aus Gold lag auf dem Tisch.",
    "Im Amazonas-Regenwald brennt es.",
    "Am Amazonas leben viele Menschen.",
    "Der Amazon-Regenwald schrumpft.",
    "Auf der Meta-Ebene stellt sich die Frage anders.",
    "Eine Meta-Studie fand keinen Zusammenhang.",
    "Er beantragte ein Visum; das Visa ist ungültig.",
    "Der Adler kreist über der Bahn und der Post.",
    "Die Allianz der Willigen traf sich in Paris.",
    "Der Strom hat eine Frequenz von 50 Hertz.",
    "Der Henkel der Tasse ist abgebrochen.",
    "Harrison Ford dreht einen neuen Film.",
    "Herr Siemens wohnt im dritten Stock.",
    "Werner Siemens baute einen Telegrafen.",
    "Die Robert-Bosch-Stiftung fördert Schulen.",
    "Das Spiel in der Allianz Arena endete ohne Tore.",
    "Bayer Leverkusen gewann das Spiel.",
    "Einige Spieler von Bayer 04 und ein Bayer 04-Mitarbeiter feierten.",
    "Mehr Safran im Reis, weniger Kakao im Kuchen.",
    "Der Mars ist ein Planet, die Venus auch.",
    "Im Puma-Gehege schliefen zwei Tiere.",
    "Das Orakel und die Linde stehen am Dorfplatz.",
    "Foto: Siemens",
    "Corona brachte die Wirtschaft zum Stillstand.",
    "Zara Larsson singt am Samstag in Berlin.",
    "Das Target der Kampagne war unklar, der Gap groß.",
    "Santander liegt am Meer.",
  ])("marks nothing in: %s", async (text) => {
    expect(await annotated(text, "de-AT")).toBe(text);
  });
});
