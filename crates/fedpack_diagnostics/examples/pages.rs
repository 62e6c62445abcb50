//! Writes what the registry says of each code into `docs/errors`: headlines, severities and the index. What is written by hand
//! stays. A code without a page gets one that says what is to be written.

#[path = "../tests/pages/generate.rs"]
mod generate;

use std::{
  fs,
  io::{self, Write},
};

fn main() -> io::Result<()> {
  let mut out = io::stdout().lock();
  for page in generate::pages()? {
    if page.found.as_ref() != Some(&page.expected) {
      fs::write(generate::folder().join(&page.name), &page.expected)?;
      writeln!(out, "wrote {}", page.name)?;
    }
    if page.expected.contains(generate::UNWRITTEN) {
      writeln!(out, "to be written: {}", page.name)?;
    }
  }
  Ok(())
}
