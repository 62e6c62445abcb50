//! The changes that a comparison finds.

use serde::Serialize;

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Change {
  /// The kind of change.
  pub kind: ChangeKind,
  /// Whether a consumer that was built for the old contract may fail with the new one.
  pub breaking: bool,
  /// The subject of the change: the key of an expose, a share key, the alias of a remote.
  pub subject: String,
  /// The change in words, in one line.
  pub message: String,
  /// The old value.
  #[serde(skip_serializing_if = "Option::is_none")]
  #[cfg_attr(feature = "typescript", ts(optional))]
  pub old: Option<String>,
  /// The new value.
  #[serde(skip_serializing_if = "Option::is_none")]
  #[cfg_attr(feature = "typescript", ts(optional))]
  pub new: Option<String>,
}

/// The kinds of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ChangeKind"))]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
  /// A shared module comes with the remote entry, or no longer does.
  EagerChanged,
  /// The remote entry is loaded in another way.
  EntryTypeChanged,
  /// An export is new.
  ExportAdded,
  /// An export is gone.
  ExportRemoved,
  /// Exports that were known are not any more.
  ExportsUnknown,
  /// A module is exposed that was not.
  ExposeAdded,
  /// A module is not exposed any more.
  ExposeRemoved,
  /// The container, or its global variable, has another name.
  NameChanged,
  /// Another range of a shared module.
  RangeChanged,
  /// Another release.
  ReleaseChanged,
  /// It consumes another remote.
  RemoteAdded,
  /// It does not consume a remote any more.
  RemoteRemoved,
  /// It shares in other scopes.
  ShareScopeChanged,
  /// It shares a module that it did not.
  SharedAdded,
  /// It does not share a module any more.
  SharedRemoved,
  /// A shared module is a singleton, or no longer one.
  SingletonChanged,
  /// The declarations of an exposed module say something else.
  TypesChanged,
  /// It brings another version of a shared module.
  VersionChanged,
}

impl Change {
  pub(super) fn new(kind: ChangeKind, subject: &str, message: impl Into<String>) -> Self {
    let subject = subject.to_owned();
    Self { kind, breaking: false, subject, message: message.into(), old: None, new: None }
  }

  pub(super) fn breaking(self, breaking: bool) -> Self {
    Self { breaking, ..self }
  }

  pub(super) fn from(self, old: &str) -> Self {
    Self { old: Some(old.to_owned()), ..self }
  }

  pub(super) fn to(self, new: &str) -> Self {
    Self { new: Some(new.to_owned()), ..self }
  }
}
