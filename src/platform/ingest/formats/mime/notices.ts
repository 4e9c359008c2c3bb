/** What mails for many have below their words: links that end the subscription, change it, or show the mail in a browser. */
import type { FoundBlock } from '../../clean/draft'
import { wordCount } from '../../clean/shape'

/** A notice is a link or two; so much of it lies in them. */
const LINKED = 0.5
/** Longer ones are sentences of the mail. */
const NOTICE_WORDS = 12
const SUBSCRIPTION = new RegExp(
  [
    'unsubscribe|opt[- ]?out|(?:manage|update|change|edit) (?:your |my |this )?(?:alerts?|e-?mail|preferences|settings|subscriptions?|notifications)',
    'view (?:this )?(?:e-?mail|mail|newsletter|message)? ?(?:in|on) (?:your |a |the )?(?:web )?browser|view online|see all (?:your )?alerts|create (?:another )?alert',
    'abmelden|abbestellen|abbestellung|austragen|einstellungen (?:ändern|verwalten)|im browser (?:ansehen|öffnen|anzeigen)',
    'se désabonner|désabonnement|désinscri|se désinscrire|gérer (?:vos|mes) |voir (?:en ligne|dans (?:le|votre) navigateur)',
    'darse? de baja|cancelar (?:la |mi )?(?:suscripción|subscrição|inscrição|assinatura)|ver en (?:el |tu )?navegador|descadastr',
    "disiscriv|annulla (?:l’|l')iscrizione|cancella(?:ti)? (?:l’|l')?iscrizione|visualizza nel browser|dezabon",
    'afmelden|uitschrijven|avregistrera|avprenumerera|avmeld|afmeld|meld av|peruuta tilaus|wypisz|anuluj subskrypcj|odhlásit|odjav|leiratkoz|abonelikten|çregjistrohu',
    'отписат|отпишит|отказаться от рассылки|відписат|скасувати підписку|απεγγραφή|διαγραφή από',
    '退订|取消订阅|取消訂閱|配信停止|登録解除|수신 ?거부|구독 ?취소|إلغاء الاشتراك|הסר(?:ה)? מ|ביטול מינוי|لغو اشتراک',
  ].join('|'),
  'iu',
)

/** The blocks with such links as furniture; the same words in running text stay. */
export function withoutNotices(blocks: readonly FoundBlock[]): FoundBlock[] {
  return blocks.map((block) => (isNotice(block) ? { ...block, role: 'furniture' } : block))
}

function isNotice({ text, linkShare }: FoundBlock): boolean {
  return linkShare >= LINKED && wordCount(text) <= NOTICE_WORDS && SUBSCRIPTION.test(text)
}
