/** Sentences of our own in many scripts, and their bytes in the encodings that newsrooms still have on their disks. */

/** The bytes of `text` in a single- or double-byte encoding, by inverting the runtime's own decoder. */
export function encode(text: string, label: string): Uint8Array {
  if (label === 'utf-16le' || label === 'utf-16be') return utf16(text, label === 'utf-16le')
  const table = inverseOf(label)
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      const own = table.get(character)
      if (own === undefined) throw new Error(`${label} has no ${character}`)
      return own
    }),
  )
}

const inverses = new Map<string, Map<string, number[]>>()

function inverseOf(label: string): Map<string, number[]> {
  const known = inverses.get(label)
  if (known !== undefined) return known
  const decoder = new TextDecoder(label)
  const table = new Map<string, number[]>()
  const add = (bytes: number[]) => {
    const character = decoder.decode(new Uint8Array(bytes))
    if (Array.from(character).length === 1 && character !== '\ufffd' && !table.has(character))
      table.set(character, bytes)
  }
  for (let byte = 0; byte < 256; byte += 1) add([byte])
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail])
  inverses.set(label, table)
  return table
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian)
  return new Uint8Array(view.buffer)
}

/** A text a language: the first sentence is the short one. */
export const TEXTS = {
  ru: 'Мост через реку закрыт до осени, сообщили в администрации района. Инженеры нашли трещины в трёх опорах из восьми. Ремонт обойдётся в девять миллионов. Жители домов у берега много лет жаловались на шум грузовиков, которые шли по мосту ночью.',
  uk: 'Міст через річку закрито до осені, повідомили в адміністрації району. Інженери знайшли тріщини в трьох опорах із восьми. Жителі будинків біля берега скаржаться на шум вантажівок, які їдуть мостом уночі.',
  bg: 'Мостът над реката остава затворен до есента, съобщиха от общината. Инженерите откриха пукнатини в три от осемте опори. Ремонтът ще струва девет милиона. Жителите от години се оплакват от шума.',
  el: 'Κλειστό για δύο μήνες θα μείνει το παλιό λιμάνι λόγω έργων, ανακοίνωσε ο δήμος. Οι ψαράδες θα μεταφερθούν στη νέα προβλήτα. Οι κάτοικοι διαμαρτύρονται εδώ και χρόνια για τον θόρυβο.',
  fr: 'L’école du village, fermée depuis deux ans, rouvrira à la rentrée avec vingt-trois élèves. La mairie a annoncé la nouvelle – « une victoire » – devant les parents rassemblés. Le café d’à côté espère aussi en profiter.',
  de: 'Die Brücke über die Alte bleibt bis Oktober gesperrt, teilte das Straßenamt mit. Gutachter fanden Risse in drei der acht Pfeiler. Die Reparatur kostet etwa neun Millionen. Anwohner klagten jahrelang über den Lärm schwerer Lastwagen in der Nacht.',
  es: 'El puente sobre el río seguirá cerrado hasta octubre, según la oficina de carreteras. Los técnicos hallaron grietas en tres de los ocho pilares. La reparación costará nueve millones. Los vecinos llevan años quejándose del ruido.',
  pl: 'Most na rzece będzie zamknięty do jesieni, poinformował urząd miasta. Inżynierowie znaleźli pęknięcia w trzech z ośmiu filarów, więc ruch idzie objazdem. Mieszkańcy od lat skarżyli się na hałas ciężarówek.',
  cs: 'Most přes řeku zůstane uzavřený až do podzimu, oznámil úřad. Inženýři našli trhliny ve třech z osmi pilířů. Oprava bude stát devět milionů. Obyvatelé si léta stěžovali na hluk nákladních vozů v noci.',
  hu: 'A folyó fölötti híd őszig zárva marad, közölte az útügyi hivatal. A mérnökök repedéseket találtak a nyolc pillér közül háromban. A javítás kilencmillióba kerül. A lakók évek óta panaszkodnak a zajra.',
  tr: 'Nehrin üzerindeki köprü sonbahara kadar kapalı kalacak, dedi karayolları müdürlüğü. Mühendisler sekiz ayağın üçünde çatlaklar buldu. Onarım dokuz milyona mal olacak. Mahalle sakinleri yıllardır gürültüden şikâyet ediyor.',
  he: 'הגשר מעל הנהר יישאר סגור עד הסתיו, הודיעה העירייה. מהנדסים מצאו סדקים בשלושה משמונת העמודים. התיקון יעלה תשעה מיליון. התושבים מתלוננים על הרעש כבר שנים רבות.',
  ar: 'سيبقى الجسر فوق النهر مغلقا حتى الخريف، أعلنت البلدية. وجد المهندسون شقوقا في ثلاثة من الأعمدة الثمانية. ستكلف الإصلاحات تسعة ملايين. يشكو السكان من الضجيج منذ سنوات.',
  lt: 'Tiltas per upę liks uždarytas iki rudens, pranešė savivaldybė. Inžinieriai rado įtrūkimų trijose iš aštuonių atramų. Remontas kainuos devynis milijonus. Gyventojai jau daug metų skundžiasi triukšmu.',
  th: 'สะพานข้ามแม่น้ำจะปิดจนถึงฤดูใบไม้ร่วง เทศบาลประกาศ วิศวกรพบรอยแตกในเสาสามต้นจากแปดต้น ค่าซ่อมประมาณเก้าล้าน ชาวบ้านร้องเรียนเรื่องเสียงมาหลายปี',
  ja: '橋は秋まで通行止めになると市役所が発表した。技術者は八本の橋脚のうち三本にひびを見つけた。修理には九百万かかる。住民は夜の騒音について長年不満を訴えてきた。',
  zh: '市政府宣布，大桥将关闭到秋天。工程师在八个桥墩中的三个发现了裂缝。修理费用约为九百万。居民多年来一直抱怨夜间卡车的噪音。',
  tw: '市政府宣布，大橋將關閉到秋天。工程師在八個橋墩中的三個發現了裂縫。修理費用約為九百萬。居民多年來一直抱怨夜間卡車的噪音。',
  ko: '다리는 가을까지 폐쇄된다고 시청이 밝혔다. 기술자들은 여덟 개의 교각 중 세 개에서 균열을 발견했다. 수리비는 구백만이다. 주민들은 밤의 소음에 대해 오랫동안 불평해 왔다.',
} as const

