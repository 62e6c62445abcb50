//! Hashes of emitted files.

use std::{
  io,
  sync::{Arc, Mutex, PoisonError},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rspack_core::{Compilation, rspack_sources::BoxSource};
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha384};

/// The hashes of files, each with the source that it is of. A file that Rspack did not render again is the same source, and is
/// not read again.
#[derive(Debug, Default)]
pub(crate) struct AssetHashes(Mutex<FxHashMap<String, (BoxSource, String)>>);

impl AssetHashes {
  /// The SHA-384 of files of a compilation, as Subresource Integrity writes it, in the order of the names. Names that are no
  /// assets are left out.
  pub(crate) fn of<'a>(
    &self,
    compilation: &Compilation,
    names: impl IntoIterator<Item = &'a str>,
  ) -> Vec<(String, String)> {
    let assets = compilation.assets();
    let sources = names.into_iter().filter_map(|name| Some((name, assets.get(name)?.get_source()?.clone())));
    let sources: Vec<_> = sources.collect();
    let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let hash = |(name, source): (&str, BoxSource)| {
      let last = known.get(name).filter(|(last, _)| same(last, &source)).map(|(_, hash)| hash.clone());
      let hash = last.unwrap_or_else(|| integrity(&source));
      (name.to_owned(), (source, hash))
    };
    // A rebuild has few new ones, and no time to wait until other threads have some for it.
    let hashed: Vec<_> = if known.is_empty() {
      sources.into_par_iter().map(hash).collect()
    } else {
      sources.into_iter().map(hash).collect()
    };
    drop(known);
    let found = hashed.iter().map(|(name, (_, hash))| (name.clone(), hash.clone())).collect();
    *self.0.lock().unwrap_or_else(PoisonError::into_inner) = hashed.into_iter().collect();
    found
  }
}

/// Whether two sources are one, and not only alike.
pub(super) fn same(one: &BoxSource, other: &BoxSource) -> bool {
  std::ptr::addr_eq(Arc::as_ptr(one), Arc::as_ptr(other))
}

fn integrity(source: &BoxSource) -> String {
  let mut hasher = Sha384::new();
  // Piece by piece, as it lies in memory. A hasher takes everything.
  let _ = source.to_writer(&mut Feed(&mut hasher));
  format!("sha384-{}", STANDARD.encode(hasher.finalize()))
}

struct Feed<'a>(&'a mut Sha384);

impl io::Write for Feed<'_> {
  fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
    self.0.update(bytes);
    Ok(bytes.len())
  }

  fn flush(&mut self) -> io::Result<()> {
    Ok(())
  }
}
