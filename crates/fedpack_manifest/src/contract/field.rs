//! Values of a manifest with their paths, so that an error names what is wrong.

use serde_json::Value;

use super::ContractError;

/// The most entries of a list or an object that are read.
pub(super) const MOST_ENTRIES: usize = 100_000;

/// A value, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct ManifestField<'a> {
  path: String,
  value: &'a Value,
}

type Result<T> = std::result::Result<T, ContractError>;

impl<'a> ManifestField<'a> {
  /// The whole document, which must be an object.
  pub(super) fn root(value: &'a Value) -> Result<Self> {
    let root = Self { path: "the manifest".to_owned(), value };
    if value.is_object() { Ok(Self { path: String::new(), value }) } else { Err(root.wrong("an object")) }
  }

  /// The value of a key; `None` where nothing or `null` does.
  pub(super) fn get(&self, key: &str) -> Option<Self> {
    let value = self.value.get(key).filter(|value| !value.is_null())?;
    let path = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
    Some(Self { path, value })
  }

  /// The value that a key must have.
  pub(super) fn need(&self, key: &str) -> Result<Self> {
    self.get(key).ok_or_else(|| {
      let field = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
      ContractError::Missing { field }
    })
  }

  /// An object under a key.
  pub(super) fn object(&self, key: &str) -> Result<Option<Self>> {
    self
      .get(key)
      .map(|field| if field.value.is_object() { Ok(field) } else { Err(field.wrong("an object")) })
      .transpose()
  }

  /// A text under a key.
  pub(super) fn text(&self, key: &str) -> Result<Option<String>> {
    self.get(key).map(|field| field.as_text()).transpose()
  }

  /// A text under a key, which is not empty.
  pub(super) fn some_text(&self, key: &str) -> Result<Option<String>> {
    Ok(self.text(key)?.filter(|text| !text.is_empty()))
  }

  /// A flag under a key; `false` where there is none.
  pub(super) fn flag(&self, key: &str) -> Result<bool> {
    let flag = self.get(key).map(|field| field.value.as_bool().ok_or_else(|| field.wrong("true or false")));
    Ok(flag.transpose()?.unwrap_or(false))
  }

  /// A whole number under a key.
  pub(super) fn number(&self, key: &str) -> Result<Option<u64>> {
    self.get(key).map(|field| field.value.as_u64().ok_or_else(|| field.wrong("a whole number"))).transpose()
  }

  /// A list under a key; empty where there is none.
  pub(super) fn list(&self, key: &str) -> Result<Vec<Self>> {
    self.get(key).map_or(Ok(Vec::new()), |field| field.items())
  }

  /// The items of a list.
  pub(super) fn items(&self) -> Result<Vec<Self>> {
    let items = self.value.as_array().ok_or_else(|| self.wrong("a list"))?;
    self.bounded(items.len())?;
    Ok(items.iter().enumerate().map(|(at, value)| Self { path: format!("{}[{at}]", self.path), value }).collect())
  }

  /// The entries of an object.
  pub(super) fn entries(&self) -> Result<Vec<(String, Self)>> {
    let entries = self.value.as_object().ok_or_else(|| self.wrong("an object"))?;
    self.bounded(entries.len())?;
    let field =
      |(key, value): (&String, &'a Value)| (key.clone(), Self { path: format!("{}[{key:?}]", self.path), value });
    Ok(entries.iter().map(field).collect())
  }

  /// Texts of a list under a key, sorted.
  pub(super) fn texts(&self, key: &str) -> Result<Vec<String>> {
    let mut texts = self.list(key)?.iter().map(Self::as_text).collect::<Result<Vec<_>>>()?;
    texts.sort_unstable();
    texts.dedup();
    Ok(texts)
  }

  /// A range, as plugins write it: a text, or `false` for any version.
  pub(super) fn range(&self, key: &str) -> Result<Option<String>> {
    match self.get(key) {
      Some(field) if field.value == &Value::Bool(false) => Ok(None),
      _ => Ok(self.some_text(key)?.filter(|range| range != "*")),
    }
  }

  /// A text, or a list of texts, under a key.
  pub(super) fn text_or_texts(&self, key: &str) -> Result<Option<Vec<String>>> {
    match self.get(key) {
      None => Ok(None),
      Some(field) if field.value.is_string() => Ok(Some(vec![field.as_text()?])),
      Some(_) => Ok(Some(self.texts(key)?)),
    }
  }

  fn as_text(&self) -> Result<String> {
    self.value.as_str().map(str::to_owned).ok_or_else(|| self.wrong("a text"))
  }

  fn bounded(&self, entries: usize) -> Result<()> {
    if entries > MOST_ENTRIES {
      return Err(ContractError::TooMany { field: self.path.clone(), limit: MOST_ENTRIES });
    }
    Ok(())
  }

  fn wrong(&self, expected: &'static str) -> ContractError {
    ContractError::WrongType { field: self.path.clone(), expected }
  }
}
