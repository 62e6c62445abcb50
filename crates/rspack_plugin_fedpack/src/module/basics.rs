//! The common parts of all federation modules.

use std::{borrow::Cow, sync::OnceLock};

use rspack_cacheable::{cacheable, with::Skip};

/// An identifier with paths relative to the compiler's context; a path stands behind a `|`.
pub(super) fn without_folder(context: &rspack_core::Context, identifier: &str) -> String {
  parts_without_folder(context, identifier).collect::<Vec<_>>().join("|")
}

fn parts_without_folder<'a>(
  context: &'a rspack_core::Context,
  identifier: &'a str,
) -> impl Iterator<Item = Cow<'a, str>> {
  // Only what may be a path, or a request with one, is looked into: hashes are made of identifiers in each rebuild.
  let is_plain = |part: &str| !part.starts_with('/') && !part.contains(['!', '\\', ':']);
  let shorten = move |part| if is_plain(part) { Cow::Borrowed(part) } else { Cow::Owned(context.shorten(part)) };
  identifier.split('|').map(shorten)
}

/// The text that the hash of a module begins with, without the folder that the build runs in: the same source gives the same
/// hashes everywhere. Put together once, as Rspack hashes a module for each chunk that it is in.
#[cacheable]
#[derive(Debug, Default)]
pub(super) struct HashedText {
  #[cacheable(with = Skip)]
  text: OnceLock<String>,
}

impl HashedText {
  pub(super) fn get(&self, context: &rspack_core::Context, text: impl FnOnce() -> String) -> &str {
    self.text.get_or_init(|| without_folder(context, &text()))
  }
}

/// Implements what every federation module has in common: its identity, its block of dependencies, and no diagnostics.
macro_rules! federation_module {
  ($name:ident) => {
    impl rspack_collections::Identifiable for $name {
      fn identifier(&self) -> rspack_collections::Identifier {
        self.identifier
      }
    }

    impl rspack_core::DependenciesBlock for $name {
      fn dependencies_block(&self) -> &rspack_core::DependenciesBlockData {
        &self.dependencies_block
      }

      fn dependencies_block_mut(&mut self) -> &mut rspack_core::DependenciesBlockData {
        &mut self.dependencies_block
      }
    }

    rspack_error::impl_empty_diagnosable_trait!($name);
  };
}
pub(super) use federation_module;

/// Implements the methods of `Module` that are the same for every federation module: no source of its own, the size that `$size`
/// gives (mostly an estimate, for size limits), its names, and a hash of all that its code depends on: of its identifier, or of the
/// text that `$text` gives.
macro_rules! federation_module_basics {
  ($size:expr) => {
    federation_module_basics!($size, |module| module.identifier.to_string());
  };
  ($size:expr, $text:expr) => {
    fn size(&self, _: Option<&rspack_core::SourceType>, _: Option<&rspack_core::Compilation>) -> f64 {
      let size: fn(&Self) -> f64 = $size;
      size(self)
    }

    fn source(&self) -> Option<&rspack_core::rspack_sources::BoxSource> {
      None
    }

    fn readable_identifier(&self, context: &rspack_core::Context) -> std::borrow::Cow<'_, str> {
      $crate::module::basics::without_folder(context, &self.readable_identifier).into()
    }

    fn lib_ident(&self, _: rspack_core::LibIdentOptions) -> Option<std::borrow::Cow<'_, str>> {
      Some(self.lib_ident.as_str().into())
    }

    // Written out, since `#[async_trait]` does not see what a macro brings.
    fn get_runtime_hash<'a, 'b, 'c, 'async_trait>(
      &'a self,
      compilation: &'b rspack_core::Compilation,
      runtime: Option<&'c rspack_core::RuntimeSpec>,
    ) -> std::pin::Pin<
      Box<dyn Future<Output = rspack_error::Result<rspack_hash::RspackHashDigest>> + Send + 'async_trait>,
    >
    where
      'a: 'async_trait,
      'b: 'async_trait,
      'c: 'async_trait,
      Self: 'async_trait,
    {
      Box::pin(async move {
        let mut hasher = rspack_hash::RspackHasher::from(&compilation.options.output);
        let text: fn(&Self) -> String = $text;
        let text = self.hashed_text.get(&compilation.options.context, || text(self));
        hasher.write(text.as_bytes());
        // Of a file that it was read from.
        if let Some(hash) = &self.build_info.read().hash {
          hasher.write(hash.encoded().as_bytes());
        }
        rspack_core::module_update_hash(self, &mut hasher, compilation, runtime);
        Ok(hasher.digest(&compilation.options.output.hash_digest))
      })
    }
  };
}
pub(super) use federation_module_basics;
