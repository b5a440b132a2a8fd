import { describe, expect, it } from 'vitest';
import { openingTelling } from './telling.ts';

const nothing = { asked: null, kept: null, teller: null, offered: [] };

describe('openingTelling', () => {
  it('is what the address asks for, before all', () => {
    expect(openingTelling({ asked: 'kiosk', kept: 'reading', teller: 'slides', offered: ['scroll'] })).toBe('kiosk');
  });

  it('is what the visitor chose before, where the teller offers it', () => {
    expect(openingTelling({ ...nothing, kept: 'reading', teller: 'slides' })).toBe('reading');
    expect(openingTelling({ ...nothing, kept: 'reading', teller: 'slides', offered: ['scroll', 'slides'] })).toBe('slides');
  });

  it('is scrolling where nobody says otherwise, or says what is no telling', () => {
    expect(openingTelling(nothing)).toBe('scroll');
    expect(openingTelling({ asked: 'dance', kept: '', teller: 'print', offered: [] })).toBe('scroll');
  });
});
