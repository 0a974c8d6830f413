import { oneLine } from './one-line.ts';
import { inPlainSigns } from './plain-signs.ts';

/** ISO 4217 in force: what people are paid in, without metals, funds and test codes. */
const CODES = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
  'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ' +
  'ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK ' +
  'MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF ' +
  'SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU ' +
  'UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
).split(' ');
export const CURRENCIES: ReadonlySet<string> = new Set(CODES);
/** Amounts of these can have three decimals. */
const IN_THOUSANDTHS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);
/** Amounts of these have none. */
const IN_WHOLES = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
);

/** Signs and words that mean one currency wherever they are written. */
const ALIASES: Readonly<Record<string, string>> = {
  rmb: 'CNY',
  'cn¥': 'CNY',
  人民币: 'CNY',
  renminbi: 'CNY',
  yuan: 'CNY',
  us$: 'USD',
  usd$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  ca$: 'CAD',
  cad$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  sg$: 'SGD',
  nt$: 'TWD',
  ntd: 'TWD',
  mx$: 'MXN',
  r$: 'BRL',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  'gb£': 'GBP',
  stg: 'GBP',
  sterling: 'GBP',
  'pound sterling': 'GBP',
  'pounds sterling': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  円: 'JPY',
  'jp¥': 'JPY',
  yen: 'JPY',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  nis: 'ILS',
  '₫': 'VND',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '฿': 'THB',
  '₡': 'CRC',
  '₲': 'PYG',
  '₸': 'KZT',
  '₾': 'GEL',
  '₼': 'AZN',
  '₵': 'GHS',
  'gh₵': 'GHS',
  '₭': 'LAK',
  '₮': 'MNT',
  '৳': 'BDT',
  zł: 'PLN',
  kč: 'CZK',
  ft: 'HUF',
  sfr: 'CHF',
  'sfr.': 'CHF',
  ksh: 'KES',
  rm: 'MYR',
  rp: 'IDR',
  's/': 'PEN',
};
/** Signs and words of several currencies. */
const SHARED = new Set(
  '$ ¥ 元 kr kr. rs rs. c$ fr fr. dh dhs lei leu bs l r dollar dollars peso pesos franc francs rupee rupees pound pounds crown crowns krona kronor krone kroner dinar dinars dirham dirhams riyal riyals rial shilling shillings'.split(
    ' ',
  ),
);
/** Whose signs these are, where the currency has another one of its own. */
const SHARED_BY: ReadonlyMap<string, string> = new Map([
  ['c$', 'CAD NIO'],
  ['元', 'CNY HKD MOP TWD'],
  ['rs', 'INR LKR MUR NPR PKR SCR'],
  ['fr', 'CHF'],
  ['dh', 'AED MAD'],
  ['dhs', 'AED MAD'],
  ['lei', 'MDL RON'],
  ['bs', 'BOB VES'],
  ['l', 'HNL'],
  ['r', 'ZAR'],
]);
const NAMES = new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'none' });
const CODE_OF = new Map([
  ...CODES.map((code) => [(NAMES.of(code) ?? code).toLowerCase(), code] as const),
  ...CODES.map((code) => [code.toLowerCase(), code] as const),
  ...Object.entries(ALIASES),
]);

/**
 * The currency that a code, a sign or an English name means, by its three letters: RMB is CNY, US$ is USD. What
 * several currencies share, such as $, means the one that is `known`, if it is one of them. Null for all others, also
 * for currencies that are no more.
 */
export function currencyIn(text: string, known?: string): string | null {
  if (CURRENCIES.has(text)) return text;
  const sign = comparable(text);
  const code = CODE_OF.get(sign) ?? CODE_OF.get(sign.replace(/s$/, ''));
  if (code) return code;
  return known !== undefined && SHARED.has(sign) && isSignOf(sign, known) ? known : null;
}

/** Whether it is what several currencies share. */
export function isSharedSign(text: string): boolean {
  return SHARED.has(comparable(text));
}

/** How many decimals an amount of the currency has at most, by ISO 4217. */
export function mostDecimals(currency: string): number {
  if (IN_WHOLES.has(currency)) return 0;
  return IN_THOUSANDTHS.has(currency) ? 3 : 2;
}

function isSignOf(sign: string, currency: string): boolean {
  const bare = sign.replace(/\.$/, '');
  const inWords = (NAMES.of(currency) ?? '').toLowerCase().split(' ');
  return (
    symbolOf(currency) === bare ||
    SHARED_BY.get(bare)?.includes(currency) === true ||
    inWords.some((word) => word === bare || `${word}s` === bare)
  );
}

/** $ for USD: what stands beside amounts where it is the currency of the country. */
function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(1);
  return (parts.find((part) => part.type === 'currency')?.value ?? currency).toLowerCase();
}

function comparable(text: string): string {
  return oneLine(inPlainSigns(text)).replaceAll('￥', '¥').replaceAll('＄', '$').toLowerCase();
}
