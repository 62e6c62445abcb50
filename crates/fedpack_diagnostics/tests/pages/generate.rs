//! The pages of the codes and their index: headline, severity and table are generated from the registry, the rest is written by
//! hand and kept. Used by the test beside it and by `cargo run -p fedpack_diagnostics --example pages`.

use std::{
  fs,
  io::{self, ErrorKind},
  path::{Path, PathBuf},
};

use fedpack_diagnostics::Code;

/// Begins every text of a new page that has to be replaced. A page that has one fails the test.
pub(crate) const UNWRITTEN: &str = "(to be written: ";

/// The sections of a page, in order, each with what it has to say.
pub(crate) const SECTIONS: [(&str, &str); 3] = [
  ("Why it matters", "what goes wrong where it is ignored"),
  ("Example", "the least code or configuration that leads to it, as a code block"),
  ("Fix", "what to do, and the example put right"),
];

/// A file under `docs/errors`.
pub(crate) struct Page {
  /// Its name in that folder.
  pub(crate) name: String,
  /// The text that is there, if any.
  pub(crate) found: Option<String>,
  /// The text that should be there.
  pub(crate) expected: String,
}

/// The page of every code, by number, then the index. Fails if a file that exists cannot be read.
pub(crate) fn pages() -> io::Result<Vec<Page>> {
  let mut pages = Vec::new();
  for code in Code::ALL {
    pages.push(read(format!("{code}.md"), |found| page(*code, found))?);
  }
  pages.push(read("README.md".to_owned(), index)?);
  Ok(pages)
}

/// The folder of the pages.
pub(crate) fn folder() -> PathBuf {
  Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/errors")
}

fn read(name: String, expected: impl Fn(&str) -> String) -> io::Result<Page> {
  let found = match fs::read_to_string(folder().join(&name)) {
    Ok(text) => Some(text),
    Err(error) if error.kind() == ErrorKind::NotFound => None,
    Err(error) => return Err(error),
  };
  Ok(Page { expected: expected(found.as_deref().unwrap_or_default()), name, found })
}

/// The page of a code: its head, then what `found`, the page as it is, has below its own head.
pub(crate) fn page(code: Code, found: &str) -> String {
  let lines: Vec<&str> = found
    .lines()
    .skip_while(|line| line.is_empty() || line.starts_with("# ") || line.starts_with("Severity:"))
    .collect();
  let body = if lines.is_empty() { skeleton() } else { lines.join("\n") };
  format!("# {code}: {}\n\nSeverity: {}.\n\n{}\n", code.title(), severity(code), body.trim_end())
}

/// The index: what `found`, the index as it is, has above its table, then the table.
pub(crate) fn index(found: &str) -> String {
  let table = "| Code | Title | Severity |\n| --- | --- | --- |\n";
  let above = found.split("| Code |").next().unwrap_or_default();
  let rows: String = Code::ALL
    .iter()
    .map(|code| format!("| [{code}]({code}.md) | {} | {} |\n", code.title(), severity(*code)))
    .collect();
  format!("{above}{table}{rows}")
}

fn skeleton() -> String {
  let sections = SECTIONS.map(|(title, text)| format!("\n\n## {title}\n\n{UNWRITTEN}{text})"));
  format!("{UNWRITTEN}what the code means, in a sentence or two){}", sections.concat())
}

fn severity(code: Code) -> String {
  code.severity().map_or_else(|| "warning or error".to_owned(), |severity| severity.to_string())
}
