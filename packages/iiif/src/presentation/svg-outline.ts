import { Parser } from 'htmlparser2';
import { deepestTag } from './html-to-prose.ts';
import type { Box } from './model.ts';

const pathData = /^[MmLlHhVvCcSsQqTtAaZz\d\s.,+eE-]*$/;
const longest = 100_000;

/**
 * What an SVG selector draws, as path data in canvas units: paths, polygons, rectangles, circles and ellipses. Only
 * letters of path commands and numbers come through, so that it can be drawn without running anything that is in it.
 * @returns `null` when it draws nothing
 * @example
 * readSvgOutline('<svg><rect x="1" y="2" width="3" height="4" onclick="x()"/></svg>') //=> 'M1,2h3v4h-3Z'
 */
export function readSvgOutline(svg: string): string | null {
  if (svg.length > longest) return null;
  const parts: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > deepestTag) return parser.pause();
      const part = outlineOf(name, attributes);
      if (part) parts.push(part);
    },
    onclosetag() { depth -= 1; },
  }, { xmlMode: true, decodeEntities: true });
  parser.write(svg);
  parser.end();
  return parts.join('') || null;
}

function outlineOf(name: string, attributes: Readonly<Record<string, string>>): string | null {
  const at = (key: string): number => { const value = Number.parseFloat(attributes[key] ?? '0'); return Number.isFinite(value) ? value : 0; };
  if (name === 'path') return attributes.d && pathData.test(attributes.d) ? attributes.d.trim() : null;
  if (name === 'polygon' || name === 'polyline') {
    const numbers = (attributes.points ?? '').match(/-?\d+(?:\.\d+)?/g) ?? [];
    const points = numbers.slice(0, numbers.length - (numbers.length % 2));
    return points.length >= 4 ? `M${points.join(' ')}${name === 'polygon' ? 'Z' : ''}` : null;
  }
  if (name === 'rect') return at('width') > 0 && at('height') > 0 ? `M${at('x')},${at('y')}h${at('width')}v${at('height')}h${-at('width')}Z` : null;
  if (name === 'circle' || name === 'ellipse') {
    const [rx, ry] = name === 'circle' ? [at('r'), at('r')] : [at('rx'), at('ry')];
    return rx > 0 && ry > 0 ? `M${at('cx') - rx},${at('cy')}a${rx},${ry} 0 1 0 ${2 * rx},0a${rx},${ry} 0 1 0 ${-2 * rx},0Z` : null;
  }
  return null;
}

/** How many numbers a command takes, and where among them the end point stands. */
const takes: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** The box around path data, as far as its points say: control points of curves are counted in. */
export function outlineBox(outline: string): Box | null {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const [, command = '', rest = ''] of outline.matchAll(/([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)/g)) {
    const numbers = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []).map(Number);
    const kind = command.toUpperCase();
    const relative = kind !== command;
    const step = takes[kind]!;
    if (kind === 'Z') [x, y] = [startX, startY];
    for (let at = 0; step > 0 && at + step <= numbers.length; at += step) {
      const [baseX, baseY] = relative ? [x, y] : [0, 0];
      const part = numbers.slice(at, at + step);
      if (kind === 'H') x = baseX + part[0]!;
      else if (kind === 'V') y = baseY + part[0]!;
      else {
        const points = kind === 'A' ? part.slice(5) : part;
        for (let index = 0; index < points.length; index += 2) { xs.push(baseX + points[index]!); ys.push(baseY + points[index + 1]!); }
        // An arc may bulge by its radius beyond its ends.
        if (kind === 'A') { const middle = (y + ys.at(-1)!) / 2; if (Math.abs(ys.at(-1)! - y) < part[1]!) ys.push(middle - part[1]!, middle + part[1]!); }
        [x, y] = [xs.at(-1)!, ys.at(-1)!];
        if (kind === 'M' && at === 0) [startX, startY] = [x, y];
      }
      xs.push(x);
      ys.push(y);
    }
  }
  if (xs.length < 2 || ![...xs, ...ys].every(Number.isFinite)) return null;
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return width > 0 && height > 0 ? { x: left, y: top, width, height } : null;
}
