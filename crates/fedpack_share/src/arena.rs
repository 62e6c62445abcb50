//! All `shared` entries of a build, each with an id.

use fedpack_config::model::Shared;

/// The id of an entry in a [`ShareArena`]: what is known of the entry is kept under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShareId(usize);

/// The entries of `shared` in the order of the options. Several may have one key: for several layers, or of several plugins.
#[derive(Debug, Default)]
pub struct ShareArena(Vec<Shared>);

impl ShareArena {
  /// An arena of these entries.
  pub fn new(entries: Vec<Shared>) -> Self {
    Self(entries)
  }

  /// The entry of an id that this arena gave.
  #[expect(clippy::indexing_slicing, reason = "an arena gives ids of its own entries alone, and loses none")]
  pub fn get(&self, id: ShareId) -> &Shared {
    &self.0[id.0]
  }

  /// All entries, with their ids.
  pub fn iter(&self) -> impl Iterator<Item = (ShareId, &Shared)> {
    self.0.iter().enumerate().map(|(at, shared)| (ShareId(at), shared))
  }

  /// Whether nothing is shared.
  pub fn is_empty(&self) -> bool {
    self.0.is_empty()
  }

  /// Those of `ids` that an import from a module in `issuer_layer` may match: the entries for that layer go before those for any.
  pub fn for_layer<'a>(
    &'a self,
    ids: &'a [ShareId],
    issuer_layer: Option<&'a str>,
  ) -> impl Iterator<Item = (ShareId, &'a Shared)> {
    let entries = move || ids.iter().map(move |id| (*id, self.get(*id)));
    let own =
      entries().filter(move |(_, shared)| issuer_layer.is_some() && shared.issuer_layer.as_deref() == issuer_layer);
    own.chain(entries().filter(|(_, shared)| shared.issuer_layer.is_none()))
  }
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use super::{ShareArena, ShareId};

  fn arena() -> ShareArena {
    let shared = json!([
      {"any": {"request": "lib"}},
      {"client": {"request": "lib", "issuerLayer": "client"}},
      {"server": {"request": "lib", "issuerLayer": "server"}},
      {"other": {"request": "tool"}},
    ]);
    ShareArena::new(fedpack_config::normalize(&json!({"shared": shared}).to_string()).config.shared)
  }

  #[test]
  fn an_id_leads_to_its_entry() {
    let arena = arena();
    assert_eq!(arena.iter().map(|(_, shared)| shared.key.as_str()).collect::<Vec<_>>()[..2], ["any", "client"]);
    assert!(arena.iter().all(|(id, shared)| arena.get(id) == shared));
    assert!(!arena.is_empty() && ShareArena::default().is_empty());
  }

  #[test]
  fn entries_for_a_layer_go_before_those_for_any() {
    let arena = arena();
    let ids: Vec<ShareId> = arena.iter().map(|(id, _)| id).collect();
    let keys = |layer| arena.for_layer(&ids, layer).map(|(_, shared)| shared.key.as_str()).collect::<Vec<_>>();
    assert_eq!(keys(Some("client")), ["client", "any", "other"]);
    assert_eq!(keys(Some("edge")), ["any", "other"]);
    assert_eq!(keys(None), ["any", "other"]);
    assert_eq!(arena.for_layer(&ids[1..3], None).count(), 0);
  }
}
