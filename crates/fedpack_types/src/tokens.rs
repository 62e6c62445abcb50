//! The tokens of a declaration: what it says, without layout and comments.
//!
//! Read in one pass, as it may be of somebody else: a parser calls itself for each bracket, and has no limit.

/// Calls `each` with the tokens of a text, in their order. Quotes of texts are `"`; what separates members is `;`, which `,` means as
/// well, and is left out before a closing bracket and at the end.
pub(crate) fn tokens(text: &str, mut each: impl FnMut(&str)) {
  let mut rest = text;
  let mut separated = false;
  while let Some(first) = rest.chars().next() {
    let (token, after) = rest.split_at_checked(length(rest, first)).unwrap_or((rest, ""));
    rest = after;
    match first {
      ';' | ',' => separated = true,
      '/' if token.starts_with("//") || token.starts_with("/*") => {}
      _ if first.is_whitespace() || first == '\u{feff}' => {}
      _ => {
        if separated && !matches!(first, '}' | ']' | ')' | '>') {
          each(";");
        }
        separated = false;
        if first == '\'' { each(&requoted(token)) } else { each(token) }
      }
    }
  }
}

/// How many bytes the first token of a text has.
fn length(text: &str, first: char) -> usize {
  let while_matches = |matches: fn(char) -> bool| text.find(|letter| !matches(letter)).unwrap_or(text.len());
  match first {
    '/' if text.starts_with("//") => text.find(['\n', '\r', '\u{2028}', '\u{2029}']).unwrap_or(text.len()),
    '/' if text.starts_with("/*") => text.get(2..).and_then(|rest| rest.find("*/")).map_or(text.len(), |end| end + 4),
    '"' | '\'' | '`' => quoted(text, first),
    _ if is_of_name(first) => while_matches(is_of_name),
    _ if first.is_whitespace() => while_matches(char::is_whitespace),
    _ => first.len_utf8(),
  }
}

/// A quoted text with its quotes. Of a template, that is all of it: what is between braces has no quotes in a declaration that differ.
fn quoted(text: &str, quote: char) -> usize {
  let mut escaped = false;
  for (at, letter) in text.char_indices().skip(1) {
    match letter {
      _ if escaped => escaped = false,
      '\\' => escaped = true,
      letter if letter == quote => return at + quote.len_utf8(),
      _ => {}
    }
  }
  text.len()
}

fn requoted(token: &str) -> String {
  let inner = token.strip_prefix('\'').unwrap_or(token);
  let inner = inner.strip_suffix('\'').unwrap_or(inner);
  format!("\"{}\"", inner.replace("\\'", "'").replace('"', "\\\""))
}

fn is_of_name(letter: char) -> bool {
  letter.is_alphanumeric() || matches!(letter, '_' | '$' | '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
  use super::tokens;

  fn all(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    tokens(text, |token| found.push(token.to_owned()));
    found
  }

  #[test]
  fn leaves_layout_out() {
    let expected = ["export", "type", "A", "=", "{", "a", ":", "\"b\"", ";", "c", ":", "1", "}"];
    assert_eq!(all("export type A={a:'b';c:1}"), expected);
    assert_eq!(all("/** A. */\nexport type A = {\n  a: \"b\", // b\n  c: 1;\n};\n"), expected);
  }

  #[test]
  fn keeps_what_texts_say() {
    for (text, expected) in [
      ("'a // b'", "\"a // b\""),
      ("'it\\'s'", "\"it's\""),
      ("'\\''", "\"'\""),
      ("''", "\"\""),
      ("'\"'", "\"\\\"\""),
      ("\"a\\\"b\"", "\"a\\\"b\""),
      ("`a ${string} 'b'`", "`a ${string} 'b'`"),
      ("größe", "größe"),
      ("\u{1d54f}1", "\u{1d54f}1"),
    ] {
      assert_eq!(all(text), [expected], "{text}");
    }
  }

  #[test]
  fn tells_members_apart() {
    assert_ne!(all("{ a; (b: c): d }"), all("{ a(b: c): d }"));
    assert_eq!(all("{ a, b, }"), all("{ a; b }"));
    assert_eq!(all("a;\n"), all("a"));
  }

  #[test]
  fn ends_with_any_text() {
    for text in ["'", "\"a", "`${", "/*", "/", "//", "'\\", "é'é", "\u{feff}", "😀'"] {
      all(text);
    }
    assert_eq!(all(&"(".repeat(100_000)).len(), 100_000);
  }
}
