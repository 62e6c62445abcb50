//! What a lock and a comparison keep of an expose's declarations.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::tokens::tokens;

/// A hash of the files that an expose's types are made of, by their places. It stays the same when comments or the layout change, and
/// whoever printed them.
pub fn hash<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> String {
  let mut files: Vec<_> = files.into_iter().collect();
  files.sort_unstable();
  files.dedup();
  let mut all = Sha256::new();
  for (place, text) in files {
    let mut one = Sha256::new();
    if place.ends_with(".json") {
      one.update(text);
    } else {
      tokens(text, |token| {
        one.update(token);
        // No token has one in it.
        one.update([0]);
      });
    }
    all.update((place.len() as u64).to_le_bytes());
    all.update(place);
    all.update(one.finalize());
  }
  let mut name = "sha256-".to_owned();
  for byte in all.finalize() {
    // Writing to a text can't fail.
    let _ = write!(name, "{byte:02x}");
  }
  name
}

#[cfg(test)]
mod tests {
  use super::hash;

  const A: (&str, &str) = ("a.d.ts", "export type A = { a: 'x'; b: 1 };\n");
  const B: (&str, &str) = ("b.d.ts", "export {};\n");

  #[test]
  fn is_of_what_files_say() {
    let of = hash([A, B]);
    assert!(of.starts_with("sha256-") && of.len() == 71);
    assert_eq!(of, hash([B, A, B]));
    assert_eq!(of, hash([(A.0, "/** A */\nexport type A = {\n    a: \"x\",\n    b: 1,\n}"), B]));
  }

  #[test]
  fn tells_what_changes_types() {
    let all = [
      hash([A, B]),
      hash([A]),
      hash([("c.d.ts", A.1), B]),
      hash([("a.d.ts", "export type A = { a: 'y'; b: 1 };"), B]),
      hash([("a.d.ts", "export type A = { a?: 'x'; b: 1 };"), B]),
      hash([("a.json", "{\"a\": 1}")]),
      hash([("a.json", "{\"a\":1}")]),
      hash([("ab", "")]),
      hash([("a", "b")]),
      hash([]),
    ];
    for (at, one) in all.iter().enumerate() {
      assert_eq!(all.iter().position(|other| other == one), Some(at), "{at}");
    }
  }
}
