//! The parts of a script that have to do with one module.

use swc_common::{BytePos, Span, Spanned};
use swc_ecma_ast::{
  BindingIdent, CallExpr, Callee, Decl, ExportAll, ExportSpecifier, Expr, ImportDecl, ImportSpecifier, JSXMemberExpr,
  JSXObject, Lit, MemberExpr, MemberProp, ModuleExportName, NamedExport, ObjectPat, ObjectPatProp, Pat, Program,
  PropName, TsImportEqualsDecl, TsModuleRef, VarDeclarator,
};
use swc_ecma_visit::{Visit, VisitWith};

use super::syntax::FIRST;

/// The matches for one module, and for one name in it.
pub(super) struct Matches<'a> {
  request: &'a str,
  name: Option<&'a str>,
  /// Local names that stand for the whole module.
  namespaces: Vec<String>,
  names: Vec<Span>,
  requests: Vec<Span>,
}

impl<'a> Matches<'a> {
  pub(super) fn new(request: &'a str, name: Option<&'a str>) -> Self {
    Self { request, name, namespaces: Vec::new(), names: Vec::new(), requests: Vec::new() }
  }

  /// Adds what a script has.
  pub(super) fn search(&mut self, program: &Program) {
    program.visit_with(self);
    if self.name.is_some() {
      program.visit_with(&mut Uses(self));
    }
  }

  /// Offsets in the file: the first of the names, else of the requests.
  pub(super) fn best(&self) -> Option<(usize, usize)> {
    let first = |spans: &[Span]| spans.iter().min_by_key(|span| span.lo).copied();
    let span = first(&self.names).or_else(|| first(&self.requests))?;
    let offset = |at: BytePos| usize::try_from(at.0.checked_sub(FIRST)?).ok();
    Some((offset(span.lo)?, offset(span.hi)?))
  }

  fn is_name(&self, name: &str) -> bool {
    self.name == Some(name)
  }

  /// Whether an expression is the module, or a promise for it.
  fn is_module(&self, expr: &Expr) -> bool {
    match expr {
      Expr::Await(waiting) => self.is_module(&waiting.arg),
      Expr::Paren(inner) => self.is_module(&inner.expr),
      Expr::TsAs(cast) => self.is_module(&cast.expr),
      Expr::TsNonNull(cast) => self.is_module(&cast.expr),
      Expr::Call(call) => self.loaded(call).is_some(),
      Expr::Ident(ident) => self.namespaces.iter().any(|name| *name == *ident.sym),
      _ => false,
    }
  }

  /// The request of `import()`, `require()` or `loadRemote()`, if it is this module's.
  fn loaded(&self, call: &CallExpr) -> Option<Span> {
    let is_loader = match &call.callee {
      Callee::Import(_) => true,
      Callee::Expr(callee) => match &**callee {
        Expr::Ident(ident) => matches!(&*ident.sym, "require" | "loadRemote"),
        Expr::Member(member) => member.prop.as_ident().is_some_and(|property| &*property.sym == "loadRemote"),
        _ => false,
      },
      Callee::Super(_) => false,
    };
    let argument = call.args.first().filter(|argument| is_loader && argument.spread.is_none())?;
    let is_it = match &*argument.expr {
      Expr::Lit(Lit::Str(text)) => text.value.as_str() == Some(self.request),
      Expr::Tpl(text) => text.exprs.is_empty() && text.quasis.first().is_some_and(|part| *part.raw == *self.request),
      _ => false,
    };
    is_it.then(|| argument.expr.span())
  }

  /// The binding of the module: a name for all of it, or a pattern that takes it apart.
  fn take(&mut self, pattern: &Pat) {
    match pattern {
      Pat::Ident(BindingIdent { id, .. }) => self.namespaces.push(id.sym.to_string()),
      Pat::Object(pattern) => self.take_apart(pattern),
      _ => {}
    }
  }

  fn take_apart(&mut self, pattern: &ObjectPat) {
    for property in &pattern.props {
      let span = match property {
        ObjectPatProp::Assign(name) if self.is_name(&name.key.id.sym) => name.key.id.span,
        ObjectPatProp::KeyValue(pair) if self.is_key(&pair.key) => pair.key.span(),
        _ => continue,
      };
      self.names.push(span);
    }
  }

  fn is_key(&self, key: &PropName) -> bool {
    match key {
      PropName::Ident(ident) => self.is_name(&ident.sym),
      PropName::Str(text) => text.value.as_str().is_some_and(|text| self.is_name(text)),
      _ => false,
    }
  }

  fn read(&mut self, member: &MemberExpr) {
    if !self.is_module(&member.obj) {
      return;
    }
    match &member.prop {
      MemberProp::Ident(property) if self.is_name(&property.sym) => self.names.push(property.span),
      MemberProp::Computed(property) => {
        if let Expr::Lit(Lit::Str(text)) = &*property.expr
          && text.value.as_str().is_some_and(|text| self.is_name(text))
        {
          self.names.push(text.span);
        }
      }
      _ => {}
    }
  }

  fn exported(&self, name: &ModuleExportName) -> bool {
    self.is_name(name.atom().as_ref())
  }
}

