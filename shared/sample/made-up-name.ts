import type { SeededRandom } from './seeded-random.ts';

/** A syllable in its script and in Latin letters, which handles are made of. */
type Part = readonly [script: string, latin: string];
type Parts = readonly [Part, ...Part[]];

interface NameScript {
  readonly script: string;
  readonly first: readonly [starts: Parts, ends: Parts];
  readonly last: readonly [starts: Parts, ends: Parts];
  readonly separator: string;
  readonly isFamilyNameFirst: boolean;
}

const parts = (text: string): Parts => {
  const list = text.split(' ').map((pair): Part => {
    const [script, latin] = pair.split('/');
    return [script!, latin ?? script!.toLowerCase()];
  });
  return list as unknown as Parts;
};

/** Syllables that make pronounceable names of nobody in particular. */
const scripts: readonly (readonly [NameScript, number])[] = [
  [
    {
      script: 'latin',
      first: [
        parts('Mi Ta Lo Ze Bri Kal Ori Vel Sun No Fa Ruk Eli Jo Wen Ari Pel Tho Ysa Dor'),
        parts('ra lo na ven dis mar li ko sa rin tho bel wyn mé ño ška'),
      ],
      last: [
        parts('Halm Quill Vant Bram Osk Tarr Lind Fenn Corv Mald Ister Ponte Sarr Wex Drø Žel'),
        parts('ström/strom wood elle ora berg ley ano ides quist moor ara ovic well ante'),
      ],
      separator: ' ',
      isFamilyNameFirst: false,
    },
    60,
  ],
  [
    {
      script: 'cyrillic',
      first: [parts('Ми/mi Та/ta Ло/lo Ру/ru Ве/ve Зо/zo'), parts('рана/rana лина/lina вен/ven дор/dor сана/sana')],
      last: [parts('Лун/lun Верх/verkh Снеж/snezh Бор/bor'), parts('ович/ovich ава/ava енко/enko ский/skiy')],
      separator: ' ',
      isFamilyNameFirst: false,
    },
    7,
  ],
  [
    {
      script: 'greek',
      first: [parts('Λυ/ly Θα/tha Νε/ne Κα/ka'), parts('ρίνα/rina λία/lia μόνη/moni δώρα/dora')],
      last: [parts('Ανεμ/anem Πετρ/petr Θαλασσ/thalass'), parts('ίδη/idi άκη/aki ούδα/ouda')],
      separator: ' ',
      isFamilyNameFirst: false,
    },
    4,
  ],
  [
    {
      script: 'arabic',
      first: [parts('سا/sa لي/li نو/nu ري/ri'), parts('مار/mar نان/nan ليم/lim دان/dan')],
      last: [parts('نجم/najm بحر/bahr ورد/ward'), parts('ون/un ان/an ية/iya')],
      separator: ' ',
      isFamilyNameFirst: false,
    },
    6,
  ],
  [
    {
      script: 'devanagari',
      first: [parts('मी/mi रा/ra ता/ta वि/vi नो/no'), parts('रल/ral शान/shan नवी/navi दिल/dil')],
      last: [parts('चन्द्र/chandra नील/nil सूर/sur'), parts('वाल/wal कर/kar एरा/era')],
      separator: ' ',
      isFamilyNameFirst: false,
    },
    8,
  ],
  [
    {
      script: 'hangul',
      first: [parts('가/ga 다/da 소/so 하/ha 보/bo'), parts('람/ram 솔/sol 별/byeol 담/dam')],
      last: [parts('달/dal 구름/gureum 산/san'), parts('빛/bit 결/gyeol')],
      separator: ' ',
      isFamilyNameFirst: true,
    },
    6,
  ],
  [
    {
      script: 'kana',
      first: [parts('ミ/mi ソ/so ナ/na ハ/ha ユ/yu'), parts('ラノ/rano リタ/rita ミカ/mika ルオ/ruo')],
      last: [parts('ツキ/tsuki ホシ/hoshi カゼ/kaze'), parts('モリ/mori ナミ/nami ハラ/hara')],
      separator: '・',
      isFamilyNameFirst: true,
    },
    5,
  ],
  [
    {
      script: 'thai',
      first: [parts('มา/ma นา/na ลี/li'), parts('ริน/rin ดาว/dao ฟ้า/fa')],
      last: [parts('ทะเล/thale ภูเขา/phukhao'), parts('ทอง/thong งาม/ngam')],
      separator: ' ',
      isFamilyNameFirst: false,
    },
    4,
  ],
];

export interface MadeUpName {
  readonly name: string;
  /** Lower-case Latin letters and one dot, such as `mira.halmberg`. Names can repeat. */
  readonly handle: string;
}

/** Puts together the name of a person who does not exist. */
export function madeUpName(random: SeededRandom): MadeUpName {
  const { first, last, separator, isFamilyNameFirst } = random.weighted(scripts);
  const given = join(random, first);
  const family = join(random, last);
  const order = isFamilyNameFirst ? [family, given] : [given, family];
  return {
    name: order.map(([script]) => script).join(separator),
    handle: `${plain(given[1])}.${plain(family[1])}`,
  };
}

function join(random: SeededRandom, [starts, ends]: readonly [Parts, Parts]): Part {
  const start = random.pick(starts);
  const end = random.pick(ends);
  return [start[0] + end[0], start[1] + end[1]];
}

function plain(latin: string): string {
  return latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[^a-z]/g, '');
}
