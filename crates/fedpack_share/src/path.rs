//! Paths as text, whatever platform they are of: a build on Windows meets `C:\a\b`, `C:/a/b`, and both mixed.

const SEPARATORS: [char; 2] = ['/', '\\'];

/// The folder that a file or folder lies in, as written; `None` for a root. Roots are `/`, `C:`, `\\server\share`, and the
/// last two behind `\\?\`.
pub fn parent(path: &str) -> Option<&str> {
  let root = root_length(path);
  let at = path.bytes().rposition(is_separator)?;
  (path.len() > root).then(|| path.get(..at.max(root))).flatten()
}

/// The last part of a path.
pub fn base_name(path: &str) -> &str {
  path.rsplit(SEPARATORS).next().unwrap_or(path)
}

/// Whether a folder is another one or lies in it. Windows writes the letter of a drive in either case.
pub fn lies_in(folder: &str, other: &str) -> bool {
  let mut folder = parts(folder);
  parts(other).all(|other| folder.next().is_some_and(|part| is_same_part(part, other)))
}

/// How long the part of a path is that has no parent.
fn root_length(path: &str) -> usize {
  let bare = without_verbatim_prefix(path);
  let skipped = path.len() - bare.len();
  if is_drive(bare.as_bytes().get(..2).unwrap_or_default()) {
    return skipped + 2;
  }
  let Some(share) = bare.strip_prefix("\\\\").or_else(|| (skipped > 0).then_some(bare)) else {
    return usize::from(path.starts_with(SEPARATORS));
  };
  let mut ends = share.match_indices(SEPARATORS).map(|(at, _)| at);
  path.len() - share.len() + ends.nth(1).unwrap_or(share.len())
}

/// The path behind `\\?\` or `\\?\UNC\`, by which Windows marks paths that it takes as they are.
fn without_verbatim_prefix(path: &str) -> &str {
  path.strip_prefix(r"\\?\").map_or(path, |bare| bare.strip_prefix(r"UNC\").unwrap_or(bare))
}

fn parts(path: &str) -> impl Iterator<Item = &[u8]> {
  without_verbatim_prefix(path).as_bytes().split(|byte| is_separator(*byte)).filter(|part| !part.is_empty())
}

fn is_same_part(left: &[u8], right: &[u8]) -> bool {
  left == right || (is_drive(left) && left.eq_ignore_ascii_case(right))
}

/// As a byte: every resolved module is asked for its folder, and a separator is no part of another character.
fn is_separator(byte: u8) -> bool {
  matches!(byte, b'/' | b'\\')
}

fn is_drive(part: &[u8]) -> bool {
  matches!(part, [letter, b':'] if letter.is_ascii_alphabetic())
}

/// A path as it can be compared with others: with a drive, `/` between its parts and the drive's letter in upper case.
pub fn comparable(path: &str) -> String {
  match path.as_bytes() {
    [letter, b':', ..] if letter.is_ascii_alphabetic() => {
      let (drive, rest) = path.split_at(1);
      format!("{}{}", drive.to_ascii_uppercase(), rest.replace('\\', "/"))
    }
    _ => path.to_owned(),
  }
}

#[cfg(test)]
mod tests {
  use super::{base_name, comparable, lies_in, parent};

  #[test]
  fn walks_up_to_the_root() {
    let table: [(&str, &[&str]); 11] = [
      ("/srv/app", &["/srv", "/"]),
      ("/", &[]),
      ("", &[]),
      ("app", &[]),
      (r"C:\app\src\a.js", &[r"C:\app\src", r"C:\app", "C:"]),
      ("C:/app/src", &["C:/app", "C:"]),
      (r"C:\app/src\a.js", &[r"C:\app/src", r"C:\app", "C:"]),
      (r"\\server\share\app\src", &[r"\\server\share\app", r"\\server\share"]),
      (r"\\server/share/app", &[r"\\server/share"]),
      (r"\\?\C:\app\src", &[r"\\?\C:\app", r"\\?\C:"]),
      (r"\\?\UNC\server\share\app", &[r"\\?\UNC\server\share"]),
    ];
    for (path, folders) in table {
      let found: Vec<&str> = std::iter::successors(parent(path), |folder| parent(folder)).collect();
      assert_eq!(found, folders, "{path}");
    }
  }

  #[test]
  fn names_the_last_part() {
    for (path, name) in [(r"C:\app\a.js", "a.js"), (r"C:\app/a.js", "a.js"), ("a.js", "a.js"), ("C:", "C:"), ("/", "")]
    {
      assert_eq!(base_name(path), name, "{path}");
    }
  }

  #[test]
  fn folders_lie_in_folders() {
    let table = [
      ("/nm/react", "/nm/react", true),
      ("/nm/react/cjs", "/nm/react", true),
      ("/nm/react-dom", "/nm/react", false),
      ("/nm", "/nm/react", false),
      ("/nm/React", "/nm/react", false),
      (r"C:\nm\react\cjs", r"C:\nm\react", true),
      (r"C:\nm\react\cjs", "C:/nm/react/", true),
      (r"C:\nm/react\cjs", r"C:\nm\react", true),
      (r"c:\nm\react\cjs", r"C:\nm\react", true),
      (r"D:\nm\react", r"C:\nm\react", false),
      (r"\\?\C:\nm\react\cjs", r"C:\nm\react", true),
      (r"\\server\share\nm\react", r"\\server\share\nm\react", true),
      (r"\\?\UNC\server\share\nm\react\cjs", r"\\server\share\nm\react", true),
      (r"\\server\other\nm\react", r"\\server\share\nm\react", false),
    ];
    for (folder, other, expected) in table {
      assert_eq!(lies_in(folder, other), expected, "{folder} in {other}");
    }
  }

  #[test]
  fn drives_and_separators_compare_equal() {
    for (path, expected) in [
      ("c:\\app\\x.js", "C:/app/x.js"),
      ("C:/app/x.js", "C:/app/x.js"),
      ("/srv/a\\b.js", "/srv/a\\b.js"),
      ("./c", "./c"),
    ] {
      assert_eq!(comparable(path), expected, "{path}");
    }
  }
}
