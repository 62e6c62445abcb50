//! Paths as texts with `/`, as TypeScript has them.

/// An absolute path with `/`, and without `.` and `..`.
pub(crate) fn slashed(path: &str) -> String {
  let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
  let (root, rest) = split_root(&path);
  let mut parts: Vec<&str> = Vec::new();
  for part in rest.split('/') {
    match part {
      "" | "." => {}
      ".." => drop(parts.pop()),
      part => parts.push(part),
    }
  }
  format!("{root}{}", parts.join("/"))
}

/// A path that may be relative to a folder.
pub(crate) fn joined(folder: &str, path: &str) -> String {
  if is_absolute(path) { slashed(path) } else { slashed(&format!("{folder}/{path}")) }
}

/// The folder of a file.
pub(crate) fn folder(file: &str) -> &str {
  match file.rsplit_once('/') {
    Some(("", _)) => "/",
    Some((folder, _)) => folder,
    None => "",
  }
}

/// `/` or `C:/`, and what follows.
pub(crate) fn split_root(path: &str) -> (&str, &str) {
  if let Some(rest) = path.strip_prefix('/') {
    return ("/", rest);
  }
  match path.split_once('/') {
    Some((drive, _)) if drive.ends_with(':') => path.split_at_checked(drive.len() + 1).unwrap_or(("", path)),
    _ => ("", path),
  }
}

/// Whether a file is in a folder, or in one below.
pub(crate) fn is_below(folder: &str, file: &str) -> bool {
  let folder = folder.trim_end_matches('/');
  file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

pub(crate) fn is_absolute(path: &str) -> bool {
  path.starts_with('/') || path.as_bytes().get(1) == Some(&b':')
}

#[cfg(test)]
mod tests {
  use super::{folder, is_below, joined, slashed};

  #[test]
  fn are_as_short_as_can_be() {
    assert_eq!(slashed("/p/./src/../a.ts"), "/p/a.ts");
    assert_eq!(slashed("C:/p/../a.ts"), "C:/a.ts");
    assert_eq!(slashed("/../.."), "/");
    assert_eq!(joined("/p", "../q/a.ts"), "/q/a.ts");
    assert_eq!(joined("/p", "/q"), "/q");
    assert_eq!((folder("/a.ts"), folder("/p/a.ts")), ("/", "/p"));
  }

  #[test]
  fn are_below_whole_folders() {
    assert!(is_below("/p", "/p/a") && is_below("/", "/a") && is_below("/p/", "/p/a"));
    assert!(!is_below("/p", "/pq/a") && !is_below("/p", "/p"));
  }
}
