/**
 * Makes src/records.ts, the TypeScript face of the Lexicons.
 * Run `node packages/core/scripts/types-from-lexicons.ts` after editing a Lexicon; a test holds the two together.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LexiconDocument, Schema } from '../src/lexicons.ts';

const folder = new URL('../lexicons/net/thingsthattalk/', import.meta.url);
const target = new URL('../src/records.ts', import.meta.url);
const authority = 'net.thingsthattalk';

/** Interface names that would clash between documents, or say too little by themselves. */
const names: Readonly<Record<string, string>> = {
  'scene#sound': 'SoundShow', 'scene#video': 'VideoShow', 'scene#model': 'ModelShow', 'scene#story': 'StoryShow',
  'scene#look': 'LookShow', 'scene#compare': 'CompareShow', 'scene#layers': 'LayersShow', 'scene#details': 'DetailsShow',
  'scene#sequence': 'SequenceShow', 'scene#map': 'MapShow', 'scene#timeline': 'TimelineShow', 'scene#quote': 'QuoteShow',
  'scene#question': 'QuestionShow', 'collection#item': 'CollectionItem', 'scene#range': 'GuessRange', 'thing#pair': 'MetadataPair',
  'thing#iiif': 'IiifImages', 'thing#canvas': 'ManifestCanvas', 'exhibition#stop': 'RouteStop', 'archive#main': 'ArchiveSettings', 'scene#step': 'QuestionStep',
  'scene#option': 'QuestionOption', 'scene#next': 'NextScene', 'scene#frame': 'SequenceFrame', 'scene#marker': 'SceneMarker',
};
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const nameOf = (doc: string, def: string): string => names[`${doc}#${def}`] ?? capital(def === 'main' ? doc : def);

/** The TypeScript source that the Lexicons stand for. */
export function typesFromLexicons(): string {
  const docs = readdirSync(folder).filter((file) => file.endsWith('.json')).sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as LexiconDocument);
  const records: (readonly [type: string, name: string])[] = [];
  const parts: string[] = [];
  for (const doc of docs) {
    const short = doc.id.slice(authority.length + 1);
    for (const [def, schema] of Object.entries(doc.defs)) {
      const name = nameOf(short, def);
      const described = `/** ${schema.description ?? doc.description} (\`${doc.id}${def === 'main' ? '' : `#${def}`}\`) */\n`;
      if (schema.type === 'record') {
        records.push([short, name]);
        parts.push(`${described}export interface ${name} {\n  readonly $type: '${doc.id}';\n${fields(schema.record, short)}}\n`);
      } else if (schema.type === 'object' && Object.keys(schema.properties ?? {}).length === 0) {
        parts.push(`${described}export type ${name} = Readonly<Record<string, unknown>>;\n`);
      } else if (schema.type === 'object') {
        parts.push(`${described}export interface ${name} {\n${doc.id === `${authority}.archive` && def === 'main' ? `  readonly $type?: '${doc.id}';\n` : ''}${fields(schema, short)}}\n`);
      } else parts.push(`${described}export type ${name} = ${typeOf(schema, short)};\n`);
    }
  }
  const byType = records.map(([type, name]) => `  readonly ${type}: ${name};`).join('\n');
  return [
    '// Made from packages/core/lexicons by scripts/types-from-lexicons.ts: edit those, then run it.\n// Unions are open: at run time a $type that is not listed may appear, and is kept as it is.\n',
    `/** A file by its content, as the network writes it. */\nexport interface BlobRef {\n  readonly $type: 'blob';\n  readonly ref: { readonly $link: string };\n  readonly mimeType: string;\n  readonly size: number;\n}\n`,
    parts.join('\n'),
    `/** The record of each type, by its short name. */\nexport interface RecordByType {\n${byType}\n}\n`,
    '/** Any record of an archive. */\nexport type ArchiveRecord = RecordByType[keyof RecordByType];\n',
  ].join('\n');
}

function fields(schema: Schema | undefined, short: string): string {
  return Object.entries(schema?.properties ?? {}).map(([key, value]) => {
    const required = schema?.required?.includes(key);
    const described = value.description ? `  /** ${value.description} */\n` : '';
    return `${described}  readonly ${key}${required ? '' : '?'}: ${typeOf(value, short)};\n`;
  }).join('');
}

function typeOf(schema: Schema, short: string): string {
  switch (schema.type) {
    case 'string': return schema.knownValues ? `${schema.knownValues.map((value) => `'${value}'`).join(' | ')} | (string & {})` : 'string';
    case 'integer': return 'number';
    case 'boolean': return 'boolean';
    case 'blob': return 'BlobRef';
    case 'array': { const item = schema.items ? typeOf(schema.items, short) : 'unknown'; return `readonly ${/[|&]/.test(item) ? `(${item})` : item}[]`; }
    case 'ref': return refName(schema.ref ?? '', short);
    case 'union': return `${(schema.refs ?? []).map((ref) => `(${refName(ref, short)} & { readonly $type: '${ref}' })`).join(' | ')}`;
    default: throw new Error(`types-from-lexicons: no TypeScript for a Lexicon ${schema.type}`);
  }
}

function refName(ref: string, short: string): string {
  const [id = '', def = 'main'] = ref.startsWith('#') ? [`${authority}.${short}`, ref.slice(1)] : ref.split('#');
  return nameOf(id.slice(authority.length + 1), def);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, typesFromLexicons());
