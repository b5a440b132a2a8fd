import { describe, expect, it } from 'vitest';
import { ForgetLater } from './forget-later.ts';

describe('a story that is let go of', () => {
  const later = (patience: number): { readonly forget: ForgetLater; readonly gone: string[]; readonly first: Promise<string> } => {
    const gone: string[] = [];
    let tell: (id: string) => void = () => undefined;
    const first = new Promise<string>((told) => { tell = told; });
    return { gone, first, forget: new ForgetLater({ forget: (id) => { gone.push(id); tell(id); return Promise.resolve(); } }, patience) };
  };

  it('is forgotten after a while', async () => {
    const { forget, first } = later(1);
    forget.add('a');
    expect(await first).toBe('a');
    expect(forget.has('a')).toBe(false);
  });

  it('can be taken back until then', () => {
    const { forget, gone } = later(60_000);
    forget.add('a');
    expect(forget.has('a')).toBe(true);
    forget.takeBack();
    forget.now();
    expect(gone).toEqual([]);
  });

  it('is forgotten at once when the page is left', () => {
    const { forget, gone } = later(60_000);
    forget.add('a');
    forget.add('b');
    forget.now();
    expect(gone).toEqual(['a', 'b']);
  });
});
