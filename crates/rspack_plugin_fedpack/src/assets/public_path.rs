//! Containers that a page would look for on its own server.

use fedpack_config::{model::Level, public_path::is_relative_to_page};
use fedpack_diagnostics::{Diagnostic, event::PublicPathOfPage};
use rspack_core::{Compilation, PublicPath};

use crate::{
  build::{may_be_auto, public_path},
  context::CompilerContext,
};

/// A warning for each of them.
pub(crate) async fn public_paths_of_page(context: &CompilerContext, compilation: &Compilation) -> Vec<Diagnostic> {
  let mut found = Vec::new();
  if !compilation.platform.is_web() {
    return found;
  }
  for container in context.containers.iter().filter(|container| container.public_path != Level::Off) {
    let PublicPath::Filename(template) = public_path(Some(container), compilation) else { continue };
    let public_path = PublicPath::render_filename(compilation, template).await;
    if is_relative_to_page(&public_path) {
      let name = container.name.0.clone();
      found.push(PublicPathOfPage { name, public_path, may_be_auto: may_be_auto(container) }.into());
    }
  }
  found
}
