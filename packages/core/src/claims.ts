import { readEdtf } from './edtf.ts';
import type { Claim } from './records.ts';

/** A claim with the reference it is known by. */
export interface ReferencedClaim {
  readonly ref: string;
  readonly record: Claim;
}

/**
 * What is held at a given time: of every chain of revisions the newest claim made by then. Chains by different
 * voices stand side by side, never averaged; newest first. A claim without a date counts as always made.
 * @param claims claims about one thing, in any order; of one aspect, where only that is asked for
 * @param on a date in EDTF, counted to its end (`1950` is all of 1950); absent: now, whatever it is
 * @returns none before the first claim
 * @throws RangeError when `on` is no EDTF date
 */
export function standingClaims(claims: readonly ReferencedClaim[], on?: string): ReferencedClaim[] {
  const made = madeBy(claims, on);
  const revised = new Set(made.map(({ record }) => record.revises).filter((ref) => ref !== undefined));
  const standing = made.filter(({ ref }) => !revised.has(ref));
  // A ring of claims that revise each other has no end: then the newest stands.
  return newestFirst(standing.length > 0 ? standing : made.slice(0, 1));
}

/**
 * Chains of revisions, each from its newest claim back to its first; the chain whose newest claim is newest comes first.
 * Where two claims revise the same one, it is part of both chains.
 */
export function claimChains(claims: readonly ReferencedClaim[]): ReferencedClaim[][] {
  const byRef = new Map(claims.map((claim) => [claim.ref, claim]));
  return standingClaims(claims).map((tip) => {
    const chain: ReferencedClaim[] = [];
    for (let at: ReferencedClaim | undefined = tip; at && !chain.includes(at); at = at.record.revises ? byRef.get(at.record.revises) : undefined) chain.push(at);
    return chain;
  });
}

function madeBy(claims: readonly ReferencedClaim[], on: string | undefined): ReferencedClaim[] {
  if (on === undefined) return newestFirst(claims);
  const day = readEdtf(on);
  if (!day.ok) throw new RangeError(`standingClaims: "${on}" is no EDTF date`);
  return newestFirst(claims.filter((claim) => madeAt(claim) <= day.value.latest));
}

function madeAt({ record }: ReferencedClaim): number {
  const date = record.when ? readEdtf(record.when.edtf) : null;
  return date?.ok ? date.value.earliest : Number.NEGATIVE_INFINITY;
}

const newestFirst = (claims: readonly ReferencedClaim[]): ReferencedClaim[] => {
  const compare = (a: number, b: number) => (a === b ? 0 : a < b ? 1 : -1);
  return [...claims].sort((a, b) => compare(madeAt(a), madeAt(b)) || (a.ref < b.ref ? -1 : 1));
};
