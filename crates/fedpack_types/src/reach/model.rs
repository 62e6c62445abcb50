//! What a walk is given and what it finds.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Exports, Undeclared};

/// Where a specifier leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
  /// A file whose declaration travels along: absolute, with `/`.
  File(String),
  /// A package that the host has to have as well: the specifier stays.
  Package,
  /// Nowhere that is known. A script of the project may declare such modules.
  Unknown,
}

/// A project, by the functions that know its files.
pub struct Project<'p> {
  /// The folder from which places in the archive go out: absolute, with `/`.
  pub root: &'p str,
  /// The folder in the archive in which declarations lie: `compiled-types`.
  pub folder: &'p str,
  /// The declaration of a file: of a source one that was made, of a declaration and of JSON the text itself.
  pub read: &'p (dyn Fn(&str) -> Result<String, Vec<Undeclared>> + Sync),
  /// Where a specifier in a file leads: `(file, specifier)`.
  pub resolve: &'p (dyn Fn(&str, &str) -> Target + Sync),
  /// The project's scripts with `declare module`, of which those travel that declare a module which is asked for.
  pub ambient: &'p [String],
  /// How many files may travel.
  pub max_files: usize,
}

/// What travels.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reached {
  /// Texts by their places in the archive.
  pub files: BTreeMap<String, String>,
  /// The exposes, in the order in which they were given.
  pub exposes: Vec<ReachedExpose>,
  /// The packages that the declarations name.
  pub packages: BTreeSet<String>,
  /// What leads nowhere.
  pub unresolved: Vec<UnresolvedSpecifier>,
}

/// What an expose needs.
#[derive(Debug, PartialEq, Eq)]
pub struct ReachedExpose {
  /// The place of its own declaration.
  pub place: String,
  /// What it exports.
  pub exports: Exports,
  /// The places of all declarations that it needs, its own included.
  pub files: BTreeSet<String>,
}

/// A specifier that leads nowhere. A host has no type for what is imported by it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnresolvedSpecifier {
  /// The file that has it in its declaration.
  pub file: String,
  /// The specifier.
  pub specifier: String,
}

/// Why declarations can't travel as they are.
#[derive(Debug, PartialEq, Eq)]
pub enum Unreachable {
  /// These files have no declaration of their own, in the order of their names.
  Undeclared(Vec<(String, Vec<Undeclared>)>),
  /// There are too many.
  TooMany {
    /// How many files may travel.
    limit: usize,
  },
  /// This file has no place below the archive's folder: it is on another drive.
  Elsewhere(String),
}
