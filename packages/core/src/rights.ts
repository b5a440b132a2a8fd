import { nearest } from './nearest.ts';

/** What a rights statement means, for people. */
export interface RightsDescription {
  /** Short: `CC BY 4.0`, `InC`. */
  readonly code: string;
  /** Its name in the reader's language. */
  readonly label: string;
  /** What one may do, in a sentence or two. */
  readonly plain: string;
  /** The page that explains it. */
  readonly url: string;
  /** May be passed on. `null`: the statement does not say. */
  readonly mayShare: boolean | null;
  readonly mayChange: boolean | null;
  readonly mayUseCommercially: boolean | null;
  /** The maker must be named. */
  readonly mustCredit: boolean;
}

type Words = readonly [nl: string, en: string];
const choose = ([nl, en]: Words, lang: string): string => (lang.toLowerCase().split('-')[0] === 'nl' ? nl : en);

const licences: Readonly<Record<string, Words>> = {
  by: ['U mag dit delen, veranderen en overal voor gebruiken, als u de maker noemt.', 'You may share, change and use this for anything, if you name the maker.'],
  'by-sa': ['U mag dit delen, veranderen en overal voor gebruiken, als u de maker noemt en wat u ervan maakt onder dezelfde voorwaarden deelt.', 'You may share, change and use this for anything, if you name the maker and share what you make of it on the same terms.'],
  'by-nd': ['U mag dit delen en overal voor gebruiken, maar niet veranderen. Noem de maker.', 'You may share and use this for anything, but not change it. Name the maker.'],
  'by-nc': ['U mag dit delen en veranderen, maar er geen geld mee verdienen. Noem de maker.', 'You may share and change this, but not earn money with it. Name the maker.'],
  'by-nc-sa': ['U mag dit delen en veranderen, maar er geen geld mee verdienen. Noem de maker, en deel wat u ervan maakt onder dezelfde voorwaarden.', 'You may share and change this, but not earn money with it. Name the maker, and share what you make of it on the same terms.'],
  'by-nc-nd': ['U mag dit delen, maar niet veranderen en er geen geld mee verdienen. Noem de maker.', 'You may share this, but neither change it nor earn money with it. Name the maker.'],
  zero: ['U mag hiermee doen wat u wilt, zonder te vragen.', 'You may do with this whatever you like, without asking.'],
  mark: ['Hier rust voor zover bekend geen recht meer op. U mag ermee doen wat u wilt.', 'As far as is known no rights rest on this any more. You may do with it whatever you like.'],
};

interface Statement {
  readonly name: Words;
  readonly plain: Words;
  readonly share: boolean | null;
  readonly commercial: boolean | null;
}

const inCopyright: Words = ['Op dit werk rust auteursrecht. Vraag de rechthebbende voordat u het gebruikt.', 'This work is in copyright. Ask the holder of the rights before you use it.'];
const statements: Readonly<Record<string, Statement>> = {
  InC: { name: ['Auteursrechtelijk beschermd', 'In copyright'], plain: inCopyright, share: false, commercial: false },
  'InC-OW-EU': { name: ['Auteursrechtelijk beschermd: EU-verweesd werk', 'In copyright: EU orphan work'], plain: ['Op dit werk rust auteursrecht, maar de rechthebbende is niet gevonden. Buiten de uitzondering voor verweesde werken is toestemming nodig.', 'This work is in copyright, but its holder could not be found. Beyond the exception for orphan works permission is needed.'], share: false, commercial: false },
  'InC-EDU': { name: ['Auteursrechtelijk beschermd: onderwijs toegestaan', 'In copyright: educational use permitted'], plain: ['U mag dit in het onderwijs gebruiken. Voor al het andere is toestemming nodig.', 'You may use this in education. For anything else permission is needed.'], share: true, commercial: false },
  'InC-NC': { name: ['Auteursrechtelijk beschermd: niet-commercieel toegestaan', 'In copyright: non-commercial use permitted'], plain: ['U mag dit gebruiken zolang u er geen geld mee verdient.', 'You may use this as long as you do not earn money with it.'], share: true, commercial: false },
  'InC-RUU': { name: ['Auteursrechtelijk beschermd: rechthebbende onvindbaar', 'In copyright: rights-holder not found'], plain: ['Op dit werk rust auteursrecht, maar de rechthebbende is niet gevonden of niet bekend.', 'This work is in copyright, but its holder is not known or could not be found.'], share: false, commercial: false },
  'NoC-CR': { name: ['Geen auteursrecht: contractuele beperking', 'No copyright: contractual restrictions'], plain: ['Er rust geen auteursrecht op, maar een afspraak beperkt het gebruik. Vraag het de bewaarder.', 'There is no copyright, but an agreement limits its use. Ask the holder.'], share: null, commercial: null },
  'NoC-NC': { name: ['Geen auteursrecht: alleen niet-commercieel', 'No copyright: non-commercial use only'], plain: ['Er rust geen auteursrecht op. U mag het gebruiken zolang u er geen geld mee verdient.', 'There is no copyright. You may use it as long as you do not earn money with it.'], share: true, commercial: false },
  'NoC-OKLR': { name: ['Geen auteursrecht: andere wettelijke beperking', 'No copyright: other known legal restrictions'], plain: ['Er rust geen auteursrecht op, maar andere wetten kunnen het gebruik beperken.', 'There is no copyright, but other laws may limit its use.'], share: null, commercial: null },
  'NoC-US': { name: ['Geen auteursrecht in de Verenigde Staten', 'No copyright: United States'], plain: ['In de Verenigde Staten rust er geen auteursrecht op. Elders kan dat anders zijn.', 'There is no copyright in the United States. Elsewhere there may be.'], share: null, commercial: null },
  CNE: { name: ['Auteursrecht niet beoordeeld', 'Copyright not evaluated'], plain: ['Niemand heeft nog nagegaan of hier auteursrecht op rust. Zoek het zelf uit voordat u het gebruikt.', 'Nobody has yet looked into whether this is in copyright. Find out yourself before you use it.'], share: null, commercial: null },
  UND: { name: ['Auteursrecht niet vast te stellen', 'Copyright undetermined'], plain: ['Er is gezocht, maar of hier auteursrecht op rust is niet duidelijk geworden.', 'It was looked into, but whether this is in copyright did not become clear.'], share: null, commercial: null },
  NKC: { name: ['Geen auteursrecht bekend', 'No known copyright'], plain: ['Voor zover bekend rust hier geen auteursrecht op. Zekerheid is er niet.', 'As far as is known this is not in copyright. There is no certainty.'], share: null, commercial: null },
};

