import { isObject, list, string, type Json } from './json.ts';
import type { Box } from './model.ts';

/** What a style sheet of an annotation does with a picture. */
export interface PaintStyle {
  /** Degrees clockwise. */
  readonly rotation: number;
  /** From 0 to 1. */
  readonly opacity?: number;
  /** Where a box ends up: its middle moved, its size scaled; the rotation is told apart. */
  readonly place: (box: Box) => Box;
}

/**
 * The transform and the opacity that a CSS class gives a painted picture (cookbook recipe 0040). Nothing else of the
 * style sheet is used: turning, moving and evenly scaling cannot harm the page.
 */
export function readStyle(stylesheet: unknown, styleClass: unknown): PaintStyle | null {
  const css = isObject(stylesheet) ? string(stylesheet.value) : string(stylesheet);
  const name = string(list(styleClass)[0]);
  const block = css && name ? blockOf(css, name) : undefined;
  if (!block) return null;
  const rule = (property: string): string | undefined => ruleOf(block, property);
  const opacity = Number(rule('opacity') ?? Number.NaN);
  const moves = [...(rule('transform') ?? '').matchAll(/(rotate|translate|translateX|translateY|scale)\(([^)]*)\)/g)].map(([, move = '', given = '']) => ({ move, values: given.split(',').map(Number.parseFloat) }));
  const origin = /^(-?[\d.]+)px\s+(-?[\d.]+)px$/.exec(rule('transform-origin') ?? '')?.slice(1).map(Number);
  if (moves.some(({ values }) => !values.every(Number.isFinite))) return null;
  const rotation = moves.filter(({ move }) => move === 'rotate').reduce((sum, { values }) => sum + values[0]!, 0);
  const scale = moves.filter(({ move }) => move === 'scale').reduce((product, { values }) => product * values[0]!, 1);
  if (![rotation, scale].every(Number.isFinite) || Math.abs(scale) > 1000) return null;
  return {
    rotation: ((rotation % 360) + 360) % 360,
    ...(opacity >= 0 && opacity <= 1 ? { opacity } : {}),
    place({ x, y, width, height }) {
      const [fixX, fixY] = origin ?? [width / 2, height / 2];
      // The last move of the list is carried out first.
      const [middleX, middleY] = [...moves].reverse().reduce<[number, number]>((point, each) => moved(point, each), [width / 2 - fixX!, height / 2 - fixY!]);
      return { x: x + middleX + fixX! - (width * scale) / 2, y: y + middleY + fixY! - (height * scale) / 2, width: width * scale, height: height * scale };
    },
  };
}

function moved([x, y]: [number, number], { move, values: [first = 0, second = 0] }: { move: string; values: readonly number[] }): [number, number] {
  if (move === 'translate') return [x + first, y + second];
  if (move === 'translateX') return [x + first, y];
  if (move === 'translateY') return [x, y + first];
  if (move === 'scale') return [x * first, y * first];
  const turn = (first * Math.PI) / 180;
  return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
}

/** The colours an author gives what was said: values of CSS that are colours and nothing else. */
export interface AnnotationStyle {
  readonly color?: string;
  readonly background?: string;
  readonly border?: string;
}

const colour = /^(?:#[\da-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl)a?\([\d\s.,%/]{5,60}\))$/i;

/**
 * The colours that a class of a style sheet gives an annotation (cookbook recipe 0045). Nothing else of it is used.
 * @returns `null` when it gives none
 * @example
 * readAnnotationStyle('.rog { color: #f00; position: fixed }', 'rog') //=> { color: '#f00' }
 */
export function readAnnotationStyle(css: string, name: string): AnnotationStyle | null {
  const block = blockOf(css, name);
  const value = (property: string): string | undefined => { const found = ruleOf(block ?? '', property); return found && colour.test(found) ? found : undefined; };
  const [color, background, border] = [value('color'), value('background-color') ?? value('background'), value('border-color') ?? ruleOf(block ?? '', 'border')?.split(/\s+/).find((part) => !/^(?:[\d.]+\w*|solid|dashed|dotted|double|none)$/.test(part) && colour.test(part))];
  return color ?? background ?? border ? { ...(color ? { color } : {}), ...(background ? { background } : {}), ...(border ? { border } : {}) } : null;
}

function blockOf(css: string, name: string): string | undefined {
  return css.length > 10_000 || !/^[\w-]+$/.test(name) ? undefined : new RegExp(`\\.${name}\\s*\\{([^}]*)\\}`).exec(css)?.[1];
}

const ruleOf = (block: string, property: string): string | undefined => new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`).exec(block)?.[1]?.trim();

/** The letters' height that an inline style of painted HTML asks for, in canvas units. */
export const readFontSize = ({ value }: Json): number | undefined => {
  const size = Number(/font-size:\s*(\d+(?:\.\d+)?)px/.exec(string(value) ?? '')?.[1] ?? 0);
  return size > 0 ? size : undefined;
};
