//! Archives that somebody made to do harm.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{Refused, UnpackLimits, Unpacked, unpack};

const UNIX: u16 = 3 << 8;
const FILE: u32 = 0o100_644;
const TEXT: &[u8] = b"export {};\n";

/// An entry as its headers have it.
#[derive(Clone)]
struct Raw<'n> {
  /// The name in the directory at the end.
  name: &'n [u8],
  /// The name before the content.
  local: &'n [u8],
  content: &'n [u8],
  flags: u16,
  method: u16,
  mode: u32,
  /// The length that the headers tell.
  size: u32,
  /// Where the directory says that it is: the entry with this index.
  at: Option<usize>,
}

fn raw<'n>(name: &'n str) -> Raw<'n> {
  let name = name.as_bytes();
  Raw { name, local: name, content: TEXT, flags: 1 << 11, method: 0, mode: FILE, size: TEXT.len() as u32, at: None }
}

fn crc(bytes: &[u8]) -> u32 {
  !bytes.iter().fold(!0_u32, |crc, byte| {
    (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
  })
}

fn built(entries: &[Raw<'_>]) -> Vec<u8> {
  let mut out = Vec::new();
  let mut starts = Vec::new();
  let head = |entry: &Raw<'_>, name: &[u8]| {
    let mut bytes = Vec::new();
    for field in [20, entry.flags, entry.method, 0, 0x21] {
      bytes.extend(u16::to_le_bytes(field));
    }
    bytes.extend(crc(entry.content).to_le_bytes());
    bytes.extend((entry.content.len() as u32).to_le_bytes());
    bytes.extend(entry.size.to_le_bytes());
    bytes.extend((name.len() as u16).to_le_bytes());
    bytes.extend([0, 0]);
    bytes
  };
  for entry in entries {
    starts.push(out.len() as u32);
    out.extend(b"PK\x03\x04");
    out.extend(head(entry, entry.local));
    out.extend(entry.local);
    out.extend(entry.content);
  }
  let directory = out.len();
  for (index, entry) in entries.iter().enumerate() {
    out.extend(b"PK\x01\x02");
    out.extend((UNIX | 20).to_le_bytes());
    out.extend(head(entry, entry.name));
    out.extend([0; 6]);
    out.extend((entry.mode << 16).to_le_bytes());
    out.extend(starts[entry.at.unwrap_or(index)].to_le_bytes());
    out.extend(entry.name);
  }
  let length = out.len() - directory;
  out.extend(b"PK\x05\x06\0\0\0\0");
  out.extend((entries.len() as u16).to_le_bytes());
  out.extend((entries.len() as u16).to_le_bytes());
  out.extend((length as u32).to_le_bytes());
  out.extend((directory as u32).to_le_bytes());
  out.extend([0, 0]);
  out
}

fn unpacked(entries: &[Raw<'_>]) -> Result<Unpacked, Refused> {
  unpack(&built(entries), &UnpackLimits::default())
}

/// A deflated file of as many equal bytes.
fn bomb(length: usize) -> Vec<u8> {
  let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
  writer.start_file("a.d.ts", SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
  writer.write_all(&vec![b' '; length]).unwrap();
  writer.finish().unwrap().into_inner()
}

#[test]
fn takes_an_honest_archive() {
  let folder = Raw { mode: 0o040_755, content: b"", size: 0, ..raw("ui/") };
  let found = unpacked(&[folder, raw("ui/Button.d.ts"), raw("evil.js")]).unwrap();
  assert_eq!(found.files.into_iter().collect::<Vec<_>>(), [("ui/Button.d.ts".to_owned(), TEXT.to_vec())]);
  assert_eq!(found.skipped, ["evil.js"]);
}

#[test]
fn nothing_comes_out_when_one_entry_is_bad() {
  for bad in ["../a.d.ts", "/a.d.ts", "C:/a.d.ts", "a\\b.d.ts", "good.d.ts/b.d.ts", "GOOD.d.ts", "../evil.js"] {
    let found = unpacked(&[raw("good.d.ts"), raw(bad)]);
    assert!(matches!(found, Err(Refused::Name { .. } | Refused::Collision { .. })), "{bad}: {found:?}");
  }
}

#[test]
fn refuses_links_and_devices() {
  for mode in [0o120_777, 0o010_644, 0o020_644, 0o060_644, 0o140_644] {
    let found = unpacked(&[raw("a.d.ts"), Raw { mode, ..raw("b.d.ts") }]);
    assert!(matches!(found, Err(Refused::Link { .. })), "{mode:o}: {found:?}");
  }
  // A link to a folder, and a file in it: with the link made, the file would be elsewhere.
  let link = Raw { mode: 0o120_777, content: b"/etc", size: 4, ..raw("a") };
  assert!(unpacked(&[link, raw("a/b.d.ts")]).is_err());
}

#[test]
fn refuses_what_is_encrypted_or_unusual() {
  assert!(matches!(unpacked(&[Raw { flags: 1, ..raw("a.d.ts") }]), Err(Refused::Encrypted { .. })));
  for method in [1, 9, 12, 14, 93, 95, 99] {
    let found = unpacked(&[Raw { method, ..raw("a.d.ts") }]);
    assert!(found.is_err(), "{method}: {found:?}");
  }
}

#[test]
fn refuses_names_that_are_there_twice() {
  assert_eq!(unpacked(&[raw("a.d.ts"), raw("a.d.ts")]), Err(Refused::Twice));
}

#[test]
fn refuses_archives_that_are_read_in_two_ways() {
  let same_bytes = [raw("a.d.ts"), Raw { at: Some(0), ..raw("b.d.ts") }];
  assert!(matches!(unpacked(&same_bytes), Err(Refused::Overlap | Refused::Broken(_))), "{:?}", unpacked(&same_bytes));
  let two_names = [Raw { local: b"../../b.js", ..raw("a.d.ts") }];
  assert!(matches!(unpacked(&two_names), Err(Refused::Broken(_))), "{:?}", unpacked(&two_names));
}

#[test]
fn refuses_bombs() {
  let limits = UnpackLimits::default();
  assert!(matches!(unpack(&bomb(4 << 20), &limits), Err(Refused::Ratio { .. })));
  assert!(matches!(unpack(&bomb(9 << 20), &UnpackLimits { ratio: u64::MAX, ..limits }), Err(Refused::File { .. })));
  assert!(unpack(&bomb(60 << 10), &limits).is_ok());
}

#[test]
fn counts_bytes_of_all_files() {
  let entries: Vec<_> = ["a.d.ts", "b.d.ts", "c.d.ts"].into_iter().map(raw).collect();
  let limits = UnpackLimits { total: 3 * TEXT.len() as u64 - 1, ..UnpackLimits::default() };
  assert!(matches!(unpack(&built(&entries), &limits), Err(Refused::Total { .. })));
  let limits = UnpackLimits { total: 3 * TEXT.len() as u64, ..limits };
  assert_eq!(unpack(&built(&entries), &limits).unwrap().files.len(), 3);
}

#[test]
fn counts_entries_and_bytes_of_the_archive() {
  let bytes = built(&[raw("a.d.ts"), raw("b.d.ts")]);
  let limits = UnpackLimits::default();
  assert_eq!(unpack(&bytes, &UnpackLimits { entries: 1, ..limits }), Err(Refused::Entries { limit: 1 }));
  let archive = bytes.len() - 1;
  assert_eq!(unpack(&bytes, &UnpackLimits { archive, ..limits }), Err(Refused::Archive { limit: archive }));
}

#[test]
fn counts_what_comes_out_and_not_what_is_told() {
  let mut bytes = bomb(4 << 20);
  // The directory tells of one byte.
  let directory = bytes.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
  bytes[directory + 24..directory + 28].copy_from_slice(&1_u32.to_le_bytes());
  assert!(unpack(&bytes, &UnpackLimits::default()).is_err());
  assert!(unpacked(&[Raw { size: 1, ..raw("a.d.ts") }]).is_err());
  assert!(unpacked(&[Raw { size: 1000, ..raw("a.d.ts") }]).is_err());
}

#[test]
fn refuses_what_is_no_archive() {
  for bytes in [&b""[..], b"PK", b"not an archive", b"PK\x05\x06", &[0; 22]] {
    assert!(matches!(unpack(bytes, &UnpackLimits::default()), Err(Refused::Broken(_))), "{bytes:?}");
  }
}

#[test]
fn no_damage_makes_it_panic_or_lie() {
  let whole = built(&[raw("ui/Button.d.ts"), raw("index.d.ts")]);
  let fine = |bytes: &[u8]| {
    if let Ok(found) = unpack(bytes, &UnpackLimits::default()) {
      for (name, content) in found.files {
        assert!(!name.contains("..") && !name.starts_with('/'), "{name}");
        assert_eq!(content, TEXT, "{name}");
      }
    }
  };
  for end in 0..whole.len() {
    fine(&whole[..end]);
  }
  for at in 0..whole.len() {
    for value in [0, 1, 0x2e, 0x2f, 0x5c, 0x7f, 0x80, 0xff, whole[at] ^ 1, whole[at] ^ 0x20] {
      let mut damaged = whole.clone();
      damaged[at] = value;
      fine(&damaged);
    }
  }
}
