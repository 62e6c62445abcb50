//! Hashes of emitted files.

use std::{io, sync::Arc};

use base64::{Engine, engine::general_purpose::STANDARD};
use fedpack_cache::Derived;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rspack_core::{Compilation, Logger, rspack_sources::BoxSource};
use sha2::{Digest, Sha384};

/// The hashes of files, each with the source that it is of. A file that Rspack did not render again is the same source, and is
/// not read again. All plugins of a compiler that write a manifest have one: each asks for the files of its own.
#[derive(Debug, Default)]
pub(crate) struct AssetHashes(Derived<String, BoxSource, String>);

impl AssetHashes {
  /// The SHA-384 of files of a compilation, as Subresource Integrity writes it, in the order of the names. Names that are no
  /// assets are left out.
  pub(crate) fn of<'a>(
    &self,
    compilation: &Compilation,
    names: impl IntoIterator<Item = &'a str>,
  ) -> Vec<(String, String)> {
    let assets = compilation.assets();
    self.0.retain(|name| assets.contains_key(name));
    let sources = names.into_iter().filter_map(|name| Some((name, assets.get(name)?.get_source()?.clone())));
    let known = |(name, source): (&str, BoxSource)| {
      let hash = self.0.get(name, |last| is_same_source(last, &source));
      (name.to_owned(), source, hash)
    };
    let hash = |(name, source, known): (String, BoxSource, Option<String>)| {
      let hash = known.unwrap_or_else(|| {
        let hash = integrity(&source);
        self.0.keep(name.clone(), source, hash.clone());
        hash
      });
      (name, hash)
    };
    let files: Vec<_> = sources.map(known).collect();
    self.log(compilation, &files);
    // A rebuild has few new ones, and no time to wait until other threads have some for it.
    if files.iter().any(|(_, _, known)| known.is_some()) {
      files.into_iter().map(hash).collect()
    } else {
      files.into_par_iter().map(hash).collect()
    }
  }
}

impl AssetHashes {
  /// Says in the log of the build (`stats.logging: 'verbose'`) how many files had not to be read.
  fn log(&self, compilation: &Compilation, files: &[(String, BoxSource, Option<String>)]) {
    let logger = compilation.get_logger("fedpack");
    let count = logger.cache("hashes of files");
    for (.., known) in files {
      if known.is_some() { count.hit() } else { count.miss() }
    }
    logger.cache_end(count);
  }
}

/// Whether two sources are one, and not only alike.
pub(super) fn is_same_source(one: &BoxSource, other: &BoxSource) -> bool {
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
