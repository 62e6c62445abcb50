//! Names of the chunks of exposes, where the options give none.

use std::collections::{HashMap, HashSet};

use crate::model::Container;

/// The prefix of such a name. Tools that read manifests and stats know exposes by it.
const PREFIX: &str = "__federation_expose_";
/// File systems take no more than 255 bytes, of which templates add some.
const LONGEST: usize = 120;

/// Gives every expose without a chunk name that of `@module-federation/enhanced`: `__federation_expose_App` for `./App`. Of two
/// that would be called the same, also where a file system does not tell cases apart, the second one gets a number; otherwise
/// they would be one chunk, and whoever asks for one would load both.
pub fn name_chunks(containers: &mut [Container]) {
  let exposes = || containers.iter().flat_map(|container| &container.exposes);
  let mut taken: HashSet<String> =
    exposes().filter_map(|expose| expose.chunk_name.as_deref().map(str::to_lowercase)).collect();
  let mut tried: HashMap<String, usize> = HashMap::new();
  for expose in containers.iter_mut().flat_map(|container| &mut container.exposes) {
    if expose.chunk_name.is_some() {
      continue;
    }
    let name = default_name(expose.key.as_str());
    let count = tried.entry(name.to_lowercase()).or_insert(0);
    let name = loop {
      *count += 1;
      let numbered = if *count == 1 { name.clone() } else { format!("{name}_{count}") };
      if taken.insert(numbered.to_lowercase()) {
        break numbered;
      }
    };
    expose.chunk_name = Some(name);
  }
}

fn default_name(key: &str) -> String {
  let bare = if key == "." { "default_export" } else { key.strip_prefix("./").unwrap_or(key) };
  let mut name = PREFIX.to_owned();
  for char in bare.chars() {
    match char {
      '@' => name.push_str("scope_"),
      '/' => name.push_str("__"),
      char if char.is_ascii_alphanumeric() || matches!(char, '.' | '$' | '_') => name.push(char),
      // `-` as upstream has it; others are none for a file.
      _ => name.push('_'),
    }
  }
  name.truncate(LONGEST);
  name
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use super::name_chunks;
  use crate::normalize;

  fn names(exposes: &[Value]) -> Vec<String> {
    let container = |exposes| {
      let options = json!({"name": "app", "exposes": exposes});
      normalize(&options.to_string()).config.container.unwrap()
    };
    let mut containers: Vec<_> = exposes.iter().map(container).collect();
    name_chunks(&mut containers);
    let exposes = containers.into_iter().flat_map(|container| container.exposes);
    exposes.map(|expose| expose.chunk_name.unwrap().replace("__federation_expose_", "")).collect()
  }

  #[test]
  fn calls_them_as_upstream_does() {
    let table = [
      ("./App", "App"),
      (".", "default_export"),
      ("./pages/user-list", "pages__user_list"),
      ("./@acme/ui", "scope_acme__ui"),
      ("./Button.jsx", "Button.jsx"),
      ("./a b?c", "a_b_c"),
      ("./größe", "gr__e"),
      ("./../x", "..__x"),
    ];
    for (key, name) in table {
      assert_eq!(names(&[json!({key: "./a.js"})]), [name], "{key}");
    }
    assert_eq!(names(&[json!({format!("./{}", "a".repeat(1000)): "./a.js"})])[0].len(), 100);
  }

  #[test]
  fn each_is_a_chunk_of_its_own() {
    assert_eq!(names(&[json!({"./a-b": "./1.js", "./a_b": "./2.js", "./A_B": "./3.js"})]), ["A_B", "a_b_2", "a_b_3"]);
    assert_eq!(names(&[json!({"./a": "./1.js"}), json!({"./a": "./2.js"})]), ["a", "a_2"]);
    let named = json!({"./a": "./1.js", "./b": {"import": "./2.js", "name": "__federation_expose_a"}});
    assert_eq!(names(&[named]), ["a_2", "a"]);
    let many: Value =
      (0..5000).map(|n| (format!("./{}", "-_".repeat(100) + &format!("{n}")), json!("./a.js"))).collect();
    let found = names(&[many]);
    assert_eq!(found.iter().collect::<std::collections::HashSet<_>>().len(), 5000);
  }

  #[test]
  fn a_given_name_stays() {
    assert_eq!(names(&[json!({"./a": {"import": "./1.js", "name": "mine"}})]), ["mine"]);
  }
}
