//! Hashes of the build, and of what consumers load of it.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use fedpack_config::model::FederationConfig;
use fedpack_manifest::Facts;
use rspack_core::{Chunk, ChunkUkey, Compilation};
use rspack_hash::RspackHasher;
use rustc_hash::FxHashSet;
use sha2::{Digest, Sha256};

use crate::cache::AssetHashes;

/// The hash of each file that consumers load, and that of the release: of the names and hashes of those files.
pub(super) fn of_files(
  facts: &Facts,
  hashes: &AssetHashes,
  compilation: &Compilation,
) -> (BTreeMap<String, String>, String) {
  let integrity = BTreeMap::from_iter(hashes.of(compilation, facts.files()));
  let mut release = Sha256::new();
  for (file, hash) in &integrity {
    // A file's name holds no NUL, so that two lists of files cannot read alike.
    for text in [file, "\0", hash, "\0"] {
      release.update(text);
    }
  }
  (integrity, format!("sha256-{}", STANDARD.encode(release.finalize())))
}

/// A hash of what the build has for others: Rspack's hashes of what is in each chunk that consumers load. Rspack's own hash of
/// a build goes by numbers that count on within a process, and changes with what nobody else sees.
pub(super) fn build_hash(facts: &Facts, config: &FederationConfig, compilation: &Compilation) -> String {
  let artifact = &compilation.build_chunk_graph_artifact;
  let named: FxHashSet<&str> = facts.files().into_iter().collect();
  let container = container_chunks(config, compilation);
  let chunks = artifact.chunk_by_ukey.values();
  let chunks = chunks.filter(|chunk| {
    container.contains(&chunk.ukey()) || chunk.files().iter().any(|file| named.contains(file.as_str()))
  });
  let mut chunks: Vec<_> = chunks.map(|chunk| texts(chunk, compilation)).collect();
  chunks.sort_unstable();
  let output = &compilation.options.output;
  let mut hasher = RspackHasher::from(output);
  for text in chunks.iter().flat_map(|texts| texts.iter().copied().chain(["\n"])) {
    hasher.write(text.as_bytes());
    hasher.write(b"\0");
  }
  hasher.digest(&output.hash_digest).rendered(output.hash_digest_length).to_owned()
}

/// The texts that tell a chunk from others: its files, and the hashes of their contents. Sorted.
fn texts<'a>(chunk: &'a Chunk, compilation: &'a Compilation) -> Vec<&'a str> {
  let of_types = chunk.content_hash(&compilation.chunk_hashes_artifact).into_iter().flatten();
  let of_types = of_types.map(|(_, hash)| hash.encoded());
  let mut texts: Vec<_> = chunk.files().iter().map(String::as_str).chain(of_types).collect();
  texts.sort_unstable();
  texts
}

/// The chunks that the container loads, now or later, with its own: also where the manifest is to name no files.
fn container_chunks(config: &FederationConfig, compilation: &Compilation) -> FxHashSet<ChunkUkey> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let name = config.container.as_ref().map(|container| container.name.as_str());
  let group = name.and_then(|name| artifact.chunk_group_by_ukey.get(artifact.entrypoints.get(name)?));
  let chunk = group.map(|group| artifact.chunk_by_ukey.expect_get(&group.get_entrypoint_chunk()));
  let chunks = chunk.map(|chunk| chunk.get_all_referenced_chunks(&artifact.chunk_group_by_ukey));
  chunks.into_iter().flatten().collect()
}
