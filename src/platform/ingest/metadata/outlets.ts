/** Outlets by their domains, and the agencies that others credit. What is not listed gets a readable fallback. */

import type { Certainty } from '../../../core/article/article'

/** Second-level names where the domain alone does not spell the outlet's own name. */
const NAMES_BY_DOMAIN: Readonly<Record<string, string>> = {
  'abc.net.au': 'ABC News (Australia)',
  'abcnews.go.com': 'ABC News',
  'afp.com': 'AFP',
  'aljazeera.com': 'Al Jazeera',
  'ansa.it': 'ANSA',
  'apnews.com': 'AP',
  'axios.com': 'Axios',
  'bbc.co.uk': 'BBC',
  'bbc.com': 'BBC',
  'bild.de': 'Bild',
  'bloomberg.com': 'Bloomberg',
  'businessinsider.com': 'Business Insider',
  'cbc.ca': 'CBC',
  'cbsnews.com': 'CBS News',
  'cnbc.com': 'CNBC',
  'cnn.com': 'CNN',
  'corriere.it': 'Corriere della Sera',
  'dailymail.co.uk': 'Daily Mail',
  'derstandard.at': 'Der Standard',
  'dw.com': 'DW',
  'economist.com': 'The Economist',
  'elpais.com': 'El País',
  'elmundo.es': 'El Mundo',
  'euronews.com': 'Euronews',
  'faz.net': 'FAZ',
  'folha.uol.com.br': 'Folha de S.Paulo',
  'foreignpolicy.com': 'Foreign Policy',
  'foxnews.com': 'Fox News',
  'france24.com': 'France 24',
  'ft.com': 'Financial Times',
  'haaretz.com': 'Haaretz',
  'hurriyetdailynews.com': 'Hürriyet Daily News',
  'independent.co.uk': 'The Independent',
  'interfax.com.ua': 'Interfax-Ukraine',
  'kathimerini.gr': 'Kathimerini',
  'kyivindependent.com': 'The Kyiv Independent',
  'kyivpost.com': 'Kyiv Post',
  'latimes.com': 'Los Angeles Times',
  'lemonde.fr': 'Le Monde',
  'lefigaro.fr': 'Le Figaro',
  'liberation.fr': 'Libération',
  'meduza.io': 'Meduza',
  'nbcnews.com': 'NBC News',
  'npr.org': 'NPR',
  'nypost.com': 'New York Post',
  'nytimes.com': 'The New York Times',
  'nzz.ch': 'NZZ',
  'orf.at': 'ORF',
  'politico.com': 'Politico',
  'politico.eu': 'Politico Europe',
  'pravda.com.ua': 'Ukrainska Pravda',
  'rbc.ua': 'RBC-Ukraine',
  'repubblica.it': 'la Repubblica',
  'reuters.com': 'Reuters',
  'rferl.org': 'RFE/RL',
  'rfi.fr': 'RFI',
  'scmp.com': 'South China Morning Post',
  'skai.gr': 'Skai',
  'sky.com': 'Sky News',
  'spiegel.de': 'Der Spiegel',
  'straitstimes.com': 'The Straits Times',
  'sueddeutsche.de': 'Süddeutsche Zeitung',
  'svoboda.org': 'Radio Svoboda',
  'radiosvoboda.org': 'Radio Svoboda',
  'tagesschau.de': 'tagesschau',
  'tass.com': 'TASS',
  'telegraph.co.uk': 'The Telegraph',
  'theatlantic.com': 'The Atlantic',
  'theguardian.com': 'The Guardian',
  'thehill.com': 'The Hill',
  'theinsider.ru': 'The Insider',
  'themoscowtimes.com': 'The Moscow Times',
  'thetimes.co.uk': 'The Times',
  'thetimes.com': 'The Times',
  'time.com': 'TIME',
  'timesofisrael.com': 'The Times of Israel',
  'tvn24.pl': 'TVN24',
  'ukrinform.net': 'Ukrinform',
  'unian.info': 'UNIAN',
  'unn.ua': 'UNN',
  'usatoday.com': 'USA Today',
  'voanews.com': 'VOA',
  'washingtonpost.com': 'The Washington Post',
  'welt.de': 'Die Welt',
  'wsj.com': 'The Wall Street Journal',
  'yle.fi': 'Yle',
  'zeit.de': 'Die Zeit',
}

