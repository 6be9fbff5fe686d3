/** Cues of Spanish. Common nouns have no capital, so a capital inside a sentence is a name's. */
import { madeOnce, words } from "./language.ts";

const KINDS = words(`
  empresa empresas compañía compañías grupo firma firmas gigante gigantes operadora operadoras fabricante fabricantes
  multinacional multinacionales cadena marca marcas filial filiales startup plataforma plataformas banco bancos entidad
  aseguradora aerolínea rival rivales competidor competidora competidores petrolera energética eléctrica tecnológica
  farmacéutica automovilística constructora consultora distribuidora minorista corporación matriz teleoperadora
`);

const OF_COMPANIES = words(`
  acciones acción presidente presidenta consejero director directora directivo directivos ejecutivo ejecutivos jefe
  empleados empleado trabajadores trabajador plantilla accionistas accionista fundador fundadora cofundador beneficio
  beneficios ganancias ingresos ventas resultados sede fábrica fábricas planta plantas tienda tiendas clientes cliente
  usuarios portavoz compra adquisición fusión opa oferta capital títulos filial filiales competidores rival rivales
  proveedor proveedores socio socios producto productos servicio servicios despidos dueño dueña propietario propietaria
  consejo cúpula ceo red almacén almacenes aplicación sindicatos inversores participación ingenieros marca oficinas sucursales
  negocio división
`);

const OTHER_SENSE = words(`
  ciudad puerto bahía ayuntamiento alcalde alcaldesa vecinos provincia municipio río selva cuenca playa playas barrio calle
  catedral universidad obispo palacio estación aeropuerto zumo jugo cáscara visado casino concejal concejala hospital localidad comunidad comarca
`);

const INSTITUTIONS = words(`
  fundación estadio premio museo instituto universidad colegio escuela trofeo copa liga racing plaza avenida calle teatro
  hospital parque palacio castillo festival foundation stadium arena
`);

export const spanish = madeOnce(() => ({
  linksAmbiguous: true,
  nounsCapitalised: false,
  ordinaryWords: words(`
    arco argos asana audible aura canon cardinal carro carta cava cerebral clip coda continental convoy corona credo cresta
    crucial delta denso diablo disco domo echo fandango forestar fresca fungible galileo gong gusto hertz humana jaguar jira
    lego linde llama loar lunar maestro meta metro mistral mural ninja oda omega oriente penumbra persona pixel primo
    puma safari sana seres solero temporal terna tonal toro vale venus versal vivo viva
  `),
  isKindOfCompany: (word) => KINDS.has(word),
  isOfCompanies: (word) => OF_COMPANIES.has(word),
  isOfAnotherSense: (word) => OTHER_SENSE.has(word),
  isInstitution: (word) => INSTITUTIONS.has(word),
  corporateVerbs: words(`
    anuncia anunció anunciado lanza lanzó lanzado despide despidió despedirá despedido recorta recortó compra compró comprado
    vende vendió vendido invierte invirtió invertirá invertido presenta presentó presentado publica publicó adquiere adquirió
    adquirido cierra cerró cerrado abre abrió abrirá abierto contrata contrató emplea fabrica produce reduce redujo aumenta
    aumentó prevé planea negocia negoció ganó gana pierde perdió factura facturó registra registró obtuvo logró ofrece
    retira retiró demanda demandó firma firmó sube subió cae cayó repartirá reparte supera superó cotiza suprime suprimirá
    despedir recortar comprar vender invertir cerrar abrir lanzar adquirir contratar reducir repartir
  `),
  speechVerbs: words(`
    dice dijo afirma afirmó asegura aseguró confirma confirmó confirmado explica explicó señala señaló indica indicó niega
    negó responde respondió sostiene sostuvo reconoce reconoció advierte advirtió
  `),
  personVerbs: words(`
    murió nació falleció sonrió rió lloró canta cantó juega jugó marcó escribe escribió vive vivió camina casó mismo misma
  `),
  titles: words(`
    señor señora señorita sr sra don doña doctor doctora dr dra profesor profesora presidente presidenta ministro ministra
    alcalde alcaldesa actor actriz cantante director directora escritor escritora pintor pintora delantero portero entrenador
    juez jueza padre hermano hermana rey reina príncipe princesa general capitán familia empresario inventor
  `),
  givenNames: words(`
    josé maría juan luis carlos jesús ángel ángela andrés alejandra alfonso álvaro alberto ana begoña belén carmen césar
    concepción cristina cristóbal dolores elena emilio enrique ernesto esteban eugenio fátima federico felipe fermín fernanda
    francisca gabriela gerardo gonzalo guadalupe ignacio inés íñigo isidoro jaime joaquín jordi jorge josefa juana julián
    laura lorenzo lucía luisa magdalena manuela marcelo marcos margarita marisol marta martín mateo mercedes miguel mónica
    montserrat natividad nieves nuria óscar paloma paz pilar pío rafael ramiro ramón raúl rocío rodolfo rodrigo rosario
    salvador santiago sergio sofía susana teresa tomás vicente yolanda
    zara enzo luca giovanni
  `),
  auxiliaries: words("ha había han habría va puede debe quiere no se"),
  copulas: words("es era fue"),
  articles: words(`
    el la los las lo un una unos unas del al este esta estos estas ese esa su sus mi mis tu nuestro nuestra cada
  `),
  links: words("de del en por"),
  prepositions: words("de para con contra por según como sin entre frente"),
  placePrepositions: words("en a desde hacia"),
  sentenceCues: words(`
    acciones bolsa empresa empresas compañía compañías grupo beneficio beneficios ganancias ingresos trimestre millones
    empleados empleos trabajadores despidos consejero clientes usuarios mercado competidores opa fusión operadora fabricante
    tiendas fábrica accionistas inversores startup ventas resultados filial ibex banco facturación analistas sindicatos
    plantilla dividendo tecnológica petrolera
  `),
  inARow: /^(?:,| y| e| o| u|, y|\/|;| contra| con) $/,
  credit: /(?:foto|fotos|fuente|imagen|crédito)\s*:[^.;\n]{0,50}$/i,
  uninflected: () => undefined,
}));
