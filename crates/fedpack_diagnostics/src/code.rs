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

      /// What the code means, in a few words; also the headline of its page.
      pub const fn title(self) -> &'static str {
        match self {
          $(Code::$name => $title,)*
        }
      }

      /// What the code weighs where no policy says otherwise. None: that depends on the case.
      pub const fn severity(self) -> Option<Severity> {
        match self {
          $(Code::$name => severity!($severity),)*
        }
      }
    }
  };
}

codes! {
  /// The options are no object, or no JSON.
  InvalidOptions = 1, error, "the options cannot be read";
  /// A key that no option has.
  UnknownOption = 2, error, "unknown option";
  /// A value of another type than the option takes.
  WrongType = 3, error, "wrong type";
  /// A value of the right type that is none of those allowed.
  InvalidValue = 4, error, "value not allowed";
  /// An empty string, list or object where something is needed.
  EmptyValue = 5, error, "empty value";
  /// A required option is absent.
  MissingOption = 6, error, "missing option";
  /// An option that is accepted and has no effect yet.
  UnsupportedOption = 7, warning, "option without effect";
  /// A value that does not survive being written into the build, such as a function.
  LostValue = 8, warning, "value that cannot be passed on";
  /// The same expose, remote or shared module twice.
  DuplicateEntry = 9, warning, "entry given twice";

  /// Something is exposed and the container has no name.
  MissingName = 10, error, "exposes without a name";
  /// The container's name does not fit its library type.
  UnfitName = 11, error, "name that its library type cannot carry";
  /// `library.name` has a form that its library type does not take.
  LibraryNameForm = 12, error, "library name in the wrong form";
  /// An expose key without its leading `./`.
  ExposeKey = 13, error, "expose key without ./";
  /// A file that would be written outside of the output folder.
  OutsideOutput = 14, error, "path outside of the output folder";
  /// The container's name is a global that browsers do not let go.
  BrowserGlobal = 15, warning, "name of a browser global";
  /// Two containers of a compiler, or a container and an entry that it cannot merge with, have one name.
  ContainerNameTwice = 16, error, "two containers of one name";
  /// The container's global is the one that chunks are loaded through.
  ChunkGlobalName = 17, error, "name that clashes with uniqueName";
  /// What is exposed does not resolve.
  ExposeNotResolved = 18, error, "exposed module not found";
  /// Two `ModuleFederationPlugin`s in one compiler.
  SecondPlugin = 19, error, "second ModuleFederationPlugin";

  /// A remote without a name or a URL.
  RemoteWithoutUrl = 20, error, "remote without a URL";
  /// What stands where a remote's URL should is hardly one.
  RemoteUrl = 21, warning, "remote URL that is hardly one";
  /// `name@url` where remotes are not loaded by script.
  RemoteType = 22, error, "remote that its type cannot load";
  /// `internal` remotes that lead to each other and to no module.
  CyclicRemote = 23, error, "remotes without an end";

  /// A required version that is no range.
  InvalidRange = 30, error, "not a version range";
  /// A provided version that is no version.
  InvalidVersion = 31, error, "not a version";
  /// A specifier of a package manager instead of a range.
  PackageSpecifier = 32, warning, "specifier instead of a version range";
  /// `requiredVersion: ''`.
  EmptyRange = 33, warning, "empty required version";
  /// One of key, share key and import ends with `/`, another does not.
  PrefixMismatch = 34, error, "prefix on one side only";
  /// `include` and `exclude` on one entry.
  IncludeAndExclude = 35, error, "include together with exclude";
  /// `eager: true` with `import: false`.
  EagerWithoutFallback = 36, warning, "eager without a fallback";
  /// What is shared is an external of the build.
  ShareOfExternal = 37, warning, "share of an external";

  /// A provided module whose version nobody tells.
  ProvidedVersionNotFound = 40, warning, "version of a shared module not found";
  /// A consumed module whose required version nobody tells.
  RequiredVersionNotFound = 41, warning, "required version not found";
  /// The fallback of a shared module does not resolve.
  FallbackNotResolved = 42, either, "fallback of a shared module not resolved";
  /// A package.json that sharing asks cannot be read or is no JSON object.
  DescriptionUnreadable = 43, warning, "package.json that cannot be read";
  /// What a package.json asks for of a shared package is no range.
  InvalidDependencyRange = 44, warning, "dependency whose range is none";
  /// Part of a singleton gets into the build beside the shared one.
  SecondCopy = 45, warning, "second copy of a singleton";
  /// Two installed copies of a singleton are in one build.
  TwoVersions = 46, warning, "two versions of a singleton";
  /// An entry that starts at once imports shared or remote modules statically.
  EagerImport = 47, warning, "static import before federation is ready";
  /// A file that is loaded in any case holds the fallback of a shared module, and can't be split.
  FallbackAlwaysLoaded = 48, warning, "fallback that is always loaded";

  /// An import of a module that the remote does not expose.
  MissingExpose = 50, error, "module that the remote does not expose";
  /// An import of a name that the exposed module does not export.
  MissingExport = 51, error, "name that the exposed module does not export";
  /// A singleton of which no version satisfies every party.
  SingletonConflict = 52, error, "singleton that no version satisfies";
  /// A remote that shares in other scopes than the host.
  ShareScopeMismatch = 53, error, "remote of another share scope";
  /// Two parties of a federation whose containers have one name.
  ContainerNameClash = 54, error, "containers with one name";
  /// A manifest of a major version that this fedpack does not know.
  UnknownManifestVersion = 55, error, "manifest of an unknown version";
  /// A manifest that did not arrive.
  RemoteUnreachable = 56, warning, "remote that could not be asked";
  /// What arrived is no manifest.
  ManifestUnreadable = 57, warning, "manifest that cannot be read";
  /// `fedpack.lock` cannot be read, or not be written.
  LockUnusable = 58, error, "lock file that cannot be used";
  /// `manifest.additionalData` threw, or gave what is no manifest.
  AdditionalDataFailed = 59, error, "additionalData failed";

  /// Apps ask for different ranges of one shared module.
  RangesDiffer = 60, error, "ranges that differ";
  /// A singleton in one app, and not in another.
  SingletonDiffers = 61, error, "singleton here and not there";
  /// A remote shares eagerly.
  EagerInRemote = 62, warning, "eager in a remote";
  /// The installed version does not satisfy the range.
  InstalledOutsideRange = 63, error, "installed version outside of the range";
  /// One package is shared under two keys.
  TwoShareKeys = 64, error, "shared under two keys";
  /// An import of a module that no app of the workspace exposes under that key.
  ConsumedNotExposed = 65, error, "consumed and never exposed";
  /// An expose that no app of the workspace imports.
  ExposedNotConsumed = 66, warning, "exposed and never consumed";
  /// Two apps of a workspace have one container name.
  AppNameTwice = 67, error, "two apps of one name";
  /// The configuration of an app could not be loaded.
  ConfigNotLoaded = 68, error, "configuration that could not be loaded";
  /// Two deployed manifests are of one app.
  ManifestsOfOneApp = 69, warning, "two manifests of one app";

  /// A command found nothing to work on.
  NothingFound = 70, error, "nothing to work on";
  /// The policy in `fedpack.config` is not one.
  InvalidPolicy = 71, error, "policy that cannot be used";

  /// The API of the runtime is left to the outside of the build.
  ExternalRuntime = 80, warning, "runtime that is an external";

  /// A container whose public path depends on the page that loads it.
  PublicPathOfPage = 110, warning, "public path relative to the page";

  /// A remote consumes a shared module that nobody provides.
  NotProvided = 150, either, "shared module that nobody provides";
  /// Comparing versions with ranges would take too long.
  TooManyVersions = 151, warning, "too many versions to compare";
}

impl Code {
  /// Where the code's page lies, as a reader of the installed package finds it.
  pub fn page(self) -> String {
    format!("fedpack/docs/errors/{self}.md")
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
    assert_eq!(Code::FallbackNotResolved.page(), "fedpack/docs/errors/FED042.md");
  }
}
