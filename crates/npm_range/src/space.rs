//! Space as JavaScript's `trim` and `\s` know it.

use std::borrow::Cow;

/// Rust counts the "next line" character and not the byte order mark; JavaScript does it the other way round.
fn is_space(char: char) -> bool {
  char == '\u{feff}' || (char.is_whitespace() && char != '\u{85}')
}

/// The text without space around it.
pub(crate) fn trim(text: &str) -> &str {
  text.trim_matches(is_space)
}

/// The text without space around it, and with one blank for each row of spaces.
pub(crate) fn collapse(text: &str) -> Cow<'_, str> {
  if !text.contains(is_space) {
    return Cow::Borrowed(text);
  }
  let mut collapsed = String::with_capacity(text.len());
  for word in text.split(is_space).filter(|word| !word.is_empty()) {
    if !collapsed.is_empty() {
      collapsed.push(' ');
    }
    collapsed.push_str(word);
  }
  Cow::Owned(collapsed)
}
