//! What travels of a project, for tests that compile it: reads a project as JSON, and writes the files of its archive, the archive, the
//! types of its API, those of a host that calls it `shop`, and a hash of each expose.

use std::{collections::BTreeMap, error::Error, io};

use fedpack_types::{
  Aliases, DeclareOptions, Project, Target, Undeclared, api_types, archive, declare, hash, host_types, reach, stub,
  stub_file,
};
use serde::Deserialize;
use serde_json::json;

/// A project below `/p`.
#[derive(Deserialize)]
struct Given {
  files: BTreeMap<String, String>,
  exposes: BTreeMap<String, String>,
  #[serde(default)]
  paths: BTreeMap<String, Vec<String>>,
}

fn main() -> Result<(), Box<dyn Error>> {
  let given: Given = serde_json::from_reader(io::stdin().lock())?;
  let aliases = Aliases { base_url: None, paths: given.paths.clone().into_iter().collect(), base: "/p".to_owned() };
  let ambient: Vec<String> =
    given.files.keys().filter(|file| file.ends_with("env.d.ts")).map(|file| format!("/p/{file}")).collect();
  let roots: Vec<String> = given.exposes.values().map(|file| format!("/p/{file}")).collect();
  let project = Project {
    root: "/p",
    folder: "compiled-types",
    read: &|file| read(&given, file),
    resolve: &|from, specifier| resolve(&given, &aliases, from, specifier),
    ambient: &ambient,
    max_files: 1000,
  };
  let reached = reach(&roots, &project).map_err(|why| format!("{why:?}"))?;
  let mut files = reached.files.clone();
  let mut hashes = BTreeMap::new();
  for (key, expose) in given.exposes.keys().zip(&reached.exposes) {
    let file = stub_file(key).ok_or("a key that leads elsewhere")?;
    files.insert(file.clone(), stub(&file, &expose.place, expose.exports));
    let texts = reached.files.iter().filter(|(place, _)| expose.files.contains(*place));
    hashes.insert(key, hash(texts.map(|(place, text)| (place.as_str(), text.as_str()))));
  }
  let host = host_types(["shop"], ["@module-federation/runtime"]);
  let apis = api_types(given.exposes.keys().map(String::as_str));
  let bytes = archive(&files)?;
  serde_json::to_writer(
    io::stdout().lock(),
    &json!({ "files": files, "hashes": hashes, "apis": apis, "host": host, "archive": bytes, "packages": reached.packages }),
  )?;
  Ok(())
}

fn read(given: &Given, file: &str) -> Result<String, Vec<Undeclared>> {
  let text = file.strip_prefix("/p/").and_then(|name| given.files.get(name)).cloned().unwrap_or_default();
  if file.ends_with(".json") || file.contains(".d.") {
    return Ok(text);
  }
  declare(file, &text, DeclareOptions::default())
}

fn resolve(given: &Given, aliases: &Aliases, from: &str, specifier: &str) -> Target {
  let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
  let mut candidates = aliases.candidates(specifier);
  if specifier.starts_with('.') {
    candidates.push(joined(folder, specifier));
  }
  if candidates.is_empty() {
    return Target::Package;
  }
  for candidate in candidates {
    let stem = candidate.strip_suffix(".js").unwrap_or(&candidate);
    for end in ["", ".ts", ".tsx", ".mts", ".cts", ".d.ts", "/index.ts"] {
      let file = format!("{stem}{end}");
      let is_typed = file.ends_with("ts") || file.ends_with(".tsx") || file.ends_with(".json");
      if is_typed && file.strip_prefix("/p/").is_some_and(|name| given.files.contains_key(name)) {
        return Target::File(file);
      }
    }
  }
  Target::Unknown
}

fn joined(folder: &str, path: &str) -> String {
  let mut parts: Vec<&str> = folder.split('/').collect();
  for part in path.split('/') {
    match part {
      "." => {}
      ".." => drop(parts.pop()),
      part => parts.push(part),
    }
  }
  parts.join("/")
}
