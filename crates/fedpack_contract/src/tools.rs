//! The questions of the command line: JSON in, JSON out.
//!
//! Nothing here fails or panics: what cannot be answered gives `{"problem": reason}`.

mod diff;
mod lock;
mod manifest;
mod problem;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;

use self::problem::Problem;

/// Reads a manifest: `{source, text}` gives `{contract}`.
pub fn read_manifest(input: &str) -> String {
  answer(input, manifest::read)
}

/// Whether two manifests promise the same: `{old, new, exact}` gives `{same}`, of two texts. What a host's build neither checks
/// nor says (versions, releases, hashes) counts only where `exact`, as for a lock file.
pub fn same_promise(input: &str) -> String {
  answer(input, manifest::same)
}

/// Makes the text of a lock file: `{old, remotes: [{alias, manifest, text}], remove}` gives `{text, changed, problems: [{alias,
/// reason}]}`. A remote whose manifest is none is a problem, and its entry stays.
pub fn write_lock(input: &str) -> String {
  answer(input, lock::write)
}

/// Brings the lock files of several compilers together: `{old, texts, remove}` gives `{text, changed}`. `remove` takes out what
/// is in none of the texts.
pub fn merge_locks(input: &str) -> String {
  answer(input, lock::merge)
}

/// Reads a lock file: `{text}` gives `{remotes: [{alias, manifest, contract}]}`.
pub fn read_lock(input: &str) -> String {
  answer(input, lock::read)
}

/// Compares two sides, each `{source, text}` of a manifest or `{source, contract}` of a lock file's entry: gives `{changes,
/// breaking}`. A problem has the `source` that it is with.
pub fn diff(input: &str) -> String {
  answer(input, diff::compare)
}

fn answer<I: DeserializeOwned, O: Serialize>(input: &str, make: fn(I) -> Result<O, Problem>) -> String {
  let given = serde_json::from_str(input).map_err(Problem::from).and_then(make);
  let text = match given {
    Ok(output) => serde_json::to_string(&output),
    Err(problem) => serde_json::to_string(&problem),
  };
  text.unwrap_or_else(|error| json!({ "problem": error.to_string() }).to_string())
}

#[cfg(test)]
mod tests;
