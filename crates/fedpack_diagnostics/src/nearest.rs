//! Near names: "did you mean …?"

use strsim::damerau_levenshtein;

/// Longer texts are no misspelled options, and comparing them takes long.
const LONGEST: usize = 64;
/// Candidates that are compared. A manifest may have a hundred thousand of one length.
const MOST_COMPARED: usize = 500;

/// The candidate that was probably meant: the same but for case, or a few strokes away.
pub fn nearest(text: &str, candidates: &[&str]) -> Option<String> {
  if text.is_empty() || text.len() > LONGEST {
    return None;
  }
  let lower = text.to_lowercase();
  let strokes = (text.chars().count() / 3).max(1);
  // Whoever is longer or shorter by more strokes is no candidate, and is not looked at.
  let length = text.chars().count();
  let is_near = |candidate: &&&str| candidate.len() <= LONGEST && candidate.chars().count().abs_diff(length) <= strokes;
  candidates
    .iter()
    .filter(is_near)
    .take(MOST_COMPARED)
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
    let many: Vec<String> = (0..100_000).map(|at| format!("x{at:08}")).collect();
    let mut many: Vec<&str> = many.iter().map(String::as_str).collect();
    many.push("singleton");
    assert_eq!(nearest("x0000007", &many).as_deref(), Some("x00000007"));
    many.rotate_right(1);
    assert_eq!(nearest("singelton", &many).as_deref(), Some("singleton"));
    let long = "singleton".repeat(10_000);
    assert_eq!(nearest(&long, &[&long]), None);
  }
}
