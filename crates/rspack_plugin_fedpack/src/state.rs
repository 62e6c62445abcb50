//! What is known of one compilation.

use std::{
  io::ErrorKind,
  sync::{
    Arc, Mutex, OnceLock, PoisonError,
    atomic::{AtomicBool, Ordering},
  },
};

use fedpack_config::model::Shared;
use fedpack_share::{
  description::{PackageDescription, asked_folders},
  path::parent,
};
use rspack_core::{ChunkGroupUkey, ChunkUkey, Compilation, DependencyId, Resolver};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
  chunk_shape::chunk_shape,
  federated::{Federated, FederatedChunks},
  kept::Inside,
  plugin::{Identities, Meanings, SetAside, Stuck},
  startup::{EarlyImports, early_imports},
};

/// Made at the start of a compilation and dropped with it, so that a changed file is seen by the next one.
#[derive(Debug, Default)]
pub(crate) struct CompilationState {
  /// Resolves as an `import` does.
  pub resolver: Option<Arc<Resolver>>,
  /// All ways in which a package can be imported: `import` and `require`.
  pub resolvers: Vec<Arc<Resolver>>,
  /// Resolved file, as [`comparable`](fedpack_share::path::comparable) spells it → the relative and absolute `shared` entries
  /// that name it.
  pub resolved_shares: FxHashMap<String, Vec<Arc<Shared>>>,
  /// The package.json of each folder that was asked for, parsed once.
  descriptions: Mutex<FxHashMap<String, Described>>,
  /// The package that each folder lies in.
  packages: Mutex<FxHashMap<String, Option<Arc<Package>>>>,
  /// What substitutes of shared modules are made of.
  pub inside: Arc<Inside>,
  /// What imports of shared modules mean.
  pub meanings: Meanings,
  /// Which files are shared, whatever their imports say.
  pub identities: Identities,
  /// The edges of the entries that may not wait for anything, once all entries are known.
  entries_at_once: OnceLock<FxHashSet<DependencyId>>,
  /// Whether the graph is known to be that of the last compilation.
  same_graph: AtomicBool,
  /// The federation modules, once all modules are made.
  federated: OnceLock<Federated>,
  /// What is out of the chunks while Rspack merges and splits them.
  set_aside: Mutex<SetAside>,
  /// The chunks that must not be merged meanwhile.
  kept_apart: Mutex<Vec<ChunkUkey>>,
  /// Fallbacks that are loaded in any case, since their chunks could not be split.
  stuck: Mutex<Vec<Stuck>>,
  /// Where they are, once the chunks are known.
  chunks: OnceLock<Arc<FederatedChunks>>,
  /// A hash of what the chunks are, once their ids are known.
  chunk_shape: OnceLock<u64>,
  /// The static imports that come too early, once the chunks are known.
  early: OnceLock<Arc<EarlyImports>>,
}

/// The package.json of a folder.
#[derive(Debug, Clone)]
pub(crate) enum Described {
  Found(Arc<PackageDescription>),
  Missing,
  /// There is one, and this is why it can't be used.
  Broken(String),
}

/// The package that a module lies in.
#[derive(Debug)]
pub(crate) struct Package {
  pub name: String,
  pub folder: String,
  pub has_exports: bool,
}

impl CompilationState {
  pub(crate) fn new(resolver: Arc<Resolver>, require: Arc<Resolver>) -> Self {
    Self { resolver: Some(Arc::clone(&resolver)), resolvers: vec![resolver, require], ..Self::default() }
  }

  /// The package.json in `folder`.
  pub(crate) async fn description(&self, folder: &str) -> Described {
    if let Some(known) = self.descriptions.lock().unwrap_or_else(PoisonError::into_inner).get(folder) {
      return known.clone();
    }
    let read = self.read_description(folder).await;
    let mut known = self.descriptions.lock().unwrap_or_else(PoisonError::into_inner);
    known.insert(folder.to_owned(), read.clone());
    read
  }

