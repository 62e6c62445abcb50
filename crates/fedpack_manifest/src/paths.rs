//! Names of files: those of the two documents, and parts of those that they mention.

use fedpack_config::model::ManifestOptions;

const MANIFEST: &str = "mf-manifest.json";
const STATS: &str = "mf-stats.json";
const EXTENSION: &str = ".json";

/// Paths of the two documents, relative to the output folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileNames {
  /// `mf-manifest.json`, or as configured.
  pub manifest: String,
  /// `mf-stats.json`, or named after the manifest.
  pub stats: String,
}

/// Where the documents are written. The stats file of a manifest with a name of its own ends with `-stats.json`.
pub fn file_names(options: &ManifestOptions) -> FileNames {
  let name = options.file_name.as_str();
  let (manifest, stats) = if name.is_empty() || name == MANIFEST {
    (MANIFEST.to_owned(), STATS.to_owned())
  } else {
    let stem = name.strip_suffix(EXTENSION).unwrap_or(name);
    (format!("{stem}{EXTENSION}"), format!("{stem}-stats{EXTENSION}"))
  };
  FileNames { manifest: join(&options.file_path, &manifest), stats: join(&options.file_path, &stats) }
}

fn join(folder: &str, name: &str) -> String {
  let folders = folder.split('/').filter(|part| !matches!(*part, "" | "."));
  folders.chain([name]).collect::<Vec<_>>().join("/")
}

/// Splits the path of an emitted file into its folder and its name. A query stays with the name.
pub(crate) fn split_folder(file: &str) -> (String, String) {
  let query = file.find(['?', '#']).unwrap_or(file.len());
  let (path, query) = file.split_at(query);
  let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
  (folder.to_owned(), format!("{name}{query}"))
}

/// Path of a module as the documents write it: with slashes, without a leading `./`.
pub(crate) fn module_path(path: &str) -> String {
  let path = path.replace('\\', "/");
  path.strip_prefix("./").map(str::to_owned).unwrap_or(path)
}

/// Name of an expose as consumers request it: the key without its leading `./`.
pub(crate) fn module_name(key: &str) -> &str {
  key.strip_prefix("./").unwrap_or(key)
}

#[cfg(test)]
mod tests {
  use fedpack_config::model::ManifestOptions;

  use super::{file_names, module_name, module_path, split_folder};

  #[test]
  fn names_the_documents() {
    let table = [
      ("", "mf-manifest.json", "mf-manifest.json", "mf-stats.json"),
      ("", "", "mf-manifest.json", "mf-stats.json"),
      ("static", "mf-manifest.json", "static/mf-manifest.json", "static/mf-stats.json"),
      ("./static/", "remote.json", "static/remote.json", "static/remote-stats.json"),
      ("/a/b/", "remote", "a/b/remote.json", "a/b/remote-stats.json"),
      (".", "remote.v1", "remote.v1.json", "remote.v1-stats.json"),
      ("a//b", "x.json.json", "a/b/x.json.json", "a/b/x.json-stats.json"),
    ];
    for (file_path, file_name, manifest, stats) in table {
      let options =
        ManifestOptions { file_path: file_path.into(), file_name: file_name.into(), ..ManifestOptions::default() };
      let names = file_names(&options);
      assert_eq!((names.manifest.as_str(), names.stats.as_str()), (manifest, stats), "{file_path:?} {file_name:?}");
    }
  }

  #[test]
  fn splits_folder_and_name() {
    let table = [
      ("remoteEntry.js", ("", "remoteEntry.js")),
      ("static/js/remoteEntry.js", ("static/js", "remoteEntry.js")),
      ("static/remoteEntry.js?v=a/b", ("static", "remoteEntry.js?v=a/b")),
      ("", ("", "")),
    ];
    for (file, parts) in table {
      let (folder, name) = split_folder(file);
      assert_eq!((folder.as_str(), name.as_str()), parts, "{file}");
    }
  }

  #[test]
  fn writes_modules_without_their_leading_dot() {
    assert_eq!(module_path("./src\\App.tsx"), "src/App.tsx");
    assert_eq!(module_path("../lib/index.js"), "../lib/index.js");
    assert_eq!(module_name("./hooks/useData"), "hooks/useData");
    assert_eq!(module_name("././x"), "./x");
    assert_eq!(module_name("."), ".");
  }
}
