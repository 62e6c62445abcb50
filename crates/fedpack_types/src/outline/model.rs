//! What an outline is made of.

use std::ops::Range;

/// A name by which a declaration asks for another file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specifier {
  /// The name, without quotes and escapes.
  pub text: String,
  /// Where it stands, with its quotes: bytes.
  pub place: Range<usize>,
  /// How it asks.
  pub kind: SpecifierKind,
}

/// How a declaration asks for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpecifierKind {
  /// `import … from 'a'`.
  Import,
  /// `import 'a'`, and where that statement stands.
  SideEffect(Range<usize>),
  /// `export … from 'a'`.
  Export,
  /// The type `import('a')`.
  ImportType,
  /// `import a = require('a')`.
  Require,
  /// `/// <reference path="a" />`: a file, beside this one unless it says otherwise.
  ReferencePath,
  /// `/// <reference types="a" />`: a package.
  ReferenceTypes,
  /// `declare module 'a'` in a module: it adds to that one.
  Augmentation,
}

/// What a declaration exports, as far as a file that re-exports it has to know.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Exports {
  /// Whether it is a module at all, and not a script whose names are global.
  pub module: bool,
  /// Whether it has a default export. `export *` has none.
  pub default: bool,
  /// Whether it is `export =`.
  pub assignment: bool,
}

/// What a declaration says of other files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
  /// In the order in which they stand.
  pub specifiers: Vec<Specifier>,
  /// Which kind of module it is.
  pub exports: Exports,
  /// The modules that a script declares: `declare module '*.svg'`.
  pub ambient: Vec<String>,
}
