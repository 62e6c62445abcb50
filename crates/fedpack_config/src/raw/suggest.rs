//! "Did you mean …?"

use strsim::damerau_levenshtein;

/// Longer texts are no misspelled options, and comparing them takes long.
const LONGEST: usize = 64;

/// The candidate that was probably meant: the same but for case, or a few strokes away.
pub fn nearest(text: &str, candidates: &[&str]) -> Option<String> {
  if text.is_empty() || text.len() > LONGEST {
    return None;
  }
  let lower = text.to_lowercase();
  let strokes = (text.chars().count() / 3).max(1);
  candidates
    .iter()
    .map(|candidate| (damerau_levenshtein(&lower, &candidate.to_lowercase()), *candidate))
    .filter(|(distance, _)| *distance <= strokes)
    .min()
    .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
  use super::nearest;

  #[test]
  fn suggests_what_is_near() {
    let options = ["eager", "import", "requiredVersion", "shareKey", "singleton", "version"];
    let table = [
      ("singelton", Some("singleton")),
      ("Singleton", Some("singleton")),
      ("SINGLETON", Some("singleton")),
      ("requireVersion", Some("requiredVersion")),
      ("sharekey", Some("shareKey")),
      ("versoin", Some("version")),
      ("eagre", Some("eager")),
      ("colour", None),
      ("x", None),
      ("", None),
    ];
    for (text, expected) in table {
      assert_eq!(nearest(text, &options).as_deref(), expected, "{text}");
    }
    let long = "singleton".repeat(10_000);
    assert_eq!(nearest(&long, &[&long]), None);
  }
}
