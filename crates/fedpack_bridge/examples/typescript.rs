//! Writes the declarations that TypeScript has of what crosses between JavaScript and Rust.

#[path = "../tests/typescript/declarations.rs"]
mod declarations;
#[path = "../tests/typescript/layout.rs"]
mod layout;

use std::{fs, io};

fn main() -> io::Result<()> {
  fs::write(declarations::file(), declarations::declarations())
}
