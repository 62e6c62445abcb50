/** Comments, texts and characters, which may hold what looks like code. A lifetime (`'a`) is no character. */
const NO_CODE =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\bb?r(#*)"[\s\S]*?"\1|b?"(?:\\[\s\S]|[^"\\])*"|b?'(?:\\(?:u\{[^}]*\}|x[0-9a-fA-F]{2}|.)|[^'\\\n])'/g;

const TEST_ONLY = /#\[cfg\(test\)\]\s*(?:pub\s+)?mod\s+\w+\s*\{/g;

/**
 * What is left of a Rust file without comments, texts and the tests inside of it.
 *
 * @param {string} source
 * @returns {string}
 */
export function codeOf(source) {
  return withoutTests(source.replaceAll(NO_CODE, ' '));
}

function withoutTests(code) {
  let kept = '';
  let from = 0;
  for (const match of code.matchAll(TEST_ONLY)) {
    if (match.index < from) continue;
    kept += code.slice(from, match.index);
    from = afterBlock(code, match.index + match[0].length);
  }
  return kept + code.slice(from);
}

/** @returns {number} the place behind the brace that closes what is open at `at` */
function afterBlock(code, at) {
  let depth = 1;
  let end = at;
  for (; depth > 0 && end < code.length; end += 1) {
    if (code[end] === '{') depth += 1;
    else if (code[end] === '}') depth -= 1;
  }
  return end;
}
