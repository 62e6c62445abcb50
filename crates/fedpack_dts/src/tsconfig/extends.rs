//! Where the settings are that a tsconfig.json extends.

use std::{fs, path::Path};

use serde_json::Value;

use crate::slashes::{folder, is_absolute, joined};

/// The file that `extends` in a file of this folder names.
pub(super) fn find(here: &str, name: &str) -> Option<String> {
  if is_absolute(name) || name == ".." || name.starts_with("./") || name.starts_with("../") {
    return file(&joined(here, name));
  }
  let mut at = here;
  loop {
    if let Some(found) = of_package(&joined(at, &format!("node_modules/{name}"))) {
      return Some(found);
    }
    let up = folder(at);
    if up == at || up.is_empty() {
      return None;
    }
    at = up;
  }
}

fn file(path: &str) -> Option<String> {
  let with_end = format!("{path}.json");
  [path.to_owned(), with_end].into_iter().find(|path| Path::new(path).is_file())
}

/// A file of a package, or what the package itself stands for.
fn of_package(path: &str) -> Option<String> {
  let main = || -> Option<String> {
    let package: Value = serde_json::from_str(&fs::read_to_string(format!("{path}/package.json")).ok()?).ok()?;
    file(&joined(path, package.get("tsconfig")?.as_str()?))
  };
  file(path).or_else(main).or_else(|| file(&format!("{path}/tsconfig.json")))
}
