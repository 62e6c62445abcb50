//! The text of a document when only hashes changed.

use std::borrow::Cow;

use memchr::memmem;

use crate::facts::Facts;

/// For each changed hash the text is gone through once: for more than these it is as well written anew.
const MANY: usize = 16;

/// The text of a document of `after`, made of that of `before`, where the two differ in nothing but hashes: of the build, of the
/// release, of files. To edit a module changes no more than that, as a rule, and a build may have thousands of rows.
///
/// `None` where they differ otherwise, or where the text has no row for a hash that changed: then it has to be written anew.
pub fn rehashed(text: &str, before: &Facts, after: &Facts) -> Option<String> {
  if !is_same_but_for_hashes(before, after) {
    return None;
  }
  let build = changed(before.build_hash.as_deref(), after.build_hash.as_deref())?;
  let release = changed(before.release.as_deref(), after.release.as_deref())?;
  let named = [("buildHash", build), ("release", release)].into_iter().filter_map(|(key, hash)| Some((key, hash?)));
  let mut files = Vec::new();
  for ((file, old), (same, new)) in before.integrity.iter().zip(&after.integrity) {
    if file != same {
      return None;
    }
    if old != new {
      files.push((file.as_str(), (old.as_str(), new.as_str())));
    }
  }
  if files.len() > MANY {
    return None;
  }
  let colon = if text.starts_with("{\n") { ": " } else { ":" };
  let mut text = Cow::Borrowed(text);
  for (key, (old, new)) in files.into_iter().chain(named) {
    text = Cow::Owned(replaced(&text, &row(key, colon, old)?, &row(key, colon, new)?)?);
  }
  Some(text.into_owned())
}

/// A hash before and after; `Some(None)` where it is the same, `None` where one of the two has none.
fn changed<'a>(before: Option<&'a str>, after: Option<&'a str>) -> Option<Option<(&'a str, &'a str)>> {
  match (before, after) {
    (Some(before), Some(after)) => Some((before != after).then_some((before, after))),
    (None, None) => Some(None),
    _ => None,
  }
}

fn is_same_but_for_hashes(before: &Facts, after: &Facts) -> bool {
  // Written out, so that a new field is not forgotten.
  let Facts {
    name,
    unique_name,
    cross_origin,
    global_name,
    kind,
    build_version,
    build_name,
    build_hash: _,
    plugin_version,
    public_path,
    share_scope,
    integrity,
    release: _,
    remote_entry,
    types,
    exposes,
    shared,
    runtime,
    remotes,
  } = before;
  integrity.len() == after.integrity.len()
    && (name, unique_name) == (&after.name, &after.unique_name)
    && (cross_origin, global_name, kind) == (&after.cross_origin, &after.global_name, &after.kind)
    && (build_version, build_name, plugin_version) == (&after.build_version, &after.build_name, &after.plugin_version)
    && (public_path, share_scope, remote_entry) == (&after.public_path, &after.share_scope, &after.remote_entry)
    && (types, remotes) == (&after.types, &after.remotes)
    && exposes == &after.exposes
    && (shared, runtime) == (&after.shared, &after.runtime)
}

/// A row of a document with `colon` behind the key, which no other row holds: what is inside of a string has its quotes escaped.
fn row(key: &str, colon: &str, hash: &str) -> Option<String> {
  Some(format!("{}{colon}{}", serde_json::to_string(key).ok()?, serde_json::to_string(hash).ok()?))
}

/// The text with each `old` replaced; `None` where there is none.
fn replaced(text: &str, old: &str, new: &str) -> Option<String> {
  let mut out = String::with_capacity(text.len() + new.len());
  let mut end = 0;
  for at in memmem::find_iter(text.as_bytes(), old) {
    out.push_str(text.get(end..at)?);
    out.push_str(new);
    end = at + old.len();
  }
  if end == 0 {
    return None;
  }
  out.push_str(text.get(end..)?);
  Some(out)
}

#[cfg(test)]
mod tests {
  use super::rehashed;
  use crate::{ExposeFact, Facts, Layout, Stats, manifest_text, stats_text};

  fn facts() -> Facts {
    let file = |name: &str, hash: &str| (name.to_owned(), hash.to_owned());
    Facts {
      name: "shop".into(),
      build_hash: Some("a1".into()),
      release: Some("sha256-one".into()),
      integrity: [file("app.js", "sha384-one"), file("a\"b.js", "sha384-one"), file("c.js", "sha384-three")].into(),
      exposes: vec![ExposeFact { key: "./App".into(), ..ExposeFact::default() }],
      ..Facts::default()
    }
  }

  fn texts(facts: &Facts) -> [String; 3] {
    let stats = Stats::from(facts);
    let manifest = |layout| manifest_text(&stats, layout).unwrap();
    [stats_text(&stats).unwrap(), manifest(Layout::Indented), manifest(Layout::Compact)]
  }

  #[test]
  fn is_what_would_be_written_anew() {
    let before = facts();
    let mut after = Facts { build_hash: Some("a2".into()), release: Some("sha256-two".into()), ..before.clone() };
    // Of two files with one hash, this one alone has another now.
    after.integrity.insert("a\"b.js".into(), "sha384-two".into());
    for (text, expected) in texts(&before).iter().zip(texts(&after)) {
      assert_eq!(rehashed(text, &before, &after).unwrap(), expected);
    }
    let [stats, ..] = texts(&before);
    assert_eq!(rehashed(&stats, &before, &before).unwrap(), stats);
  }

  #[test]
  fn is_not_made_of_another_build() {
    let before = facts();
    let [text, ..] = texts(&before);
    let mut exports_more = before.clone();
    exports_more.exposes[0].exports.push("default".into());
    let mut another_file = before.clone();
    another_file.integrity.remove("c.js");
    another_file.integrity.insert("d.js".into(), "sha384-three".into());
    let unhashed = Facts { release: None, ..before.clone() };
    for after in [exports_more, another_file, unhashed] {
      assert_eq!(rehashed(&text, &before, &after), None);
    }
  }

  #[test]
  fn needs_a_row_for_each_hash() {
    let before = facts();
    let after = Facts { build_hash: Some("a2".into()), ..before.clone() };
    assert_eq!(rehashed("{}", &before, &after), None);
  }
}