/** Which text is tried in which encoding. */
export const ENCODED: readonly (readonly [string, keyof typeof TEXTS])[] = [
  ['windows-1251', 'ru'],
  ['windows-1251', 'uk'],
  ['windows-1251', 'bg'],
  ['koi8-r', 'ru'],
  ['iso-8859-5', 'ru'],
  ['windows-1252', 'fr'],
  ['windows-1252', 'de'],
  ['windows-1252', 'es'],
  ['iso-8859-2', 'pl'],
  ['iso-8859-2', 'cs'],
  ['windows-1250', 'pl'],
  ['windows-1250', 'cs'],
  ['windows-1250', 'hu'],
  ['iso-8859-7', 'el'],
  ['windows-1253', 'el'],
  ['windows-1254', 'tr'],
  ['windows-1255', 'he'],
  ['windows-1256', 'ar'],
  ['windows-1257', 'lt'],
  ['windows-874', 'th'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['gbk', 'zh'],
  ['big5', 'tw'],
  ['euc-kr', 'ko'],
  ['utf-16le', 'de'],
  ['utf-16be', 'de'],
  ['utf-16le', 'ru'],
  ['utf-16be', 'ru'],
  ['utf-16le', 'zh'],
  ['utf-16be', 'zh'],
  ['utf-16le', 'ko'],
  ['utf-16le', 'ar'],
]