impl Visit for Matches<'_> {
  fn visit_import_decl(&mut self, import: &ImportDecl) {
    let specifiers = &import.specifiers;
    let is_type =
      |specifier: &ImportSpecifier| matches!(specifier, ImportSpecifier::Named(named) if named.is_type_only);
    let only_types = import.type_only || (!specifiers.is_empty() && specifiers.iter().all(is_type));
    if only_types || import.src.value.as_str() != Some(self.request) {
      return;
    }
    self.requests.push(import.src.span);
    for specifier in specifiers.iter().filter(|specifier| !is_type(specifier)) {
      match specifier {
        ImportSpecifier::Namespace(all) => self.namespaces.push(all.local.sym.to_string()),
        ImportSpecifier::Default(default) if self.is_name("default") => self.names.push(default.span),
        ImportSpecifier::Named(named) => match &named.imported {
          Some(imported) if self.exported(imported) => self.names.push(imported.span()),
          None if self.is_name(&named.local.sym) => self.names.push(named.local.span),
          _ => {}
        },
        ImportSpecifier::Default(_) => {}
      }
    }
  }

  fn visit_named_export(&mut self, export: &NamedExport) {
    let Some(src) = export.src.as_ref().filter(|src| src.value.as_str() == Some(self.request)) else { return };
    let is_type =
      |specifier: &ExportSpecifier| matches!(specifier, ExportSpecifier::Named(named) if named.is_type_only);
    if export.type_only || (!export.specifiers.is_empty() && export.specifiers.iter().all(is_type)) {
      return;
    }
    self.requests.push(src.span);
    for specifier in export.specifiers.iter().filter(|specifier| !is_type(specifier)) {
      match specifier {
        ExportSpecifier::Named(named) if self.exported(&named.orig) => self.names.push(named.orig.span()),
        ExportSpecifier::Default(default) if self.is_name("default") => self.names.push(default.exported.span),
        _ => {}
      }
    }
  }

  fn visit_export_all(&mut self, export: &ExportAll) {
    if !export.type_only && export.src.value.as_str() == Some(self.request) {
      self.requests.push(export.src.span);
    }
  }

  fn visit_ts_import_equals_decl(&mut self, import: &TsImportEqualsDecl) {
    if let TsModuleRef::TsExternalModuleRef(module) = &import.module_ref
      && !import.is_type_only
      && module.expr.value.as_str() == Some(self.request)
    {
      self.requests.push(module.expr.span);
      self.namespaces.push(import.id.sym.to_string());
    }
  }

  fn visit_call_expr(&mut self, call: &CallExpr) {
    self.requests.extend(self.loaded(call));
    // `import('x').then((module) => …)`
    if let Callee::Expr(callee) = &call.callee
      && let Expr::Member(member) = &**callee
      && member.prop.as_ident().is_some_and(|property| &*property.sym == "then")
      && matches!(&*member.obj, Expr::Call(inner) if self.loaded(inner).is_some())
    {
      let taken = call.args.first().and_then(|handler| match &*handler.expr {
        Expr::Arrow(arrow) => arrow.params.first(),
        Expr::Fn(function) => function.function.params.first().map(|parameter| &parameter.pat),
        _ => None,
      });
      taken.into_iter().for_each(|pattern| self.take(pattern));
    }
    call.visit_children_with(self);
  }

  fn visit_var_declarator(&mut self, declarator: &VarDeclarator) {
    if declarator.init.as_ref().is_some_and(|init| !matches!(&**init, Expr::Ident(_)) && self.is_module(init)) {
      self.take(&declarator.name);
    }
    declarator.visit_children_with(self);
  }

  /// A type is erased before anything is imported.
  fn visit_decl(&mut self, declaration: &Decl) {
    if !matches!(declaration, Decl::TsInterface(_) | Decl::TsTypeAlias(_)) {
      declaration.visit_children_with(self);
    }
  }

  fn visit_ts_type(&mut self, _: &swc_ecma_ast::TsType) {}
}

/// The reads of the module, once all the names that stand for it are known: they may be declared further down.
struct Uses<'m, 'a>(&'m mut Matches<'a>);

impl Visit for Uses<'_, '_> {
  fn visit_member_expr(&mut self, member: &MemberExpr) {
    self.0.read(member);
    member.visit_children_with(self);
  }

  fn visit_jsx_member_expr(&mut self, member: &JSXMemberExpr) {
    if let JSXObject::Ident(object) = &member.obj
      && self.0.namespaces.iter().any(|name| *name == *object.sym)
      && self.0.is_name(&member.prop.sym)
    {
      self.0.names.push(member.prop.span);
    }
    member.visit_children_with(self);
  }

  fn visit_var_declarator(&mut self, declarator: &VarDeclarator) {
    if let (Some(init), Pat::Object(pattern)) = (&declarator.init, &declarator.name)
      && matches!(&**init, Expr::Ident(_))
      && self.0.is_module(init)
    {
      self.0.take_apart(pattern);
    }
    declarator.visit_children_with(self);
  }

  fn visit_ts_type(&mut self, _: &swc_ecma_ast::TsType) {}
}
