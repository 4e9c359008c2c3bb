/** Abbreviations by language, by what a full stop after them means. Written by us; lower case, without the last full stop. */

/**
 * - `title`: a name follows, so the stop never ends a sentence ("Mr. Putin", "ul. Lenina").
 * - `counter`: ends no sentence before a digit or a Roman numeral ("No. 5", "Art. VI").
 * - `either`: ends a sentence where a word follows that usually begins one ("Co. They", "U.S. The").
 */
export type AbbreviationKind = 'title' | 'counter' | 'either'

type Lists = { readonly [kind in AbbreviationKind]?: string }

const LISTS: Readonly<Record<string, Lists>> = {
  en: {
    title:
      'mr mrs ms messrs mx dr prof rev fr hon sen sens rep reps gov govs gen lt col maj capt cmdr cpl sgt pvt adm brig pres supt det insp atty st mt ft vs viz cf gens cols lts sgts profs drs amb asst assoc dep rs e.g i.e f.e med gov’t ald msgr pfc spc cllr rt cong',
    counter: 'no nos p pp vol vols ch chap sec secs fig figs art arts eq ex par para pt cl app op ca approx n° cit',
    either:
      'inc co corp ltd bros plc llc llp jr sr esq etc al jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat ave blvd rd hwy dept univ assn natl intl dist est min max hr hrs ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo d.c u.s u.k u.n e.u u.s.a u.s.s.r ph.d m.d b.a m.a j.d p.o btw',
  },
  de: {
    title:
      'hr fr frl dr prof dipl ing med phil jur rer nat kath ev evang st str ehem gen bzgl inkl exkl vgl ggf bzw sog jr gebr hl z.b u.a d.h i.d.r o.ä u.ä z.t z.z s.o s.u v.a abs kgl ca mind max evtl zzgl abzgl',
    counter: 'nr s art kap bd abb tab ziff § hrsg jh',
    either: 'usw etc jan feb mär apr jun jul aug sep sept okt nov dez mio mrd tsd std min sek',
  },
  da: {
    title: 'hr fr frk dr prof skt st bl.a f.eks ca jf adv dir',
    counter: 'nr s kap art stk',
    either: 'osv mv co a.s jan feb mar apr jun jul aug sep okt nov dec mio mia kr',
  },
  nb: {
    title: 'hr fr dr prof st bl.a f.eks ca jf',
    counter: 'nr s kap art',
    either: 'osv mv co jan feb mar apr jun jul aug sep okt nov des mill mrd kr',
  },
  sv: {
    title: 'hr fr dr prof st bl.a t.ex ca jfr d.v.s',
    counter: 'nr s kap art',
    either: 'osv m.m m.fl jan feb mar apr jun jul aug sep okt nov dec milj kr',
  },
  nl: {
    title: 'dhr mevr mw dr drs ir ing mr prof ds st jhr bijv o.a m.b.t t.a.v d.w.z ca aanw resp',
    counter: 'nr blz art hfst',
    either: 'enz etc jan feb mrt apr jun jul aug sep sept okt nov dec b.v n.v mln mld',
  },
  fr: {
    title: 'm mm mme mlle dr pr me mgr st ste cf av bd env ex p.ex',
    counter: 'no n° p pp art chap vol fig al',
    either: 'etc cie ltd janv févr avr juil sept oct nov déc',
  },
  es: {
    title: 'sr sra srta sres d dña dr dra lic ing prof gral cnel cap av avda c sto sta admón mt ej p.ej ee',
    counter: 'no nº n° núm p pp pág págs párr párrf art arts vol cap tel ext cra',
    either: 'etc ud uds s.a ee.uu uu ene feb mar abr may jun jul ago sept oct nov dic lun mié jue vie sáb dom min',
  },
  pt: {
    title: 'sr sra srta dr dra prof eng gen d av r ex',
    counter: 'n nº p pp pág art vol cap',
    either: 'etc s.a ltda jan fev mar abr mai jun jul ago set out nov dez eua',
  },
  it: {
    title:
      'sig sig.ra sig.na sigg dott dott.ssa ing avv prof prof.ssa on sen gen arch geom rag dir ecc.mo st psicol econ d v idraul mons',
    counter: 'n p pp pag art cap vol fig tel',
    either: 'ecc etc s.p.a s.r.l gen feb mar apr mag giu lug ago set sett ott nov dic',
  },
  pl: {
    title: 'p dr prof mgr inż gen płk ks św ul al im np m.in tzw bałt ang łac zob por hab red',
    counter: 'nr s str art ust pkt tel',
    either: 'itd itp r w zł tys mln mld godz',
  },
  cs: {
    title: 'p pí sl dr prof ing mgr judr mudr gen plk sv např tzv tj resp mj ul nám',
    counter: 'č s str čl kap odst',
    either: 'atd apod s.r.o a.s tis mil mld kč hod',
  },
  sk: {
    title: 'p pí sl dr prof ing mgr judr mudr gen plk sv napr tzv tj resp ul nám',
    counter: 'č s str čl kap odst',
    either: 'atď apod s.r.o a.s tis mil mld hod',
  },
  ru: {
    title:
      'г гор ул пл пр просп пер д кв им проф акад доц д-р г-н г-жа св см ср т.е т.к т.н напр пгт пос обл р-н ст гг в.о и.о зам',
    counter: '№ с стр гл ст рис табл п пп тел',
    either: 'т.д т.п др пр руб коп долл дол тыс млн млрд у.е куб кв мин сек час н.э в вв',
  },
  uk: {
    title: 'м вул пл просп пров ім проф акад доц д-р св див пор т.зв напр смт обл р-н ст в.о',
    counter: '№ с стор гл ст рис табл п пп тел',
    either: 'т.д т.п ін грн коп дол тис млн млрд р рр хв год н.е',
  },
  bg: {
    title: 'г гр ул пл бул д-р проф доц инж св вж напр т.нар вкл ген',
    counter: '№ с стр чл ал т гл рис',
    either: 'т.н др лв ст хил млн млрд т.г',
  },
  el: {
    title: 'κ κα κος δρ αγ βλ π.χ δηλ λεωφ',
    counter: 'αρ αριθ σ σελ άρθρ κεφ',
    either: 'κ.λπ κ.ά κ.ο.κ π.μ μ.μ εκ δισ',
  },
  kk: { title: 'б.з.б б.з т.б', counter: '№', either: '' },
}

