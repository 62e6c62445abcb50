//! From an archive to the files of a remote's folder at a host.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Refused, UnpackLimits, api_types_of, exposes::expose_hash, paths, stub_file, unpack};

/// The file in a remote's folder that gives `loadRemote` its types.
pub const API_TYPES_FILE: &str = "apis.d.ts";

/// What a host writes of a remote.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Consumed {
  /// Texts by their places in the folder.
  pub files: BTreeMap<String, String>,
  /// Exposes that have types → a hash of their declarations, as a remote publishes it.
  pub exposes: BTreeMap<String, String>,
  /// How many files of the archive were left out, as they are none of types.
  pub skipped: usize,
}

/// Reads an archive for a host that knows the remote as `alias`.
///
/// `exposes` are the keys that the remote has, where somebody says; else the stubs of the archive tell. The API types are made here:
/// a text of the remote would have to be trusted.
pub fn consume(
  bytes: &[u8],
  limits: &UnpackLimits,
  alias: &str,
  exposes: Option<&[String]>,
) -> Result<Consumed, Refused> {
  let unpacked = unpack(bytes, limits)?;
  // What isn't UTF-8 is a comment of somebody else's package.
  let text = |(place, content): (String, Vec<u8>)| {
    let text =
      String::from_utf8(content).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    (place, text)
  };
  let mut files: BTreeMap<String, String> = unpacked.files.into_iter().map(text).collect();
  let keys: BTreeSet<String> = match exposes {
    Some(keys) => {
      keys.iter().filter(|key| stub_file(key).is_some_and(|file| files.contains_key(&file))).cloned().collect()
    }
    None => stubs(&files).collect(),
  };
  let exposes =
    keys.iter().map(|key| (key.clone(), expose_hash(&files, &stub_file(key).unwrap_or_default()))).collect();
  files.insert(API_TYPES_FILE.to_owned(), api_types_of(alias, keys.iter().map(String::as_str)));
  Ok(Consumed { files, exposes, skipped: unpacked.skipped.len() })
}

/// The exposes that an archive has stubs of: declarations that re-export those of another folder in it.
fn stubs(files: &BTreeMap<String, String>) -> impl Iterator<Item = String> {
  const COMPILED: [&str; 3] = ["compiled-types/", "node_modules/", "_up/"];
  let name = |file: &String| -> Option<String> {
    let stem = file.strip_suffix(".d.ts")?;
    let is_own = stem != "apis" && !COMPILED.iter().any(|folder| file.starts_with(folder));
    let key = if stem == "index" { ".".to_owned() } else { format!("./{stem}") };
    (is_own && paths::is_declaration(file)).then_some(key)
  };
  files.keys().filter_map(name)
}

#[cfg(test)]
mod tests {
  use super::{Consumed, consume};
  use crate::{UnpackLimits, archive};

  fn consumed(files: &[(&str, &str)], exposes: Option<&[String]>) -> Consumed {
    let files = files.iter().map(|(place, text)| ((*place).to_owned(), (*text).to_owned())).collect();
    let bytes = archive(&files).unwrap();
    consume(&bytes, &UnpackLimits::default(), "ui", exposes).unwrap()
  }

  const BUTTON: (&str, &str) = ("Button.d.ts", "export * from './compiled-types/src/Button';");
  const COMPILED: (&str, &str) = ("compiled-types/src/Button.d.ts", "export declare const size: number;");

  #[test]
  fn makes_the_api_types_itself() {
    let sent = ("apis.d.ts", "declare global { interface Window { evil: 1 } }");
    let found = consumed(&[BUTTON, COMPILED, sent], None);
    assert_eq!(found.exposes.keys().collect::<Vec<_>>(), ["./Button"]);
    let api = &found.files["apis.d.ts"];
    assert!(api.starts_with("export type RemoteKeys = \"ui/Button\";\n") && !api.contains("evil"), "{api}");
  }

  #[test]
  fn only_exposes_that_have_types_get_api_types() {
    let keys = ["./Button", "./untyped", "../out"].map(str::to_owned);
    let found = consumed(&[BUTTON, COMPILED, ("other.d.ts", "export {};")], Some(&keys));
    assert_eq!(found.exposes.keys().collect::<Vec<_>>(), ["./Button"]);
  }

  #[test]
  fn the_hash_is_of_all_that_an_expose_reaches() {
    let hash = |files: &[(&str, &str)]| consumed(files, None).exposes["./Button"].clone();
    let before = hash(&[BUTTON, COMPILED]);
    assert_eq!(
      before,
      hash(&[BUTTON, (COMPILED.0, "/** Size */ export declare const size: number"), ("other.d.ts", "export {};")])
    );
    assert_ne!(before, hash(&[BUTTON, (COMPILED.0, "export declare const size: string;")]));
  }
}
