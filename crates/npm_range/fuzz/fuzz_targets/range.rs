//! Ranges against npm's `semver`: the first line of the input is a version, the rest a range.
//!
//! From `crates/npm_range`, with the packages of the checkout installed: `cargo +nightly fuzz run range`.

#![no_main]

use std::{
  cell::RefCell,
  io::{BufRead, BufReader, Write},
  process::{ChildStdin, ChildStdout, Command, Stdio},
};

use libfuzzer_sys::fuzz_target;
use npm_range::{Version, is_range, is_version, satisfies};
use serde_json::{Value, json};

const ORACLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/semver/oracle.mjs");

/// A process that answers for npm, one line a line.
struct Npm {
  questions: ChildStdin,
  answers: BufReader<ChildStdout>,
}

impl Npm {
  fn start() -> Self {
    let child = Command::new("node").arg(ORACLE).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = child.expect("Node has to be installed");
    let questions = child.stdin.take().expect("it is piped");
    let answers = BufReader::new(child.stdout.take().expect("it is piped"));
    Self { questions, answers }
  }

  fn ask(&mut self, version: &str, range: &str) -> Value {
    writeln!(self.questions, "{}", json!([version, range])).expect("the oracle is listening");
    let mut line = String::new();
    self.answers.read_line(&mut line).expect("the oracle answers");
    serde_json::from_str(&line).expect("the oracle writes JSON")
  }
}

thread_local! {
  static NPM: RefCell<Npm> = RefCell::new(Npm::start());
}

fuzz_target!(|text: &str| {
  let (version, range) = text.split_once('\n').unwrap_or((text, text));
  let ours = json!({
    "version": is_version(version),
    "range": is_range(range),
    "satisfies": satisfies(version, range),
  });
  let npm = NPM.with_borrow_mut(|npm| npm.ask(version, range));
  assert_eq!(ours, npm, "{version:?} {range:?}");
  // The order of two texts is the reverse of the order of the same two the other way round.
  if let (Some(left), Some(right)) = (Version::parse(version), Version::parse(range)) {
    assert_eq!(left.cmp(&right), right.cmp(&left).reverse());
  }
});
