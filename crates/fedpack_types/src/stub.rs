//! The file that a host imports of an expose: it re-exports the declaration of the exposed module.

use crate::{Exports, paths};

/// The file of the stub of an expose, as the key in the options names it: of `./ui/Button`, `ui/Button.d.ts`; of `.`, `index.d.ts`.
///
/// `None` for a key that would leave the folder.
pub fn stub_file(key: &str) -> Option<String> {
  let name = paths::normalize(key.trim_start_matches('/')).filter(|_| !key.contains(['\\', '\0']))?;
  Some(if name.is_empty() { "index.d.ts".to_owned() } else { format!("{name}.d.ts") })
}

/// The text of a stub at `file` over the declaration at `target`, both by their places in the archive.
///
/// A default is re-exported only where there is one: a host that imports another shall see an error.
pub fn stub(file: &str, target: &str, exports: Exports) -> String {
  let specifier = paths::relative(file, &paths::imported(target));
  let quoted = serde_json::Value::from(specifier);
  if exports.assignment {
    return format!("import exposed = require({quoted});\nexport = exposed;\n");
  }
  if target.ends_with(".json") {
    return format!("export {{ default }} from {quoted};\n");
  }
  if !exports.module {
    // A script has nothing to re-export, but its names are global.
    return format!("/// <reference path=\"{}\" />\nexport {{}};\n", paths::relative(file, target));
  }
  let default = if exports.default { format!("export {{ default }} from {quoted};\n") } else { String::new() };
  format!("export * from {quoted};\n{default}")
}

#[cfg(test)]
mod tests {
  use super::{stub, stub_file};
  use crate::outline;

  #[test]
  fn is_called_as_the_expose_is() {
    for (key, expected) in [
      (".", Some("index.d.ts")),
      ("./Button", Some("Button.d.ts")),
      ("Button", Some("Button.d.ts")),
      ("./ui/Button", Some("ui/Button.d.ts")),
      ("./Button.tsx", Some("Button.tsx.d.ts")),
      ("/a", Some("a.d.ts")),
      ("./a/../b", Some("b.d.ts")),
      ("../a", None),
      ("./a\\..\\b", None),
    ] {
      assert_eq!(stub_file(key).as_deref(), expected, "{key}");
    }
  }

  #[test]
  fn exports_what_there_is() {
    let of = |text: &str| stub("ui/Button.d.ts", "compiled-types/src/Button.d.ts", outline("a.d.ts", text).exports);
    let from = "\"../compiled-types/src/Button.js\"";
    assert_eq!(of("export declare const a: number;"), format!("export * from {from};\n"));
    assert_eq!(of("export default class {}"), format!("export * from {from};\nexport {{ default }} from {from};\n"));
    assert_eq!(of("declare class A {} export = A;"), format!("import exposed = require({from});\nexport = exposed;\n"));
    assert_eq!(
      of("declare const a: number;"),
      "/// <reference path=\"../compiled-types/src/Button.d.ts\" />\nexport {};\n"
    );
  }

  #[test]
  fn json_is_a_default() {
    let text = stub("data.d.ts", "compiled-types/data.json", outline("data.json", "{}").exports);
    assert_eq!(text, "export { default } from \"./compiled-types/data.json\";\n");
  }
}
