//! How the container entry hands out its container.

/// The library of a container entry, as Rspack's `output.library` has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
  /// `type`; one that fedpack does not know belongs to another plugin.
  pub library_type: String,
  /// There wherever the type needs one, and otherwise if the user gave one (an unnamed `commonjs-module` assigns `module.exports`
  /// itself).
  pub name: Option<LibraryName>,
  /// The export that is handed out, as a path; `None` for all of them.
  pub export: Option<Vec<String>>,
  /// Whether UMD names its AMD module.
  pub umd_named_define: Option<bool>,
  /// The object that `define` and `require` of AMD are properties of.
  pub amd_container: Option<String>,
  /// The comments of the parts of UMD.
  pub auxiliary_comment: Option<AuxiliaryComment>,
}

/// The name of a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryName {
  /// One name for all module systems.
  Text(String),
  /// A property of a property of a global; at least one name.
  Path(Vec<String>),
  /// A name for each module system of UMD.
  Umd(UmdName),
}

/// The names of a UMD library.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UmdName {
  /// The path of the global.
  pub root: Option<Vec<String>>,
  /// The name of the AMD module.
  pub amd: Option<String>,
  /// The property of CommonJS `exports`.
  pub commonjs: Option<String>,
}

/// The comments in front of the parts of UMD.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuxiliaryComment {
  /// In front of the global.
  pub root: Option<String>,
  /// In front of CommonJS.
  pub commonjs: Option<String>,
  /// In front of `module.exports`.
  pub commonjs2: Option<String>,
  /// In front of AMD.
  pub amd: Option<String>,
}

impl Library {
  /// The name, where it is one name for all module systems.
  pub fn text_name(&self) -> Option<&str> {
    match &self.name {
      Some(LibraryName::Text(name)) => Some(name),
      Some(LibraryName::Path(_) | LibraryName::Umd(_)) | None => None,
    }
  }
}
