//! Any text as a manifest: nothing panics, and what is read has what every manifest has.
//!
//! From `crates/fedpack_manifest`: `cargo +nightly fuzz run contract`. To begin with real manifests, name them behind a folder for
//! what is found: `mkdir -p fuzz/corpus/contract`, and `cargo +nightly fuzz run contract fuzz/corpus/contract tests/dashboard
//! tests/foreign -- -dict=fuzz/contract.dict -max_len=16384`.

#![no_main]

use fedpack_manifest::Contract;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// The most entries of a list.
const MOST_ENTRIES: usize = 100_000;

fuzz_target!(|text: &str| {
  let Ok(contract) = Contract::read(text) else { return };
  let manifest: Value = serde_json::from_str(text).expect("what is read is JSON");
  assert!(!contract.name.is_empty());
  let names = [&manifest["name"], &manifest["id"], &manifest["metaData"]["name"]];
  assert!(names.contains(&&Value::from(contract.name.as_str())), "it names itself {}", contract.name);

  // Nothing is promised that no row is about.
  let rows = |list: &str| manifest[list].as_array().map_or(0, Vec::len);
  for (list, read) in
    [("exposes", contract.exposes.len()), ("shared", contract.shared.len()), ("remotes", contract.remotes.len())]
  {
    assert!(read <= rows(list).min(MOST_ENTRIES), "{list}");
  }
  assert!(manifest["exposes"].is_array());
  assert!(contract.exposes.keys().all(|key| !key.is_empty()));
  assert!(contract.shared.iter().all(|row| !row.key.is_empty() && row.version.as_deref() != Some("")));
  assert!(contract.entry.as_ref().is_none_or(|entry| !entry.file.is_empty()));

  // Only what says that it is of a known schema is taken for one of ours.
  if manifest["fedpack"]["schema"] != 1 && manifest["fedpack"]["schema"] != 0 {
    assert!(contract.release.is_none() && contract.share_scope.is_none());
    assert!(contract.exposes.values().all(|promised| promised.exports.is_empty() && !promised.complete));
  }

  // It comes back from JavaScript as it was handed there.
  let json = serde_json::to_string(&contract).expect("a contract is JSON");
  assert_eq!(serde_json::from_str::<Contract>(&json).expect("a contract is read"), contract);
});
