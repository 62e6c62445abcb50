//! Manifests with something wrong in them: nothing panics, what is read has a name, and the lock loses nothing of it.

use fedpack_manifest::Contract;
use serde_json::{Value, json};

use super::{Lock, Locked};

const MANIFESTS: [&str; 6] = [
  include_str!("../../../fedpack_manifest/tests/dashboard/mf-manifest.json"),
  include_str!("../../../fedpack_manifest/tests/dashboard/mf-stats.json"),
  include_str!("../../../fedpack_manifest/tests/foreign/webpack.json"),
  include_str!("../../../fedpack_manifest/tests/foreign/webpack-stats.json"),
  include_str!("../../../fedpack_manifest/tests/foreign/rspack.json"),
  include_str!("../../../fedpack_manifest/tests/foreign/vite.json"),
];

/// Numbers that are the same in every run (xorshift64*).
struct Numbers(u64);

impl Numbers {
  fn below(&mut self, end: usize) -> usize {
    self.0 ^= self.0 >> 12;
    self.0 ^= self.0 << 25;
    self.0 ^= self.0 >> 27;
    (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end
  }

  fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
    &all[self.below(all.len())]
  }
}

/// JSON pointers of every value in a document, but for the document itself.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
  let mut add = |key: &str, value: &Value| {
    let pointer = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
    found.push(pointer.clone());
    pointers(value, &pointer, found);
  };
  match value {
    Value::Object(fields) => fields.iter().for_each(|(key, value)| add(key, value)),
    Value::Array(items) => items.iter().enumerate().for_each(|(at, value)| add(&at.to_string(), value)),
    _ => {}
  }
}

fn remove(document: &mut Value, pointer: &str) {
  let (parent, key) = pointer.rsplit_once('/').unwrap();
  match document.pointer_mut(parent).unwrap() {
    Value::Object(fields) => drop(fields.shift_remove(&key.replace("~1", "/").replace("~0", "~"))),
    Value::Array(items) => drop(items.remove(key.parse().unwrap())),
    _ => unreachable!("only these have something in them"),
  }
}

/// Takes a value out, puts another one in its place, or one that stands elsewhere in the document.
fn mutate(document: &mut Value, numbers: &mut Numbers) {
  let strange = [
    json!(null),
    json!(true),
    json!(0),
    json!(-1.5),
    json!(u64::MAX),
    json!(""),
    json!("."),
    json!("*"),
    json!(">=1 <2 || 3"),
    json!("\u{0}\u{7f}\u{2028}\"'\\\n]] = #"),
    json!([]),
    json!({}),
    json!(["default", "default", "a"]),
  ];
  let mut all = Vec::new();
  pointers(document, "", &mut all);
  if all.is_empty() {
    return;
  }
  let pointer = numbers.one_of(&all);
  match numbers.below(3) {
    0 => remove(document, pointer),
    1 => *document.pointer_mut(pointer).unwrap() = numbers.one_of(&strange).clone(),
    _ => {
      let other = numbers.one_of(&all).as_str();
      *document.pointer_mut(pointer).unwrap() = document.pointer(other).unwrap().clone();
    }
  }
}

/// The part of a contract that the lock holds.
fn held(mut contract: Contract) -> Contract {
  if contract.global_name.is_empty() {
    contract.global_name.clone_from(&contract.name);
  }
  for row in &mut contract.shared {
    row.required_by.clear();
    row.share_scope = row.share_scope.take().filter(|scopes| Some(scopes) != contract.share_scope.as_ref());
  }
  contract.shared.sort();
  contract.shared.dedup();
  let Contract { name, global_name, release, share_scope, public_path, cross_origin, entry, exposes, shared, .. } =
    contract;
  let schema = contract.schema.map(|schema| schema.min(i64::MAX as u64));
  let files = Contract { public_path, cross_origin, ..Contract::default() };
  Contract { name, global_name, schema, release, share_scope, entry, exposes, shared, ..files }
}

/// Whether the text is read; then also that the lock gives it back.
fn is_read(text: &str) -> bool {
  let Ok(contract) = Contract::read(text) else { return false };
  assert!(!contract.name.is_empty(), "{text}");
  let locked = |contract| Locked { alias: "ui".into(), manifest: "ui.json".into(), contract };
  let written = Lock { remotes: vec![locked(contract.clone())] }.write();
  let read = Lock::read(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
  assert_eq!(read.remotes, [locked(held(contract))], "{text}");
  assert_eq!(read.write(), written);
  true
}

#[test]
fn whole_manifests_are_read() {
  assert!(MANIFESTS.into_iter().all(is_read));
}

#[test]
fn with_a_schema_that_toml_has_no_number_for() {
  for schema in [u64::MAX, i64::MAX as u64 + 1] {
    assert!(is_read(&MANIFESTS[0].replace("\"schema\": 1", &format!("\"schema\": {schema}"))));
  }
}

#[test]
fn with_values_that_do_not_belong_there() {
  let mut numbers = Numbers(0x00C0_FFEE);
  let mut read = 0;
  for manifest in MANIFESTS {
    let whole: Value = serde_json::from_str(manifest).unwrap();
    for _ in 0..500 {
      let mut document = whole.clone();
      (0..=numbers.below(4)).for_each(|_| mutate(&mut document, &mut numbers));
      read += usize::from(is_read(&document.to_string()));
    }
  }
  // Both ways are taken.
  assert!((500..2500).contains(&read), "{read}");
}

#[test]
fn with_text_cut_out_or_put_in() {
  let mut numbers = Numbers(0xFED);
  for manifest in MANIFESTS {
    let whole: Vec<char> = manifest.chars().collect();
    for _ in 0..200 {
      let (from, length) = (numbers.below(whole.len()), numbers.below(12));
      let inserted = numbers.one_of(&["", "\"", "{", "]", ",", "\\u0000", "1e999", "\u{feff}"]);
      let tail = whole.iter().skip(from + length);
      is_read(&whole.iter().take(from).copied().chain(inserted.chars()).chain(tail.copied()).collect::<String>());
    }
  }
}
