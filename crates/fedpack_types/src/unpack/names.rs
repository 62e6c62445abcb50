//! Names of entries that are the same file on every system, below the folder they are unpacked into.

use rustc_hash::FxHashMap;

use super::refused::Refused;

const MAX_NAME: usize = 1024;
/// Most systems take no longer part of a path.
const MAX_PART: usize = 255;
const MAX_DEPTH: usize = 64;
/// Windows has devices of these names, whatever the extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The names that an archive has so far.
#[derive(Default)]
pub(crate) struct Names {
  /// What is where, by the name as a system sees it that tells no capitals.
  places: FxHashMap<String, Place>,
}

struct Place {
  name: String,
  folder: bool,
}

impl Names {
  /// Takes a name in, and returns it as text, without the `/` at the end of a folder's.
  pub(crate) fn add(&mut self, raw: &[u8], folder: bool) -> Result<String, Refused> {
    let name = checked(raw)?;
    let name = if folder { name.strip_suffix('/').unwrap_or(name) } else { name };
    for part in name.split('/') {
      if let Some(why) = wrong_part(part) {
        return Err(refused(name, why));
      }
    }
    let ends = name.match_indices('/').map(|(end, _)| (end, true)).chain([(name.len(), folder)]);
    for (end, is_folder) in ends {
      self.take(name.get(..end).unwrap_or(name), is_folder)?;
    }
    Ok(name.to_owned())
  }

  fn take(&mut self, name: &str, folder: bool) -> Result<(), Refused> {
    match self.places.get(&folded(name)) {
      Some(place) if folder && place.folder && place.name == name => Ok(()),
      Some(place) => Err(Refused::Collision { name: name.to_owned(), other: place.name.clone() }),
      None => {
        self.places.insert(folded(name), Place { name: name.to_owned(), folder });
        Ok(())
      }
    }
  }
}

fn checked(raw: &[u8]) -> Result<&str, Refused> {
  let name = std::str::from_utf8(raw).map_err(|_| refused(&String::from_utf8_lossy(raw), "it is no UTF-8"))?;
  let why = if name.is_empty() {
    "it is empty"
  } else if name.len() > MAX_NAME || name.split('/').count() > MAX_DEPTH {
    "it is too long"
  } else if name.starts_with('/') {
    "it is absolute"
  } else if name.contains('\\') {
    "it has a backslash"
  } else if name.chars().any(char::is_control) {
    "it has control characters"
  } else if name.contains([':', '<', '>', '"', '|', '?', '*']) {
    "it has characters that Windows has other uses for"
  } else {
    return Ok(name);
  };
  Err(refused(name, why))
}

fn wrong_part(part: &str) -> Option<&'static str> {
  let stem = part.split('.').next().unwrap_or(part).trim_end().to_lowercase();
  let numbered = |port: &str| {
    stem.strip_prefix(port).is_some_and(|rest| {
      let mut digits = rest.chars();
      digits.next().is_some_and(|digit| digit.is_ascii_digit() || matches!(digit, '¹' | '²' | '³'))
        && digits.next().is_none()
    })
  };
  match part {
    "" => Some("a part of it is empty"),
    "." | ".." => Some("it leaves its folder"),
    _ if part.ends_with(['.', ' ']) || part.starts_with(' ') => Some("a part of it ends with a dot or a space"),
    _ if part.len() > MAX_PART => Some("a part of it is too long"),
    _ if DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt") => {
      Some("Windows has a device of this name")
    }
    _ => None,
  }
}

/// As a system sees it that tells no capitals. Both ways, as some letters have a capital that has another small one.
fn folded(name: &str) -> String {
  name.to_uppercase().to_lowercase()
}

fn refused(name: &str, why: &'static str) -> Refused {
  Refused::Name { name: name.to_owned(), why }
}

#[cfg(test)]
mod tests {
  use super::{Names, Refused};

  fn added(names: &[(&str, bool)]) -> Result<Vec<String>, Refused> {
    let mut all = Names::default();
    names.iter().map(|(name, folder)| all.add(name.as_bytes(), *folder)).collect()
  }

  #[test]
  fn takes_names_of_types() {
    let names = [
      ("compiled-types/", true),
      ("compiled-types/src/Button.d.ts", false),
      ("compiled-types/src/", true),
      ("node_modules/@scope/name/index.d.ts", false),
      ("größe/名前.d.ts", false),
      ("[id]/(group)/page.d.ts", false),
      ("a b.d.ts", false),
      ("console.d.ts", false),
      ("com.d.ts", false),
      ("..a.d.ts", false),
    ];
    assert_eq!(added(&names).unwrap().len(), names.len());
  }

  #[test]
  fn refuses_names_that_lead_elsewhere() {
    for name in [
      "",
      "/",
      "/etc/passwd",
      "//server/share",
      "..",
      "../a.d.ts",
      "a/../../b.d.ts",
      "a/..",
      "./a.d.ts",
      "a//b.d.ts",
      "a/./b.d.ts",
      "a\\b.d.ts",
      "..\\a.d.ts",
      "C:/a.d.ts",
      "C:a.d.ts",
      "c:\\a.d.ts",
      "a.d.ts:stream",
      "a\0.d.ts",
      "a\n.d.ts",
      "a\u{1b}[2J.d.ts",
      "con",
      "a/NUL.d.ts",
      "COM1.d.ts",
      "lpt².d.ts",
      "aux .d.ts",
      "a./b.d.ts",
      "a /b.d.ts",
      "a.d.ts.",
      "a.d.ts ",
      " a.d.ts",
      "a?.d.ts",
      "a*.d.ts",
      "a|b",
      "<a>",
      "a/",
    ] {
      assert!(matches!(added(&[(name, false)]), Err(Refused::Name { .. })), "{name:?}: {:?}", added(&[(name, false)]));
    }
    assert!(Names::default().add(b"a\xff.d.ts", false).is_err());
    assert!(Names::default().add("a/".repeat(100).as_bytes(), true).is_err());
    assert!(Names::default().add("a".repeat(256).as_bytes(), false).is_err());
    assert!(Names::default().add("abc/".repeat(300).as_bytes(), true).is_err());
  }

  #[test]
  fn refuses_names_that_are_one_on_some_systems() {
    for names in [
      [("a.d.ts", false), ("a.d.ts", false)],
      [("a.d.ts", false), ("A.d.ts", false)],
      [("größe.d.ts", false), ("GRÖSSE.d.ts", false)],
      [("K.d.ts", false), ("k.d.ts", false)],
      [("a/b.d.ts", false), ("A/c.d.ts", false)],
      [("a", false), ("a/b.d.ts", false)],
      [("a/b.d.ts", false), ("a", false)],
      [("a/", true), ("a", false)],
      [("a/", true), ("A/", true)],
    ] {
      assert!(matches!(added(&names), Err(Refused::Collision { .. })), "{names:?}: {:?}", added(&names));
    }
    assert!(added(&[("a/", true), ("a/b.d.ts", false), ("a/c.d.ts", false)]).is_ok());
  }
}
