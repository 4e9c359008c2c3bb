import { describe, expect, it } from 'vitest'
import { nearIndex, type TextPrint } from '../../../../src/core/matching/nearText/nearIndex'
import { isNearText, isSameText, SAME_SHARE } from '../../../../src/core/matching/nearText/sameText'
import { sharedWording, wordTokens } from '../../../../src/core/matching/nearText/sharedWording'
import { shingleHashes } from '../../../../src/core/matching/nearText/shingles'

const print = (text: string): TextPrint => {
  const tokens = wordTokens(text)
  return { hashes: shingleHashes(tokens), words: tokens.length }
}

/** By language: a report of our own, another outlet's copy with a new beginning, and another report on the matter. */
const REPORTS = [
  {
    language: 'zh',
    report:
      '港口当局星期一宣布，北部码头将关闭三天，因为一场风暴正在逼近海岸。十二艘货船在夜间被拖到南部港池，渔民也把小船拉上了岸。港务主任瓦尔加说，他们不会拿船员的性命冒险。渡轮公司表示，三百四十名乘客已改乘火车，原来的船票仍然有效。镇上还开放了两所学校作为临时避难所。',
    copy: '本报讯：据海岸电台报道，港口当局星期一宣布，北部码头将关闭三天，因为一场风暴正在逼近海岸。十二艘货船在夜间被拖到南部港池，渔民也把小船拉上了岸。港务主任瓦尔加说，他们不会拿船员的性命冒险。渡轮公司表示，三百四十名乘客已改乘火车，原来的船票仍然有效。',
    other:
      '受风暴影响，哈姆伦港从今天起暂停运营。当地居民告诉记者，许多渔船昨晚就已经离开，两所小学变成了收容所。负责人瓦尔加女士强调安全第一，铁路部门为旅客增开了列车，退票手续可以在网上办理。',
  },
  {
    language: 'ja',
    report:
      '港の当局は月曜日、嵐が海岸に近づいているため、北側の岸壁を三日間閉鎖すると発表した。夜のうちに十二隻の貨物船が南の港へ移され、漁師たちも小舟を陸に引き上げた。港長のヴァルガさんは、乗組員を危険にさらすつもりはないと話した。フェリー会社によると、三百四十人の乗客が列車に乗り換え、切符はそのまま使えるという。',
    copy: '海岸放送が伝えたところでは、港の当局は月曜日、嵐が海岸に近づいているため、北側の岸壁を三日間閉鎖すると発表した。夜のうちに十二隻の貨物船が南の港へ移され、漁師たちも小舟を陸に引き上げた。港長のヴァルガさんは、乗組員を危険にさらすつもりはないと話した。',
    other:
      'ハムルン港がきょうから使えなくなった。住民の話では、多くの漁船がすでに沖を離れ、二つの学校が避難所になっている。責任者の女性は安全を第一に考えたと述べ、鉄道は臨時の列車を走らせ、払い戻しも受け付けている。',
  },
  {
    language: 'th',
    report:
      'การท่าเรือประกาศเมื่อวันจันทร์ว่าจะปิดท่าเทียบเรือด้านเหนือเป็นเวลาสามวัน เพราะพายุกำลังเข้าใกล้ชายฝั่ง เรือสินค้าสิบสองลำถูกลากไปยังอ่าวด้านใต้ในตอนกลางคืน และชาวประมงก็ลากเรือเล็กขึ้นฝั่ง หัวหน้าท่าเรือบอกว่าจะไม่เสี่ยงชีวิตของลูกเรือ บริษัทเรือข้ามฟากแจ้งว่าผู้โดยสารเดินทางด้วยรถไฟแทน และตั๋วเดิมยังใช้ได้',
    copy: 'สถานีวิทยุชายฝั่งรายงานข่าวเช้านี้ การท่าเรือประกาศเมื่อวันจันทร์ว่าจะปิดท่าเทียบเรือด้านเหนือเป็นเวลาสามวัน เพราะพายุกำลังเข้าใกล้ชายฝั่ง เรือสินค้าสิบสองลำถูกลากไปยังอ่าวด้านใต้ในตอนกลางคืน และชาวประมงก็ลากเรือเล็กขึ้นฝั่ง หัวหน้าท่าเรือบอกว่าจะไม่เสี่ยงชีวิตของลูกเรือ',
    other:
      'ตั้งแต่วันนี้เป็นต้นไปไม่มีเรือเข้าออกเมืองฮัมรุน ชาวบ้านเล่าว่าเรือหาปลาหลายลำออกไปตั้งแต่เมื่อคืน โรงเรียนสองแห่งกลายเป็นที่พักชั่วคราว ผู้ดูแลย้ำเรื่องความปลอดภัย และการรถไฟเพิ่มขบวนพิเศษให้ผู้เดินทาง',
  },
  {
    language: 'ko',
    report:
      '항만 당국은 월요일에 폭풍이 해안으로 다가오고 있어 북쪽 부두를 사흘 동안 폐쇄한다고 발표했다. 밤사이 화물선 열두 척이 남쪽 항구로 옮겨졌고 어부들도 작은 배를 뭍으로 끌어올렸다. 항만장 바르가는 선원들의 목숨을 걸고 모험하지 않겠다고 말했다. 여객선 회사는 승객 삼백사십 명이 기차로 갈아탔으며 표는 그대로 쓸 수 있다고 밝혔다.',
    copy: '해안 방송의 보도에 따르면 항만 당국은 월요일에 폭풍이 해안으로 다가오고 있어 북쪽 부두를 사흘 동안 폐쇄한다고 발표했다. 밤사이 화물선 열두 척이 남쪽 항구로 옮겨졌고 어부들도 작은 배를 뭍으로 끌어올렸다. 항만장 바르가는 선원들의 목숨을 걸고 모험하지 않겠다고 말했다.',
    other:
      '함룬 항구가 오늘부터 문을 닫았다. 주민들은 많은 어선이 어젯밤에 이미 떠났다고 전했으며 학교 두 곳이 대피소로 바뀌었다. 책임자는 안전이 먼저라고 강조했고 철도는 임시 열차를 늘렸으며 환불은 인터넷에서 받을 수 있다.',
  },
]

describe.each(REPORTS)('texts in $language', ({ report, copy, other }) => {
  it('are found to be near where one copies the other, in all the places that find them', () => {
    const common = sharedWording(copy, report)
    expect(isNearText(common)).toBe(true)
    expect(isSameText(common)).toBe(true)
    expect(common.share).toBeLessThan(1)
    const index = nearIndex<string>()
    index.put('report', print(report))
    index.put('other', print(other))
    expect(index.candidates(print(copy), SAME_SHARE).map(({ key }) => key)).toEqual(['report'])
  })

  it('are two where the same matter is told in other words', () => {
    const common = sharedWording(other, report)
    expect(common.share).toBeLessThan(0.2)
    expect(isSameText(common)).toBe(false)
  })

  it('have tokens that stand at their places', () => {
    for (const { text, start, end } of wordTokens(report)) expect(report.slice(start, end)).toBe(text)
    expect(wordTokens(report).length).toBeGreaterThan(40)
    const { spans } = sharedWording(copy, report)
    for (const [index, span] of spans.first.entries()) {
      const place = spans.second[index]
      expect(copy.slice(span.start, span.end)).toBe(report.slice(place?.start, place?.end))
    }
  })
})
