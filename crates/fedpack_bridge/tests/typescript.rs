//! The declarations that TypeScript has of what crosses between JavaScript and Rust are those of the Rust types.

mod typescript {
  pub(crate) mod declarations;
  pub(crate) mod layout;
}

use std::fs;

use typescript::declarations::{declarations, file};

#[test]
fn are_up_to_date() {
  let found = fs::read_to_string(file()).unwrap().replace("\r\n", "\n");
  assert!(found == declarations(), "run `cargo run -p fedpack_bridge --example typescript`");
}
