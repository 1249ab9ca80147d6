// Text typed with the fonts of before Unicode: TCVN3 (.VnTime) and VNI put other signs where Vietnamese letters should be. Pure.

export type OldFont = 'TCVN3' | 'VNI';

/** One sign for one letter. Capitals with tones were shown by capital fonts over the same signs. */
const tcvn3 = new Map(
  Object.entries({
    'µ¸¶·¹': 'àáảãạ',
    '¨»¾¼½Æ': 'ăằắẳẵặ',
    '©ÇÊÈÉË': 'âầấẩẫậ',
    '®': 'đ',
    ÌÐÎÏÑ: 'èéẻẽẹ',
    ªÒÕÓÔÖ: 'êềếểễệ',
    '×ÝØÜÞ': 'ìíỉĩị',
    ßãáâä: 'òóỏõọ',
    '«åèæçé': 'ôồốổỗộ',
    '¬êíëìî': 'ơờớởỡợ',
    ïóñòô: 'ùúủũụ',
    '\u00adõøö÷ù': 'ưừứửữự',
    úýûüþ: 'ỳýỷỹỵ',
    '¡¢£¤¥¦§': 'ĂÂÊÔƠƯĐ',
  }).flatMap(([signs, letters]) => [...signs].map((sign, index) => [sign, [...letters][index] as string])),
);

/** A sign after the letter gives its hat and tone: "aù" is á, "aá" is ấ, "eâ" is ê. */
const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const hats = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' };
const bowls = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' };

const vni: readonly (readonly [string, string])[] = [
  ...['a', 'e', 'o', 'u', 'y'].flatMap((base) => withMarks(base, base, tones)),
  ...['a', 'e', 'o'].flatMap((base) => withMarks(base, `${base}\u0302`, hats)),
  ...withMarks('a', 'a\u0306', bowls),
  ...withMarks('ô', 'ơ', { '': '', ...tones }),
  ...withMarks('ö', 'ư', { '': '', ...tones }),
  ...(['ñđ', 'æỉ', 'óĩ', 'òị', 'îỵ'].map(([sign, letter]) => [sign, letter]) as [string, string][]),
];
const vniLetters = new Map(
  vni.flatMap(([signs, letter]) => [
    [signs, letter],
    [signs.toUpperCase(), letter.toUpperCase()],
    [capital(signs), letter.toUpperCase()],
  ]),
);

function withMarks(base: string, letter: string, marks: Record<string, string>): [string, string][] {
  return Object.entries(marks).map(([sign, mark]) => [base + sign, (letter + mark).normalize('NFC')]);
}

/** "Aù": the letter is a capital, its sign is not. */
function capital(signs: string): string {
  return signs.charAt(0).toUpperCase() + signs.slice(1);
}

/** The text in Unicode, taking it as typed with that font. */
export function fromOldFont(text: string, font: OldFont): string {
  return font === 'TCVN3' ? fromTcvn3(text) : fromVni(text);
}

function fromTcvn3(text: string): string {
  const letters = [...text].map((sign) => tcvn3.get(sign) ?? sign).join('');
  // Typed for a capital font: what the keyboard could make capital is, the rest looked so on paper.
  return /[a-z]/.test(text) || (text.match(/[A-Z]/g)?.length ?? 0) < 2 ? letters : letters.toUpperCase();
}

function fromVni(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const two = vniLetters.get(text.slice(at, at + 2));
    if (two !== undefined && at + 1 < text.length) {
      out += two;
      at += 1;
    } else out += vniLetters.get(text[at] as string) ?? text[at];
  }
  return out;
}
