//! Hashes of the build, and of what consumers load of it.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use fedpack_manifest::Facts;
use rspack_core::Compilation;
use rspack_hash::RspackHasher;
use rustc_hash::FxHashSet;
use sha2::{Digest, Sha256};

use crate::kept::AssetHashes;

/// Adds the hash of each file that consumers load, and that of the release: of the names and hashes of those files.
pub(super) fn add(facts: &mut Facts, hashes: &AssetHashes, compilation: &Compilation) {
  facts.integrity = BTreeMap::from_iter(hashes.of(compilation, facts.files()));
  let mut release = Sha256::new();
  for (file, hash) in &facts.integrity {
    // A file's name holds no NUL, so that two lists of files cannot read alike.
    release.update(format!("{file}\0{hash}\0"));
  }
  facts.release = Some(format!("sha256-{}", STANDARD.encode(release.finalize())));
}

/// A hash of all that the build emits: Rspack's hashes of what is in each chunk, and the bytes of what is in none. Rspack's
/// own hash of a build goes by numbers that count on within a process.
pub(super) fn build_hash(hashes: &AssetHashes, compilation: &Compilation) -> String {
  let artifact = &compilation.build_chunk_graph_artifact;
  let mut lines = Vec::new();
  let mut in_chunks = FxHashSet::default();
  for chunk in artifact.chunk_by_ukey.values() {
    in_chunks.extend(chunk.files().iter().chain(chunk.auxiliary_files()).map(String::as_str));
    let mut files: Vec<_> = chunk.files().iter().map(String::as_str).collect();
    files.sort_unstable();
    let of_types = chunk.content_hash(&compilation.chunk_hashes_artifact).into_iter().flatten();
    let mut of_types: Vec<_> = of_types.map(|(kind, hash)| format!("{kind} {}", hash.encoded())).collect();
    of_types.sort_unstable();
    lines.push(format!("{}\0{}", files.join("\0"), of_types.join("\0")));
  }
  let others = compilation.assets().keys().map(|name| &**name).filter(|name| !in_chunks.contains(name));
  lines.extend(hashes.of(compilation, others).into_iter().map(|(name, hash)| format!("{name}\0{hash}")));
  lines.sort_unstable();
  let output = &compilation.options.output;
  let mut hasher = RspackHasher::from(output);
  for line in lines {
    hasher.write(line.as_bytes());
    hasher.write(b"\n");
  }
  hasher.digest(&output.hash_digest).rendered(output.hash_digest_length).to_owned()
}
