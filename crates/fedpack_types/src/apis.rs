//! The types of `loadRemote('remote/Expose')`, in the format that the ecosystem reads: a remote has two types in a file of its own, and
//! a host gives the functions of the runtime these types.

use std::fmt::Write;

use serde_json::Value;

use crate::paths;

/// What stands for the name by which a host knows the remote, until it does.
pub const ALIAS_PLACEHOLDER: &str = "REMOTE_ALIAS_IDENTIFIER";

/// The file that a remote publishes beside its archive: `RemoteKeys`, and the module of each as `PackageType`.
///
/// A host puts the name by which it knows the remote in the place of [`ALIAS_PLACEHOLDER`].
pub fn api_types<'k>(keys: impl IntoIterator<Item = &'k str>) -> String {
  api_types_of(ALIAS_PLACEHOLDER, keys)
}

/// The same for a host that knows the exposes, and so needs no text of the remote.
pub fn api_types_of<'k>(alias: &str, keys: impl IntoIterator<Item = &'k str>) -> String {
  let mut requests: Vec<String> = keys.into_iter().filter_map(|key| request(alias, key)).collect();
  requests.sort();
  requests.dedup();
  let keys = if requests.is_empty() { "never".to_owned() } else { requests.join(" | ") };
  let mut types = String::new();
  for request in &requests {
    // Writing to a text can't fail.
    let _ = write!(types, "\n  T extends {request} ? typeof import({request}) :");
  }
  format!("export type RemoteKeys = {keys};\nexport type PackageType<T> ={types} any;\n")
}

/// The file of a host's folder of types that gives the functions of the runtimes their types, and the components of `@fedpack/react`, where
/// that is one of the runtimes. `aliases` are the folders in it that have
/// an `apis.d.ts`.
pub fn host_types<'n>(
  aliases: impl IntoIterator<Item = &'n str>,
  runtimes: impl IntoIterator<Item = &'n str>,
) -> String {
  let mut aliases: Vec<&str> = aliases.into_iter().collect();
  aliases.sort_unstable();
  aliases.dedup();
  let mut imports = String::new();
  let mut types = String::new();
  for (index, alias) in aliases.iter().enumerate() {
    let from = Value::from(format!("./{alias}/apis.d.ts"));
    let _ = writeln!(
      imports,
      "import type {{ PackageType as PackageType_{index}, RemoteKeys as RemoteKeys_{index} }} from {from};"
    );
    let _ = write!(types, "\n  T extends RemoteKeys_{index} ? PackageType_{index}<T> :");
  }
  let keys = (0..aliases.len()).map(|index| format!("RemoteKeys_{index}")).collect::<Vec<_>>().join(" | ");
  let keys = if keys.is_empty() { "never".to_owned() } else { keys };
  let mut text = format!("{imports}type RemoteKeys = {keys};\ntype PackageType<T, Y = any> ={types} Y;\n");
  if aliases.is_empty() {
    // Without an import, it would declare the packages instead of adding to them.
    text.push_str("export {};\n");
  }
  for runtime in runtimes {
    if runtime == REACT {
      text.push_str(&react_types(aliases.len()));
      continue;
    }
    let _ = write!(
      text,
      "declare module {} {{\n  export function loadRemote<T extends RemoteKeys, Y>(packageName: T): Promise<PackageType<T, Y>>;\n  \
       export function loadRemote<T extends string, Y>(packageName: T): Promise<PackageType<T, Y>>;\n}}\n",
      Value::from(runtime)
    );
  }
  text
}

/// The package of a component that knows the props of remote components: it has an interface with all remote modules by their ids.
const REACT: &str = "@fedpack/react";

fn react_types(remotes: usize) -> String {
  if remotes == 0 {
    return String::new();
  }
  let modules = (0..remotes)
    .map(|index| format!("{{ [Id in RemoteKeys_{index}]: PackageType_{index}<Id> }}"))
    .collect::<Vec<_>>()
    .join(" & ");
  let package = Value::from(REACT);
  format!(
    "type Modules = {modules};\ndeclare module {package} {{\n  interface RemoteModules extends Modules {{}}\n}}\n"
  )
}

/// `"remote/Expose"`, with its quotes.
fn request(alias: &str, key: &str) -> Option<String> {
  let name = paths::normalize(key.trim_start_matches('/'))?;
  let request = if name.is_empty() { alias.to_owned() } else { format!("{alias}/{name}") };
  Some(Value::from(request).to_string())
}

#[cfg(test)]
mod tests {
  use super::{api_types, api_types_of, host_types};

  #[test]
  fn names_each_expose() {
    let expected = "export type RemoteKeys = \"REMOTE_ALIAS_IDENTIFIER\" | \"REMOTE_ALIAS_IDENTIFIER/ui/Button\";\nexport type PackageType<T> =\n  \
      T extends \"REMOTE_ALIAS_IDENTIFIER\" ? typeof import(\"REMOTE_ALIAS_IDENTIFIER\") :\n  \
      T extends \"REMOTE_ALIAS_IDENTIFIER/ui/Button\" ? typeof import(\"REMOTE_ALIAS_IDENTIFIER/ui/Button\") : any;\n";
    assert_eq!(api_types(["./ui/Button", ".", "ui/Button"]), expected);
    assert_eq!(api_types([]), "export type RemoteKeys = never;\nexport type PackageType<T> = any;\n");
  }

  #[test]
  fn a_name_stays_a_name() {
    let text = api_types_of("a\" | never; declare const x: \"", ["./\"quoted"]);
    assert!(
      text.starts_with("export type RemoteKeys = \"a\\\" | never; declare const x: \\\"/\\\"quoted\";\n"),
      "{text}"
    );
  }

  #[test]
  fn gives_the_runtime_its_types() {
    let text = host_types(["shop", "cart"], ["@module-federation/runtime"]);
    let expected = "import type { PackageType as PackageType_0, RemoteKeys as RemoteKeys_0 } from \"./cart/apis.d.ts\";\n\
      import type { PackageType as PackageType_1, RemoteKeys as RemoteKeys_1 } from \"./shop/apis.d.ts\";\n\
      type RemoteKeys = RemoteKeys_0 | RemoteKeys_1;\n\
      type PackageType<T, Y = any> =\n  T extends RemoteKeys_0 ? PackageType_0<T> :\n  T extends RemoteKeys_1 ? PackageType_1<T> : Y;\n\
      declare module \"@module-federation/runtime\" {\n  \
      export function loadRemote<T extends RemoteKeys, Y>(packageName: T): Promise<PackageType<T, Y>>;\n  \
      export function loadRemote<T extends string, Y>(packageName: T): Promise<PackageType<T, Y>>;\n}\n";
    assert_eq!(text, expected);
  }

  #[test]
  fn gives_components_the_props_of_remote_ones() {
    let text = host_types(["shop", "cart"], ["@fedpack/react"]);
    let expected = "type Modules = { [Id in RemoteKeys_0]: PackageType_0<Id> } & { [Id in RemoteKeys_1]: PackageType_1<Id> };\n\
      declare module \"@fedpack/react\" {\n  interface RemoteModules extends Modules {}\n}\n";
    assert!(text.ends_with(expected), "{text}");
  }

  #[test]
  fn is_a_module_without_remotes_too() {
    assert!(host_types([], ["a", "@fedpack/react"]).contains("export {};\n"));
  }
}
