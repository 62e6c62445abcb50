//! Archives that others make.

use fedpack_types::{UnpackLimits, unpack};

/// The library of upstream's plugin (`adm-zip`), with entries of folders.
const ADM_ZIP: &[u8] = include_bytes!("archives/adm-zip.zip");
/// A writer that can't go back: lengths follow contents (Python's `zipfile`).
const STREAMED: &[u8] = include_bytes!("archives/streamed.zip");

#[test]
fn come_out() {
  for archive in [ADM_ZIP, STREAMED] {
    let found = unpack(archive, &UnpackLimits::default()).unwrap();
    let lengths: Vec<_> = found.files.iter().map(|(name, content)| (name.as_str(), content.len())).collect();
    assert_eq!(lengths, [("Button.d.ts", 39), ("compiled-types/src/b.d.ts", 1000), ("größe.d.ts", 0)]);
    assert!(found.skipped.is_empty());
  }
}
