import { beforeAll, describe, expect, it } from "vitest";
import { annotated, shippedLinker } from "./annotated.ts";

// Reading the whole dataset takes seconds on a busy machine.
beforeAll(async () => {
  await shippedLinker();
}, 60_000);

describe("names that mean nothing else", () => {
  it.each([
    "Las ventas de [Inditex|inditex] crecieron un tres por ciento.",
    "[Telefónica|telefonica] negocia la venta de su filial.",
    "La presidenta de [Iberdrola|iberdrola] habló ayer.",
    "El beneficio de [Repsol|repsol] cayó.",
    "La tienda de [Zara|inditex] abrió en Bilbao.",
    "[BBVA|bbva] mantiene la opa.",
    "Los empleados de [Volkswagen|volkswagen] protestan.",
    "La red de [Movistar|telefonica] falló durante horas.",
    "El grupo [Danone|danone] compra una empresa.",
    "Un coche de [Renault|renault] ardió en la autopista.",
    "Según [Siemens|siemens], el tren estará listo.",
    "La [Lufthansa|lufthansa] cancela vuelos.",
  ])("%s", async (text) => {
    expect(await annotated(text, "es")).toBe(text);
  });
});

describe("names that are also something else, with strong evidence", () => {
  it.each([
    "La compañía [Apple|apple] presentó sus resultados.",
    "El gigante [Amazon|amazon-com] despide a miles de personas.",
    "El banco [Santander|santander] ganó más que nunca.",
    "[Apple|apple] anunció un nuevo teléfono.",
    "Las acciones de [Meta|meta-platforms] subieron en bolsa.",
    "La petrolera [Shell|shell] vende sus gasolineras.",
    "La operadora [Orange|orange] se fusiona.",
    "Los trabajadores de [Amazon|amazon-com] van a la huelga.",
    "El fabricante [Ford|ford-motor] cierra una planta.",
    "El consejero delegado y los accionistas de [Santander|santander] se reunieron.",
    "[Amazon|amazon-com], la empresa de comercio, contrata.",
    "El fundador de [Oracle|oracle] vendió acciones.",
    "La marca [Visa|visa] cobra una comisión.",
    "El lunes anunció [Apple|apple] que sus ventas bajan.",
  ])("%s", async (text) => {
    expect(await annotated(text, "es-MX")).toBe(text);
  });

  it("takes the rest of the story as evidence", async () => {
    const story = [
      "La tecnológica [Meta|meta-platforms] publica sus cuentas.",
      "Para [Meta|meta-platforms] es un buen año.",
    ];
    expect(await annotated(story, "es")).toEqual(story);
  });
});

describe("traps", () => {
  it.each([
    "La ciudad de Santander amaneció con lluvia.",
    "El ayuntamiento de Santander aprobó las cuentas.",
    "Santander es una ciudad variada. Santander abre una playa.",
    "Vive en Santander, en Cantabria, desde niño.",
    "El Racing de Santander ganó la liga.",
    "La Liga Santander terminó en mayo.",
    "Llegó a la meta en primer lugar. Meta volante en el kilómetro diez.",
    "La Meta está cerca, dijo el corredor.",
    "El río Amazonas crece en abril.",
    "La Amazonia pierde selva.",
    "Comió un mango, una orange y una manzana.",
    "Zara Larsson actuó en Madrid.",
    "El visado o visa se pide en la embajada.",
    "Harrison Ford cumple años.",
    "El presidente Ford perdió las elecciones.",
    "El señor Siemens vive en el segundo piso.",
    "Carlos Ferrari es abogado.",
    "La Fundación Telefónica abre una exposición.",
    "El estadio Santander estaba lleno.",
    "Visa, pasaporte y billete en la mano, subió al avión.",
    "El Target de la campaña no está claro.",
    "Maestro y alumno cantaron. Corona de flores en el altar.",
    "Total, que el casino cerró gratis y free.",
    "Hertz es la unidad de frecuencia.",
    "Foto: Repsol",
  ])("marks nothing in: %s", async (text) => {
    expect(await annotated(text, "es")).toBe(text);
  });
});
