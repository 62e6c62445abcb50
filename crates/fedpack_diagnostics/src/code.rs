//! The registry of codes.
//!
//! Tens are families: 00 options in general, 10 the container, 20 remotes, 30 `shared`, 40 sharing in the module graph.
//! A code that was published keeps its number and its meaning.

use std::fmt;

macro_rules! codes {
  ($($(#[$doc:meta])* $name:ident = $number:literal, $title:literal;)*) => {
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
    }
  };
}

codes! {
  /// The options are no object, or no JSON.
  InvalidOptions = 1, "the options cannot be read";
  /// A key that no option has.
  UnknownOption = 2, "unknown option";
  /// A value of another type than the option takes.
  WrongType = 3, "wrong type";
  /// A value of the right type that is none of those allowed.
  InvalidValue = 4, "value not allowed";
  /// An empty string, list or object where something is needed.
  EmptyValue = 5, "empty value";
  /// A required option is absent.
  MissingOption = 6, "missing option";
  /// An option that is accepted and has no effect yet.
  UnsupportedOption = 7, "option without effect";
  /// A value that does not survive being written into the build, such as a function.
  LostValue = 8, "value that cannot be passed on";
  /// The same expose, remote or shared module twice.
  DuplicateEntry = 9, "entry given twice";

  /// Something is exposed and the container has no name.
  MissingName = 10, "exposes without a name";
  /// The container's name does not fit its library type.
  UnfitName = 11, "name that its library type cannot carry";
  /// `library.name` has a form that its library type does not take.
  LibraryNameForm = 12, "library name in the wrong form";
  /// An expose key without its leading `./`.
  ExposeKey = 13, "expose key without ./";
  /// A file that would be written outside of the output folder.
  OutsideOutput = 14, "path outside of the output folder";
  /// The container's name is a global that browsers do not let go.
  BrowserGlobal = 15, "name of a browser global";
  /// Two containers of a compiler, or a container and an entry that it cannot merge with, have one name.
  ContainerNameTwice = 16, "two containers of one name";
  /// The container's global is the one that chunks are loaded through.
  ChunkGlobalName = 17, "name that clashes with uniqueName";
  /// What is exposed does not resolve.
  ExposeNotResolved = 18, "exposed module not found";
  /// Two `ModuleFederationPlugin`s in one compiler.
  SecondPlugin = 19, "second ModuleFederationPlugin";

  /// A remote without a name or a URL.
  RemoteWithoutUrl = 20, "remote without a URL";
  /// What stands where a remote's URL should is hardly one.
  RemoteUrl = 21, "remote URL that is hardly one";
  /// `name@url` where remotes are not loaded by script.
  RemoteType = 22, "remote that its type cannot load";
  /// `internal` remotes that lead to each other and to no module.
  CyclicRemote = 23, "remotes without an end";

  /// A required version that is no range.
  InvalidRange = 30, "not a version range";
  /// A provided version that is no version.
  InvalidVersion = 31, "not a version";
  /// A specifier of a package manager instead of a range.
  PackageSpecifier = 32, "specifier instead of a version range";
  /// `requiredVersion: ''`.
  EmptyRange = 33, "empty required version";
  /// One of key, share key and import ends with `/`, another does not.
  PrefixMismatch = 34, "prefix on one side only";
  /// `include` and `exclude` on one entry.
  IncludeAndExclude = 35, "include together with exclude";
  /// `eager: true` with `import: false`.
  EagerWithoutFallback = 36, "eager without a fallback";

  /// A provided module whose version nobody tells.
  ProvidedVersionNotFound = 40, "version of a shared module not found";
  /// A consumed module whose required version nobody tells.
  RequiredVersionNotFound = 41, "required version not found";
  /// The fallback of a shared module does not resolve.
  FallbackNotResolved = 42, "fallback of a shared module not resolved";
  /// A package.json that sharing asks cannot be read or is no JSON object.
  DescriptionUnreadable = 43, "package.json that cannot be read";
  /// What a package.json asks for of a shared package is no range.
  InvalidDependencyRange = 44, "dependency whose range is none";
  /// Part of a singleton gets into the build beside the shared one.
  SecondCopy = 45, "second copy of a singleton";
  /// Two installed copies of a singleton are in one build.
  TwoVersions = 46, "two versions of a singleton";
  /// An entry that starts at once imports shared or remote modules statically.
  EagerImport = 47, "static import before federation is ready";
}

impl Code {
  /// Where the code's page lies, as a reader of the installed package finds it.
  pub fn page(self) -> String {
    format!("fedpack/docs/diagnostics/{self}.md")
  }
}

impl fmt::Display for Code {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "FED{:03}", *self as u16)
  }
}

#[cfg(test)]
mod tests {
  use std::{collections::BTreeSet, fs, path::Path};

  use super::Code;

  fn pages() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/diagnostics")
  }

  #[test]
  fn every_code_has_its_page_and_every_page_its_code() {
    let expected: BTreeSet<String> = Code::ALL.iter().map(|code| format!("{code}.md")).collect();
    let found: BTreeSet<String> = fs::read_dir(pages())
      .unwrap()
      .map(|entry| entry.unwrap().file_name().into_string().unwrap())
      .filter(|name| name != "README.md")
      .collect();
    assert_eq!(found, expected);
  }

  #[test]
  fn a_page_is_headed_by_code_and_title_and_says_how_to_fix() {
    for code in Code::ALL {
      let text = fs::read_to_string(pages().join(format!("{code}.md"))).unwrap();
      assert!(text.starts_with(&format!("# {code}: {}\n", code.title())), "{code}");
      for section in ["\n## Why it matters\n", "\n## Example\n", "\n## Fix\n"] {
        assert!(text.contains(section), "{code} lacks {section:?}");
      }
    }
  }

  #[test]
  fn the_index_names_every_code_with_its_title() {
    let index = fs::read_to_string(pages().join("README.md")).unwrap();
    for code in Code::ALL {
      assert!(index.contains(&format!("[{code}]({code}.md) | {} |", code.title())), "{code}");
    }
  }

  #[test]
  fn codes_are_printed_with_three_digits() {
    assert_eq!(Code::UnknownOption.to_string(), "FED002");
    assert_eq!(Code::FallbackNotResolved.page(), "fedpack/docs/diagnostics/FED042.md");
  }
}
