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
  /** The address that names it, however it was written: with http, as both organisations define them and IIIF wants them. */
  readonly uri: string;
  /** May be passed on to others. `null`, here and below: it depends on more than the statement says; `plain` tells on what. */
  readonly mayShare: boolean | null;
  /** May be altered and built upon. */
  readonly mayChange: boolean | null;
  /** May be used to earn money with. */
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
  // Of version 1.0 only (and 2.0 in Japan): without “by”, the maker need not be named.
  sa: ['U mag dit delen, veranderen en overal voor gebruiken, als u wat u ervan maakt onder dezelfde voorwaarden deelt.', 'You may share, change and use this for anything, if you share what you make of it on the same terms.'],
  nd: ['U mag dit delen en overal voor gebruiken, maar niet veranderen.', 'You may share and use this for anything, but not change it.'],
  nc: ['U mag dit delen en veranderen, maar er geen geld mee verdienen.', 'You may share and change this, but not earn money with it.'],
  'nc-sa': ['U mag dit delen en veranderen, maar er geen geld mee verdienen. Deel wat u ervan maakt onder dezelfde voorwaarden.', 'You may share and change this, but not earn money with it. Share what you make of it on the same terms.'],
  'nd-nc': ['U mag dit delen, maar niet veranderen en er geen geld mee verdienen.', 'You may share this, but neither change it nor earn money with it.'],
  zero: ['U mag hiermee doen wat u wilt, zonder te vragen.', 'You may do with this whatever you like, without asking.'],
  mark: ['Hier rust voor zover bekend geen recht meer op. U mag ermee doen wat u wilt.', 'As far as is known no rights rest on this any more. You may do with it whatever you like.'],
};

interface Statement {
  readonly name: Words;
  readonly plain: Words;
  /** Whether it may be shared, changed, and used commercially. */
  readonly may: readonly [share: boolean | null, change: boolean | null, commercial: boolean | null];
}

const inCopyright: Words = ['Op dit werk rust auteursrecht. Vraag de rechthebbende voordat u het gebruikt.', 'This work is in copyright. Ask the holder of the rights before you use it.'];
const statements: Readonly<Record<string, Statement>> = {
  InC: { name: ['Auteursrechtelijk beschermd', 'In copyright'], plain: inCopyright, may: [false, false, false] },
  'InC-OW-EU': { name: ['Auteursrechtelijk beschermd: EU-verweesd werk', 'In copyright: EU orphan work'], plain: ['Op dit werk rust auteursrecht, maar de rechthebbende is niet gevonden. Buiten de uitzondering voor verweesde werken is toestemming nodig.', 'This work is in copyright, but its holder could not be found. Beyond the exception for orphan works permission is needed.'], may: [false, false, false] },
  'InC-EDU': { name: ['Auteursrechtelijk beschermd: onderwijs toegestaan', 'In copyright: educational use permitted'], plain: ['U mag dit in het onderwijs gebruiken. Voor al het andere is toestemming nodig.', 'You may use this in education. For anything else permission is needed.'], may: [null, null, false] },
  'InC-NC': { name: ['Auteursrechtelijk beschermd: niet-commercieel toegestaan', 'In copyright: non-commercial use permitted'], plain: ['U mag dit gebruiken zolang u er geen geld mee verdient.', 'You may use this as long as you do not earn money with it.'], may: [true, true, false] },
  'InC-RUU': { name: ['Auteursrechtelijk beschermd: rechthebbende onvindbaar', 'In copyright: rights-holder not found'], plain: ['Op dit werk rust auteursrecht, maar de rechthebbende is niet gevonden of niet bekend.', 'This work is in copyright, but its holder is not known or could not be found.'], may: [false, false, false] },
  'NoC-CR': { name: ['Geen auteursrecht: contractuele beperking', 'No copyright: contractual restrictions'], plain: ['Er rust geen auteursrecht op, maar een afspraak beperkt het gebruik. Vraag het de bewaarder.', 'There is no copyright, but an agreement limits its use. Ask the holder.'], may: [null, null, null] },
  'NoC-NC': { name: ['Geen auteursrecht: alleen niet-commercieel', 'No copyright: non-commercial use only'], plain: ['Er rust geen auteursrecht op. U mag het gebruiken zolang u er geen geld mee verdient.', 'There is no copyright. You may use it as long as you do not earn money with it.'], may: [true, true, false] },
  'NoC-OKLR': { name: ['Geen auteursrecht: andere wettelijke beperking', 'No copyright: other known legal restrictions'], plain: ['Er rust geen auteursrecht op, maar andere wetten kunnen het gebruik beperken.', 'There is no copyright, but other laws may limit its use.'], may: [null, null, null] },
  'NoC-US': { name: ['Geen auteursrecht in de Verenigde Staten', 'No copyright: United States'], plain: ['In de Verenigde Staten rust er geen auteursrecht op. Elders kan dat anders zijn.', 'There is no copyright in the United States. Elsewhere there may be.'], may: [null, null, null] },
  CNE: { name: ['Auteursrecht niet beoordeeld', 'Copyright not evaluated'], plain: ['Niemand heeft nog nagegaan of hier auteursrecht op rust. Zoek het zelf uit voordat u het gebruikt.', 'Nobody has yet looked into whether this is in copyright. Find out yourself before you use it.'], may: [null, null, null] },
  UND: { name: ['Auteursrecht niet vast te stellen', 'Copyright undetermined'], plain: ['Er is gezocht, maar of hier auteursrecht op rust is niet duidelijk geworden.', 'It was looked into, but whether this is in copyright did not become clear.'], may: [null, null, null] },
  NKC: { name: ['Geen auteursrecht bekend', 'No known copyright'], plain: ['Voor zover bekend rust hier geen auteursrecht op. Zekerheid is er niet.', 'As far as is known this is not in copyright. There is no certainty.'], may: [null, null, null] },
};