  async fn read_description(&self, folder: &str) -> Described {
    let Some(resolver) = &self.resolver else { return Described::Missing };
    match resolver.inner_fs().read(description_path(folder).as_str().into()).await {
      Ok(bytes) => match PackageDescription::parse(&bytes) {
        Ok(description) => Described::Found(Arc::new(description)),
        Err(reason) => Described::Broken(reason),
      },
      Err(rspack_fs::Error::Io(error)) => match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Described::Missing,
        _ => Described::Broken(format!("it can't be read: {error}")),
      },
    }
  }

  /// The package that a file lies in: the nearest package.json with a name. Folders inside a package may have one without
  /// (`dist/esm`).
  pub(crate) async fn package_of(&self, file: &str) -> Option<Arc<Package>> {
    let folder = parent(file)?;
    if let Some(known) = self.packages.lock().unwrap_or_else(PoisonError::into_inner).get(folder) {
      return known.clone();
    }
    let mut found = None;
    for asked in asked_folders(folder) {
      if let Described::Found(description) = self.description(asked).await
        && let Some(name) = description.name()
      {
        let has_exports = description.has_exports();
        found = Some(Arc::new(Package { name: name.to_owned(), folder: asked.to_owned(), has_exports }));
        break;
      }
    }
    self.packages.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned(), found.clone());
    found
  }

  /// The version of the package in `folder`.
  pub(crate) async fn version_in(&self, folder: &str) -> Option<String> {
    match self.description(folder).await {
      Described::Found(description) => description.version().map(str::to_owned),
      Described::Missing | Described::Broken(_) => None,
    }
  }

  /// The version of the nearest package.json, in `folder` or anywhere above it.
  pub(crate) async fn version_above(&self, folder: &str) -> Option<String> {
    for asked in std::iter::successors(Some(folder), |folder| parent(folder)) {
      if let Described::Found(description) = self.description(asked).await {
        return description.version().map(str::to_owned);
      }
    }
    None
  }

  /// Paths of the package.json files that were read, and of those that were looked for and are not there. Sorted.
  pub(crate) fn asked_descriptions(&self) -> (Vec<String>, Vec<String>) {
    let known = self.descriptions.lock().unwrap_or_else(PoisonError::into_inner);
    let mut folders: Vec<_> = known.iter().collect();
    folders.sort_unstable_by_key(|(folder, _)| *folder);
    let (missing, read): (Vec<_>, Vec<_>) =
      folders.into_iter().partition(|(_, found)| matches!(found, Described::Missing));
    let paths = |found: Vec<(&String, _)>| found.into_iter().map(|(folder, _)| description_path(folder)).collect();
    (paths(read), paths(missing))
  }

  /// Keeps the edges of the entries that may not wait.
  pub(crate) fn keep_entries_at_once(&self, edges: FxHashSet<DependencyId>) {
    // Set once a compilation.
    let _ = self.entries_at_once.set(edges);
  }

  /// Whether an edge is that of an entry that may not wait.
  pub(crate) fn must_run_at_once(&self, edge: &DependencyId) -> bool {
    self.entries_at_once.get().is_some_and(|edges| edges.contains(edge))
  }

  /// The module graph is that of the last compilation.
  pub(crate) fn tell_same_graph(&self) {
    self.same_graph.store(true, Ordering::Relaxed);
  }

  /// Whether [`tell_same_graph`](Self::tell_same_graph) was called.
  pub(crate) fn has_same_graph(&self) -> bool {
    self.same_graph.load(Ordering::Relaxed)
  }

  /// The federation modules. Asked for when all modules are made.
  pub(crate) fn federated(&self, compilation: &Compilation) -> &Federated {
    self.federated.get_or_init(|| Federated::of(compilation.get_module_graph()))
  }

  /// Keeps what was taken out of the chunks.
  pub(crate) fn set_aside(&self, modules: SetAside) {
    *self.set_aside.lock().unwrap_or_else(PoisonError::into_inner) = modules;
  }

  /// What was taken out of the chunks, to be put back.
  pub(crate) fn take_set_aside(&self) -> SetAside {
    std::mem::take(&mut *self.set_aside.lock().unwrap_or_else(PoisonError::into_inner))
  }

  /// The groups of chunks that what is set aside is loaded with.
  pub(crate) fn groups_of_set_aside(&self) -> Vec<ChunkGroupUkey> {
    self.set_aside.lock().unwrap_or_else(PoisonError::into_inner).groups().collect()
  }

  /// Keeps which chunks must not be merged, until they may again.
  pub(crate) fn keep_apart(&self, chunks: Vec<ChunkUkey>) {
    self.kept_apart.lock().unwrap_or_else(PoisonError::into_inner).extend(chunks);
  }

  /// The chunks that may be merged again.
  pub(crate) fn take_kept_apart(&self) -> Vec<ChunkUkey> {
    std::mem::take(&mut *self.kept_apart.lock().unwrap_or_else(PoisonError::into_inner))
  }

  /// Keeps the fallbacks that could not be taken out of their chunks.
  pub(crate) fn keep_stuck(&self, stuck: Vec<Stuck>) {
    *self.stuck.lock().unwrap_or_else(PoisonError::into_inner) = stuck;
  }

  /// The fallbacks that could not be taken out of their chunks, once.
  pub(crate) fn take_stuck(&self) -> Vec<Stuck> {
    std::mem::take(&mut *self.stuck.lock().unwrap_or_else(PoisonError::into_inner))
  }

  /// The chunks that hold federation modules. Asked for when the chunks are final.
  pub(crate) fn federated_chunks(&self, compilation: &Compilation) -> &Arc<FederatedChunks> {
    self.chunks.get_or_init(|| Arc::new(FederatedChunks::of(compilation, self.federated(compilation))))
  }

  /// A hash of what the chunks are. Asked for when their ids are known, before there are files.
  pub(crate) fn chunk_shape(&self, compilation: &Compilation) -> u64 {
    *self.chunk_shape.get_or_init(|| chunk_shape(compilation, self.federated_chunks(compilation)))
  }

  /// The static imports that come too early. Asked for when the chunks are final.
  pub(crate) fn early_imports(&self, compilation: &Compilation, asked: Option<bool>) -> Arc<EarlyImports> {
    Arc::clone(
      self.early.get_or_init(|| Arc::new(early_imports(compilation, self.federated_chunks(compilation), asked))),
    )
  }
}

/// The path of the package.json of a folder.
pub(crate) fn description_path(folder: &str) -> String {
  let separator = if folder.contains('\\') && !folder.contains('/') { '\\' } else { '/' };
  format!("{}{separator}package.json", folder.trim_end_matches(['/', '\\']))
}
