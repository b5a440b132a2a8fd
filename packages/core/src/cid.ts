import * as dagCbor from '@ipld/dag-cbor';
import { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import { sha256 } from 'multiformats/hashes/sha2';

/**
 * The CID of a record in canonical form: its version and its fixity, the same on disk and on the network.
 * DAG-CBOR, SHA-256, CID version 1 (https://atproto.com/specs/data-model).
 * @param canonical a record as {@link toCanonical} makes it: JSON values, whole numbers, links as `{"$link": cid}`
 * @throws TypeError when it holds what the data model has no form for: a fraction, `undefined` in a list, a cycle
 */
export async function recordCid(canonical: unknown): Promise<string> {
  return cidOf(dagCbor.code, dagCbor.encode(toDataModel(canonical, '')));
}

/** The CID of a file by its bytes (raw codec, SHA-256), as a blob of the network carries it. */
export const fileCid = (bytes: Uint8Array): Promise<string> => cidOf(raw.code, bytes);

async function cidOf(codec: number, bytes: Uint8Array): Promise<string> {
  return CID.createV1(codec, await sha256.digest(bytes)).toString();
}

function toDataModel(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`recordCid: ${path || 'the record'} is ${value}; the data model has whole numbers only`);
    return value;
  }
  if (Array.isArray(value)) return value.map((item, index) => toDataModel(item, `${path}[${index}]`));
  if (typeof value !== 'object') throw new TypeError(`recordCid: ${path || 'the record'} is ${typeof value}, which has no canonical form`);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const [only] = members;
  if (members.length === 1 && only?.[0] === '$link' && typeof only[1] === 'string') return CID.parse(only[1]);
  return Object.fromEntries(members.map(([key, member]) => [key, toDataModel(member, path ? `${path}.${key}` : key)]));
}
