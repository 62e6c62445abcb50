//! One option: its path and its value.

use fedpack_diagnostics::{
  Severity,
  event::{EmptyValue, InvalidValue, WrongType},
  nearest,
};
use serde_json::Value;

use super::{Kind, OptionPath, Report};

/// An option that is present, with its path. The readers report a value that they cannot take and give `None`.
#[derive(Debug, Clone)]
pub(crate) struct Field<'a> {
  pub(crate) path: OptionPath,
  value: &'a Value,
}

impl<'a> Field<'a> {
  pub(crate) fn new(path: OptionPath, value: &'a Value) -> Self {
    Self { path, value }
  }

  pub(crate) fn kind(&self) -> Kind<'a> {
    Kind::of(self.value)
  }

  /// The path as text.
  pub(crate) fn place(&self) -> String {
    self.path.to_string()
  }

  /// The JSON as it came.
  pub(crate) fn json(&self) -> &'a Value {
    self.value
  }

  /// Reports that the value is not what is `expected`.
  pub(crate) fn wrong_type(&self, expected: &str, report: &mut Report) {
    report.add(WrongType { place: self.place(), expected: expected.to_owned(), found: self.kind().given() });
  }

  /// Reports that `expected` is wanted where nothing is.
  pub(crate) fn empty(&self, expected: &str, report: &mut Report) {
    report.add(EmptyValue { place: self.place(), expected: expected.to_owned() });
  }

  /// Reports that the option has no effect yet, if it asks for one.
  pub(crate) fn without_effect(&self, report: &mut Report) {
    if self.kind().asks_for_an_effect() {
      report.unsupported(self.place());
    }
  }

  /// A string, which may be empty.
  pub(crate) fn text(&self, report: &mut Report) -> Option<&'a str> {
    if let Kind::String(text) = self.kind() {
      return Some(text);
    }
    self.wrong_type("a string", report);
    None
  }

  /// A string with something in it.
  pub(crate) fn string(&self, report: &mut Report) -> Option<&'a str> {
    let text = self.text(report)?;
    if text.trim().is_empty() {
      self.empty("a string", report);
      return None;
    }
    Some(text)
  }

  pub(crate) fn boolean(&self, report: &mut Report) -> Option<bool> {
    if let Kind::Bool(value) = self.kind() {
      return Some(value);
    }
    self.wrong_type("`true` or `false`", report);
    None
  }

  /// One of the strings in `allowed`.
  pub(crate) fn choice(&self, allowed: &'static [&'static str], report: &mut Report) -> Option<&'a str> {
    let text = self.text(report)?;
    if !allowed.contains(&text) {
      self.not_among(text, allowed, Severity::Error, report);
      return None;
    }
    Some(text)
  }

  /// Reports that `found` is none of `allowed`.
  pub(crate) fn not_among(
    &self,
    found: &str,
    allowed: &'static [&'static str],
    severity: Severity,
    report: &mut Report,
  ) {
    let suggestion = nearest(found, allowed);
    let found = super::kind::shorten(found);
    report.add(InvalidValue { place: self.place(), found, allowed, suggestion, severity });
  }

  /// The items of a list.
  pub(crate) fn items(&self) -> Option<Vec<Field<'a>>> {
    let Kind::List(items) = self.kind() else {
      return None;
    };
    Some(items.iter().enumerate().map(|(index, value)| Field::new(self.path.index(index), value)).collect())
  }

  /// The members of an object, in their order.
  pub(crate) fn members(&self) -> Option<Vec<(&'a str, Field<'a>)>> {
    let Kind::Object(members) = self.kind() else {
      return None;
    };
    Some(members.iter().map(|(key, value)| (key.as_str(), Field::new(self.path.key(key), value))).collect())
  }

  /// A string or a list of strings: at least one, none of them empty. Items that are wrong are reported and left out.
  pub(crate) fn strings(&self, report: &mut Report) -> Option<Vec<String>> {
    let Some(items) = self.items() else {
      if !matches!(self.kind(), Kind::String(_)) {
        self.wrong_type("a string or a list of strings", report);
        return None;
      }
      return self.string(report).map(|text| vec![text.to_owned()]);
    };
    if items.is_empty() {
      self.empty("a string or a list of strings", report);
    }
    let texts: Vec<String> = items.iter().filter_map(|item| item.string(report)).map(str::to_owned).collect();
    (!texts.is_empty()).then_some(texts)
  }
}
