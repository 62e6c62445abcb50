//! Reading an archive that somebody else has made.
//!
//! It is read in memory, and nothing is handed out unless all of it is fine, so that whoever writes files has only good ones. The
//! limits hold for what comes out, whatever the archive says of itself.

#[cfg(test)]
mod attacks;
mod content;
mod limits;
mod names;
mod refused;

use std::{collections::BTreeMap, io::Cursor};

use zip::{CompressionMethod, ZipArchive, read::ZipFile};

use self::content::{Budget, is_kept};
pub(crate) use self::{content::hidden, names::Names};
pub use self::{limits::UnpackLimits, refused::Refused};

/// What was in an archive.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Unpacked {
  /// Declarations and JSON, by their places in the archive, with `/`.
  pub files: BTreeMap<String, Vec<u8>>,
  /// Other files, which are none of types, and could be read as code or settings by tools of the host.
  pub skipped: Vec<String>,
}

/// Reads an archive, or says why it is not to be trusted.
pub fn unpack(bytes: &[u8], limits: &UnpackLimits) -> Result<Unpacked, Refused> {
  if bytes.len() > limits.archive {
    return Err(Refused::Archive { limit: limits.archive });
  }
  let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(Refused::broken)?;
  if archive.has_duplicate_names() {
    return Err(Refused::Twice);
  }
  if archive.len() > limits.entries {
    return Err(Refused::Entries { limit: limits.entries });
  }
  // Entries that share bytes, and headers that say two things, have archives that are read in two ways.
  if archive.has_overlapping_files().map_err(Refused::broken)? {
    return Err(Refused::Overlap);
  }
  archive.validate_header_consistency().map_err(Refused::broken)?;
  let names = checked_names(&mut archive)?;
  let mut budget = Budget::new(limits);
  let mut unpacked = Unpacked::default();
  for (index, name) in names.into_iter().enumerate() {
    let Some(name) = name else { continue };
    if is_kept(&name) {
      let entry = archive.by_index(index).map_err(Refused::broken)?;
      let content = budget.read(entry, &name)?;
      unpacked.files.insert(name, content);
    } else {
      unpacked.skipped.push(name);
    }
  }
  Ok(unpacked)
}

/// The names of the files, by the index of their entries; all are looked at before any is read.
fn checked_names(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<Option<String>>, Refused> {
  let mut names = Names::default();
  let mut checked = Vec::with_capacity(archive.len());
  for index in 0..archive.len() {
    let entry = archive.by_index_raw(index).map_err(Refused::broken)?;
    let folder = entry.is_dir();
    let name = names.add(entry.name_raw(), folder)?;
    plain(&entry, &name)?;
    checked.push((!folder).then_some(name));
  }
  Ok(checked)
}

/// Refuses what is neither a file nor a folder, and what can't be read without a password.
fn plain<R: std::io::Read>(entry: &ZipFile<'_, R>, name: &str) -> Result<(), Refused> {
  const KIND: u32 = 0o170_000;
  const KINDS: [u32; 3] = [0, 0o100_000, 0o040_000];
  if entry.encrypted() {
    return Err(Refused::Encrypted { name: name.to_owned() });
  }
  if entry.is_symlink() || entry.unix_mode().is_some_and(|mode| !KINDS.contains(&(mode & KIND))) {
    return Err(Refused::Link { name: name.to_owned() });
  }
  if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
    return Err(Refused::Method { name: name.to_owned() });
  }
  Ok(())
}
