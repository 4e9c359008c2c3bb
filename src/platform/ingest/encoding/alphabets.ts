/** The letters beyond a to z of languages in Latin script: a text in the wrong encoding mixes those of several. */

/** Small letters, a language an entry; languages whose letters another has are left out. */
export const ALPHABETS: readonly ReadonlySet<string>[] = [
  'àâæçéèêëîïôœùûüÿñ', // French
  'äöüßéàèáâçëñôœ', // German, with the names that its papers print
  'áéíñóúüçïàèòºª', // Spanish, Catalan
  'áàâãçéêíóôõúüªº', // Portuguese
  'àèéìíîòóùú', // Italian
  'åäöéüæøáàèêëóôòâïç', // Swedish, Norwegian, Danish, Finnish, Dutch
  'áðéíóúýþæö', // Icelandic, Faroese
  'ąćęłńóśźżé', // Polish
  'áčďéěíňóřšťúůýžľĺŕôäöü', // Czech, Slovak
  'áéíóöőúüű', // Hungarian
  'čćđšžäöüé', // Croatian, Slovene, Bosnian
  'ăâîșțşţ', // Romanian
  'çğıöşüâîû', // Turkish
  'ëçé', // Albanian
  'ąčęėįšųūžõäöü', // Lithuanian, Estonian
  'āčēģīķļņšūžõ', // Latvian
].map((letters) => new Set(letters))
