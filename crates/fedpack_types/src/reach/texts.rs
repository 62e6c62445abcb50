//! Declarations as they travel.

use super::{graph::Node, model::Target, places::Places};
use crate::{Rewritten, SpecifierKind, rewrite};

/// The text of a declaration in the archive: every specifier that leads to a file which travels is relative, and names it in the way that
/// every `moduleResolution` takes.
pub(super) fn travelling(file: &str, node: &Node, places: &Places) -> String {
  let mut targets = node.targets.iter();
  let text = rewrite(&node.text, &node.outline.specifiers, |specifier| match (targets.next(), &specifier.kind) {
    (Some(Target::File(to)), SpecifierKind::ReferencePath | SpecifierKind::ReferenceTypes) => {
      Rewritten::To(places.reference(file, to))
    }
    (Some(Target::File(to)), _) => Rewritten::To(places.specifier(file, to)),
    // Styles and the like, which a host's TypeScript would look for.
    (Some(Target::Unknown), SpecifierKind::SideEffect(_) | SpecifierKind::ReferencePath) => Rewritten::Gone,
    _ => Rewritten::Kept,
  });
  let references: String = node
    .scripts
    .iter()
    .map(|script| format!("/// <reference path=\"{}\" />\n", places.reference(file, script)))
    .collect();
  references + &text
}
