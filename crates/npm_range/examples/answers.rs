//! Answers for the comparison with npm's `semver`: reads one `["version", "range"]` a line, and writes for each whether
//! they are a version and a range, and whether the one satisfies the other.

use std::io::{self, BufRead, BufWriter, Write};

use npm_range::{is_range, is_version, satisfies};
use serde_json::json;

fn main() -> io::Result<()> {
  let mut out = BufWriter::new(io::stdout().lock());
  for line in io::stdin().lock().lines() {
    let (version, range): (String, String) = serde_json::from_str(&line?)?;
    let answer = json!({
      "version": is_version(&version),
      "range": is_range(&range),
      "satisfies": satisfies(&version, &range),
    });
    writeln!(out, "{answer}")?;
  }
  out.flush()
}
