//! The base of the file names in the documents.

use std::borrow::Cow;

use fedpack_config::model::ManifestOptions;

use crate::{Assets, Facts, PublicPath, assets::AssetFiles};

impl Facts {
  /// The same facts with file names as a reader of the manifest resolves them.
  ///
  /// Upstream's readers take a public path of `auto` to be the folder of the manifest. A manifest in a folder of its own
  /// (`filePath: 'static'`) then has to name files by the way back (`../static/js/remoteEntry.js`).
  pub fn seen_from_manifest(&self, options: &ManifestOptions) -> Cow<'_, Self> {
    let depth = options.file_path.split('/').filter(|part| !matches!(*part, "" | ".")).count();
    if depth == 0 || self.public_path != PublicPath::Static("auto".to_owned()) {
      return Cow::Borrowed(self);
    }
    let back = "../".repeat(depth);
    let mut seen = self.clone();
    if let Some(entry) = &mut seen.remote_entry {
      entry.file.insert_str(0, &back);
    }
    for file in [&mut seen.types.zip, &mut seen.types.api].into_iter().filter(|file| !file.is_empty()) {
      file.insert_str(0, &back);
    }
    let exposes = seen.exposes.iter_mut().map(|expose| &mut expose.assets);
    let shared = seen.shared.iter_mut().map(|shared| &mut shared.assets);
    for assets in exposes.chain(shared) {
      assets.prefix(&back);
    }
    seen.integrity = self.integrity.iter().map(|(file, hash)| (format!("{back}{file}"), hash.clone())).collect();
    Cow::Owned(seen)
  }
}

impl Assets {
  fn prefix(&mut self, back: &str) {
    for AssetFiles { sync, r#async } in [&mut self.js, &mut self.css] {
      for file in sync.iter_mut().chain(r#async) {
        file.insert_str(0, back);
      }
    }
  }
}

#[cfg(test)]
mod tests {
  use fedpack_config::model::ManifestOptions;

  use crate::{Assets, ExposeFact, Facts, PublicPath, RemoteEntryFact, Types};

  fn facts(public_path: &str) -> Facts {
    let assets = Assets::split(["static/js/a.js", "static/css/a.css"], ["static/js/b.js"]);
    Facts {
      public_path: PublicPath::Static(public_path.to_owned()),
      remote_entry: Some(RemoteEntryFact { file: "remoteEntry.js".to_owned(), library_type: "var".to_owned() }),
      exposes: vec![ExposeFact { key: "./A".into(), assets, ..ExposeFact::default() }],
      ..Facts::default()
    }
  }

  fn names(facts: Facts, folder: &str) -> Vec<String> {
    let options = ManifestOptions { file_path: folder.to_owned(), ..ManifestOptions::default() };
    let facts = facts.seen_from_manifest(&options);
    let entry = facts.remote_entry.iter().map(|entry| entry.file.clone());
    let files = facts.exposes.iter().flat_map(|expose| expose.assets.files().map(str::to_owned).collect::<Vec<_>>());
    let mut names: Vec<_> = entry.chain(files).collect();
    names.sort_unstable();
    names
  }

  #[test]
  fn a_manifest_in_a_folder_names_the_way_back() {
    let plain = ["remoteEntry.js", "static/css/a.css", "static/js/a.js", "static/js/b.js"];
    let back = ["../remoteEntry.js", "../static/css/a.css", "../static/js/a.js", "../static/js/b.js"];
    assert_eq!(names(facts("auto"), ""), plain);
    assert_eq!(names(facts("auto"), "static"), back);
    assert_eq!(names(facts("auto"), "./a/b/"), back.map(|name| format!("../{name}")));
    assert_eq!(names(facts("http://x/"), "static"), plain);
  }

  #[test]
  fn types_are_named_the_same_way() {
    let options = ManifestOptions { file_path: "static".to_owned(), ..ManifestOptions::default() };
    let types = |zip: &str, api: &str| Types { zip: zip.to_owned(), api: api.to_owned(), ..Types::default() };
    let seen = |types: Types| Facts { types, ..facts("auto") }.seen_from_manifest(&options).types.clone();
    assert_eq!(seen(types("@mf-types.zip", "@mf-types.d.ts")), types("../@mf-types.zip", "../@mf-types.d.ts"));
    assert_eq!(seen(types("@mf-types.zip", "")), types("../@mf-types.zip", ""));
  }
}
