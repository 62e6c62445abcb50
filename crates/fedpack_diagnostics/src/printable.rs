//! Texts of somebody else, as they may be printed.
//!
//! Names, keys and URLs in a diagnostic may come from a remote or from any package: a terminal must not obey them, and a
//! report must stay readable whatever their length.

use unicode_general_category::{GeneralCategory, get_general_category};

/// Characters that a text may have; of a longer one the middle is left out.
const MAX_CHARS: usize = 2_000;
/// How many of the last characters are kept of a text that is too long.
const KEPT_AT_THE_END: usize = 200;

/// `text` on one line, with nothing in it but what is seen, and no longer than a screen.
///
/// Line breaks and tabs become a space; other control characters, and those that turn the direction of a line or are not
/// seen, become U+FFFD. Of more than 2,000 characters, those in the middle are left out, and their number is told.
pub(crate) fn printable(text: &str) -> String {
  let total = text.chars().count();
  if total <= MAX_CHARS {
    return text.chars().map(visible).collect();
  }
  let start = text.chars().take(MAX_CHARS - KEPT_AT_THE_END).map(visible);
  let end = text.chars().skip(total - KEPT_AT_THE_END).map(visible);
  let left_out = format!(" … ({} more characters) … ", total - MAX_CHARS);
  start.chain(left_out.chars()).chain(end).collect()
}

fn visible(char: char) -> char {
  use GeneralCategory::{Control, Format, LineSeparator, ParagraphSeparator, PrivateUse, Surrogate, Unassigned};
  match char {
    '\n' | '\r' | '\t' => ' ',
    ' '..='~' => char,
    _ => match get_general_category(char) {
      Control | Format | LineSeparator | ParagraphSeparator | PrivateUse | Surrogate | Unassigned => '\u{FFFD}',
      _ => char,
    },
  }
}

#[cfg(test)]
mod tests {
  use super::{MAX_CHARS, printable};

  #[test]
  fn keeps_what_is_seen() {
    for text in ["", "./App", "Größe – 幅 → ☂", "a  b"] {
      assert_eq!(printable(text), text);
    }
  }

  #[test]
  fn replaces_what_a_terminal_would_obey() {
    let cases = [
      ("a\u{1b}[2Jb", "a\u{FFFD}[2Jb"),
      ("a\u{9b}31mb\u{7}\u{0}", "a\u{FFFD}31mb\u{FFFD}\u{FFFD}"),
      ("./A\nFED001 all is well\r\n", "./A FED001 all is well  "),
      ("\u{202e}txt.exe\u{200b}\u{feff}\u{2028}", "\u{FFFD}txt.exe\u{FFFD}\u{FFFD}\u{FFFD}"),
    ];
    for (text, expected) in cases {
      assert_eq!(printable(text), expected, "{text:?}");
    }
  }

  #[test]
  fn shortens_in_the_middle() {
    let text = format!("{}{}", "a".repeat(15 << 20), "end");
    let shown = printable(&text);
    assert!(shown.chars().count() < MAX_CHARS + 50, "{}", shown.len());
    assert!(shown.starts_with("aaa") && shown.ends_with("aend"));
    assert!(shown.contains(" … (15726643 more characters) … "), "{shown}");
  }
}
