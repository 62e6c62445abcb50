//! The files of exposed modules.

use fedpack_types::Target;

use crate::{input::ExposedFile, resolve::Resolver, slashes::joined};

/// An exposed module that has types.
pub(crate) struct TypedExpose<'i> {
  pub(crate) key: &'i str,
  pub(crate) file: String,
}

/// Those of a project. JavaScript has none, unless the project says that it does; nor has a module whose request asks for none:
/// `./src/internal.ts?exclude`.
pub(crate) fn typed<'i>(exposes: &'i [ExposedFile], context: &str, resolver: &Resolver<'_>) -> Vec<TypedExpose<'i>> {
  let here = format!("{context}/_");
  let file = |request: &str| match resolver.resolve(&here, request) {
    Target::File(file) => Some(file),
    _ => resolver.file(&joined(context, request)),
  };
  exposes
    .iter()
    .filter_map(|ExposedFile { key, request }| {
      let (path, query) = request.split_once('?').unwrap_or((request, ""));
      let is_excluded = query.split('&').any(|part| part == "exclude" || part.starts_with("exclude="));
      Some(TypedExpose { key, file: file(path).filter(|_| !is_excluded)? })
    })
    .collect()
}
