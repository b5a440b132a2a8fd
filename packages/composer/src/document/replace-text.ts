import type { Text } from 'yjs';

/** Makes a shared text say something else, leaving what both begin and end with. @returns whether anything changed */
export function replaceText(text: Text, value: string): boolean {
  const before = text.toString();
  if (before === value) return false;
  const shorter = Math.min(before.length, value.length);
  let start = 0;
  while (start < shorter && before[start] === value[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === value[value.length - 1 - end]) end += 1;
  // Both halves of a character beyond the first plane stay together.
  if (start > 0 && isHigh(before, start - 1)) start -= 1;
  if (end > 0 && isLow(before, before.length - end)) end -= 1;
  if (before.length - end > start) text.delete(start, before.length - end - start);
  if (value.length - end > start) text.insert(start, value.slice(start, value.length - end));
  return true;
}

const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
