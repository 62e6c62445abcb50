//! What can be wrong: one typed event a file, each with its facts as fields.
//!
//! An event is made where the fact is met and becomes a [`Diagnostic`](crate::Diagnostic) by `From`.

mod browser_global;
mod chunk_global_name;
mod container_name_twice;
mod cyclic_remote;
mod description_unreadable;
mod duplicate_entry;
mod eager_import;
mod eager_without_fallback;
mod empty_range;
mod empty_value;
mod expose_key;
mod expose_not_resolved;
mod fallback_not_resolved;
mod include_and_exclude;
mod invalid_dependency_range;
mod invalid_options;
mod invalid_range;
mod invalid_value;
mod invalid_version;
mod library_name_form;
mod lost_value;
mod missing_name;
mod missing_option;
mod outside_output;
mod package_specifier;
mod prefix_mismatch;
mod provided_version_not_found;
mod remote_type;
mod remote_url;
mod remote_without_url;
mod required_version_not_found;
mod second_copy;
mod second_plugin;
mod two_versions;
mod unfit_name;
mod unknown_option;
mod unsupported_option;
mod wrong_type;

use std::error::Error;

pub use browser_global::BrowserGlobal;
pub use chunk_global_name::ChunkGlobalName;
pub use container_name_twice::ContainerNameTwice;
pub use cyclic_remote::CyclicRemote;
pub use description_unreadable::DescriptionUnreadable;
pub use duplicate_entry::DuplicateEntry;
pub use eager_import::EagerImport;
pub use eager_without_fallback::EagerWithoutFallback;
pub use empty_range::EmptyRange;
pub use empty_value::EmptyValue;
pub use expose_key::ExposeKey;
pub use expose_not_resolved::ExposeNotResolved;
pub use fallback_not_resolved::FallbackNotResolved;
pub use include_and_exclude::IncludeAndExclude;
pub use invalid_dependency_range::InvalidDependencyRange;
pub use invalid_options::InvalidOptions;
pub use invalid_range::InvalidRange;
pub use invalid_value::InvalidValue;
pub use invalid_version::InvalidVersion;
pub use library_name_form::LibraryNameForm;
pub use lost_value::LostValue;
pub use missing_name::MissingName;
pub use missing_option::MissingOption;
pub use outside_output::OutsideOutput;
pub use package_specifier::PackageSpecifier;
pub use prefix_mismatch::PrefixMismatch;
pub use provided_version_not_found::{NoProvidedVersion, ProvidedVersionNotFound};
pub use remote_type::RemoteType;
pub use remote_url::RemoteUrl;
pub use remote_without_url::RemoteWithoutUrl;
pub use required_version_not_found::{NoRequiredVersion, RequiredVersionNotFound};
pub use second_copy::SecondCopy;
pub use second_plugin::SecondPlugin;
pub use two_versions::TwoVersions;
pub use unfit_name::UnfitName;
pub use unknown_option::UnknownOption;
pub use unsupported_option::UnsupportedOption;
pub use wrong_type::WrongType;

use crate::{Code, Severity};

/// Something that went wrong, with its facts. Its `Display` is the message: one line, without code and place.
pub trait Event: Error {
  /// The code of this kind of event.
  const CODE: Code;

  /// Whether it fails the build; most do.
  fn severity(&self) -> Severity {
    Severity::Error
  }

  /// Where it was met: the path of an option, or a module.
  fn place(&self) -> String;

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
}

fn one_of(allowed: &[&str]) -> String {
  format!("one of: {}", allowed.join(", "))
}