/**
 * What a Creative Commons licence or a statement of rightsstatements.org means, for people.
 * Addresses are read with patience: http or https, with or without a slash, a language, `legalcode` or `page`.
 * @returns `null` for what is neither
 * @example
 * describeRights('http://creativecommons.org/licenses/by/4.0', 'nl')?.code //=> 'CC BY 4.0'
 */
export function describeRights(uri: string, lang: string): RightsDescription | null {
  return describeCreativeCommons(uri, lang) ?? describeStatement(uri, lang);
}

/** Whether a text is the address of a licence or statement that {@link describeRights} knows. */
export const isRightsStatement = (uri: string): boolean => describeRights(uri, 'en') !== null;

function describeCreativeCommons(uri: string, lang: string): RightsDescription | null {
  const [, family, kind, version, port] = /^https?:\/\/(?:www\.)?creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)(?:\/(\d\.\d))?(?:\/(?!deed|legalcode)([a-z]{2,3}))?(?:\/(?:deed|legalcode)(?:\.[a-z_-]+)?)?\/?$/i.exec(uri.trim()) ?? [];
  const name = kind?.toLowerCase() ?? '';
  const plain = licences[name];
  if (!plain || (family === 'publicdomain') !== (name === 'zero' || name === 'mark') || (family === 'licenses' && !/^[1-4]\.[05]$|^2\.1$/.test(version ?? ''))) return null;
  const free = name === 'zero' || name === 'mark';
  const number = version ?? '1.0';
  const url = `https://creativecommons.org/${family}/${name}/${number}/${port ? `${port.toLowerCase()}/` : ''}`;
  const code = name === 'zero' ? `CC0 ${number}` : name === 'mark' ? `PDM ${number}` : `CC ${name.toUpperCase()} ${number}${port ? ` ${port.toUpperCase()}` : ''}`;
  const label = name === 'mark' ? choose(['Publiek domein', 'Public domain'], lang) : code;
  return { code, label, plain: choose(plain, lang), url, mayShare: true, mayChange: !name.includes('nd'), mayUseCommercially: !name.includes('nc'), mustCredit: !free };
}

function describeStatement(uri: string, lang: string): RightsDescription | null {
  const [, code, version] = /^https?:\/\/(?:www\.)?rightsstatements\.org\/(?:vocab|page|data)\/([A-Za-z-]+)\/(1\.0)(?:\/|$|\?)/.exec(uri.trim()) ?? [];
  const known = code ? Object.keys(statements).find((name) => name.toLowerCase() === code.toLowerCase()) : undefined;
  const statement = known ? statements[known] : undefined;
  if (!known || !statement) return null;
  return { code: known, label: choose(statement.name, lang), plain: choose(statement.plain, lang), url: `https://rightsstatements.org/page/${known}/${version}/`, mayShare: statement.share, mayChange: statement.share === null ? null : false, mayUseCommercially: statement.commercial, mustCredit: false };
}

const common = ['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'].map((name) => `https://creativecommons.org/licenses/${name}/4.0/`)
  .concat('https://creativecommons.org/publicdomain/zero/1.0/', 'https://creativecommons.org/publicdomain/mark/1.0/', Object.keys(statements).map((name) => `https://rightsstatements.org/vocab/${name}/1.0/`));

/** The statement that was probably meant: by its short name (`CC BY-SA`, `CC0`, `InC`), or by a few letters of its address. */
export function suggestRights(written: string): string | null {
  const short = written.toLowerCase().replace(/^cc[\s-]*/, '').replace(/[\s_]+/g, '-').replace(/-?\d\.\d$/, '');
  if (short === '0' || short === 'zero') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  return common.find((uri) => uri.toLowerCase().split('/').at(-3) === short) ?? nearest(written, common);
}