/** Agencies and broadcasters that others credit, in small letters: never taken for the outlet on the strength of "X reports". */
export const AGENCY_NAMES: ReadonlySet<string> = new Set(
  `reuters;afp;agence france-presse;ap;associated press;the associated press;bloomberg;voa;voice of america;dpa;efe;ansa;apa;
  belga;tass;ria novosti;interfax;xinhua;anadolu;anadolu agency;kyodo;yonhap;pa;pa media;upi;epa;ukrinform;unian;
  interfax-ukraine;rfe/rl;radio free europe;radio liberty;bbc;the bbc;bbc news;cnn;the new york times;the guardian;
  the washington post;the wall street journal;wsj;financial times;the financial times;politico;axios;sky news;cbs news;
  nbc news;abc news;fox news;al jazeera;dw;deutsche welle;der spiegel;bild;le monde;el país;skai;amna;ape-mpe;αμπε;
  απε-μπε;рбк;тасс;укрінформ;унн;уніан;lusa;pap;čtk;ntb;tt;ritzau;keystone-sda;sda;sid;mti;hina;tanjug;agerpres;novinite`
    .split(';')
    .map((name) => name.trim()),
)

/** Domains below which anybody publishes: the name in front is the site's. */
const SECOND_LEVEL = /\.(?:co|com|net|org|gov|ac|gob|or|ne)\.[a-z]{2}$|\.[a-z]{2,}$/u

/** The outlet's name for an address: its own if it is listed or `words` spell it, else read off the domain; null for no http address. */
export function outletFromAddress(
  address: string,
  words: readonly string[] = [],
): { name: string; certainty: Certainty } | null {
  const host = hostOf(address)
  if (host === null) return null
  for (let domain = host; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const name = NAMES_BY_DOMAIN[domain]
    if (name !== undefined) return { name, certainty: 'sure' }
  }
  const label = labelOf(host)
  const spelled = spelledIn(words, label)
  return spelled === null ? { name: readable(label), certainty: 'unsure' } : { name: spelled, certainty: 'fairlySure' }
}

/** The name of a site whose words run together in its domain, as the article or the page writes it ("Northern Ledger"). */
function spelledIn(words: readonly string[], label: string): string | null {
  const compact = label.replace(/[-_]/gu, '')
  for (const text of words) {
    // Most texts have no such letters in a row, and are passed over at once.
    if (
      !text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .includes(compact)
    )
      continue
    for (const [run] of text.matchAll(CAPITALISED_RUN)) {
      const parts = run.split(/\s+/u)
      for (let start = 0; start < parts.length; start += 1) {
        for (let end = parts.length; end > start; end -= 1) {
          const name = parts
            .slice(start, end)
            .join(' ')
            .replace(/[’']s$/u, '')
          const spelled = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
          if (spelled === compact || spelled === `the${compact}`) return name
        }
      }
    }
  }
  return null
}

const CAPITALISED_RUN =
  /\p{Lu}[\p{L}\p{N}’'&-]*(?:\s+(?:(?:of|de|del|della|di|du|der)\s+)?\p{Lu}[\p{L}\p{N}’'&-]*){0,5}/gu

function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/u.test(url.protocol)) return null
  return url.hostname.toLowerCase().replace(/^(?:www|m|amp|mobile|en|edition|news)\./u, '')
}

/** What stands before the public part of a host: `daily-herald` of `daily-herald.co.uk`. */
function labelOf(host: string): string {
  return host.replace(SECOND_LEVEL, '').split('.').at(-1) ?? host
}

/** `daily-herald` to `Daily Herald`; short names are abbreviations; words that run together stay together. */
function readable(label: string): string {
  const words = label.replace(/^the(?=[a-z]{6,})/u, 'the-').split(/[-_]/u)
  return words.map((word) => (word.length <= 3 && word !== 'the' ? word.toUpperCase() : capitalised(word))).join(' ')
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
