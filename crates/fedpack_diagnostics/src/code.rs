//! The registry of codes.
//!
//! Tens are families: 00 options in general, 10 the container, 20 remotes, 30 `shared`, 40 sharing in the module graph, 50 the
//! contract with a remote, 60 drift in a workspace, 70 the command line, 80 the runtime, and what else in a build acts on it. A
//! family that is full goes on a hundred higher: 110 is the container again, 150 the contract.
//! A code that was published keeps its number and its meaning.

use std::fmt;

use crate::Severity;

macro_rules! severity {
  (error) => {
    Some(Severity::Error)
  };
  (warning) => {
    Some(Severity::Warning)
  };
  (either) => {
    None
  };
}

macro_rules! codes {
  ($($(#[$doc:meta])* $name:ident = $number:literal, $severity:ident, $title:literal;)*) => {
    /// A stable name for one kind of diagnostic, printed as `FED` and three digits.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Code {
      $($(#[$doc])* $name = $number,)*
    }

    impl Code {
      /// Every code, by number.
      pub const ALL: &'static [Code] = &[$(Code::$name,)*];

      /// The meaning of the code, in a few words; also the headline of its page.
      pub const fn title(self) -> &'static str {
        match self {
          $(Code::$name => $title,)*
        }
      }

      /// The severity without a policy. `None` when it depends on the case.
      pub const fn severity(self) -> Option<Severity> {
        match self {
          $(Code::$name => severity!($severity),)*
        }
      }
    }
  };
}

codes! {
  /// The options are not an object, or not JSON.
  InvalidOptions = 1, error, "the options cannot be read";
  /// A key that no option has.
  UnknownOption = 2, error, "unknown option";
  /// A value of another type than the option takes.
  WrongType = 3, error, "wrong type";
  /// A value of the right type that is not one of those allowed.
  InvalidValue = 4, error, "invalid value";
  /// An empty string, list or object where something is needed.
  EmptyValue = 5, error, "empty value";
  /// A required option is absent.
  MissingOption = 6, error, "missing option";
  /// An option that is accepted, but has no effect yet.
  UnsupportedOption = 7, warning, "unsupported option";
  /// A value that cannot be written into the build, such as a function.
  LostValue = 8, warning, "value that cannot be serialized";
  /// The same expose, remote or shared module twice.
  DuplicateEntry = 9, warning, "duplicate entry";

  /// A container that exposes modules has no name.
  MissingName = 10, error, "missing container name";
  /// The container's name does not fit its library type.
  UnfitName = 11, error, "invalid name for the library type";
  /// `library.name` has a form that its library type does not support.
  LibraryNameForm = 12, error, "unsupported form of library.name";
  /// An expose key without its leading `./`.
  ExposeKey = 13, error, "expose key without ./";
  /// A file that would be written outside the output folder.
  OutsideOutput = 14, error, "path outside the output folder";
  /// The container's name is a global that browsers keep for themselves.
  BrowserGlobal = 15, warning, "name of a browser global";
  /// Two containers of a compiler, or a container and an entry that it cannot merge with, have the same name.
  ContainerNameTwice = 16, error, "duplicate container name";
  /// The container's global is the one that loads chunks.
  ChunkGlobalName = 17, error, "container name clashes with uniqueName";
  /// An exposed module that does not resolve.
  ExposeNotResolved = 18, error, "exposed module not found";
  /// Two `ModuleFederationPlugin`s in one compiler.
  SecondPlugin = 19, error, "second ModuleFederationPlugin";

  /// A remote without a name or a URL.
  RemoteWithoutUrl = 20, error, "remote without a URL";
  /// A remote's URL that does not look like one.
  RemoteUrl = 21, warning, "suspicious remote URL";
  /// `name@url` where remotes are not loaded by script.
  RemoteType = 22, error, "remote does not match its type";
  /// `internal` remotes that refer to each other and to no module.
  CyclicRemote = 23, error, "circular remotes";
  /// A remote from an origin that `security.origins` does not allow.
  RemoteNotAllowed = 24, error, "remote from an origin that is not allowed";
  /// A remote whose files have no hashes, with `security.integrity`.
  Unverifiable = 26, error, "remote without hashes";

  /// A required version that is not a range.
  InvalidRange = 30, error, "invalid version range";
  /// A provided version that is not a version.
  InvalidVersion = 31, error, "invalid version";
  /// A specifier of a package manager instead of a range.
  PackageSpecifier = 32, warning, "package specifier instead of a version range";
  /// `requiredVersion: ''`.
  EmptyRange = 33, warning, "empty required version";
  /// One of key, share key and import ends with `/`, and another does not.
  PrefixMismatch = 34, error, "mismatched trailing slash";
  /// `include` and `exclude` on one entry.
  IncludeAndExclude = 35, error, "include and exclude together";
  /// `eager: true` with `import: false`.
  EagerWithoutFallback = 36, warning, "eager without a fallback";
  /// A shared module that is an external of the build.
  ShareOfExternal = 37, warning, "shared module is an external";

  /// A provided module whose version is unknown.
  ProvidedVersionNotFound = 40, warning, "version of a shared module not found";
  /// A consumed module whose required version is unknown.
  RequiredVersionNotFound = 41, warning, "required version not found";
  /// The fallback of a shared module does not resolve.
  FallbackNotResolved = 42, either, "fallback of a shared module not found";
  /// A package.json that versions are read from cannot be read, or is not a JSON object.
  DescriptionUnreadable = 43, warning, "unreadable package.json";
  /// A dependency on a shared package whose version is not a range.
  InvalidDependencyRange = 44, warning, "invalid dependency range";
  /// Part of a singleton is bundled outside of the shared module.
  SecondCopy = 45, warning, "second copy of a singleton";
  /// Two installed copies of a singleton in one build.
  TwoVersions = 46, warning, "two versions of a singleton";
  /// An entry that does not wait for federation imports shared or remote modules statically.
  EagerImport = 47, warning, "static import before federation is ready";
  /// A file that is always loaded contains the fallback of a shared module, and cannot be split.
  FallbackAlwaysLoaded = 48, warning, "fallback is always loaded";

  /// An import of a module that the remote does not expose.
  MissingExpose = 50, error, "module not exposed by the remote";
  /// An import of a name that the exposed module does not export.
  MissingExport = 51, error, "name not exported by the exposed module";
  /// A singleton without a version that satisfies every party.
  SingletonConflict = 52, error, "no common version of a singleton";
  /// A remote that shares in other scopes than the host.
  ShareScopeMismatch = 53, error, "share scope mismatch";
  /// Two parties of a federation whose containers have the same name.
  ContainerNameClash = 54, error, "container name clash";
  /// A manifest with a major version that this version of fedpack does not know.
  UnknownManifestVersion = 55, error, "unknown manifest version";
  /// A manifest that did not arrive.
  RemoteUnreachable = 56, warning, "unreachable remote";
  /// A response that is not a manifest.
  ManifestUnreadable = 57, warning, "unreadable manifest";
  /// `fedpack.lock` cannot be read or written.
  LockUnusable = 58, error, "unusable lock file";
  /// `manifest.additionalData` threw, or returned something that is not a manifest.
  AdditionalDataFailed = 59, error, "additionalData failed";

  /// Apps that require different ranges of one shared module.
  RangesDiffer = 60, error, "different version ranges";
  /// A singleton in one app that is not one in another.
  SingletonDiffers = 61, error, "inconsistent singleton";
  /// A remote shares eagerly.
  EagerInRemote = 62, warning, "eager shared module in a remote";
  /// The installed version does not satisfy the range.
  InstalledOutsideRange = 63, error, "installed version outside the range";
  /// One package is shared under two keys.
  TwoShareKeys = 64, error, "two share keys for one package";
  /// An import of a module that no app in the workspace exposes under that key.
  ConsumedNotExposed = 65, error, "imported but not exposed";
  /// An expose that no app in the workspace imports.
  ExposedNotConsumed = 66, warning, "exposed but never imported";
  /// Two apps of a workspace with the same container name.
  AppNameTwice = 67, error, "duplicate app name";
  /// The configuration of an app could not be loaded.
  ConfigNotLoaded = 68, error, "configuration could not be loaded";
  /// Two deployed manifests are of one app.
  ManifestsOfOneApp = 69, warning, "two manifests of one app";

  /// A command found nothing to work on.
  NothingFound = 70, error, "nothing to work on";
  /// An invalid policy in `fedpack.config`.
  InvalidPolicy = 71, error, "invalid policy";

  /// The API of the runtime is an external.
  ExternalRuntime = 80, warning, "federation runtime is an external";
  /// A container that would provide its runtime core.
  CoreOfContainer = 81, error, "runtime core provided by a container";

  /// A container whose public path depends on the page that loads it.
  PublicPathOfPage = 110, warning, "public path relative to the page";
  /// A `getPublicPath` that a host would have to evaluate.
  PublicPathNotRead = 111, warning, "getPublicPath that hosts do not read";
  /// The types of exposed modules can't be made.
  TypesNotMade = 112, either, "types not made";

  /// A remote consumes a shared module that nobody provides.
  NotProvided = 150, either, "no provider for a shared module";
  /// Comparing versions with ranges would take too long.
  TooManyVersions = 151, warning, "too many versions to compare";
  /// A remote that `security.integrity: 'lock'` refuses, as the lock file pins nothing or another release.
  NotPinned = 152, either, "remote not pinned by the lock file";
  /// The types of a remote that could not be fetched.
  TypesUnavailable = 155, warning, "types of a remote not available";
  /// A use of a remote module that does not fit its types.
  TypeMismatch = 156, either, "use does not fit the types of a remote";
  /// A module that a route shows, and of which nothing can be loaded early.
  RouteModule = 157, warning, "module of a route not found";
  /// A host and a remote whose builds have one `output.uniqueName`.
  UniqueNameClash = 153, error, "unique name clash";
}

/// Where a release's documentation is, if whoever builds it says so: `https://fedpack.example/docs`.
const SITE: Option<&str> = option_env!("FEDPACK_DOCS_URL");

impl Code {
  /// The URL of the code's page, or its path in the installed package where the build names no site.
  pub fn page(self) -> String {
    self.page_of(SITE)
  }

  fn page_of(self, site: Option<&str>) -> String {
    // A variable of a workflow that nobody has set is there, and empty.
    match site.map(|url| url.trim_end_matches('/')) {
      None | Some("") => format!("fedpack/docs/errors/{self}.md"),
      Some(site) => format!("{site}/errors/{self}"),
    }
  }
}

impl fmt::Display for Code {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "FED{:03}", *self as u16)
  }
}

#[cfg(test)]
mod tests {
  use super::Code;

  #[test]
  fn codes_are_printed_with_three_digits() {
    assert_eq!(Code::UnknownOption.to_string(), "FED002");
  }

  #[test]
  fn a_page_is_on_the_site_of_a_release_or_else_in_the_package() {
    let page = |site| Code::FallbackNotResolved.page_of(site);
    assert_eq!(page(None), "fedpack/docs/errors/FED042.md");
    assert_eq!(page(Some("")), "fedpack/docs/errors/FED042.md");
    assert_eq!(page(Some("https://fedpack.example")), "https://fedpack.example/errors/FED042");
    assert_eq!(page(Some("https://fedpack.example/docs/")), "https://fedpack.example/docs/errors/FED042");
  }
}
