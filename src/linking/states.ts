/**
 * States, provinces and countries that news print behind a town: "Lincoln, Nebraska". Behind a name and a comma they
 * make a place of it.
 */
export const STATES_AND_COUNTRIES: ReadonlySet<string> = new Set(
  (
    "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa," +
    "kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska," +
    "nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania," +
    "rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin," +
    "wyoming,ala,ariz,calif,colo,conn,fla,ill,ind,kan,mass,md,mich,minn,mo,neb,nev,okla,ore,pa,tenn,tex,va,wash,wis," +
    "ontario,quebec,alberta,manitoba,saskatchewan,british columbia,nova scotia,queensland,victoria,tasmania," +
    "new south wales,england,scotland,wales,ireland,northern ireland,canada,australia,new zealand,germany,france,spain," +
    "italy,portugal,austria,switzerland,belgium,netherlands,denmark,norway,sweden,finland,poland,greece,turkey,russia," +
    "ukraine,argentina,brazil,chile,colombia,peru,mexico,india,pakistan,bangladesh,indonesia,malaysia,thailand,vietnam," +
    "philippines,taiwan,singapore,hong kong,china,south korea,japan,kenya,nigeria,ghana,south africa,egypt,morocco,israel"
  ).split(","),
);
