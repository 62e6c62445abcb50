//! From JSON to JSON, as the binding calls them.

use fedpack_bridge::{ToolProblem, answer};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::{diff_manifests, merge_locks, read_lock, read_manifest, same_promise, write_lock};

fn manifest(name: &str, exports: &[&str]) -> String {
  json!({
    "id": name, "name": name, "exposes": [{ "path": "./App" }], "shared": [],
    "remotes": [{ "alias": "ui", "federationContainerName": "ui", "moduleName": "X" }],
    "metaData": { "globalName": name, "remoteEntry": { "name": "r.js", "path": "", "type": "global" } },
    "fedpack": { "schema": 1, "exposes": { "./App": { "exports": exports, "complete": true } } },
  })
  .to_string()
}

fn ask<I: DeserializeOwned, O: Serialize>(tool: fn(I) -> Result<O, ToolProblem>, input: &Value) -> Value {
  serde_json::from_str(&answer(&input.to_string(), tool)).unwrap()
}

fn remote(alias: &str, text: &str) -> Value {
  json!({ "alias": alias, "manifest": format!("{alias}.json"), "text": text })
}

#[test]
fn a_manifest_is_read() {
  let found = ask(read_manifest, &json!({ "source": "a", "text": manifest("a", &["default"]) }));
  let app = json!({ "exports": ["default"], "complete": true, "js": [], "css": [] });
  assert_eq!(found["contract"]["exposes"]["./App"], app);
  let found = ask(read_manifest, &json!({ "source": "a", "text": "{}" }));
  assert_eq!(found, json!({ "problem": "`metaData` is missing" }));
}

#[test]
fn a_lock_is_written_and_read() {
  let input = json!({ "old": "", "remotes": [remote("b", &manifest("b", &[])), remote("a", &manifest("a", &[]))], "remove": false });
  let first = ask(write_lock, &input);
  assert_eq!((&first["changed"], &first["problems"]), (&json!(true), &json!([])));
  let read = ask(read_lock, &json!({ "text": first["text"] }));
  assert_eq!((&read["remotes"][0]["alias"], &read["remotes"][1]["contract"]["name"]), (&json!("a"), &json!("b")));

  let again = json!({ "old": first["text"], "remotes": [remote("a", &manifest("a", &[]))], "remove": false });
  assert_eq!(ask(write_lock, &again), json!({ "text": first["text"], "changed": false, "problems": [] }));
  let windows = first["text"].as_str().unwrap().replace('\n', "\r\n");
  let again = json!({ "old": windows, "remotes": [remote("a", &manifest("a", &[]))] });
  assert_eq!(ask(write_lock, &again), json!({ "text": windows, "changed": false, "problems": [] }));
}

#[test]
fn an_entry_whose_manifest_cannot_be_read_stays() {
  let all = json!({ "old": "", "remotes": [remote("a", &manifest("a", &[])), remote("b", &manifest("b", &[]))] });
  let old = ask(write_lock, &all)["text"].clone();
  let later = manifest("a", &[]).replace("\"schema\":1", "\"schema\":2");
  for (text, reason) in [("<html>", "it is not JSON"), (later.as_str(), "update fedpack")] {
    let found = ask(write_lock, &json!({ "old": old, "remotes": [remote("a", text)], "remove": true }));
    assert!(found["problems"][0]["reason"].as_str().unwrap().contains(reason), "{found}");
    let kept = ask(read_lock, &json!({ "text": found["text"] }));
    assert_eq!((kept["remotes"].as_array().unwrap().len(), &kept["remotes"][0]["alias"]), (1, &json!("a")));
  }
  let broken = ask(write_lock, &json!({ "old": "<<<<<<<", "remotes": [] }));
  assert!(broken["problem"].as_str().unwrap().contains("line 1"), "{broken}");
  assert_eq!(broken.get("text"), None);
}

