//! Hashes of what consumers load.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use fedpack_manifest::Facts;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rspack_core::Compilation;
use sha2::{Digest, Sha256, Sha384};

/// Adds the hash of each file, and that of the release: of the names and hashes of all files.
pub(super) fn add(facts: &mut Facts, compilation: &Compilation) {
  let assets = compilation.assets();
  let hash = |file: &str| {
    let source = assets.get(file)?.get_source()?;
    Some((file.to_owned(), format!("sha384-{}", STANDARD.encode(Sha384::digest(source.buffer())))))
  };
  let hashed: Vec<_> = facts.files().into_par_iter().filter_map(hash).collect();
  facts.integrity = BTreeMap::from_iter(hashed);
  let mut release = Sha256::new();
  for (file, hash) in &facts.integrity {
    // A file's name holds no NUL, so that two lists of files cannot read alike.
    release.update(format!("{file}\0{hash}\0"));
  }
  facts.release = Some(format!("sha256-{}", STANDARD.encode(release.finalize())));
}
