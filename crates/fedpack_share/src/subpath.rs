//! From a file of a package back to the requests that may name it.

/// The rests below `prefix` (a subpath that ends with `/`) whose requests may resolve to `file` of the package in `folder`,
/// the likeliest first: its path as a module is usually named (without `/index` and without its extension), the path as it
/// is, and the same below folders that `exports` may hide (`dist/sub.js` for `/sub`). Whether one does resolve to it is for a
/// resolver to say.
pub fn possible_subpaths(file: &str, folder: &str, prefix: &str) -> Vec<String> {
  let path = file.get(folder.len()..).unwrap_or_default().replace('\\', "/");
  let path = path.trim_start_matches('/');
  let starts = std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at + 1));
  let below = prefix.trim_start_matches('/');
  let tails = starts.filter_map(|start| path.get(start..)).map(|tail| tail.strip_prefix(below).unwrap_or(tail));
  let mut found: Vec<String> = Vec::new();
  for tail in tails.flat_map(names) {
    if !tail.is_empty() && !found.iter().any(|known| known == tail) {
      found.push(tail.to_owned());
    }
  }
  found
}

fn names(path: &str) -> [&str; 3] {
  let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
  let stem = file.split_once('.').map_or(file, |(stem, _)| stem);
  let whole = path.len() - file.len() + stem.len();
  let without_index = if stem == "index" { folder } else { path.get(..whole).unwrap_or(path) };
  [without_index, path.get(..whole).unwrap_or(path), path]
}

#[cfg(test)]
mod tests {
  use super::possible_subpaths;

  #[test]
  fn names_what_may_have_been_written() {
    assert_eq!(possible_subpaths("/nm/lib/sub.js", "/nm/lib", "/"), ["sub", "sub.js"]);
    assert_eq!(possible_subpaths("/nm/lib/deep/sub.js", "/nm/lib", "/deep/"), ["sub", "sub.js"]);
    assert_eq!(
      possible_subpaths("/nm/lib/ui/index.js", "/nm/lib", "/"),
      ["ui", "ui/index", "ui/index.js", "index", "index.js"]
    );
    assert_eq!(
      possible_subpaths("C:\\nm\\lib\\dist\\sub.mjs", "C:\\nm\\lib", "/"),
      ["dist/sub", "dist/sub.mjs", "sub", "sub.mjs"]
    );
    assert_eq!(possible_subpaths("C:/nm/lib/sub.js", "C:\\nm\\lib", "/"), ["sub", "sub.js"]);
    assert_eq!(possible_subpaths(r"\\server\share\lib\a/sub.js", r"\\server\share\lib", "/a/"), ["sub", "sub.js"]);
    assert!(possible_subpaths("/a", "/longer", "/").is_empty());
  }
}
