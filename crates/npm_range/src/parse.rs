//! The text of a range, taken apart as npm does it: build metadata goes first, then come alternatives, hyphens, blanks
//! behind signs, and at last one comparator after the other.

use std::borrow::Cow;

use crate::{
  comparator::{Alternative, Comparator, Sign},
  desugar,
  partial::Partial,
  space,
};

/// The alternatives of a range. `None` when npm does not take the text for a range.
pub(crate) fn alternatives(text: &str) -> Option<Vec<Alternative>> {
  let mut all =
    space::collapse(text).split("||").map(|text| alternative(text.trim_matches(' '))).collect::<Option<Vec<_>>>()?;
  // A star takes over, with it what the others say of prereleases.
  if all.iter().any(Alternative::is_any) {
    all = vec![Alternative::default()];
  }
  Some(all)
}

fn alternative(text: &str) -> Option<Alternative> {
  let text = without_builds(text);
  let comparators = match hyphen(&text) {
    Some((from, to)) => desugar::hyphen(&from, &to)?,
    // One comparator, as most ranges are: nothing stands apart from anything.
    None if !text.contains(' ') => comparator(&text)?,
    None => {
      let mut comparators = Vec::new();
      for text in joined(&text) {
        comparators.append(&mut comparator(&text)?);
      }
      comparators
    }
  };
  Some(Alternative(comparators))
}

/// Leaves out build metadata, `+` and what belongs to it. A `+` without is left, and is then no part of any version.
fn without_builds(text: &str) -> Cow<'_, str> {
  if !text.contains('+') {
    return Cow::Borrowed(text);
  }
  let mut kept = String::with_capacity(text.len());
  let mut parts = text.split('+');
  kept.push_str(parts.next().unwrap_or_default());
  for part in parts {
    let rest = after_identifiers(part);
    if rest.len() == part.len() {
      kept.push('+');
    }
    kept.push_str(rest);
  }
  Cow::Owned(kept)
}

/// The text behind the identifiers, with dots between them, at the start of a text.
fn after_identifiers(text: &str) -> &str {
  let is_identifier = |char: char| char.is_ascii_alphanumeric() || char == '-';
  let mut rest = text.trim_start_matches(is_identifier);
  if rest.len() == text.len() {
    return text;
  }
  while let Some(next) = rest.strip_prefix('.') {
    let after = next.trim_start_matches(is_identifier);
    if after.len() == next.len() {
      break;
    }
    rest = after;
  }
  rest
}

/// Both ends of `from - to`, when that is all of the text.
fn hyphen(text: &str) -> Option<(Partial<'_>, Partial<'_>)> {
  let (from, to) = text.split_once(" - ")?;
  Some((Partial::parse(from)?, Partial::parse(to.strip_suffix(' ').unwrap_or(to))?))
}

/// The comparators of an alternative: a sign and its version may stand apart, and `^` or `~` apart from both.
fn joined(text: &str) -> Vec<String> {
  // An empty word is what build metadata has left.
  let signed = join(text.split(' ').map(str::to_owned), |word, next| {
    ((word.is_empty() || is_open_sign(word)) && begins_like_a_version(next)).then(|| format!("{word}{next}"))
  });
  join(signed.into_iter(), |word, next| match word {
    "^" => Some(format!("^{next}")),
    "~" | "~>" => Some(format!("~{next}")),
    _ => None,
  })
}

/// Whether a word ends in a sign that waits for its version. After `v` or another `=`, an `=` is no sign.
fn is_open_sign(word: &str) -> bool {
  let before = word.strip_suffix('=').unwrap_or(word);
  before.ends_with(['<', '>']) || (before.len() < word.len() && !before.ends_with(['v', '=']))
}

fn begins_like_a_version(word: &str) -> bool {
  word.trim_start_matches(['v', '=']).starts_with(|char: char| char.is_ascii_digit() || matches!(char, 'x' | 'X' | '*'))
}

/// Puts two words into one where they make a `pair`. Each is joined once.
fn join(words: impl Iterator<Item = String>, pair: impl Fn(&str, &str) -> Option<String>) -> Vec<String> {
  let mut words = words.peekable();
  let mut all = Vec::new();
  while let Some(word) = words.next() {
    let joined = words.peek().and_then(|next| pair(&word, next));
    if joined.is_some() {
      words.next();
    }
    all.push(joined.unwrap_or(word));
  }
  all
}

/// One comparator, without blanks. The empty one means any version.
fn comparator(text: &str) -> Option<Vec<Comparator>> {
  if text.is_empty() {
    return Some(Vec::new());
  }
  if let Some(rest) = text.strip_prefix('^') {
    return desugar::caret(&Partial::parse(rest)?);
  }
  if let Some(rest) = text.strip_prefix('~') {
    return desugar::tilde(&Partial::parse(rest.strip_prefix('>').unwrap_or(rest))?);
  }
  let (sign, rest) = Sign::split(text);
  match Partial::parse(rest) {
    Some(partial) => desugar::signed(sign, &partial),
    None => beside_a_star(text),
  }
}

/// Npm drops a star and the sign before it wherever they stand, so that `*1.2.3` is `1.2.3`.
fn beside_a_star(text: &str) -> Option<Vec<Comparator>> {
  let (before, after) = text.split_once('*')?;
  let before = before.strip_suffix('=').unwrap_or(before);
  let before = before.strip_suffix(['<', '>']).unwrap_or(before);
  let rest = format!("{before}{after}");
  let rest = without_builds(&rest);
  let (sign, version) = Sign::split(&rest);
  desugar::full(sign, &Partial::parse(version)?)
}
