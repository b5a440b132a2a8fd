import { describe, expect, it } from 'vitest';
import { cropRules } from './crop-rules.ts';

describe('rules for crops', () => {
  it('shows just the part: as wide as its ratio, the picture enlarged and moved so that the part fills it', () => {
    const rules = cropRules('<span class="ttt-crop" data-crop="0.50000 0.25000 0.25000 0.50000" data-ratio="2.0000">');
    expect(rules).toContain('aspect-ratio: 1;');
    expect(rules).toContain('width: 400%; height: 200%; left: -200%; top: -50%;');
  });
  it('makes one rule for a part that shows twice, and none for a page without', () => {
    const span = '<span data-crop="0 0 1 1" data-ratio="1">';
    expect(cropRules(span + span).match(/aspect-ratio/g)).toHaveLength(1);
    expect(cropRules('<p>nothing')).toBe('');
  });
});