#[test]
fn the_locks_of_several_compilers_are_one() {
  let lock = |alias: &str| {
    let input = json!({ "old": "", "remotes": [remote(alias, &manifest(alias, &[]))] });
    ask(write_lock, &input)["text"].clone()
  };
  let aliases = |merged: &serde_json::Value| -> Vec<String> {
    let read = ask(read_lock, &json!({ "text": merged["text"] }));
    read["remotes"].as_array().unwrap().iter().map(|row| row["alias"].as_str().unwrap().to_owned()).collect()
  };
  let both = ask(merge_locks, &json!({ "old": lock("old"), "texts": [lock("b"), lock("a")], "remove": false }));
  assert_eq!((aliases(&both), &both["changed"]), (vec!["a".into(), "b".into(), "old".into()], &json!(true)));
  let both = ask(merge_locks, &json!({ "old": both["text"], "texts": [lock("a"), lock("b")], "remove": true }));
  assert_eq!(aliases(&both), ["a", "b"]);
  let again = ask(merge_locks, &json!({ "old": both["text"], "texts": [lock("b"), lock("a")], "remove": true }));
  assert_eq!(again, json!({ "text": both["text"], "changed": false }));
  let broken = ask(merge_locks, &json!({ "old": "<<<<<<<", "texts": [], "remove": true }));
  assert!(broken["problem"].as_str().unwrap().contains("line 1"), "{broken}");
}

#[test]
fn manifests_and_locked_entries_are_compared() {
  let side = |exports: &[&str]| json!({ "source": "x", "text": manifest("a", exports) });
  let found = ask(diff_manifests, &json!({ "old": side(&["default", "a"]), "new": side(&["default", "b"]) }));
  let change = |kind: &str, breaking: bool, message: &str| json!({ "kind": kind, "breaking": breaking, "subject": "./App", "message": message });
  let mut removed = change("export-removed", true, "it no longer exports `a`");
  removed["old"] = json!("a");
  let mut added = change("export-added", false, "it now exports `b`");
  added["new"] = json!("b");
  assert_eq!(found, json!({ "changes": [removed, added], "breaking": true }));

  let lock = ask(write_lock, &json!({ "old": "", "remotes": [remote("a", &manifest("a", &["default"]))] }));
  let locked = &ask(read_lock, &json!({ "text": lock["text"] }))["remotes"][0]["contract"];
  let same = ask(
    diff_manifests,
    &json!({ "old": { "source": "fedpack.lock#a", "contract": locked }, "new": side(&["default"]) }),
  );
  assert_eq!(same, json!({ "changes": [], "breaking": false }));

  let problem = ask(diff_manifests, &json!({ "old": side(&[]), "new": { "source": "y.json", "text": "[]" } }));
  assert_eq!(problem, json!({ "problem": "`the manifest` is not an object", "source": "y.json" }));
}

#[test]
fn manifests_of_one_promise_are_the_same() {
  let is_same = |old: &str, new: &str, exact: bool| {
    ask(same_promise, &json!({ "old": old, "new": new, "exact": exact }))["same"] == json!(true)
  };
  let first = manifest("a", &["default"]);
  let mut later: Value = serde_json::from_str(&first).unwrap();
  later["generated"] = json!("2026-11-29T19:00:00Z");
  assert!(is_same(&first, &later.to_string(), true), "what nobody reads is no promise");
  later["metaData"]["buildInfo"] = json!({ "buildVersion": "2" });
  later["fedpack"]["release"] = json!("sha256-other");
  assert!(is_same(&first, &later.to_string(), false), "nor is the name of a release");
  assert!(!is_same(&first, &later.to_string(), true), "but a lock has it");
  assert!(!is_same(&first, &manifest("a", &["default", "b"]), false));
  assert!(!is_same(&first, "{}", false));
  assert!(is_same("{}", r#"{"generated":1}"#, false), "both lack the same");
}

#[test]
fn what_is_no_input_is_a_problem() {
  let tools: [fn(&str) -> String; 6] = [
    |text| answer(text, read_manifest),
    |text| answer(text, read_lock),
    |text| answer(text, write_lock),
    |text| answer(text, merge_locks),
    |text| answer(text, diff_manifests),
    |text| answer(text, same_promise),
  ];
  for tool in tools {
    for text in ["", "{", "null", "[]", "{}", r#"{"old": 1, "new": 2, "text": 3, "remotes": 4}"#] {
      let found: Value = serde_json::from_str(&tool(text)).unwrap();
      assert!(found["problem"].is_string(), "{text}: {found}");
    }
  }
}
