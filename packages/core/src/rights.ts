import { nearest } from './nearest.ts';
import { everyRightsWords, rightsWords, type RightsWords } from './words/rights-words.ts';

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

/** Whether it may be shared, changed, and used commercially. */
type May = readonly [share: boolean | null, change: boolean | null, commercial: boolean | null];

const statements: Readonly<Record<keyof RightsWords['statements'], May>> = {
  InC: [false, false, false], 'InC-OW-EU': [false, false, false], 'InC-EDU': [null, null, false], 'InC-NC': [true, true, false], 'InC-RUU': [false, false, false],
  'NoC-CR': [null, null, null], 'NoC-NC': [true, true, false], 'NoC-OKLR': [null, null, null], 'NoC-US': [null, null, null], CNE: [null, null, null], UND: [null, null, null], NKC: [null, null, null],
};
const isStatement = (code: string): code is keyof RightsWords['statements'] => Object.hasOwn(statements, code);

/**
 * What a Creative Commons licence or a statement of rightsstatements.org means, for people: every licence of versions
 * 1.0 to 4.0, ported ones too, CC0, the Public Domain Mark, and the twelve statements. (Not the few that Creative
 * Commons has withdrawn: Sampling, Developing Nations.)
 * Addresses are read with patience: http or https, with or without a slash, a language, `deed`, `legalcode` or `page`.
 * @param lang the reader's language: one of the interface's, otherwise English is answered
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
  const words = rightsWords(lang);
  const plain = (words.licences as Readonly<Record<string, string>>)[name === 'by-nd-nc' ? 'by-nc-nd' : name];
  if (!plain || rest.length > 0 || free !== (name === 'zero' || name === 'mark') || (!free && family !== 'licenses')) return null;
  if (free ? version !== '1.0' : !path.includes(version) || !licenceVersions.has(version)) return null;
  if (port !== undefined && !/^(?:[a-z]{2,3}|scotland)$/.test(port)) return null;
  const ported = port ? ` ${port.length > 3 ? 'Scotland' : port.toUpperCase()}` : '';
  const code = (name === 'zero' ? 'CC0 ' : name === 'mark' ? 'PDM ' : `CC ${name.toUpperCase()} `) + version + ported;
  const address = `creativecommons.org/${family}/${name}/${version}/${port ? `${port}/` : ''}`;
  return {
    code, label: name === 'mark' ? words.publicDomain : code, plain,
    url: `https://${address}`, uri: `http://${address}`,
    mayShare: true, mayChange: !name.includes('nd'), mayUseCommercially: !name.includes('nc'), mustCredit: name.startsWith('by'),
  };
}

const licenceVersions = new Set(['1.0', '2.0', '2.1', '2.5', '3.0', '4.0']);

function describeStatement(uri: string, lang: string): RightsDescription | null {
  const [, written] = /^https?:\/\/(?:www\.)?rightsstatements\.org\/(?:vocab|page|data)\/([a-z-]+)\/1\.0\/?(?:[?#]\S*)?$/i.exec(uri.trim()) ?? [];
  const code = written && Object.keys(statements).find((name) => name.toLowerCase() === written.toLowerCase());
  if (!code || !isStatement(code)) return null;
  const [mayShare, mayChange, mayUseCommercially] = statements[code];
  const words = rightsWords(lang);
  return { code, label: words.names[code], plain: words.statements[code], url: `https://rightsstatements.org/page/${code}/1.0/`, uri: statementUri(code), mayShare, mayChange, mayUseCommercially, mustCredit: false };
}

const licence = (name: string, version: string): string => `https://creativecommons.org/licenses/${name}/${version}/`;
const zero = 'https://creativecommons.org/publicdomain/zero/1.0/';
const mark = 'https://creativecommons.org/publicdomain/mark/1.0/';
const statementUri = (code: string): string => `http://rightsstatements.org/vocab/${code}/1.0/`;
const usual = ['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'];

const byName: Readonly<Record<string, string>> = {
  '0': zero, zero, 'cc-zero': zero, mark, pd: mark, pdm: mark, 'public-domain': mark, 'publiek-domein': mark,
  ...Object.fromEntries(everyRightsWords.flatMap(({ names }) => Object.entries(names).flatMap(([code, name]) => [code, name].map((words) => [toName(words), statementUri(code)])))),
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
