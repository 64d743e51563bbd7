import type { Random } from './seeded-random.server.ts'

/** A name in both scripts that say the same: `CHEN`, `HAIFENG`, `陳海風`. */
export type MadeName = { familyName: string; givenNames: string; chineseName: string }

type Syllable = readonly [chinese: string, pinyin: string]

const FAMILY_NAMES: readonly Syllable[] = [
  ['陳', 'CHEN'],
  ['林', 'LIN'],
  ['周', 'ZHOU'],
  ['吳', 'WU'],
  ['徐', 'XU'],
  ['孫', 'SUN'],
  ['朱', 'ZHU'],
  ['高', 'GAO'],
  ['何', 'HE'],
  ['郭', 'GUO'],
  ['馬', 'MA'],
  ['羅', 'LUO'],
  ['梁', 'LIANG'],
  ['宋', 'SONG'],
  ['鄭', 'ZHENG'],
  ['謝', 'XIE'],
  ['韓', 'HAN'],
  ['唐', 'TANG'],
  ['馮', 'FENG'],
  ['董', 'DONG'],
  ['程', 'CHENG'],
  ['袁', 'YUAN'],
  ['沈', 'SHEN'],
  ['蘇', 'SU'],
]

/** Wind, water, plants and light: read as a made-up name at once. */
const GIVEN_SYLLABLES: readonly Syllable[] = [
  ['海', 'HAI'],
  ['雲', 'YUN'],
  ['青', 'QING'],
  ['星', 'XING'],
  ['帆', 'FAN'],
  ['舟', 'ZHOU'],
  ['風', 'FENG'],
  ['月', 'YUE'],
  ['山', 'SHAN'],
  ['松', 'SONG'],
  ['竹', 'ZHU'],
  ['雪', 'XUE'],
  ['川', 'CHUAN'],
  ['禾', 'HE'],
  ['溪', 'XI'],
  ['橋', 'QIAO'],
  ['燈', 'DENG'],
  ['梅', 'MEI'],
  ['石', 'SHI'],
  ['鷗', 'OU'],
  ['霞', 'XIA'],
  ['波', 'BO'],
  ['嵐', 'LAN'],
  ['葉', 'YE'],
]

/** A name; with `familyOf` given, the child's family name is the parent's. */
export function madeName(random: Random, familyOf?: MadeName): MadeName {
  const family = random.pick(FAMILY_NAMES)
  const first = random.pick(GIVEN_SYLLABLES)
  let second = random.pick(GIVEN_SYLLABLES)
  while (second[0] === first[0]) second = random.pick(GIVEN_SYLLABLES)
  return {
    familyName: familyOf?.familyName ?? family[1],
    givenNames: first[1] + second[1],
    chineseName: (familyOf ? [...familyOf.chineseName][0] : family[0]) + first[0] + second[0],
  }
}
