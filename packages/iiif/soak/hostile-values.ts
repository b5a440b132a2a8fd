// What somebody who means harm, or a program that went wrong, may put in any place of a document.

const scheme = (name: string, rest: string): string => [name, rest].join(':');
const nested = (levels: number, open: string, close: string): unknown => JSON.parse(open.repeat(levels) + '1' + close.repeat(levels)) as unknown;

export const addresses: readonly string[] = [
  scheme('javascript', 'alert(1)'), ` ${scheme('JaVa\nScript', 'alert(1)')}`, scheme('\u0001javascript', 'alert(1)'), scheme('data', 'text/html,<script>alert(1)</script>'), scheme('vbscript', 'x'),
  'ftp://x.org/a', 'file:///etc/passwd', scheme('blob', 'https://x.org/1'), 'https://', 'https://[', 'https://x.org:99999/', '//x.org/a', 'https://a:b@x.org/', 'https://x.org/a b\tc', 'https://x.org/\u0000', 'https://x.org/\ud800',
  `https://x.org/${'/'.repeat(100_000)}x`, `https://x.org/#xywh=${'9'.repeat(400)},0,1,1&t=${'9'.repeat(400)}`, 'https://x.org/c#xywh=0,0,0,0', 'https://x.org/c#t=5,1', 'urn:x:1', 'c', '#', '?', 'HTTPS://X.ORG/"onerror="alert(1)',
];

export const markup: readonly string[] = [
  '<script>alert(1)</script>', '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>', '<img src=x onerror=alert(1)>', '<p>a<img src=x onerror=alert(1)><svg onload=alert(1)><script>x</script></svg>', `<a href="${scheme('javascript', 'alert(1)')}">x</a>`,
  `<p><a href=" ${scheme('jav&#x09;ascript', 'alert(1)')}">x</a>`, `[x](${scheme('javascript', 'alert(1)')})`, `![x](${scheme('data', 'text/html,x')})`, '<iframe srcdoc="<script>alert(1)</script>">', '<style>@import "https://evil.example/x.css"</style><b>x', '<math><mtext><style><img src=x onerror=alert(1)>', '<constructor>a</constructor><__proto__>b</__proto__>',
  '<p>a</p><base href="https://evil.example/"><form action="https://evil.example/"><input>', '<b>'.repeat(20_000), '<a '.repeat(40_000), '<'.repeat(100_000), `<p>${'['.repeat(100_000)}`, `<p>${'&#32;'.repeat(20_000)}x`, `<p>${'<u> </u>'.repeat(20_000)}x`, '&'.repeat(100_000), `x${'\n'.repeat(100_000)}x`, `x${' '.repeat(100_000)}x`, `<p>${'*_`'.repeat(3000)}`, '\ud800<b>\udc00', '\u202e\u0000x',
];

export const drawings: readonly string[] = [
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><path d="M0 0L10 10L0 10Z" onclick="alert(1)"/></svg>', '<svg><path d="M0 0 url(https://evil.example/)"/></svg>', '<svg><foreignObject><body onload="alert(1)"/></foreignObject><rect width="1e999" height="-1"/></svg>', '<svg><rect x="NaN" y="1e308" width="1e308" height="1e308"/></svg>',
  `<svg><path d="M0 0${' L1e308 -1e308'.repeat(5000)}"/></svg>`, `<svg><path d="${'M'.repeat(90_000)}"/></svg>`, `<svg><polygon points="${'1 '.repeat(45_000)}"/></svg>`, '<svg><circle r="5" cx="&#106;" cy="x"/><use href="https://evil.example/#x"/>', '<svg'.repeat(20_000), '<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]><svg><path d="&a;M0 0h1v1Z"/></svg>',
];

/** Values of every other kind, and such as are one only by name. */
export const oddities: readonly (() => unknown)[] = [
  ...[null, true, false, 0, -1, -0, 1e308, -1e308, 5e-324, 2 ** 53, 0.5, '', ' ', 'NaN', 'Infinity', '-1', '1e999', '9'.repeat(400)].map((value) => () => value),
  () => [], () => ({}), () => [[]], () => [null], () => [{}], () => [1, 'a', {}, []], () => Array.from({ length: 2000 }, (_, at) => at), () => Array.from({ length: 130_000 }, () => ({})),
  () => JSON.parse('{"__proto__": {"polluted": true, "id": "https://x.org/p"}}') as unknown, () => ({ constructor: { prototype: { polluted: true } } }), () => ({ toString: 1, valueOf: 1, hasOwnProperty: 1, length: -1, toJSON: 1, then: 1 }), () => ({ length: 2 ** 32, 0: 'x' }),
  () => nested(150, '[', ']'), () => nested(400, '{"items":[', ']}'), () => nested(50_000, '[', ']'), () => nested(20_000, '{"source":', '}'),
  () => ({ '@value': { '@value': { '@value': '<script>1</script>' } }, '@language': ['x'] }), () => ({ type: 'Choice', items: [{ type: 'Choice', items: [] }] }), () => ({ 'en': '<script>alert(1)</script>', 'java script': ['y'], '__proto__x': [1] }),
  () => [{ id: 'https://x.org/r', type: 'Range', items: [{ id: 'https://x.org/r', type: 'Range' }] }], () => rangesOfRanges(24),
];

/** Each names the next one twice: two to the power of their number, when they are followed without counting. */
const rangesOfRanges = (count: number): unknown => Array.from({ length: count }, (_, at) => ({ id: `https://x.org/r${at}`, '@id': `https://x.org/r${at}`, type: 'Range', '@type': 'sc:Range', label: { en: ['r'] }, ranges: [`https://x.org/r${at + 1}`, `https://x.org/r${at + 1}`], items: [{ id: `https://x.org/r${at + 1}`, type: 'Range' }, { id: `https://x.org/r${at + 1}`, type: 'Range' }] }));

export const keys: readonly string[] = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'id', '@id', 'type', '@type', '@context', 'items', 'label', 'service', 'body', 'target', 'selector', 'value', 'source', 'motivation', 'structures', 'sequences', 'annotations', 'thumbnail', 'navPlace', 'navDate', 'behavior', 'rights', 'provider', 'placeholderCanvas', 'format', 'width', 'height', 'duration', 'rotation', 'stylesheet', 'styleClass'];
