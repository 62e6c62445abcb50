//! The archive that a remote publishes: the same files give the same bytes, wherever and whenever.

use std::{
  collections::BTreeMap,
  io::{Cursor, Write},
};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::unpack::{Names, Refused};

/// Why there is no archive.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
  /// A host would refuse a file for its name.
  #[error(transparent)]
  Name(#[from] Refused),
  /// The archive can't be written.
  #[error("the archive can't be written: {0}")]
  Zip(#[from] ZipError),
  /// It can't be written, for a reason that is no matter of archives.
  #[error("the archive can't be written: {0}")]
  Io(#[from] std::io::Error),
}

/// Puts files, by their places in the archive, into one.
pub fn archive(files: &BTreeMap<String, String>) -> Result<Vec<u8>, ArchiveError> {
  let mut names = Names::default();
  let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
  // Without a time of its own, an entry has the oldest that there is.
  let options = SimpleFileOptions::default()
    .compression_method(CompressionMethod::Deflated)
    .compression_level(Some(6))
    .last_modified_time(DateTime::default())
    .unix_permissions(0o644);
  for (name, text) in files {
    names.add(name.as_bytes(), false)?;
    writer.start_file(name.as_str(), options)?;
    writer.write_all(text.as_bytes())?;
  }
  Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
  use std::collections::BTreeMap;

  use sha2::{Digest, Sha256};

  use super::archive;
  use crate::{UnpackLimits, unpack};

  fn files(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
  }

  #[test]
  fn is_the_same_for_the_same_files() {
    let some = files(&[("b.d.ts", "export {};\n"), ("a/größe.d.ts", "export declare const a: number;\n")]);
    let bytes = archive(&some).unwrap();
    assert_eq!(bytes, archive(&some).unwrap());
    // Neither the time, nor this machine, nor the user's mask are in it.
    assert_eq!(
      format!("{:x}", Sha256::digest(&bytes)),
      "ae0d40d6ad8df72875022fb845d26fa84b230f6a21f3d0d5930c81df6d1fba51"
    );
  }

  #[test]
  fn comes_out_as_it_went_in() {
    let some = files(&[("a.d.ts", "export {};\n"), ("compiled-types/b.d.ts", &"type A = string;\n".repeat(100))]);
    let found = unpack(&archive(&some).unwrap(), &UnpackLimits::default()).unwrap();
    let texts: BTreeMap<_, _> =
      found.files.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect();
    assert_eq!(texts, some);
  }

  #[test]
  fn takes_no_name_that_a_host_refuses() {
    for names in [&["../a.d.ts"][..], &["A.d.ts", "a.d.ts"], &["a", "a/b.d.ts"], &["C:/a.d.ts"]] {
      let some = names.iter().map(|name| ((*name).to_owned(), String::new())).collect();
      assert!(archive(&some).is_err(), "{names:?}");
    }
  }
}
