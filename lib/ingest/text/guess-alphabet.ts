import type { Dialect } from '../schema.ts';

/** Tells bytes of an alphabet other than the Latin one by the letters that its languages use most: their bytes stand side by
 * side and are, read in the right encoding, mostly these.
 * @returns null where the bytes are of no such alphabet */
export function guessAlphabet(bytes: Uint8Array): Dialect['encoding'] | null {
  const beyond = beyondAscii(bytes);
  const beside = beyond.filter((at) => bytes[at - 1] >= 0x80 || bytes[at + 1] >= 0x80);
  if (beyond.length < fewestLetters || beside.length < 0.7 * beyond.length) return null;
  let best: { encoding: Dialect['encoding']; share: number } | null = null;
  for (const [encoding, letters] of commonest) {
    const share = shareOf(bytes, beyond, encoding, lettersOf(letters));
    if (share >= 0.6 && share > (best?.share ?? 0)) best = { encoding, share };
  }
  return best?.encoding ?? null;
}

/** Tells bytes of the Latin letters of Central Europe and of Turkish: all are letters of one of its languages, and some are
 * no letters, or letters of other languages, in Windows-1252.
 * @returns null where Windows-1252 does */
export function guessLatin(bytes: Uint8Array): Dialect['encoding'] | null {
  // A degree beside a C is no letter.
  const inWords = beyondAscii(bytes).filter(
    (at) => bytes[at] !== 0xb0 && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])),
  );
  const present = new Set(inWords.map((at) => bytes[at]));
  const holds = (telling: readonly number[]): number => telling.filter((code) => present.has(code)).length;
  const found = latinLanguages.find(
    ({ encoding, letters, telling, least, besides }) =>
      holds(telling) >= least &&
      (besides === undefined || holds(besides) > 0) &&
      shareOf(bytes, inWords, encoding, lettersOf(letters)) >= 0.97,
  );
  return found?.encoding ?? null;
}

const fewestLetters = 6;

const commonest: readonly (readonly [Dialect['encoding'], string])[] = [
  ['windows-1251', 'оеаинтсрвлкмдпу'],
  ['koi8-r', 'оеаинтсрвлкмдпу'],
  ['windows-1253', 'αοιετσνηρπκςμλυάίέόή'],
  ['windows-1255', 'יוהלאתמרבשנ'],
  ['windows-1256', 'اليمنروتبةعدخ'],
];

type LatinLanguage = {
  readonly encoding: Dialect['encoding'];
  readonly letters: string;
  /** Bytes that other languages do not have, and how many of them must occur. */
  readonly telling: readonly number[];
  readonly least: number;
  /** One of these must occur as well. */
  readonly besides?: readonly number[];
};

const latinLanguages: readonly LatinLanguage[] = [
  // Polish: ł ą ż ś ź, which are ³ ¹ ¿ œ Ÿ elsewhere.
  {
    ...{ encoding: 'windows-1250', letters: 'ąćęłńóśźż', least: 2 },
    telling: [0xb3, 0xb9, 0xbf, 0x9c, 0x9f, 0xa3, 0xa5, 0xaf, 0x8c, 0x8f],
  },
  // Czech: ř ě ů beside š ž ý č.
  {
    ...{ encoding: 'windows-1250', letters: 'áčďéěíňóřšťúůýž', least: 1 },
    ...{ telling: [0xf8, 0xec, 0xf9], besides: [0x9a, 0x9e, 0xfd, 0xe8, 0x8a, 0x8e] },
  },
  // Slovak: ľ ť beside š ž č.
  {
    ...{ encoding: 'windows-1250', letters: 'áäčďéíĺľňóôŕšťúýž', least: 1 },
    ...{ telling: [0xbe, 0x9d], besides: [0x9a, 0x9e, 0xe8] },
  },
  // Hungarian: ő ű beside ö ü.
  {
    ...{ encoding: 'windows-1250', letters: 'áéíóöőúüű', least: 1 },
    ...{ telling: [0xf5, 0xfb], besides: [0xf6, 0xfc, 0xd6, 0xdc] },
  },
  // Croatian and Slovene: č ć đ beside š ž.
  {
    ...{ encoding: 'windows-1250', letters: 'čćđšž', least: 1 },
    ...{ telling: [0xe8, 0xe6, 0xf0, 0xc8], besides: [0x9a, 0x9e, 0x8a, 0x8e] },
  },
  // Turkish: ş ı ğ, which are letters of Icelandic elsewhere.
  {
    ...{ encoding: 'windows-1254', letters: 'çğıöşüâîû', least: 1 },
    telling: [0xfe, 0xfd, 0xf0, 0xde, 0xdd, 0xd0],
  },
];

/** Where the first bytes beyond ASCII stand. */
function beyondAscii(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < bytes.length && found.length < mostLooked; at++)
    if (bytes[at] >= 0x80) found.push(at);
  return found;
}

const mostLooked = 20_000;

function shareOf(
  bytes: Uint8Array,
  places: readonly number[],
  encoding: Dialect['encoding'],
  letters: ReadonlySet<string>,
): number {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, code) => 128 + code));
  const among = places.filter((at) => letters.has(table[bytes[at] - 128])).length;
  return among / places.length;
}

/** Small and capital ones; a Turkish i keeps its point. */
const lettersOf = (letters: string): ReadonlySet<string> =>
  new Set([...letters, ...letters.toUpperCase(), ...(letters.includes('ı') ? 'İ' : '')]);

const isLetter = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0x80);
