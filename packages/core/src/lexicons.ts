import agent from '../lexicons/net/thingsthattalk/agent.json' with { type: 'json' };
import archive from '../lexicons/net/thingsthattalk/archive.json' with { type: 'json' };
import claim from '../lexicons/net/thingsthattalk/claim.json' with { type: 'json' };
import collection from '../lexicons/net/thingsthattalk/collection.json' with { type: 'json' };
import decision from '../lexicons/net/thingsthattalk/decision.json' with { type: 'json' };
import declaration from '../lexicons/net/thingsthattalk/declaration.json' with { type: 'json' };
import defs from '../lexicons/net/thingsthattalk/defs.json' with { type: 'json' };
import exhibition from '../lexicons/net/thingsthattalk/exhibition.json' with { type: 'json' };
import place from '../lexicons/net/thingsthattalk/place.json' with { type: 'json' };
import response from '../lexicons/net/thingsthattalk/response.json' with { type: 'json' };
import scene from '../lexicons/net/thingsthattalk/scene.json' with { type: 'json' };
import story from '../lexicons/net/thingsthattalk/story.json' with { type: 'json' };
import storyPart from '../lexicons/net/thingsthattalk/storyPart.json' with { type: 'json' };
import submission from '../lexicons/net/thingsthattalk/submission.json' with { type: 'json' };
import term from '../lexicons/net/thingsthattalk/term.json' with { type: 'json' };
import thing from '../lexicons/net/thingsthattalk/thing.json' with { type: 'json' };
import withdrawal from '../lexicons/net/thingsthattalk/withdrawal.json' with { type: 'json' };

/** What a Lexicon says of one value. The part of the Lexicon language that this archive uses. */
export interface Schema {
  readonly type: 'record' | 'object' | 'array' | 'ref' | 'union' | 'string' | 'integer' | 'boolean' | 'blob';
  readonly description?: string;
  readonly record?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly ref?: string;
  readonly refs?: readonly string[];
  readonly format?: string;
  readonly knownValues?: readonly string[];
  readonly maxLength?: number;
  readonly maxGraphemes?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly accept?: readonly string[];
  readonly maxSize?: number;
}

/** A Lexicon document: https://atproto.com/specs/lexicon */
export interface LexiconDocument {
  readonly lexicon: number;
  readonly id: string;
  readonly description: string;
  readonly defs: Readonly<Record<string, Schema>>;
}

/** Every Lexicon of the archive: the only schema there is. */
export const lexicons: readonly LexiconDocument[] = [
  agent, archive, claim, collection, decision, declaration, defs, exhibition, place, response,
  scene, story, storyPart, submission, term, thing, withdrawal,
] as unknown as readonly LexiconDocument[];

const byId = new Map(lexicons.map((document) => [document.id, document]));

/**
 * The schema behind a name such as `net.thingsthattalk.thing` or `net.thingsthattalk.defs#text`.
 * Within a document `#name` is enough when the document's id is given.
 * @returns the schema with its full name, or `null` when no Lexicon of ours defines it
 */
export function findSchema(name: string, within = ''): { readonly name: string; readonly schema: Schema } | null {
  const [id = '', def = 'main'] = name.startsWith('#') ? [within, name.slice(1)] : name.split('#');
  const schema = byId.get(id)?.defs[def];
  return schema ? { name: def === 'main' ? id : `${id}#${def}`, schema } : null;
}
