import { math } from 'micromark-extension-math';

export type Extension = ReturnType<typeof math>;
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, unknown[]>;
export type Tokenizer = Construct['tokenize'];
type State = ReturnType<Tokenizer>;
type Code = Parameters<State>[0];

const dollar = 36;
const backslash = 92;
const isLineEnd = (code: Code) => code !== null && code < -2;
const isSpace = (code: Code) => code === null || code < 0 || code === 32;
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57;

/**
 * Formulas as pandoc knows them, for micromark: "$x$" where the first dollar is not before and the last not after a space, and no digit follows,
 * so that "from $5 to $7" stays text; "$$x$$" anywhere, over lines too. The extension's own rule takes any two dollars.
 */
export function dollarMath({ blocks }: { blocks: boolean }): Extension {
  const { flow = {} } = math();
  const text: Construct = { name: 'mathText', tokenize, previous: (code) => code !== dollar };
  return { text: { [dollar]: text }, ...(blocks && { flow }) };
}

const passLineEnd = (effects: Parameters<Tokenizer>[0], code: Code, next: State): State => {
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
  return next;
};

const tokenize: Tokenizer = (effects, ok, nok) => {
  let opening = 0;
  let closing = 0;
  let last: Code = null;

  const open: State = (code) => {
    effects.enter('mathText');
    effects.enter('mathTextSequence');
    return openMore(code);
  };
  const openMore: State = (code) => {
    if (code === dollar) {
      effects.consume(code);
      opening++;
      return openMore;
    }
    if (opening > 2 || code === null || (opening === 1 && isSpace(code))) return nok(code);
    effects.exit('mathTextSequence');
    return inside(code);
  };
  const inside: State = (code) => {
    if (code === null || (opening === 1 && isLineEnd(code))) return nok(code);
    if (isLineEnd(code)) return passLineEnd(effects, code, inside);
    closing = 0;
    effects.enter(code === dollar ? 'mathTextSequence' : 'mathTextData');
    return code === dollar ? close(code) : data(code);
  };
  const data: State = (code) => {
    if (code === null || isLineEnd(code) || code === dollar) {
      effects.exit('mathTextData');
      return inside(code);
    }
    last = code;
    effects.consume(code);
    return code === backslash ? escaped : data;
  };
  const escaped: State = (code) => {
    if (code !== dollar && code !== backslash) return data(code);
    last = null; // "\$" ends no formula, and "\\$" does
    effects.consume(code);
    return data;
  };
  const close: State = (code) => {
    if (code === dollar) {
      effects.consume(code);
      closing++;
      return close;
    }
    if (closing !== opening || isDigit(code) || (opening === 1 && last !== null && isSpace(last))) return nok(code);
    effects.exit('mathTextSequence');
    effects.exit('mathText');
    return ok(code);
  };
  return open;
};