/**
 * What a Creative Commons licence or a statement of rightsstatements.org means, for people: every licence of versions
 * 1.0 to 4.0, ported ones too, CC0, the Public Domain Mark, and the twelve statements. (Not the few that Creative
 * Commons has withdrawn: Sampling, Developing Nations.)
 * Addresses are read with patience: http or https, with or without a slash, a language, `deed`, `legalcode` or `page`.
 * @param lang the reader's language: Dutch for `nl`, otherwise English
 * @returns `null` for what is neither
 * @example
 * describeRights('http://creativecommons.org/licenses/by/4.0', 'nl')?.code //=> 'CC BY 4.0'
 * @example
 * describeRights('http://rightsstatements.org/vocab/NoC-NC/1.0/', 'en')?.mayUseCommercially //=> false
 */
export function describeRights(uri: string, lang: string): RightsDescription | null {
  return describeCreativeCommons(uri, lang) ?? describeStatement(uri, lang);
}

/**
 * Whether a text is the address of a licence or statement that {@link describeRights} knows.
 * @example
 * isRightsStatement('https://rightsstatements.org/vocab/InC/1.0/') //=> true
 */
export const isRightsStatement = (uri: string): boolean => describeRights(uri, 'en') !== null;

function describeCreativeCommons(uri: string, lang: string): RightsDescription | null {
  const [, path = ''] = /^https?:\/\/(?:www\.)?creativecommons\.org\/([^?#\s]*)(?:[?#]\S*)?$/i.exec(uri.trim()) ?? [];
  const [family, name = '', version = '1.0', port, ...rest] = path.toLowerCase().split('/').filter((part) => part && !/^(?:deed|legalcode|rdf)(?:\.[a-z_-]+)?$/.test(part));
  const free = family === 'publicdomain';
  // Version 1.0 puts “nd” before “nc”.
  const plain = licences[name === 'by-nd-nc' ? 'by-nc-nd' : name];
  if (!plain || rest.length > 0 || free !== (name === 'zero' || name === 'mark') || (!free && family !== 'licenses')) return null;
  if (free ? version !== '1.0' : !path.includes(version) || !licenceVersions.has(version)) return null;
  if (port !== undefined && !/^(?:[a-z]{2,3}|scotland)$/.test(port)) return null;
  const ported = port ? ` ${port.length > 3 ? 'Scotland' : port.toUpperCase()}` : '';
  const code = (name === 'zero' ? 'CC0 ' : name === 'mark' ? 'PDM ' : `CC ${name.toUpperCase()} `) + version + ported;
  const address = `creativecommons.org/${family}/${name}/${version}/${port ? `${port}/` : ''}`;
  return {
    code, label: name === 'mark' ? choose(['Publiek domein', 'Public domain'], lang) : code, plain: choose(plain, lang),
    url: `https://${address}`, uri: `http://${address}`,
    mayShare: true, mayChange: !name.includes('nd'), mayUseCommercially: !name.includes('nc'), mustCredit: name.startsWith('by'),
  };
}

const licenceVersions = new Set(['1.0', '2.0', '2.1', '2.5', '3.0', '4.0']);

function describeStatement(uri: string, lang: string): RightsDescription | null {
  const [, written] = /^https?:\/\/(?:www\.)?rightsstatements\.org\/(?:vocab|page|data)\/([a-z-]+)\/1\.0\/?(?:[?#]\S*)?$/i.exec(uri.trim()) ?? [];
  const code = written && Object.keys(statements).find((name) => name.toLowerCase() === written.toLowerCase());
  const statement = code ? statements[code] : undefined;
  if (!code || !statement) return null;
  const [mayShare, mayChange, mayUseCommercially] = statement.may;
  return { code, label: choose(statement.name, lang), plain: choose(statement.plain, lang), url: `https://rightsstatements.org/page/${code}/1.0/`, uri: statementUri(code), mayShare, mayChange, mayUseCommercially, mustCredit: false };
}

const licence = (name: string, version: string): string => `https://creativecommons.org/licenses/${name}/${version}/`;
const zero = 'https://creativecommons.org/publicdomain/zero/1.0/';
const mark = 'https://creativecommons.org/publicdomain/mark/1.0/';
const statementUri = (code: string): string => `http://rightsstatements.org/vocab/${code}/1.0/`;
const usual = ['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'];

const byName: Readonly<Record<string, string>> = {
  '0': zero, zero, 'cc-zero': zero, mark, pd: mark, pdm: mark, 'public-domain': mark, 'publiek-domein': mark,
  ...Object.fromEntries(Object.entries(statements).flatMap(([code, { name }]) => [code, ...name].map((words) => [toName(words), statementUri(code)]))),
};

function toName(words: string): string {
  return words.toLowerCase().replace(/[\s_:-]+/g, '-').replace(/^-|-$/g, '');
}

/**
 * The statement that was probably meant: by its short name (`CC BY-SA 3.0`, `CC0`, `InC`, `in copyright`), or by a few
 * letters of its address. A licence without a version is taken for the newest.
 * @returns its address, or `null` when none is near
 * @example
 * suggestRights('cc by-sa 3.0') //=> 'https://creativecommons.org/licenses/by-sa/3.0/'
 */
export function suggestRights(written: string): string | null {
  const [, name = '', version = '4.0'] = /^(.*?)-?(\d\.\d)?$/.exec(toName(written)) ?? [];
  const short = name.replace(/^cc-?(?=.)/, '');
  if (usual.includes(short)) return licence(short, licenceVersions.has(version) ? version : '4.0');
  const known = byName[name] ?? byName[short];
  if (known) return known;
  const addresses = [...usual.map((kind) => licence(kind, '4.0')), zero, mark, ...Object.keys(statements).map(statementUri)];
  const near = nearest(withoutScheme(written), addresses.map(withoutScheme));
  return addresses.find((address) => withoutScheme(address) === near) ?? null;
}

const withoutScheme = (address: string): string => address.trim().toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '');
