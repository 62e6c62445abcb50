//! What tsconfig.json says of modules and declarations.

mod extends;
mod jsonc;

use std::fs;

use fedpack_types::Aliases;
use indexmap::IndexMap;
use serde_json::{Map, Value};

use crate::slashes::{folder, joined, slashed};

/// The settings of a project that matter to its declarations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tsconfig {
  /// `paths` and `baseUrl`.
  pub(crate) aliases: Aliases,
  /// `stripInternal`.
  pub(crate) strip_internal: bool,
  /// `allowJs`, or `checkJs`.
  pub(crate) allow_js: bool,
  /// `outDir`, which is no source.
  pub(crate) out_dir: Option<String>,
  /// `files`, absolute.
  pub(crate) files: Vec<String>,
  /// The folders of `include`: what stands before the first wildcard of each.
  pub(crate) include: Vec<String>,
}

/// Files of settings that one may stand on.
const MAX_DEPTH: usize = 32;

impl Tsconfig {
  /// Reads a tsconfig.json, and those that it extends. One that can't be read says nothing: TypeScript reports it.
  pub(crate) fn read(file: &str) -> Self {
    let mut settings = Settings { config_folder: folder(file).to_owned(), ..Settings::default() };
    settings.add(file, MAX_DEPTH);
    settings.tsconfig()
  }
}

/// A value, and the folder of the file that has it.
type Placed = (Value, String);

#[derive(Default)]
struct Settings {
  /// What `${configDir}` stands for.
  config_folder: String,
  options: IndexMap<String, Placed>,
  files: Option<Placed>,
  include: Option<Placed>,
}

impl Settings {
  /// Adds the settings of a file over those of the files that it extends.
  fn add(&mut self, file: &str, depth: usize) {
    let Some(mut config) = object(file).filter(|_| depth > 0) else { return };
    let here = folder(file).to_owned();
    let bases = match config.remove("extends") {
      Some(Value::String(one)) => vec![one],
      Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect(),
      _ => Vec::new(),
    };
    for base in bases {
      if let Some(base) = extends::find(&here, &base) {
        self.add(&base, depth - 1);
      }
    }
    if let Some(Value::Object(options)) = config.remove("compilerOptions") {
      self.options.extend(options.into_iter().map(|(key, value)| (key, (value, here.clone()))));
    }
    for (key, slot) in [("files", &mut self.files), ("include", &mut self.include)] {
      if let Some(value) = config.remove(key) {
        *slot = Some((value, here.clone()));
      }
    }
  }

  fn tsconfig(self) -> Tsconfig {
    let is_on = |key: &str| self.options.get(key).is_some_and(|(value, _)| *value == Value::Bool(true));
    let base_url = self.path("baseUrl");
    let (paths, base) =
      self.options.get("paths").map_or_else(Default::default, |(paths, here)| (self.paths(paths), here.clone()));
    let files = self.placed(self.files.as_ref());
    let everything = self.include.is_none() && self.files.is_none();
    let include = if everything { vec![self.config_folder.clone()] } else { self.placed(self.include.as_ref()) };
    Tsconfig {
      aliases: Aliases { base: base_url.clone().unwrap_or(base), base_url, paths },
      strip_internal: is_on("stripInternal"),
      allow_js: is_on("allowJs") || is_on("checkJs"),
      out_dir: self.path("declarationDir").or_else(|| self.path("outDir")),
      files,
      include: include.iter().map(|pattern| before_wildcard(pattern)).collect(),
    }
  }

  fn path(&self, key: &str) -> Option<String> {
    let (value, here) = self.options.get(key)?;
    Some(joined(here, &self.substituted(value.as_str()?)))
  }

  fn placed(&self, list: Option<&Placed>) -> Vec<String> {
    let Some((Value::Array(list), here)) = list else { return Vec::new() };
    list.iter().filter_map(Value::as_str).map(|path| joined(here, &self.substituted(path))).collect()
  }

  fn paths(&self, paths: &Value) -> IndexMap<String, Vec<String>> {
    let targets = |list: &Value| -> Vec<String> {
      list.as_array().into_iter().flatten().filter_map(Value::as_str).map(|path| self.substituted(path)).collect()
    };
    paths.as_object().into_iter().flatten().map(|(key, list)| (key.clone(), targets(list))).collect()
  }

  fn substituted(&self, path: &str) -> String {
    match path.strip_prefix("${configDir}") {
      Some(rest) => slashed(&format!("{}/{rest}", self.config_folder)),
      None => path.to_owned(),
    }
  }
}

fn object(file: &str) -> Option<Map<String, Value>> {
  serde_json::from_str(&jsonc::to_json(&fs::read_to_string(file).ok()?)).ok()
}

fn before_wildcard(pattern: &str) -> String {
  let parts: Vec<&str> = pattern.split('/').take_while(|part| !part.contains(['*', '?'])).collect();
  parts.join("/")
}

#[cfg(test)]
mod tests {
  use super::Tsconfig;
  use crate::test_support::Project;

  #[test]
  fn is_what_it_extends_and_its_own() {
    let project = Project::of(&[
      (
        "tsconfig.json",
        "{ \"extends\": [\"./base\", \"@acme/config/strict.json\"], \"include\": [\"src/**/*\"], // all\n\
        \"compilerOptions\": { \"stripInternal\": true, } }",
      ),
      (
        "base.json",
        r#"{ "compilerOptions": { "paths": { "@/*": ["./src/*"] }, "allowJs": true, "outDir": "${configDir}/out" } }"#,
      ),
      (
        "node_modules/@acme/config/strict.json",
        r#"{ "compilerOptions": { "allowJs": false, "baseUrl": "." }, "include": ["*"] }"#,
      ),
    ]);
    let read = Tsconfig::read(&project.path("tsconfig.json"));
    assert!(read.strip_internal && !read.allow_js);
    assert_eq!(read.out_dir, Some(project.path("out")));
    assert_eq!(read.include, [project.path("src")]);
    assert_eq!(read.aliases.base_url, Some(project.path("node_modules/@acme/config")));
    assert_eq!(read.aliases.candidates("@/a").first(), Some(&project.path("node_modules/@acme/config/src/a")));
  }

  #[test]
  fn says_nothing_where_it_is_none() {
    let project = Project::of(&[("a.json", "{"), ("b.json", r#"{ "extends": "./b" }"#), ("c.json", "[]")]);
    for name in ["a.json", "c.json", "gone.json"] {
      assert_eq!(Tsconfig::read(&project.path(name)).include, [project.path("")], "{name}");
    }
    assert_eq!(Tsconfig::read(&project.path("b.json")).aliases.base, "");
  }
}
