//! What can be wrong: one typed event a file, each with its facts as fields.
//!
//! An event is made where the fact is met and becomes a [`Diagnostic`](crate::Diagnostic) by `From`.

mod additional_data_failed;
mod app_name_twice;
mod browser_global;
mod chunk_global_name;
mod config_not_loaded;
mod consumed_not_exposed;
mod container_name_clash;
mod container_name_twice;
mod cyclic_remote;
mod description_unreadable;
mod duplicate_entry;
mod eager_import;
mod eager_in_remote;
mod eager_without_fallback;
mod empty_range;
mod empty_value;
mod expose_key;
mod expose_not_resolved;
mod exposed_not_consumed;
mod external_runtime;
mod fallback_always_loaded;
mod fallback_not_resolved;
mod include_and_exclude;
mod installed_outside_range;
mod invalid_dependency_range;
mod invalid_options;
mod invalid_pattern;
mod invalid_policy;
mod invalid_range;
mod invalid_value;
mod invalid_version;
mod library_name_form;
mod lock_unusable;
mod lost_value;
mod manifest_unreadable;
mod manifests_of_one_app;
mod missing_export;
mod missing_expose;
mod missing_name;
mod missing_option;
mod not_provided;
mod nothing_found;
mod outside_output;
mod package_specifier;
mod prefix_mismatch;
mod provided_version_not_found;
mod public_path_of_page;
mod ranges_differ;
mod remote_type;
mod remote_unreachable;
mod remote_url;
mod remote_without_url;
mod required_version_not_found;
mod second_copy;
mod second_plugin;
mod share_of_external;
mod share_scope_mismatch;
mod singleton_conflict;
mod singleton_differs;
mod too_many_versions;
mod two_share_keys;
mod two_versions;
mod unfit_name;
mod unknown_manifest_version;
mod unknown_option;
mod unsupported_option;
mod wrong_type;

use std::error::Error;

pub use additional_data_failed::AdditionalDataFailed;
pub use app_name_twice::AppNameTwice;
pub use browser_global::BrowserGlobal;
pub use chunk_global_name::ChunkGlobalName;
pub use config_not_loaded::ConfigNotLoaded;
pub use consumed_not_exposed::ConsumedNotExposed;
pub use container_name_clash::{ContainerNameClash, NamedRemote};
pub use container_name_twice::ContainerNameTwice;
pub use cyclic_remote::CyclicRemote;
pub use description_unreadable::DescriptionUnreadable;
pub use duplicate_entry::DuplicateEntry;
pub use eager_import::{EagerImport, StaticImport};
pub use eager_in_remote::EagerInRemote;
pub use eager_without_fallback::EagerWithoutFallback;
pub use empty_range::EmptyRange;
pub use empty_value::EmptyValue;
pub use expose_key::ExposeKey;
pub use expose_not_resolved::ExposeNotResolved;
pub use exposed_not_consumed::{ExposedNotConsumed, UnusedExpose};
pub use external_runtime::ExternalRuntime;
pub use fallback_always_loaded::{FallbackAlwaysLoaded, NotSplit};
pub use fallback_not_resolved::FallbackNotResolved;
pub use include_and_exclude::IncludeAndExclude;
pub use installed_outside_range::InstalledOutsideRange;
pub use invalid_dependency_range::InvalidDependencyRange;
pub use invalid_options::InvalidOptions;
pub use invalid_pattern::InvalidPattern;
pub use invalid_policy::{InvalidPolicy, PolicyProblem};
pub use invalid_range::InvalidRange;
pub use invalid_value::InvalidValue;
pub use invalid_version::InvalidVersion;
pub use library_name_form::LibraryNameForm;
pub use lock_unusable::LockUnusable;
pub use lost_value::LostValue;
pub use manifest_unreadable::ManifestUnreadable;
pub use manifests_of_one_app::ManifestsOfOneApp;
pub use missing_export::MissingExport;
pub use missing_expose::MissingExpose;
pub use missing_name::MissingName;
pub use missing_option::MissingOption;
pub use not_provided::NotProvided;
pub use nothing_found::NothingFound;
pub use outside_output::OutsideOutput;
pub use package_specifier::PackageSpecifier;
pub use prefix_mismatch::PrefixMismatch;
pub use provided_version_not_found::{NoProvidedVersion, ProvidedVersionNotFound};
pub use public_path_of_page::PublicPathOfPage;
pub use ranges_differ::{AskedRange, AskingApp, RangesDiffer};
pub use remote_type::RemoteType;
pub use remote_unreachable::{RemoteUnreachable, SilentRemote};
pub use remote_url::{RemoteUrl, UnsetUrlPart};
pub use remote_without_url::RemoteWithoutUrl;
pub use required_version_not_found::{NoRequiredVersion, RequiredVersionNotFound};
pub use second_copy::SecondCopy;
pub use second_plugin::SecondPlugin;
pub use share_of_external::ShareOfExternal;
pub use share_scope_mismatch::ShareScopeMismatch;
pub use singleton_conflict::{PartyRange, SharingParty, SingletonConflict};
pub use singleton_differs::SingletonDiffers;
pub use too_many_versions::TooManyVersions;
pub use two_share_keys::{TwoShareKeys, UsedShareKey};
pub use two_versions::{InstalledCopy, TwoVersions};
pub use unfit_name::UnfitName;
pub use unknown_manifest_version::UnknownManifestVersion;
pub use unknown_option::UnknownOption;
pub use unsupported_option::UnsupportedOption;
pub use wrong_type::WrongType;

use serde::Serialize;

use crate::{Code, RelatedLocation, Severity, SourceLocation};

/// Something that went wrong. Its fields are the facts, as they were met; sentences are made of them in `Display`, which is the
/// message (one line, without code and place), and in [`lines`](Event::lines). Serialized, it is what reports have as data.
/// [`Diagnostic`](crate::Diagnostic) makes both fit to be printed.
pub trait Event: Error + Serialize {
  /// The code of this kind of event.
  const CODE: Code;

  /// Whether it fails the build; most do.
  fn severity(&self) -> Severity {
    Severity::Error
  }

  /// Where it was met: the path of an option, or a module.
  fn place(&self) -> String;

  /// Further lines of the message: one an item of what it lists.
  fn lines(&self) -> Vec<String> {
    Vec::new()
  }

  /// What would have been right.
  fn expected(&self) -> Option<String> {
    None
  }

  /// What is there instead, unless the message says so.
  fn found(&self) -> Option<String> {
    None
  }

  /// A text to write instead.
  fn suggestion(&self) -> Option<String> {
    None
  }

  /// What to do next.
  fn help(&self) -> Option<String> {
    None
  }

  /// The place in a file, if it is in one.
  fn location(&self) -> Option<SourceLocation> {
    None
  }

  /// The other places in files that it is about.
  fn related(&self) -> Vec<RelatedLocation> {
    Vec::new()
  }
}

/// Where a diagnostic about a shared module points: its key, and its share scope where that is not the default.
pub fn shared_module(share_key: &str, share_scope: &[String]) -> String {
  match share_scope {
    [scope] if scope == "default" => format!("shared module {share_key}"),
    scopes => format!("shared module {share_key} (share scope {})", scopes.join(", ")),
  }
}

fn one_of(allowed: &[&str]) -> String {
  format!("one of: {}", allowed.join(", "))
}