const PARSED = new Map(Object.entries(LISTS).map(([language, lists]) => [language, parse(lists)]))
const ALL = new Map([...PARSED.values()].reverse().flatMap((words) => [...words]))

/** What a stop after `word` means in `language` (BCP 47; all languages at once when it is not known), or null. */
export function abbreviationKind(word: string, language: string | undefined): AbbreviationKind | null {
  const words = abbreviationsOf(language)
  return words.get(word.toLowerCase().replace(/\.$/, '')) ?? null
}

function abbreviationsOf(language: string | undefined): ReadonlyMap<string, AbbreviationKind> {
  const base = language?.toLowerCase().split('-')[0]
  if (base === undefined) return ALL
  const own = PARSED.get(base === 'no' ? 'nb' : base)
  if (own === undefined) return ALL
  return own
}

function parse(lists: Lists): Map<string, AbbreviationKind> {
  const words = new Map<string, AbbreviationKind>()
  for (const kind of ['either', 'counter', 'title'] as const)
    for (const word of (lists[kind] ?? '').split(' ')) if (word !== '') words.set(word, kind)
  return words
}

/** Whether a capitalised `word` usually begins a sentence: pronouns, articles, conjunctions, question words. */
export function isStarter(word: string): boolean {
  return STARTERS.has(word.toLowerCase())
}

const STARTERS = new Set(
  [
    'i he she it we you they this that these those the a an there here my his her its our your their and but or so yet nor if when while where what who why how which whose as at in on by for from with after before since until although though because both each every all some many most few several no not one two three four five six seven eight nine ten hundreds thousands millions billions dozens now then today yesterday tomorrow later meanwhile however also still only even just do does did is are was were has have had can could will would should may might must let please once nothing nobody everyone someone anyone',
    'ich er sie es wir ihr der die das den dem ein eine einer dies diese dieser und aber oder doch wenn als wer was wo wie warum nach vor seit während auch nun dann heute gestern',
    'jeg hun han vi du de det den der hvad hvem hvor hvorfor hvis men og en et da så nu',
    'il elle ils elles nous vous je tu le les un une des ce cette ces et mais ou si quand qui que où comment pourquoi dans après avant depuis selon',
    'él ella ellos ellas yo nosotros usted el los las una esto este esta estos estas y pero o cuando quien qué cómo cuándo dónde según después',
    'io lui lei noi voi loro lo gli uno questo questa e ma se quando chi che cosa come dove perché dopo secondo',
    'wij zij hij ik het dit dat deze een maar als toen wie wat waar hoe waarom na volgens',
    'я он она оно мы вы они это этот эта эти и но а или если когда кто что где как почему после по в на',
    'він вона воно ми ви вони це цей ця ці і але або якщо коли хто що де як чому після за у',
  ]
    .join(' ')
    .split(' '),
)
