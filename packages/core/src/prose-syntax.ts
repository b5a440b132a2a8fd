import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    recordLink: 'recordLink';
    recordLinkMarker: 'recordLinkMarker';
    recordLinkRef: 'recordLinkRef';
    recordLinkWords: 'recordLinkWords';
    sourceCall: 'sourceCall';
    sourceCallMarker: 'sourceCallMarker';
    sourceCallId: 'sourceCallId';
  }
}

const [bracket, closing, bar, caret, backslash] = ['[', ']', '|', '^', '\\'].map((character) => character.charCodeAt(0)) as [number, number, number, number, number];
const isBreak = (code: Code): boolean => code === null || code < 0;
const isIdCode = (code: Code): boolean => code !== null && code > 32 && code !== closing && code !== bracket;

/**
 * What the archive's prose has beside CommonMark: `[[type/slug]]`, `[[type/slug|words]]` and `[^source]`.
 * A micromark extension, so that code, escapes and links keep their meaning. In a table the bar is written `\|`, as
 * tables have it. HTML and pictures are switched off: what looks like them is text.
 */
export const proseSyntax: Extension = {
  text: {
    [bracket]: [
      { name: 'recordLink', tokenize: tokenizeRecordLink },
      { name: 'sourceCall', tokenize: tokenizeSourceCall },
    ],
  },
  disable: { null: ['labelStartImage', 'htmlFlow', 'htmlText'] },
};

function tokenizeRecordLink(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let size = 0;
  return (code) => {
    effects.enter('recordLink');
    effects.enter('recordLinkMarker');
    effects.consume(code);
    return second;
  };
  function second(code: Code): State | undefined {
    if (code !== bracket) return nok(code);
    effects.consume(code);
    effects.exit('recordLinkMarker');
    return start;
  }
  function start(code: Code): State | undefined {
    if (!isIdCode(code) || code === bar || code === backslash) return nok(code);
    effects.enter('recordLinkRef');
    return ref(code);
  }
  function ref(code: Code): State | undefined {
    if (code === bar || code === closing || code === backslash) {
      effects.exit('recordLinkRef');
      return code === closing ? end(code) : separator(code);
    }
    if (!isIdCode(code) || (size += 1) > 2048) return nok(code);
    effects.consume(code);
    return ref;
  }
  function separator(code: Code): State | undefined {
    effects.enter('recordLinkMarker');
    effects.consume(code);
    return code === backslash ? escapedBar : afterBar;
  }
  function escapedBar(code: Code): State | undefined {
    if (code !== bar) return nok(code);
    effects.consume(code);
    return afterBar;
  }
  function afterBar(code: Code): State | undefined {
    effects.exit('recordLinkMarker');
    return firstWord(code);
  }
  function firstWord(code: Code): State | undefined {
    if (isBreak(code) || code === closing) return nok(code);
    effects.enter('recordLinkWords');
    return words(code);
  }
  function words(code: Code): State | undefined {
    if (code === closing) {
      effects.exit('recordLinkWords');
      return end(code);
    }
    if (isBreak(code) || code === bracket) return nok(code);
    effects.consume(code);
    return words;
  }
  function end(code: Code): State | undefined {
    effects.enter('recordLinkMarker');
    effects.consume(code);
    return last;
  }
  function last(code: Code): State | undefined {
    if (code !== closing) return nok(code);
    effects.consume(code);
    effects.exit('recordLinkMarker');
    effects.exit('recordLink');
    return ok;
  }
}

function tokenizeSourceCall(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let size = 0;
  return (code) => {
    effects.enter('sourceCall');
    effects.enter('sourceCallMarker');
    effects.consume(code);
    return hat;
  };
  function hat(code: Code): State | undefined {
    if (code !== caret) return nok(code);
    effects.consume(code);
    effects.exit('sourceCallMarker');
    return start;
  }
  function start(code: Code): State | undefined {
    if (!isIdCode(code)) return nok(code);
    effects.enter('sourceCallId');
    return id(code);
  }
  function id(code: Code): State | undefined {
    if (code === closing) {
      effects.exit('sourceCallId');
      effects.enter('sourceCallMarker');
      effects.consume(code);
      effects.exit('sourceCallMarker');
      effects.exit('sourceCall');
      return ok;
    }
    if (!isIdCode(code) || (size += 1) > 64) return nok(code);
    effects.consume(code);
    return id;
  }
}
