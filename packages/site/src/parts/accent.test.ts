import { describe, expect, it } from 'vitest';
import { pageAccent } from './accent.ts';

describe('an accent', () => {
  it('becomes a rule under a name of its own, the same for the same colours', () => {
    const accent = pageAccent({ light: '#8a5a00', dark: 'oklch(0.83 0.10 78)' });
    expect(accent?.rule).toContain(`[data-accent="${accent?.name}"]`);
    expect(accent?.rule).toContain('light-dark(#8a5a00, oklch(0.83 0.10 78))');
    expect(pageAccent({ light: '#8a5a00', dark: 'oklch(0.83 0.10 78)' })).toEqual(accent);
    expect(pageAccent({ light: '#8a5a01', dark: 'oklch(0.83 0.10 78)' })?.name).not.toBe(accent?.name);
  });
  it.each(['red; } body { display: none', '#fff}', 'url(https://evil.example)', 'var(--x)', ''])('takes no %j for a colour', (light) => {
    expect(pageAccent({ light, dark: '#ffffff' })).toBeNull();
  });
});
