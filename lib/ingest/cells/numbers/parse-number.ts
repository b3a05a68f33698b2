import type { Dialect } from '../../schema.ts';

/** Beyond this a square is no longer finite, and no forecast can be computed. */
export const largestUsableNumber = 1e150;

/** Reads one number written in the given convention.
 * Takes thousands signs, a currency, a percent sign (12% is 12), brackets or a trailing minus for negative, and K, M or B
 * behind the number for thousands, millions, billions.
 * @returns NaN where the text is no number, an infinity where it names one or is too large for a float64 */
export function parseNumber(text: string, decimal: Dialect['decimal']): number {
  const { length } = text;
  if (length <= longestPlain) {
    for (let at = 0; at < length; at++) {
      scratch[at] = Math.min(text.charCodeAt(at), 128);
    }
    const value = parsePlainNumber(scratch, 0, length, decimal === '.' ? 46 : 44);
    if (!Number.isNaN(value)) return value;
  }
  return parseDecoratedNumber(text, decimal);
}

/** A sign, fifteen digits and a decimal sign. */
const longestPlain = 17;
const scratch = new Uint8Array(longestPlain);

/** Reads a number of digits with a sign and a decimal sign at most, straight from character codes.
 * @param decimalCode  46 or 44
 * @returns NaN for any other text, which may be a number all the same */
export function parsePlainNumber(codes: Uint8Array, from: number, to: number, decimalCode: number): number {
  let index = from;
  let negative = false;
  const first = codes[from];
  if (first === 45 || first === 43) {
    negative = first === 45;
    index++;
  }
  let mantissa = 0;
  let whole = index;
  let point = -1;
  for (; index < to; index++) {
    const digit = codes[index] - 48;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (codes[index] === decimalCode && point < 0) {
      point = index;
      whole++;
    } else return Number.NaN;
  }
  const digits = to - whole;
  // Up to 15 digits and a power of ten up to 22 are exact in float64, so one division rounds correctly
  // (Clinger 1990, "How to read floating point numbers accurately").
  if (digits < 1 || digits > 15) return Number.NaN;
  const value = point < 0 ? mantissa : mantissa / powersOfTen[to - 1 - point];
  return negative ? -value : value;
}

/** Of 0 to 15. */
export const powersOfTen = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** Longer cells are not numbers; the bound keeps every pattern below cheap. */
const longestNumber = 64;

function parseDecoratedNumber(text: string, decimal: Dialect['decimal']): number {
  // Dates and times are tried as numbers more often than anything else that is none.
  if (text.length > longestNumber || /:|\d[-/]\d/.test(text)) return Number.NaN;
  let bare = text.trim();
  const limit = limitAt(bare);
  if (limit !== null) return limit.share * parseNumber(bare.slice(limit.length), decimal);
  if (!/\d/.test(bare)) return parseInfinity(bare);
  bare = stripCurrency(bare);
  let negative = false;
  if (bare.startsWith('(') && bare.endsWith(')')) {
    negative = true;
    bare = bare.slice(1, -1).trim();
  }
  // Without cents, as shops write: `12.–`, `1.200,-`.
  bare = bare.replace(/(?<=\d)[.,]\s?[-–—]{1,2}$/, '');
  bare = bare.replace(/\s*[%‰]$/, '').replace(/[−–]/g, '-');
  bare = stripCurrency(bare);
  if (/^[^-]*\d-$|^-[^-]*\d-$/.test(bare)) bare = `-${bare.replace(/^-|-$/g, '')}`;
  const scale = scales.get(bare.at(-1) ?? '') ?? '';
  if (scale !== '') bare = bare.slice(0, -1);
  const sign = /^[-+]/.exec(bare)?.[0] ?? '';
  const unsigned = stripThousands(bare.slice(sign.length).trim(), decimal);
  if (!bareNumber[decimal].test(unsigned)) return Number.NaN;
  const value = Number((decimal === ',' ? unsigned.replace(',', '.') : unsigned) + scale);
  return (sign === '-') !== negative ? -value : value;
}

/** Whether a number is only said to lie below or above a limit, as counts are kept secret and laboratories write what they cannot
 * measure: `<1`, `< 0.05`, `>2400`. Of a lower one half is the usual reading, of an upper one the limit itself.
 * @returns how long the sign is and which share of the limit is read, null for other texts */
export function limitAt(bare: string): { readonly length: number; readonly share: number } | null {
  const first = bare.charCodeAt(0);
  if (first !== 60 && first !== 62 && first !== 0x2264 && first !== 0x2265) return null;
  const found = /^[<>≤≥]=?\s*(?=[\d.,])/.exec(bare);
  return found === null
    ? null
    : { length: found[0].length, share: first === 60 || first === 0x2264 ? 0.5 : 1 };
}

/** `3.80K`, `4.88M`, `1.2B`, as sites of prices write volumes. */
const scales: ReadonlyMap<string, string> = new Map([
  ['K', 'e3'],
  ['M', 'e6'],
  ['B', 'e9'],
]);

const bareNumber = {
  '.': /^(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,4})?$/,
  ',': /^(\d+,?\d*|,\d+)([eE][-+]?\d{1,4})?$/,
};

function parseInfinity(bare: string): number {
  const named = /^([-+]?)(inf|infinity|∞|1\.#inf)$/i.exec(bare);
  if (named === null) return Number.NaN;
  return named[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

const currencyCodes = Intl.supportedValuesOf('currency').join('|');
const currency = String.raw`(?:[$€£¥₹₽₩₺₴₪฿₫₱円元원]|(?:US|A|C|NZ|HK|S|R)\$|R\$|kr\.?|Rs\.?|zł|Kč|Ft|Fr\.?|lei|${currencyCodes})`;
const currencyBefore = new RegExp(`^([-+]?)\\s*${currency}\\s*(?=[-+]?[\\d.,(])`);
const currencyAfter = new RegExp(`(?<=\\d[.,]?[-–—]?)\\s*${currency}$`);

function stripCurrency(bare: string): string {
  return bare.replace(currencyBefore, '$1').replace(currencyAfter, '');
}

/** Leaves out thousands signs where the groups are right: three digits each, or two as in 12,34,567. */
function stripThousands(unsigned: string, decimal: Dialect['decimal']): string {
  const point = unsigned.indexOf(decimal);
  const whole = point < 0 ? unsigned : unsigned.slice(0, point);
  const rest = point < 0 ? '' : unsigned.slice(point);
  const mark = decimal === '.' ? ',' : '.';
  for (const thousands of [mark, ' ', '\u00A0', '\u202F', '\u2009', "'", '’', '_']) {
    if (!whole.includes(thousands)) continue;
    const groups = whole.split(thousands);
    const last = groups.length - 1;
    const right = groups.every((group, index) =>
      index === 0
        ? /^\d{1,3}$/.test(group)
        : index === last
          ? /^\d{3}$/.test(group)
          : /^\d{2,3}$/.test(group),
    );
    return right ? groups.join('') + rest : unsigned;
  }
  return unsigned;
}
